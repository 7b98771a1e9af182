//! From a cue to the place where its value can begin.

use crate::domain::FindingKind;
use crate::safety::seen::{INERT, Seen, after, byte, floor};

use super::hits::Hit;

/// How firmly a cue is bound to what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Link {
    /// Nothing that says so.
    Beside,
    /// A word such as は or `is`.
    Said,
    /// A colon, an equals sign, an arrow, a bracket.
    Given,
}

/// A place where a value can begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// The place.
    pub(super) at: usize,
    /// How firmly the cue is bound to it.
    pub(super) link: Link,
    /// Whether the value must end with a closing bracket here.
    pub(super) in_brackets: bool,
    /// Whether words that say nothing lie between: the value must be plain to see.
    pub(super) far: bool,
}

/// How far a bridge can be, in bytes.
const BRIDGE_BYTES_MAX: usize = 130;

/// Words that bind: what follows is the value.
#[rustfmt::skip]
const BINDING: &[&str] = &[
    "は", "が", "を", "に", "って", "として", "には", "も", "とは", "ですが", "というのは", "、", "で",
    "is", "was", "are", "were", "as", "be", "set to", "changed to", "reset to", "updated to", "=", "equals", "says", "said", "shows", "showed", "reads", "displays",
    "是", "는", "은", "es", "est", "became", "becomes", "turned into",
];

/// Words that mean nothing here.
#[rustfmt::skip]
const PASSING: &[&str] = &[
    "の", "と", "へ", "や", "たしか", "確か", "多分", "たぶん", "おそらく", "恐らく", "いつもの", "今は", "現在は", "現在", "今", "いま", "今の", "前は", "以前は",
    "以下の通り", "以下のとおり", "以下", "下記", "次", "こちら", "これ", "コレ", "通り", "とおり", "です", "ですけど", "なんですけど", "なんですが", "だけど", "欄に", "欄", "新しいのは", "新しいほうは", "新しい方は",
    "古いのは", "新しい", "新", "旧", "方", "ほう", "入力", "内容", "表示されたのは", "表示された", "表示され", "表示されてる", "表示されている", "表示は", "表示", "数字", "番号", "コード", "きた", "来た", "来て", "きて", "届いた", "届いて", "届きました",
    "届く", "送られてきた", "送られて来た", "送られた", "受け取った", "受信した", "もらった", "出た", "出てる", "出ている", "出てくる", "出て", "出るのは", "出る", "言われた", "変更しました", "変更した", "変えました", "変えた", "設定しました", "設定した",
    "設定してるのは", "設定しているのは", "再設定しました", "リセットしました", "使ってるのは", "使っているのは", "登録したのは", "登録してるのは", "登録は", "登録", "設定", "変更後", "変更前", "ローマ字", "全部", "全て", "すべて", "小文字", "大文字", "半角", "全角", "英語", "カタカナ",
    "ひらがな", "漢字", "忘れないように", "念のため", "一応", "正しく", "正確に", "ちなみに", "まま", "なので", "だから", "確認", "メール", "sms", "アプリ", "画面", "誕生日", "１つ目", "1つ目", "2つ目", "3つ目", "一つ目", "1個目", "最初", "6桁", "4桁", "８桁", "8桁", "桁",
    "つまり", "同じ", "おなじ", "同様に", "共通", "例えば", "たとえば", "実際", "本当", "ほんとう", "元々", "もともと", "答え", "回答", "あなた", "お客様", "文字列", "値", "中身",
    "to", "currently", "now", "still", "just", "actually", "always", "only", "should", "would", "could", "must", "that", "which", "this", "it", "its", "it's", "i", "we", "you", "they", "my", "your", "our", "his", "her", "their", "the", "a", "an",
    "of", "for", "in", "on", "at", "from", "with", "and", "but", "so", "or", "here", "here's", "below", "following", "above", "like", "called", "set", "changed", "reset", "updated", "use", "used", "using", "enter", "entered", "entering", "type", "typed", "typing", "try", "tried", "trying", "put", "keep", "keeps", "gives", "gave", "give", "sent", "got", "get", "gets", "getting", "received", "receive",
    "value", "number", "app", "account", "wallet", "login", "old", "new", "current", "correct", "actual", "real", "exact", "exactly", "first", "second", "me", "have", "had", "has", "been", "mine", "google", "authenticator", "by", "sms", "email", "mail", "text", "right", "code", "codes", "key", "answer", "id",
    "bearer", "basic", "string", "step", "generated", "temporary", "temp", "texted", "displayed", "contains", "again",
];

/// Returns the places where the value of a cue can begin, the likeliest first.
pub(super) fn reach(seen: &Seen, hit: &Hit) -> Vec<Reach> {
    let lower = seen.lower();
    let mut places = Vec::new();
    let behind = skip_spaces(lower, hit.at.end);
    let mut from = hit.at.end;
    if byte(lower, behind) == b'(' {
        let inside = lower.get(behind + 1..).unwrap_or_default();
        if let Some(length) = inside
            .char_indices()
            .take(60)
            .find(|(_, l)| *l == ')')
            .map(|(at, _)| at)
        {
            places.push(Reach {
                at: skip_spaces(lower, behind + 1),
                link: Link::Given,
                in_brackets: true,
                far: false,
            });
            from = behind + 1 + length + 1;
        }
    }
    places.extend(walk(lower, from, hit));
    places.extend(far(lower, hit));
    places
}

/// How far in its own clause an English cue can have its verb, in bytes.
const CLAUSE_BYTES_MAX: usize = 64;

/// `the passcode to open the PDF is pdf-9981`: the verb of the same clause.
fn far(lower: &str, hit: &Hit) -> Option<Reach> {
    let rest = lower.get(hit.at.end..floor(lower, hit.at.end + CLAUSE_BYTES_MAX))?;
    let clause = rest
        .split(['.', '?', '!', '\n', ';', '。', char::from(INERT)])
        .next()?;
    let (at, verb) = [" is ", " was ", ": "]
        .iter()
        .filter_map(|verb| Some((clause.find(verb)?, verb.len())))
        .min()?;
    let inside = hit.at.start > 0 && byte(lower, hit.at.start - 1).is_ascii_alphanumeric();
    if inside || !clause.get(..at)?.is_ascii() {
        return None;
    }
    Some(Reach {
        at: skip_spaces(lower, hit.at.end + at + verb),
        link: Link::Said,
        in_brackets: false,
        far: true,
    })
}

fn walk(lower: &str, from: usize, hit: &Hit) -> Option<Reach> {
    let mut at = from;
    let mut link = Link::Beside;
    let mut lines = 0;
    let mut spaced = false;
    let hit_ahead = lower.get(floor(lower, hit.at.start.saturating_sub(24))..hit.at.start)?;
    let to_answer = hit.kinds.contains(&FindingKind::SecurityAnswer);
    while at < from + BRIDGE_BYTES_MAX {
        let letter = after(lower, at)?;
        let rest = lower.get(at..)?;
        match letter {
            _ if letter == char::from(INERT) => return None,
            '\n' => {
                lines += 1;
                // Two empty lines begin something else.
                if lines > 2 {
                    return None;
                }
                at += 1 + line_number(lower.get(at + 1..)?);
            }
            ' ' | '\t' | '\u{3000}' => at += letter.len_utf8(),
            ':' | '=' | '→' | '⇒' | '➡' | '>' | '⇨' | '↓' | '▶' | '|' => {
                link = Link::Given;
                at += letter.len_utf8();
            }
            '"' | '\'' if matches!(byte(lower, at + 1), b':' | b'=') => at += 1,
            '"' | '\'' if at == hit.at.end => {
                // The cue stood in quotes itself: this one closes.
                if let Some(value) = rest.get(1..).filter(|rest| rest.starts_with(" value=")) {
                    link = Link::Given;
                    at += rest.len() - value.len() + 7;
                    continue;
                }
                match byte(lower, skip_spaces(lower, at + 1)) {
                    b':' | b'=' | b',' => at += 1,
                    _ => return None,
                }
            }
            '-' if byte(lower, at + 1) == b'>' || spaced && matches!(byte(lower, at + 1), b' ') => {
                link = Link::Given;
                at += 1;
            }
            '-' | '—' | '–' if byte(lower, at + letter.len_utf8()) == b' ' => {
                link = Link::Given;
                at += letter.len_utf8();
            }
            '。' | '・' | ',' | '*' | '…' | '~' | '〜' | '(' | '[' | '{' | '_' | '»' => {
                if letter == '。' {
                    link = link.min(Link::Said);
                }
                at += letter.len_utf8();
            }
            _ => {
                let step = if to_answer {
                    answer_filler(rest)
                } else {
                    filler(rest)
                };
                let Some((length, binds)) = step else { break };
                let changed = rest.starts_with("to ")
                    && ["chang", "set ", "reset", "updat"]
                        .iter()
                        .any(|verb| hit_ahead.contains(verb));
                if (binds || changed) && link < Link::Given {
                    link = Link::Said;
                }
                at += length;
            }
        }
        spaced = matches!(letter, ' ' | '\t');
    }
    Some(Reach {
        at,
        link,
        in_brackets: false,
        far: false,
    })
}

/// Returns how long the number of a line in a list is: `1. `, `2) `.
fn line_number(rest: &str) -> usize {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(digits..).unwrap_or_default();
    let mark = behind.trim_start_matches(['.', ')', ':']);
    let numbered = (1..=2).contains(&digits) && behind.len() == mark.len() + 1;
    if numbered {
        rest.len() - mark.trim_start_matches(' ').len()
    } else {
        0
    }
}

/// Words that lead to an answer; any other kana may be the answer.
#[rustfmt::skip]
const TO_ANSWERS: &[&str] = &[
    "の答えは", "の回答は", "の答え", "の回答", "答えは", "答え", "回答は", "回答", "には", "は、", "は", "が", "に", "としては", "として", "を", "たしか", "確か", "多分", "たぶん",
    "is", "was", "=", "to", "my", "the", "i", "set", "entered", "answer", "security", "question", "on", "of", "for", "account", "as",
];

fn longest(rest: &str, words: &[&str]) -> Option<usize> {
    words
        .iter()
        .filter(|word| rest.starts_with(**word))
        .filter(|word| {
            !word.is_ascii()
                || rest.as_bytes().get(word.len()).is_none_or(|next| {
                    matches!(
                        next,
                        b' ' | b':' | b'\n' | b'=' | b'\t' | b'"' | b',' | 128..
                    )
                })
        })
        .map(|word| word.len())
        .max()
}

/// Returns the longest filler before an answer.
fn answer_filler(rest: &str) -> Option<(usize, bool)> {
    longest(rest, TO_ANSWERS).map(|length| (length, true))
}

/// Returns the longest filler a text begins with, and whether it binds.
fn filler(rest: &str) -> Option<(usize, bool)> {
    match (longest(rest, BINDING), longest(rest, PASSING)) {
        (Some(binding), passing) if passing.is_none_or(|passing| passing <= binding) => {
            Some((binding, true))
        }
        (_, Some(passing)) => Some((
            passing,
            rest.get(..passing)
                .is_some_and(|word| word.ends_with(['は', 'が', 'に'])),
        )),
        (binding, None) => binding.map(|length| (length, true)),
    }
}

/// Returns the first place at or behind `at` that is no space.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start_matches([' ', '\t', '\u{3000}']).len())
}
