//! Two amounts that are told of one act.

use std::ops::Range;

use super::super::sheet::{Found, Sheet};
use super::Contradiction;
use crate::domain::{FactKind, FactValue};

/// What is done with money, in words that say the same; an amount is of the act told nearest to it.
const ACTS: &[&[&str]] = &[
    &[
        "入金",
        "振込",
        "振り込",
        "ふりこ",
        "deposit",
        "paid in",
        "transferred in",
        "wired",
        "bank transfer",
    ],
    &[
        "出金",
        "引き出",
        "引出",
        "withdr",
        "cash out",
        "cashed out",
        "payout",
    ],
    &[
        "送金", "送付", "送っ", "送り", "送信", "sent ", "send ", "sending",
    ],
    &["購入", "買い", "買っ", "買付", "bought", "buy ", "purchase"],
    &["売却", "売っ", "売り", "sold", "sell "],
    &[
        "盗ま",
        "盗ら",
        "抜かれ",
        "奪われ",
        "stolen",
        "stole ",
        "took ",
    ],
    &[
        "預け",
        "換金",
        "両替",
        "交換し",
        "移し",
        "移動",
        "moved",
        "exchanged",
        "converted",
    ],
    &[
        "請求",
        "引き落と",
        "引落",
        "支払",
        "払っ",
        "charged",
        "paid ",
        "billed",
    ],
    &[
        "消え",
        "なくな",
        "失わ",
        "失っ",
        "disappeared",
        "vanished",
        "is missing",
        "lost ",
    ],
    &[
        "届い",
        "届か",
        "着金",
        "反映",
        "受け取",
        "受取",
        "arrived",
        "credited",
        "received",
        "came in",
    ],
];

/// How many of [`ACTS`], at their end, are not done but happen: they count where nothing is done.
const HAPPENING: usize = 2;

/// Near an amount these make it another thing than what was moved: a fee, a price, a balance.
const OTHER_THINGS: &[&str] = &[
    "手数料",
    "残高",
    "残り",
    "合計",
    "総額",
    "上限",
    "限度",
    "最低",
    "価格",
    "単価",
    "指値",
    "レート",
    "相当",
    "円分",
    "時価",
    "評価",
    "換算",
    "しか",
    "だけ",
    "うち",
    "回目",
    "ずつ",
    "もう",
    "別の",
    "つもり",
    "はず",
    "予定",
    "べき",
    "ところ",
    "差額",
    "追加",
    "さらに",
    "次に",
    "前回",
    "今回",
    "不足",
    "足りな",
    "損",
    "利益",
    "ではなく",
    "じゃなく",
    "間違",
    "誤っ",
    "くらい減",
    "あたり",
    "で約定",
    "なら",
    "fee",
    "balance",
    "price",
    "limit",
    "worth",
    "total",
    "rate",
    " each",
    "another",
    "more",
    "also",
    "again",
    "first",
    "second",
    "instead",
    "meant",
    "should",
    "supposed",
    "only",
    "minimum",
    "maximum",
    "left",
    "profit",
    "loss",
    "at most",
    " per ",
    "short",
    "difference",
    "did not ",
    "didn't ",
    "if ",
    "would",
    "twice",
    "plus",
];

/// Between two amounts these make them parts or steps of one act.
const PARTS: &[&str] = &[
    "と", "、", ",", "/", "→", "×", "\n", "から", "then", " and ", "；", ";",
];

/// What ends a sentence.
const ENDS: [char; 7] = ['。', '!', '?', '\n', '！', '？', '．'];

/// Two amounts of one asset that are told of one act, in two places that name it each.
///
/// What is told with a time of its own each is two acts.
pub(super) fn two_amounts(sheet: &Sheet, found: &[Found]) -> Option<Contradiction> {
    let told: Vec<Told> = found
        .iter()
        .filter_map(|found| Told::new(sheet, found))
        .collect();
    let times: Vec<usize> = found
        .iter()
        .filter(|found| found.value.kind() == FactKind::OccurredAt)
        .map(|found| found.range.start)
        .collect();
    for (at, one) in told.iter().enumerate() {
        for other in told.get(at + 1..).unwrap_or_default() {
            let timed = |told: &Told| times.iter().any(|time| told.sentence.contains(time));
            let same = one.asset == other.asset && one.act == other.act;
            if same
                && one.value != other.value
                && !parts(sheet, one, other)
                && !(timed(one) && timed(other))
            {
                let written = |told: &Told| sheet.written(&told.range).to_owned();
                return Some(Contradiction::TwoAmounts(written(one), written(other)));
            }
        }
    }
    None
}

/// An amount with the act that it is told of.
struct Told<'f> {
    range: Range<usize>,
    /// The sentence that it stands in.
    sentence: Range<usize>,
    value: &'f FactValue,
    asset: &'f str,
    /// The act, as its place in [`ACTS`].
    act: usize,
}

impl<'f> Told<'f> {
    fn new(sheet: &Sheet, found: &'f Found) -> Option<Self> {
        let FactValue::Amount { asset, .. } = &found.value else {
            return None;
        };
        let sentence = sentence(sheet, &found.range);
        let clause = clause(sheet, &found.range, &sentence);
        if clause.clone().any(|at| told_at(sheet, at, OTHER_THINGS)) {
            return None;
        }
        let distance = |act: &[&str]| {
            let places = clause.clone().filter(|at| told_at(sheet, *at, act));
            let far = |at: usize| match found.range.start.checked_sub(at) {
                // What stands before an amount is as a rule of something before it.
                Some(before) => 2 * before,
                None => at - found.range.end.min(at),
            };
            places.map(far).min()
        };
        let nearest = |acts: Range<usize>| {
            let near = acts.filter_map(|act| Some((distance(ACTS.get(act)?)?, act)));
            near.min().map(|(_, act)| act)
        };
        let done = ACTS.len() - HAPPENING;
        let act = nearest(0..done).or_else(|| nearest(done..ACTS.len()))?;
        Some(Self {
            range: found.range.clone(),
            value: &found.value,
            asset,
            act,
            sentence,
        })
    }
}

/// Tells whether one of these words stands at a place, one in Latin letters at the beginning of a word.
fn told_at(sheet: &Sheet, at: usize, words: &[&str]) -> bool {
    let latin = |letter: char| letter.is_ascii_alphabetic();
    let inside = latin(sheet.before(at)) && latin(sheet.letter(at));
    !inside && sheet.any(at, words).is_some()
}

/// Tells whether two amounts are parts of one sum, or steps told one after another.
fn parts(sheet: &Sheet, one: &Told, other: &Told) -> bool {
    let between = one.range.end..other.range.start;
    let in_one_sentence = one.sentence == other.sentence;
    in_one_sentence && sheet.holds(between, PARTS)
}

/// Returns the sentence in which an amount stands.
fn sentence(sheet: &Sheet, range: &Range<usize>) -> Range<usize> {
    let ends = |at: usize| {
        let letter = sheet.letter(at);
        ENDS.contains(&letter) || letter == '.' && !sheet.letter(at + 1).is_ascii_alphanumeric()
    };
    let start = (0..range.start)
        .rev()
        .take(SENTENCE_MAX)
        .find(|at| ends(*at));
    let end = (range.end..sheet.len())
        .take(SENTENCE_MAX)
        .find(|at| ends(*at));
    let start = start.map_or(range.start.saturating_sub(SENTENCE_MAX), |at| at + 1);
    start..end.unwrap_or(sheet.len().min(range.end + SENTENCE_MAX))
}

/// A sentence is looked through so far from an amount.
const SENTENCE_MAX: usize = 80;

/// Returns the part of a sentence between commas in which an amount stands.
fn clause(sheet: &Sheet, range: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    let ends = |at: &usize| {
        matches!(sheet.letter(*at), '、' | '，' | '(' | ')' | ';')
            || sheet.letter(*at) == ',' && !sheet.letter(*at + 1).is_ascii_digit()
            || sheet
                .any(
                    *at,
                    &[" but ", "のに", "けど", "ですが", "ましたが", "たが"],
                )
                .is_some()
    };
    let start = (sentence.start..range.start).rev().find(ends);
    let end = (range.end..sentence.end).find(ends);
    start.unwrap_or(sentence.start)..end.unwrap_or(sentence.end)
}
