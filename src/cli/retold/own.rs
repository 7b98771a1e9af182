//! Sentences that are made of what stands in them: closed, corrected, kept as evidence.

use super::LANGS;
use super::unsaid::{unsaid, unsaid_from_the_end};
use crate::domain::{Code, EventKind, Lang, ReplyKind};
use crate::i18n::{Catalog, label};

/// Says an entry anew; `None` where its words are not the program's.
pub(super) fn retold(kind: EventKind, text: &str, lang: Lang) -> Option<String> {
    let retold = |of: Lang| match kind {
        EventKind::Logged => fixed(text, of, lang, |say| say.talk.event_logged),
        EventKind::Closed => closed(text, of, lang),
        EventKind::Reopened => fixed(text, of, lang, |say| say.talk.event_reopened)
            .or_else(|| fixed(text, of, lang, |say| say.inquiry.event_reopened)),
        EventKind::Added => added(text, of, lang),
        EventKind::Corrected => corrected(text, of, lang),
        EventKind::Kept => kept(text, of, lang),
        EventKind::Attached => attached(text, of, lang),
        EventKind::Undone => fixed(text, of, lang, |say| say.undo.event_logged),
        EventKind::Suspected => suspected(text, of, lang),
        _ => None,
    };
    LANGS.into_iter().find_map(retold)
}

/// Says a sentence without gaps.
fn fixed(text: &str, of: Lang, lang: Lang, say: fn(&Catalog) -> &'static str) -> Option<String> {
    (text == say(Catalog::of(of))).then(|| say(Catalog::of(lang)).to_owned())
}

fn closed(text: &str, of: Lang, lang: Lang) -> Option<String> {
    let say = |lang: Lang| Catalog::of(lang).talk.event_closed;
    if text == say(of)(None) {
        return Some(say(lang)(None));
    }
    let [outcome] = unsaid(text, |[outcome]| say(of)(Some(outcome)))?;
    Some(say(lang)(Some(&outcome)))
}

fn added(text: &str, of: Lang, lang: Lang) -> Option<String> {
    let say = |lang: Lang| Catalog::of(lang).talk.event_added;
    let [what, value] = unsaid(text, |[what, value]| say(of)(what, value))?;
    Some(say(lang)(&part(&what, of, lang)?, &value))
}

/// Says what was corrected; several corrections of one answer are a line each.
fn corrected(text: &str, of: Lang, lang: Lang) -> Option<String> {
    let say = |lang: Lang| Catalog::of(lang).talk.event_corrected;
    let line = |text: &str| {
        let [what, old, new] = unsaid(text, |[what, old, new]| say(of)(what, old, new))?;
        let part = part(&what, of, lang)?;
        let is_symptom = what == Catalog::of(of).talk.category;
        let named = |value: String| match renamed(&value, label::symptom, of, lang) {
            Some(name) if is_symptom => name.to_owned(),
            _ => value,
        };
        Some(say(lang)(&part, &named(old), &named(new)))
    };
    let lines: Option<Vec<String>> = text.lines().map(line).collect();
    lines
        .filter(|lines| !lines.is_empty())
        .map(|lines| lines.join("\n"))
}

fn kept(text: &str, of: Lang, lang: Lang) -> Option<String> {
    let say = |lang: Lang| Catalog::of(lang).talk.event_kept;
    if let Some([kinds, reason]) = unsaid(text, |[kinds, reason]| say(of)(kinds, reason)) {
        return Some(say(lang)(&kinds, &reason));
    }
    let say = |lang: Lang| Catalog::of(lang).evidence.event_given_back;
    let [name, kinds, reason] = unsaid(text, |[name, kinds, reason]| say(of)(name, kinds, reason))?;
    Some(say(lang)(&name, &kinds, &reason))
}

fn attached(text: &str, of: Lang, lang: Lang) -> Option<String> {
    let say = |lang: Lang| Catalog::of(lang).evidence.event;
    let [name, size] = unsaid_from_the_end(text, |[name, size]| say(of)(name, size))?;
    Some(say(lang)(&name, &size))
}

fn suspected(text: &str, of: Lang, lang: Lang) -> Option<String> {
    if text == label::reply_kind(ReplyKind::Suspect, of) {
        return Some(label::reply_kind(ReplyKind::Suspect, lang).to_owned());
    }
    let say = |lang: Lang| Catalog::of(lang).impostor.event;
    if let Some([contacts]) = unsaid(text, |[contacts]| say(of)("", contacts)) {
        return Some(say(lang)("", &contacts));
    }
    let [subject, contacts] = unsaid(text, |[subject, contacts]| say(of)(subject, contacts))?;
    Some(say(lang)(&subject, &contacts))
}

/// Says the name of what was added or corrected; `None` where no such name is ours.
fn part(what: &str, of: Lang, lang: Lang) -> Option<String> {
    let names = |lang: Lang| {
        let (talk, after) = (&Catalog::of(lang).talk, &Catalog::of(lang).after);
        let request = &Catalog::of(lang).request;
        [
            talk.provider,
            talk.ticket,
            talk.title,
            talk.category,
            after.part_kind,
            after.part_promised,
            after.part_inquiry,
            request.part,
        ]
    };
    let own = |what: &str| {
        let place = names(of).iter().position(|name| *name == what)?;
        names(lang).get(place).copied()
    };
    if let Some(name) = renamed(what, label::fact_kind, of, lang).or_else(|| own(what)) {
        return Some(name.to_owned());
    }
    // What of an answer was corrected begins with the answer's number.
    let say = |number: usize, part: &str, lang: Lang| {
        (Catalog::of(lang).after.corrected_part)(number, part)
    };
    let mut digits = what.split(|letter: char| !letter.is_ascii_digit());
    let number: usize = digits.find(|digits| !digits.is_empty())?.parse().ok()?;
    let [part] = unsaid(what, |[part]| say(number, part, of))?;
    Some(say(number, own(&part)?, lang))
}

/// Returns the name in one language of what is named so in another.
fn renamed<T: Code>(
    name: &str,
    label: fn(T, Lang) -> &'static str,
    of: Lang,
    lang: Lang,
) -> Option<&'static str> {
    let mut all = T::ALL.iter().copied();
    let value = all.find(|&value| label(value, of) == name)?;
    Some(label(value, lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FactKind, Symptom};

    #[test]
    fn every_sentence_is_said_in_either_language_and_a_persons_words_stay() {
        let fact = |lang| label::fact_kind(FactKind::Amount, lang);
        let symptom = |symptom, lang| label::symptom(symptom, lang);
        let told = |lang: Lang| {
            let say = Catalog::of(lang);
            let (old, new) = (
                symptom(Symptom::FiatDeposit, lang),
                symptom(Symptom::CryptoDeposit, lang),
            );
            let numbered = (say.after.corrected_part)(12, say.after.part_promised);
            let two = [
                (say.talk.event_corrected)(&numbered, "a", "b"),
                (say.talk.event_corrected)(say.talk.ticket, "Q-1", "Q-2"),
            ];
            [
                (EventKind::Logged, say.talk.event_logged.to_owned()),
                (EventKind::Closed, (say.talk.event_closed)(None)),
                (
                    EventKind::Closed,
                    (say.talk.event_closed)(Some("返金: された")),
                ),
                (EventKind::Reopened, say.talk.event_reopened.to_owned()),
                (EventKind::Reopened, say.inquiry.event_reopened.to_owned()),
                (EventKind::Added, (say.talk.event_added)(fact(lang), "5: 6")),
                (
                    EventKind::Corrected,
                    (say.talk.event_corrected)(say.talk.category, old, new),
                ),
                (EventKind::Corrected, two.join("\n")),
                (EventKind::Kept, (say.talk.event_kept)("seed", "理由")),
                (
                    EventKind::Kept,
                    (say.evidence.event_given_back)("a.txt", "seed", "理由"),
                ),
                (
                    EventKind::Attached,
                    (say.evidence.event)("a (1).png", "2 kB"),
                ),
                (EventKind::Undone, say.undo.event_logged.to_owned()),
                (
                    EventKind::Suspected,
                    label::reply_kind(ReplyKind::Suspect, lang).to_owned(),
                ),
                (EventKind::Suspected, (say.impostor.event)("", "a.example")),
                (
                    EventKind::Suspected,
                    (say.impostor.event)("件名", "a.example"),
                ),
            ]
        };
        for of in LANGS {
            for lang in LANGS {
                for ((kind, text), (_, expected)) in told(of).iter().zip(told(lang)) {
                    let said = retold(*kind, text, lang);
                    assert_eq!(said.as_deref(), Some(expected.as_str()), "{text}");
                }
            }
        }
        for (kind, text) in [
            (EventKind::Closed, "返金された"),
            (EventKind::Added, "気分: 悪い"),
            (EventKind::Corrected, "気分: a → b"),
            (EventKind::Observed, "Closed"),
        ] {
            assert_eq!(retold(kind, text, Lang::En), None, "{text}");
        }
    }
}
