//! Personal data is shown only to those who need it.

use std::ops::Range;

use crate::domain::{Audience, Order as _, ProfileField};

use super::account::accounts;
use super::announced::announced;
use super::cleared::{Cleared, ClearedText};
use super::link_user::users;
use super::named::Names;
use super::papers::papers;
use super::personal::{Personal, find};
use super::readings::Readings;
use super::seen::Seen;

/// Stands for what is not shown.
const DOTS: &str = "•••";

/// Returns a text as an audience may read it; what it may not know is masked.
///
/// `keep` is what the channel asks for: the pack's form says so. `names` are the names that are
/// known to be the user's. A form and the phone desk get what they ask for, a chat no phone
/// number and no address, the public and third parties nothing.
#[must_use]
pub fn mask_for(
    text: &ClearedText,
    audience: Audience,
    keep: &[Personal],
    names: &[&str],
) -> ClearedText {
    let seen = Seen::new(text.as_str(), &[]);
    let mut hidden: Vec<_> = find(&seen, names)
        .into_iter()
        .filter(|(kind, _)| !(keep.contains(kind) && may_know(audience, *kind)))
        .map(|(kind, at)| {
            (
                seen.origin(&at),
                masked(kind, seen.text().get(at).unwrap_or_default()),
            )
        })
        .collect();
    if !matches!(audience, Audience::Form | Audience::Phone) {
        let known = keep.contains(&Personal::Name) && may_know(audience, Personal::Name);
        let said = said(&seen, if known { &[] } else { names }).into_iter();
        hidden.extend(said.map(|at| (seen.origin(&at), DOTS.to_owned())));
        hidden.order_by_key(|(at, _)| (at.start, std::cmp::Reverse(at.end)));
    }
    if hidden.is_empty() {
        return text.clone();
    }
    let mut shown = String::with_capacity(text.as_str().len());
    let mut letters = text.as_str().chars().enumerate();
    let mut hidden = hidden.into_iter().peekable();
    while let Some((at, letter)) = letters.next() {
        match hidden.next_if(|(span, _)| span.start <= at) {
            Some((span, mask)) => {
                shown.push_str(&mask);
                for _ in at + 1..span.end {
                    letters.next();
                }
                while hidden
                    .next_if(|(inside, _)| inside.end <= span.end)
                    .is_some()
                {}
            }
            None => shown.push(letter),
        }
    }
    Cleared::vouch(shown)
}

/// Returns where words around it tell that something is personal, and where the user's names stand
/// in other letters.
fn said(seen: &Seen, names: &[&str]) -> Vec<Range<usize>> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut all = announced(seen.lower());
    all.extend(accounts(seen));
    all.extend(papers(seen));
    all.extend(users(seen));
    all.extend(Readings::of(&names).places(seen));
    all.extend(Names::of(&names).places(seen));
    all
}

/// Tells whether an audience may know this kind of personal data at all.
fn may_know(audience: Audience, kind: Personal) -> bool {
    match audience {
        Audience::Form | Audience::Phone => true,
        Audience::Chat => matches!(kind, Personal::Mail | Personal::Name),
        Audience::Public | Audience::ThirdParty => false,
    }
}

/// Returns a value of the profile as a screen shows it: `a•••@example.com`, `090-••••-••78`.
pub fn mask_value(field: ProfileField, value: &str) -> String {
    match field {
        ProfileField::Mail => masked(Personal::Mail, value),
        ProfileField::Phone => masked(Personal::Phone, value),
        ProfileField::Name => masked(Personal::Name, value),
        ProfileField::UserId => {
            let shown: String = value
                .chars()
                .take(2)
                .filter(|_| value.chars().count() > 4)
                .collect();
            format!("{shown}{DOTS}")
        }
        ProfileField::Environment => value.to_owned(),
    }
}

fn masked(kind: Personal, value: &str) -> String {
    match kind {
        Personal::Mail => match value.split_once('@') {
            Some((name, host)) => format!("{}{DOTS}@{host}", first(name)),
            None => format!("{}{DOTS}", first(value)),
        },
        Personal::Phone => digits_hidden(value, 3, 2),
        Personal::PostalAddress if value.is_ascii() => digits_hidden(value, 0, 0),
        Personal::PostalAddress => DOTS.to_owned(),
        Personal::Name => format!("{}{DOTS}", first(value)),
    }
}

fn first(value: &str) -> String {
    value.chars().take(1).collect()
}

/// Hides all digits but so many at the start and at the end; what divides them stays.
fn digits_hidden(value: &str, head: usize, tail: usize) -> String {
    let count = value.chars().filter(char::is_ascii_digit).count();
    let mut place = 0;
    value
        .chars()
        .map(|letter| {
            if !letter.is_ascii_digit() {
                return letter;
            }
            place += 1;
            if place <= head || place + tail > count {
                letter
            } else {
                '•'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "山田太郎です。hanako+btc@example.jp、電話０９０-1234-5678、〒100-0001 東京都千代田区千代田1-1に住んでいます。0120-000-000にも電話、注文JRF20261120-010203-000001、0.5BTC。";

    fn text() -> ClearedText {
        Cleared::vouch(TEXT.to_owned())
    }

    #[test]
    fn the_public_learns_nothing() {
        let shown = mask_for(
            &text(),
            Audience::Public,
            &[Personal::Mail, Personal::Phone],
            &["山田太郎"],
        );
        assert_eq!(
            shown.as_str(),
            "山•••です。h•••@example.jp、電話090-••••-••78、〒•••-•••• 東京都•••に住んでいます。0120-000-000にも電話、注文JRF20261120-010203-000001、0.5BTC。"
        );
    }

    #[test]
    fn a_form_gets_what_it_asks_for_and_a_chat_less() {
        let asks = [
            Personal::Mail,
            Personal::Phone,
            Personal::PostalAddress,
            Personal::Name,
        ];
        assert_eq!(
            mask_for(&text(), Audience::Form, &asks, &["山田太郎"]),
            text()
        );
        let chat = mask_for(&text(), Audience::Chat, &asks, &["山田太郎"]);
        assert!(chat.as_str().contains("hanako+btc@example.jp"));
        assert!(chat.as_str().contains("山田太郎"));
        assert!(!chat.as_str().contains("５６７８") && !chat.as_str().contains("1234-5678"));
        assert!(!chat.as_str().contains("千代田区"));
    }

    #[test]
    fn a_chat_learns_no_day_of_birth_no_account_and_no_other_form_of_the_name() {
        let text = "生年月日 1987年8月15日、普通 7654321 ヤマダ タロウ、パスポート TK1234567、hxxps://e[.]test/a?u=taro.yamada";
        let text = Cleared::vouch(text.to_owned());
        let shown = mask_for(&text, Audience::Chat, &[], &["山田太郎"]);
        assert_eq!(
            shown.as_str(),
            "生年月日 •••、普通 ••• •••、パスポート •••、hxxps://e[.]test/a?u=•••"
        );
        assert_eq!(mask_for(&text, Audience::Form, &[], &[]), text);
    }

    #[test]
    fn what_a_form_does_not_ask_for_is_masked() {
        let shown = mask_for(&text(), Audience::Form, &[Personal::Mail], &[]);
        assert!(shown.as_str().contains("hanako+btc@example.jp"));
        assert!(shown.as_str().contains("〒•••-••••"));
        assert!(
            shown.as_str().contains("山田太郎"),
            "a name that nobody gave is not known"
        );
    }

    #[test]
    fn a_name_is_masked_as_a_word_of_its_own() {
        let text = Cleared::vouch("Li told LI and 林Liさん, I like limits".to_owned());
        let shown = mask_for(&text, Audience::Chat, &[], &["Li"]);
        assert_eq!(
            shown.as_str(),
            "L••• told L••• and 林L•••さん, I like limits"
        );
    }

    #[test]
    fn values_of_the_profile_are_shown_masked() {
        for (field, value, shown) in [
            (ProfileField::Mail, "hanako@example.jp", "h•••@example.jp"),
            (ProfileField::Phone, "090-1234-5678", "090-••••-••78"),
            (ProfileField::Phone, "+819012345678", "+819•••••••78"),
            (ProfileField::Name, "山田太郎", "山•••"),
            (ProfileField::UserId, "900000001", "90•••"),
            (ProfileField::UserId, "ab", "•••"),
            (ProfileField::Environment, "iOS 18", "iOS 18"),
        ] {
            assert_eq!(mask_value(field, value), shown);
        }
    }
}
