//! Passwords that stand before the word for them, come in pairs, or have spaces in them.

use std::ops::Range;

use crate::domain::{FindingKind, Words, words};
use crate::safety::context::made::Made;
use crate::safety::context::password::is_typed_password;
use crate::safety::context::spoken::is_several;
use crate::safety::context::words::is_no_value;
use crate::safety::seen::{Found, Seen, floor};

use super::named::{ends_with_any, is_named};
use super::public::{is_keyed, is_public};
use super::word::{PLAIN_BYTES, WORD_BYTES_MAX, words};
use super::{ahead, behind};

/// How far before the word for it a password is looked for, in bytes.
const BEFORE_BYTES: usize = 110;

/// What follows a password that is told before it is called one.
#[rustfmt::skip]
const TOLD: &[&str] = &[
    "で登録", "って登録", "と登録", "で設定", "だった", "です", "でした", "だと", "、これ", "、それ", "、確か", "って", "という", "とい", "を入れ", "と入れ", "で間違", "のはず", "で合", "を試", "も試", "と打", "を打", "と書", "とメモ", "とある", "とあり", "とパスワード", "、", "と、", "(どちらも", "(両方",
];

/// What stands before one in English.
const SAID: Words = words!(&[
    "its", "it's", "it was", "tried", "used", "using", "typed", "entered", "remember", "put in",
    "and", "or",
]);

/// What stands before a name and a password.
#[rustfmt::skip]
const LOGINS: &[&str] = &["login:", "logins:", "login info:", "credentials:", "creds:", "account:", "ログイン:", "ログイン情報:", "アカウント:", "アカウント情報:", "ログイン情報は", "ログイン情報："];

/// Finds them.
pub(super) fn find(seen: &Seen, cues: &[Range<usize>], found: &mut Vec<Found>) {
    for cue in cues {
        earlier(seen, cue, found);
        exchanged(seen, cue, found);
        spaced(seen, cue, found);
    }
    pairs(seen, found);
    named_itself(seen, found);
}

fn password(at: Range<usize>) -> Found {
    Found {
        kind: FindingKind::Password,
        at,
        proved: false,
    }
}

/// 「Hikari-9」で登録したはずなのにパスワードが違う: told first, called a password afterwards.
fn earlier(seen: &Seen, cue: &Range<usize>, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    let from = floor(text, cue.start.saturating_sub(BEFORE_BYTES));
    // A word that is cut in two would look like another one.
    let rest = text.get(from..cue.start).unwrap_or_default();
    let from = from + rest.bytes().take_while(u8::is_ascii_graphic).count() * usize::from(from > 0);
    for at in words(text, from.min(cue.start), cue.start) {
        let word = text.get(at.clone()).unwrap_or_default();
        let then = lower.get(at.end..).unwrap_or_default();
        let then = then.get(..floor(then, 40)).unwrap_or_default();
        let line = ahead(lower, at.start, 60);
        let then_bare = then.trim_start_matches(['」', '』', '"', ' ']);
        let japanese = TOLD.iter().any(|end| then_bare.starts_with(end));
        let listed = [
            "試した",
            "試して",
            "試しに",
            "使って",
            "設定した",
            "登録した",
            "入れた",
        ]
        .iter()
        .any(|verb| line.contains(verb));
        let japanese = japanese
            && (listed
                || !then.starts_with("、")
                || then.starts_with("、こ")
                || then.starts_with("、そ")
                || then.starts_with("、確"));
        let english = ends_with_any(line.trim_end(), SAID) && then.is_ascii();
        let made = Made::of(word);
        let small = word.bytes().filter(u8::is_ascii_lowercase).count();
        let fits =
            at.end <= cue.start && is_typed_password(word) && small >= 2 && made.letters >= 3;
        if fits && (japanese || english) && !is_public(word) && !is_named(line) && !is_keyed(line) {
            found.push(password(at));
        }
    }
}

/// `Login: anna / annabelle_4`: a name and a password.
fn pairs(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    for (start, lead) in seen.likely(LOGINS).flat_map(|lead| seen.places(lead)) {
        let line = behind(text, start + lead.len(), BEFORE_BYTES)
            .lines()
            .next()
            .unwrap_or_default();
        let Some(joint) = [" / ", "/", " : ", ", ", " | ", "、"]
            .iter()
            .find_map(|joint| Some(line.find(joint)? + joint.len()))
        else {
            continue;
        };
        let from = start + lead.len() + joint;
        let word = behind(text, from, WORD_BYTES_MAX);
        let length = word.bytes().take_while(u8::is_ascii_graphic).count();
        let word = word
            .get(..length)
            .unwrap_or_default()
            .trim_end_matches([',', '.', ')']);
        let made = Made::of(word);
        let fits = word.len() >= 6
            && made.letters >= 3
            && made.digits > 0
            && !word.contains(['/', ':', '@']);
        if fits && !is_public(word) && !is_no_value(&word.to_ascii_lowercase()) {
            found.push(password(from..from + word.len()));
        }
    }
}

/// `Passw0rd1`: a word for a password with digits is one.
fn named_itself(seen: &Seen, found: &mut Vec<Found>) {
    for (start, stem) in ["passw0rd", "p@ssw", "password", "pa55w"]
        .iter()
        .flat_map(|stem| seen.places(stem))
    {
        let part = ahead(seen.lower(), start, 1).ends_with(|letter: char| {
            letter.is_ascii_alphanumeric() || matches!(letter, '/' | '_' | '-' | '.' | '=')
        });
        let tail = behind(seen.text(), start + stem.len(), WORD_BYTES_MAX);
        let length = tail
            .bytes()
            .take_while(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'!' | b'#' | b'$' | b'@')
            })
            .count();
        let digits = tail.bytes().take(length).any(|byte| byte.is_ascii_digit())
            || stem.contains(['0', '5']);
        if !part && digits {
            found.push(password(start..start + stem.len() + length));
        }
    }
}

/// Several Latin words between Japanese ones are typed as they stand: 「tokyo tower 333と打つ」.
fn spaced(seen: &Seen, cue: &Range<usize>, found: &mut Vec<Found>) {
    let text = seen.text();
    let near = behind(text, cue.end, PLAIN_BYTES);
    let Some(from) = near.find(|letter: char| letter.is_ascii_alphanumeric()) else {
        return;
    };
    let run = behind(text, cue.end + from, WORD_BYTES_MAX);
    let length = run
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-' | b'_'))
        .count();
    let word = run.get(..length).unwrap_or_default().trim_end();
    let between = near.get(..from).unwrap_or_default();
    let at = cue.end + from..cue.end + from + word.len();
    let then = behind(seen.lower(), at.end, 40);
    let typed = [
        "と打",
        "と入",
        "って打",
        "って入",
        "です",
        "でした",
        "だった",
        "に設定",
        "に変",
        "にして",
        "にした",
    ]
    .iter()
    .any(|end| then.trim_start().starts_with(end));
    let apart = !between.is_ascii() && !between.contains(['。', '\n', '、']);
    if apart
        && typed
        && word.contains(' ')
        && is_several(word)
        && !is_named(ahead(seen.lower(), at.start, 60))
    {
        found.push(Found {
            kind: FindingKind::Password,
            at,
            proved: false,
        });
    }
}

/// `from monkey1 to monkey22, password still wrong`: both stand before the cue.
fn exchanged(seen: &Seen, cue: &Range<usize>, found: &mut Vec<Found>) {
    let (text, lower) = (seen.text(), seen.lower());
    let said = ahead(lower, cue.start, 90);
    let start = cue.start - said.len();
    let Some(from) = said.rfind("from ").map(|at| at + 5) else {
        return;
    };
    let both = words(text, start + from, cue.start);
    let [one, other, ..] = both.as_slice() else {
        return;
    };
    let joined = lower.get(one.end..other.start) == Some(" to ");
    let typed = |at: &Range<usize>| text.get(at.clone()).is_some_and(is_typed_password);
    if joined && typed(one) && typed(other) {
        found.extend([one, other].map(|at| Found {
            kind: FindingKind::Password,
            at: at.clone(),
            proved: false,
        }));
    }
}
