//! What a password can look like, and what only speaks of one.

use std::ops::Range;

use super::bridge::Link;
use super::cues::Force;
use super::made::Made;
use super::phrase::{behind_name, phrase};
use super::shape::{is_evidence, is_link};
use super::spoken;
use super::value::Value;
use super::words::{counts, describes, ends_value, is_no_value, is_product, mentions};

/// The longest password that is believed, in bytes.
const PASSWORD_BYTES_MAX: usize = 128;

/// Marks that names are written with; a word of letters and these is a plain word.
const MARKS_OF_NAMES: &str = "-'./_():,;";

/// Accepts a password, or a passphrase of several words.
pub(super) fn accept(value: &Value<'_>) -> Option<Range<usize>> {
    behind_name(value)
        .or_else(|| phrase(value))
        .or_else(|| value.when(fits(value)))
        .or_else(|| spoken::accept(value))
}

fn fits(value: &Value<'_>) -> bool {
    let lower = value.lower();
    let made = Made::of(value.text);
    let nothing = made.hidden || is_link(&lower) || is_evidence(value.text);
    if nothing || value.text.len() > PASSWORD_BYTES_MAX || value.far && !is_far_sight(value, &made)
    {
        return false;
    }
    if made.letters == 0 && value.is_listed()
        || made.digits == 0 && value.is_listed() && !value.text.is_ascii()
    {
        return false;
    }
    if !value.text.is_ascii() {
        return value.quoted && made.longest >= 4 && made.digits > 0 && !value.reports();
    }
    if value.text.contains(' ') {
        let words = lower.split(' ').filter(|word| !describes(word)).count();
        let all = lower.split(' ').count();
        return value.quoted && made.digits > 0 && words == all && all <= 3 && !value.reports();
    }
    // `getpass(prompt)` is code, and calls something.
    let calls = !value.quoted && made.digits == 0 && value.text.contains(['(', '[', '{']);
    if made.length < 3 || calls || is_no_value(&lower) {
        return false;
    }
    if made.is_number() {
        return number(value, &made);
    }
    let marks = lower
        .bytes()
        .all(|byte| byte.is_ascii_alphabetic() || MARKS_OF_NAMES.contains(char::from(byte)));
    if marks && !has_capitals_inside(value.text) {
        if value.is_listed() {
            return false;
        }
        return plain_word(value, &lower);
    }
    mixed(value, &made, &lower)
}

/// Words that say nothing lie between: only quotes or a good mix are believed.
fn is_far_sight(value: &Value<'_>, made: &Made) -> bool {
    let mix = made.digits >= 2 || made.digits > 0 && made.marks > 0;
    let joined = made.length >= 8 && value.text.contains('_') && value.said.contains(" to ");
    value.quoted || joined || made.length >= 6 && made.letters > 0 && mix
}

/// Digits alone: they must be bound to the cue, and count nothing.
fn number(value: &Value<'_>, made: &Made) -> bool {
    let bound = match value.force {
        Force::Names => value.link >= Link::Said,
        _ => value.link == Link::Given || value.cue.len() <= 6,
    };
    (4..=16).contains(&made.length) && bound && (value.quoted || !counts(value.behind))
}

/// Letters with digits or marks: a product's name is no password unless it is given as one.
fn mixed(value: &Value<'_>, made: &Made, lower: &str) -> bool {
    let given = value.link == Link::Given;
    let said = value.link >= Link::Said && value.force == Force::Names && made.length >= 4;
    let good = made.length >= 5 && (made.marks > 0 || made.digits >= 2 || made.length >= 7);
    (given || said || good) && (given || !is_product(lower)) && !value.reports()
}

/// Letters alone: they must be bound, and the sentence must end or go on as after a value.
fn plain_word(value: &Value<'_>, lower: &str) -> bool {
    let given = value.link == Link::Given;
    let bound = given || value.link == Link::Said && value.force == Force::Names;
    let hinted = value.force == Force::Hints && value.bound == Link::Beside;
    // `scrypt(password, 'salt')` quotes a word too.
    let apart = value.quoted && value.bound == Link::Beside && value.distance > 3;
    let capitals = value.text.bytes().all(|byte| byte.is_ascii_uppercase());
    let abbreviation = value.text.len() <= 4 && capitals;
    if !bound || hinted || apart || abbreviation || value.text.len() < 4 {
        return false;
    }
    if value.quoted {
        return !is_no_value(lower) && !value.reports();
    }
    let japanese = value
        .behind
        .trim_start()
        .starts_with(|letter: char| !letter.is_ascii());
    let ends = ends_value(value.behind) || given && value.behind.starts_with(' ') && japanese;
    !describes(lower) && ends
}

/// Tells whether a word with marks has a capital that begins nothing: `aB-c`, not `New-York`.
fn has_capitals_inside(word: &str) -> bool {
    let small = word.bytes().any(|byte| byte.is_ascii_lowercase());
    let mark = word.bytes().any(|byte| byte.is_ascii_punctuation());
    small && mark && word.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Tells whether a word is a password by its looks: letters, digits and a mark that names and
/// links do not have.
pub(super) fn stands_out(word: &str) -> bool {
    word.contains(['!', '#', '$', '^', '&', '*'])
        && !word.contains(['=', '/', '(', '{', '<', '\\', ';'])
        && is_typed_password(word)
}

/// What a word of letters and digits can be instead of a password, when it stands between.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "id", "ユーザー", "メール", "会員", "エラー", "コード", "番号", "機種", "バージョン", "注文", "受付", "型番", "端末", "口座", "銘柄", "アドレス", "user", "account", "mail", "error", "code", "version", "order", "ticket", "phone", "device", "number", "app",
];

/// Tells whether a word near a cue is likely a password: small letters with digits, no product.
pub(super) fn is_likely(word: &str, between: &str) -> bool {
    let made = Made::of(word);
    let small = word.bytes().filter(u8::is_ascii_lowercase).count();
    let japanese = !between.is_ascii();
    let enough = small >= 2 && made.letters >= 3 && made.digits >= if japanese { 1 } else { 2 };
    let plain = made.marks == 0 || made.marks <= 2 && word.contains(['-', '_']);
    enough && plain && is_typed_password(word) && !mentions(between, OTHERS)
}

/// Tells whether a word that somebody typed can be a password: letters and digits, no product.
pub(in crate::safety) fn is_typed_password(word: &str) -> bool {
    let made = Made::of(word);
    let lower = word.to_ascii_lowercase();
    let public = is_no_value(&lower) || is_product(&lower) || is_link(&lower) || is_evidence(word);
    (6..=40).contains(&made.length) && made.letters > 0 && made.digits > 0 && !public
}
