//! Quotations: which of them a screen showed, and which of those tell a failure.

use std::ops::Range;

use super::super::claims::Claims;
use super::super::sheet::Sheet;
use crate::pack::{Lent, ScreenWords, Terms};

/// The longest quotation that is a message, in letters.
const LETTERS_MAX: usize = 300;
/// How far before a quotation its speaker is looked for, in letters.
const LOOK_BACK: usize = 40;

/// How far behind a quotation its clause is read for a no, in letters.
const DENIAL_LETTERS_MAX: usize = 10;

/// A quotation that a screen showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quote {
    pub(super) range: Range<usize>,
    /// Whether it tells that something did not work.
    pub(super) shown_failure: bool,
}

/// Finds the quotations that a screen showed.
pub(super) fn find(sheet: &Sheet, claims: &Claims, terms: &Terms) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let Some(inner) = quoted_at(sheet, at).filter(|inner| claims.free(inner)) else {
            at += 1;
            continue;
        };
        at = inner.end + 1;
        found.extend(judge(sheet, inner, terms));
    }
    found
}

/// Returns what stands between the quotation marks that open at a place.
fn quoted_at(sheet: &Sheet, at: usize) -> Option<Range<usize>> {
    let opening = sheet.letter(at);
    let closing = match opening {
        '「' => '」',
        '『' => '』',
        '“' | '„' => '”',
        '"' => '"',
        '‘' => '’',
        '\'' if !sheet.before(at).is_alphanumeric() => '\'',
        '«' => '»',
        _ => return None,
    };
    let mut depth = 0_usize;
    let mut end = at + 1;
    while end < sheet.len() && end - at <= LETTERS_MAX {
        let letter = sheet.letter(end);
        if letter == closing && !inside_word(sheet, end) {
            if depth == 0 {
                // A key of JSON is no quotation.
                let key = letter == '"' && sheet.letter(sheet.skip_spaces(end + 1)) == ':';
                return (end > at + 1 && !key).then_some(at + 1..end);
            }
            depth -= 1;
        } else if letter == opening && opening != closing {
            depth += 1;
        }
        end += 1;
    }
    None
}

/// An apostrophe, as in can't, closes nothing.
fn inside_word(sheet: &Sheet, at: usize) -> bool {
    matches!(sheet.letter(at), '\'' | '’')
        && sheet.before(at).is_alphabetic()
        && sheet.letter(at + 1).is_alphabetic()
}

fn judge(sheet: &Sheet, inner: Range<usize>, terms: &Terms) -> Option<Quote> {
    let words = &terms.screen;
    let after = sheet.skip_spaces(inner.end + 1);
    let opening = inner.start - 1;
    let before = clause_before(sheet, opening);
    let failure = sheet.holds(inner.clone(), &words.failure);
    let shown = sheet.any(after, &words.shown).is_some() || follows(sheet, opening, &words.before);
    let said = sheet.any(after, &words.said).is_some();
    let named = sheet.holds(before, &words.named);
    let sentence = is_sentence(sheet, &inner);
    let coded = super::split::split(sheet, &inner, &terms.code).0.is_some();
    if coded && failure {
        return Some(Quote {
            range: inner,
            shown_failure: true,
        });
    }
    if named || !shown && said || is_denied(sheet, after, words) {
        return None;
    }
    // 「注文中」のまま is a state, not a message: a failure is told in a sentence, or called an error.
    let fine = sheet.holds(inner.clone(), &words.fine);
    let told = failure && (sentence || shown) || shown && sentence && !fine;
    let bare = follows(
        sheet,
        opening,
        &[Lent::new("で検索しても"), Lent::new("検索しても")],
    );
    if told && !bare && letters(sheet, &inner) >= 4 {
        return Some(Quote {
            range: inner,
            shown_failure: true,
        });
    }
    let screen = follows(sheet, opening, &[Lent::new("画面:"), Lent::new("表示:")]);
    (screen && !failure).then_some(Quote {
        range: inner,
        shown_failure: false,
    })
}

/// 「…」の表示も出ていない: what follows says that it was not shown.
fn is_denied(sheet: &Sheet, after: usize, words: &ScreenWords) -> bool {
    let Some(denied) = sheet.any(after, &words.denied) else {
        return false;
    };
    let inside = |letter: char| !matches!(letter, '。' | '、' | '\n');
    let end = sheet.run_at_most(denied, DENIAL_LETTERS_MAX, inside);
    sheet.holds(
        denied.saturating_sub(2)..end,
        &["ない", "なく", "なかった", "ません", "無い", "無く"],
    )
}

fn letters(sheet: &Sheet, range: &Range<usize>) -> usize {
    range
        .clone()
        .filter(|&at| sheet.letter(at).is_alphanumeric())
        .count()
}

/// Tells whether one of `words` stands right before a place, spaces aside.
fn follows(sheet: &Sheet, at: usize, words: &[Lent]) -> bool {
    let mut end = at;
    while matches!(
        sheet.before(end),
        ' ' | '\n' | ':' | ',' | '、' | 'が' | 'は' | 'に' | 'で' | 'と' | 'a' | '→'
    ) {
        if sheet.any_before(end, words) {
            return true;
        }
        end -= 1;
    }
    sheet.any_before(end, words)
}

/// Returns the letters before a place, back to the end of the sentence before.
fn clause_before(sheet: &Sheet, at: usize) -> Range<usize> {
    let ends = |letter: char| matches!(letter, '。' | '、' | '\n' | '」' | '!' | '?' | '"' | '”');
    let latin = |at: usize| sheet.letter(at) == ' ' && matches!(sheet.before(at), ',' | '.' | ';');
    let mut start = at - usize::from(sheet.before(at) == '、');
    start -= usize::from(latin(start.saturating_sub(1)));
    while start > 0 && at - start < LOOK_BACK && !ends(sheet.before(start)) && !latin(start) {
        start -= 1;
    }
    start..at
}

/// Tells whether a quotation is more than a noun: it ends as a sentence does, or has many words.
fn is_sentence(sheet: &Sheet, inner: &Range<usize>) -> bool {
    const ENDINGS: &[&str] = &[
        "です",
        "ます",
        "ません",
        "ました",
        "でした",
        "ください",
        "下さい",
        "ない",
        "せん",
        "した",
        "エラー",
        "error",
        "失敗",
        "タイムアウト",
        "不可",
        ".",
        "。",
        "!",
    ];
    let text = sheet.text(inner);
    let spaces = text.matches(' ').count();
    let words = spaces >= 1 && text.starts_with(|first: char| first.is_ascii_uppercase());
    sheet.any_before(inner.end, ENDINGS) || spaces >= 2 || words
}
