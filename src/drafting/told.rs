//! What the desk was told already, and what it was not: the frozen texts decide, never the record.

use super::Request;
use super::context::{AmountView, Context, EvidenceView, KnownView, Labelled, MomentView};
use super::format::{self, Detail};
use super::known::moment_view;
use crate::domain::{Code as _, EventKind, Fact, FactValue, Lang, Moment, Precision};
use crate::text::fold;

/// The texts that went to a desk, as they are compared.
pub(super) struct Told(Vec<String>);

impl Told {
    /// Gathers what was sent in a matter, what was promised in its calls, and what the user noted
    /// of calls and chats with the provider.
    pub(super) fn of(request: &Request<'_>) -> Self {
        let after = &request.after;
        let sent = after.inquiries.iter().filter(|sent| after.is_of(sent.id));
        let mut texts: Vec<String> = sent
            .flat_map(|sent| [Some(&sent.subject), Some(&sent.body), sent.promise.as_ref()])
            .flatten()
            .map(|text| compared(text))
            .collect();
        let name = compared(request.provider_name);
        for event in request.timeline {
            let spoken = matches!(
                event.kind.known(),
                Some(EventKind::Call | EventKind::Chat | EventKind::Mail)
            );
            let text = compared(&event.text);
            if spoken && !name.is_empty() && text.contains(&name) {
                texts.push(text);
            }
        }
        Self(texts)
    }

    /// Tells whether one of some forms of a value stands in what was told, as a word of its own.
    pub(super) fn holds<'f>(&self, forms: impl IntoIterator<Item = &'f str>) -> bool {
        forms.into_iter().any(|form| {
            let form = compared(form);
            !form.is_empty() && self.0.iter().any(|text| stands_in(text, &form))
        })
    }
}

/// Folds a text so that line breaks and thousands separators make no difference.
fn compared(text: &str) -> String {
    let folded = fold(&format::one_line(text));
    let letters: Vec<char> = folded.chars().collect();
    let digit = |place: Option<usize>| {
        let letter = place.and_then(|place| letters.get(place));
        letter.is_some_and(char::is_ascii_digit)
    };
    let kept = letters.iter().enumerate().filter(|(place, letter)| {
        **letter != ',' || !digit(place.checked_sub(1)) || !digit(Some(place + 1))
    });
    kept.map(|(_, letter)| *letter).collect()
}

/// Tells whether words stand in a text, and not inside a longer number or Latin word.
fn stands_in(text: &str, words: &str) -> bool {
    let runs_on = |edge: Option<char>, beyond: Option<char>| {
        edge.is_some_and(|letter| letter.is_ascii_alphanumeric())
            && beyond.is_some_and(|letter| letter.is_ascii_alphanumeric())
    };
    text.match_indices(words).any(|(start, found)| {
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(start + found.len()..).unwrap_or_default();
        let mut behind = before.chars().rev();
        let (last, more) = (behind.next(), behind.next());
        let first = words.chars().next();
        // 500 does not stand in 0.500, nor in 1500.
        let fraction = last == Some('.')
            && more.is_some_and(|letter| letter.is_ascii_digit())
            && first.is_some_and(|letter| letter.is_ascii_digit());
        !runs_on(first, last)
            && !fraction
            && !runs_on(words.chars().next_back(), after.chars().next())
    })
}

/// Divides what is known into what was told and what is new.
pub(super) fn divide(context: &Context, request: &Request<'_>) -> (KnownView, KnownView) {
    let told = Told::of(request);
    let facts = &request.incident.facts;
    let plain = |value: &str| {
        let written = facts.iter().filter(|fact| fact.value.value() == value);
        let written = written.map(|fact| fact.as_written.as_str());
        told.holds(written.chain([value]))
    };
    let bank = |name: &String| {
        let is_it = |fact: &&Fact| fact.value.value() == *name || fact.as_written.trim() == *name;
        let known = facts.iter().filter(is_it);
        let forms: Vec<String> = known
            .flat_map(|fact| [fact.value.value(), fact.as_written.clone()])
            .chain([name.clone()])
            .collect();
        told.holds(forms.iter().map(String::as_str))
    };
    let amount = |view: &AmountView| {
        let written = facts.iter().filter(|fact| is_amount(fact, view));
        let mut forms: Vec<String> = written.map(|fact| fact.as_written.clone()).collect();
        forms.extend(both(|lang| format::amount(&view.number, &view.asset, lang)));
        told.holds(forms.iter().map(String::as_str))
    };
    let zone = *request.now.offset();
    let moment = |view: &MomentView| {
        let same = |moment: &Moment| moment_view(moment, Some(zone)) == *view;
        let written = facts
            .iter()
            .filter(|fact| matches!(&fact.value, FactValue::OccurredAt(moment) if same(moment)));
        let mut forms: Vec<String> = written.map(|fact| fact.as_written.clone()).collect();
        let precision = Precision::from_code(view.precision);
        if let Some(read) = precision.and_then(|precision| Moment::read(&view.value, precision)) {
            for detail in [Detail::Whole, Detail::Plain, Detail::Spoken] {
                forms.extend(both(|lang| format::moment(&read, detail, lang)));
            }
        }
        told.holds(forms.iter().map(String::as_str))
    };
    let labelled = |it: &Labelled| plain(&it.value);
    let whole = &context.whole;
    // What only the form of the addresses tells was told with them.
    let network = |it: &String| {
        let mut addresses = whole.addresses.iter();
        if whole.network_inferred {
            addresses.all(|it| plain(it))
        } else {
            plain(it)
        }
    };
    let part = |keep: bool| {
        let moments = kept(&whole.moments, |it| moment(it) == keep);
        KnownView {
            timed: whole.timed,
            network_inferred: whole.network_inferred,
            moments,
            amounts: kept(&whole.amounts, |it| amount(it) == keep),
            banks: kept(&whole.banks, |it| bank(it) == keep),
            networks: kept(&whole.networks, |it| network(it) == keep),
            addresses: kept(&whole.addresses, |it| plain(it) == keep),
            txids: kept(&whole.txids, |it| plain(it) == keep),
            ids: kept(&whole.ids, |it| labelled(it) == keep),
            answers: kept(&whole.answers, |it| labelled(it) == keep),
            mails: kept(&whole.mails, |it| plain(it) == keep),
            phones: kept(&whole.phones, |it| plain(it) == keep),
            urls: kept(&whole.urls, |it| plain(it) == keep),
            error_codes: kept(&whole.error_codes, |it| plain(it) == keep),
            error_messages: kept(&whole.error_messages, |it| plain(&it.text) == keep),
            evidence: kept(&whole.evidence, |it| lists(&told, it) == keep),
        }
    };
    (part(true), part(false))
}

/// Tells whether a file was listed by its number and name.
fn lists(told: &Told, file: &EvidenceView) -> bool {
    let number = file.number.to_string();
    told.holds([format!("資料{number}").as_str()])
        || told.holds([format!("Exhibit {number}").as_str()])
}

fn is_amount(fact: &Fact, view: &AmountView) -> bool {
    matches!(&fact.value, FactValue::Amount { number, asset }
        if number.to_string() == view.number && *asset == view.asset)
}

fn both(written: impl Fn(Lang) -> String) -> [String; 2] {
    [Lang::Ja, Lang::En].map(written)
}

fn kept<T: Clone>(values: &[T], keep: impl Fn(&T) -> bool) -> Vec<T> {
    values.iter().filter(|it| keep(it)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stands_in_a_text_as_a_word_of_its_own() {
        for (text, value, expected) in [
            ("金額・数量: 500,000円\n以上", "500000円", true),
            ("金額・数量: 1,500,000円", "500,000円", false),
            ("0.500 BTC を送付", "500 BTC", false),
            ("TxID：ＡＢＣ１２３です", "abc123", true),
            ("資料12: 控え.pdf", "資料1", false),
            ("資料1: 控え.pdf", "資料1", true),
            ("abc1234", "abc123", false),
            ("何もありません", "", false),
        ] {
            let told = Told(vec![compared(text)]);
            assert_eq!(told.holds([value]), expected, "{value:?} in {text:?}");
        }
    }
}
