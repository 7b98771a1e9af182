//! Texts that forms do not garble.
//!
//! Many forms still pass through `Shift_JIS` or EUC-JP on their way to the desk. What those cannot
//! carry, or map differently from one system to the next, is written in letters that they all
//! know. Web addresses stay as they are: a changed one is no evidence any more.

use unicode_normalization::UnicodeNormalization;

use super::visible::is_hidden;

/// A stretch that was written differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it stood in the original, in characters.
    pub at: usize,
    /// What stood there.
    pub from: String,
    /// What stands there now; empty where it was removed.
    pub to: String,
}

/// Writes a text so that forms do not garble it, and tells each change.
///
/// ① becomes (1), ㈱ (株), half-width kana full width, 〜 and ～ become ~; emoji and characters
/// that act without being seen are removed, and a space keeps two words apart that only an emoji
/// separated. CR LF becomes a line feed without being told.
/// Writing a text twice changes nothing more.
pub fn form_safe(text: &str) -> (String, Vec<Change>) {
    let mut safe = String::with_capacity(text.len());
    let mut changes: Vec<Change> = Vec::new();
    let mut gap = false;
    let mut at = 0;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let address = address_len(rest);
        if address > 0 {
            let (kept, after) = rest.split_at(address);
            safe.push_str(kept);
            at += kept.chars().count();
            rest = after;
            continue;
        }
        if rest.starts_with("\r\n") {
            at += 1;
            rest = &rest[1..];
            continue;
        }
        let (cluster, after) = rest.split_at(cluster_len(rest, first));
        let to = rewritten(cluster, first).filter(|to| to != cluster);
        if gap && joins_words(&safe, to.as_deref().unwrap_or(cluster)) {
            safe.push(' ');
            if let Some(removed) = changes.last_mut() {
                removed.to.push(' ');
            }
        }
        gap = is_emoji(first) && !safe.is_empty() || gap && to.as_deref() == Some("");
        safe.push_str(to.as_deref().unwrap_or(cluster));
        if let Some(to) = to {
            let from = cluster.to_owned();
            changes.push(Change { at, from, to });
        }
        at += cluster.chars().count();
        rest = after;
    }
    (safe, changes)
}

/// Tells whether a text and what follows it would run together as one word.
fn joins_words(before: &str, after: &str) -> bool {
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    is_word(before.chars().next_back()) && is_word(after.chars().next())
}

/// Returns how many bytes a web address at the start of the text has; 0 where none stands.
fn address_len(text: &str) -> usize {
    const SCHEMES: [&str; 4] = ["https://", "http://", "hxxps://", "hxxp://"];
    let begins = |scheme: &&str| {
        text.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if !SCHEMES.iter().any(begins) {
        return 0;
    }
    let ends = |letter: char| {
        letter.is_whitespace()
            || is_hidden(letter)
            || matches!(
                letter,
                '、' | '。'
                    | '「'
                    | '」'
                    | '『'
                    | '』'
                    | '（'
                    | '）'
                    | '【'
                    | '】'
                    | '<'
                    | '>'
                    | '"'
            )
    };
    text.find(ends).unwrap_or(text.len())
}

/// Returns how many bytes the first letter has together with the marks that change its form.
fn cluster_len(text: &str, first: char) -> usize {
    let mut len = first.len_utf8();
    let marks = text.get(len..).unwrap_or_default().chars();
    for mark in marks {
        let joins = matches!(
            mark,
            '\u{3099}'
                | '\u{309A}'
                | '\u{FF9E}'
                | '\u{FF9F}'
                | '\u{FE0E}'
                | '\u{FE0F}'
                | '\u{20E3}'
        );
        let tones = is_emoji(first) && matches!(mark, '\u{1F3FB}'..='\u{1F3FF}');
        if !joins && !tones {
            break;
        }
        len += mark.len_utf8();
    }
    len
}

/// Returns how a letter with its marks is written in a form; `None` where it is safe as it is.
fn rewritten(cluster: &str, first: char) -> Option<String> {
    if cluster.len() == 1 {
        return match first {
            '\n' => None,
            '\t' => Some(" ".into()),
            '\r' => Some("\n".into()),
            _ => is_hidden(first).then(String::new),
        };
    }
    let bare = || cluster.chars().filter_map(mark);
    Some(match first {
        // Numbers in circles keep them apart from the digits beside them.
        '\u{2460}'..='\u{2473}' | '\u{3251}'..='\u{325F}' | '\u{32B1}'..='\u{32BF}' => {
            format!("({})", bare().nfkc())
        }
        '\u{2776}'..='\u{2793}' => format!("({})", (u32::from(first) - 0x2776) % 10 + 1),
        '\u{24EB}'..='\u{24F4}' => format!("({})", u32::from(first) - 0x24EB + 11),
        '\u{24F5}'..='\u{24FE}' => format!("({})", u32::from(first) - 0x24F5 + 1),
        // Enclosed and squared letters, number forms, half-width kana.
        '\u{B2}'
        | '\u{B3}'
        | '\u{B9}'
        | '\u{BC}'..='\u{BE}'
        | '\u{2116}'
        | '\u{2121}'
        | '\u{2122}'
        | '\u{2150}'..='\u{217F}'
        | '\u{2474}'..='\u{24EA}'
        | '\u{3200}'..='\u{33FF}'
        | '\u{FF61}'..='\u{FF9F}' => bare()
            .nfkc()
            .map(|letter| {
                if letter == '\u{2044}' {
                    '/'
                } else {
                    standing(letter)
                }
            })
            .collect(),
        // The pairs that `Shift_JIS` tables map differently.
        '\u{301C}' | '\u{FF5E}' => "~".into(),
        '\u{2016}' | '\u{2225}' => "||".into(),
        '\u{2212}' | '\u{FF0D}' | '\u{2010}'..='\u{2015}' => "-".into(),
        '\u{A5}' => "\u{FFE5}".into(),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => " ".into(),
        '\u{27A1}' => "→".into(),
        '\u{2B05}' => "←".into(),
        '\u{2B06}' => "↑".into(),
        '\u{2B07}' => "↓".into(),
        // Controls that were made visible: ␛ becomes the number of ESC.
        '\u{2400}'..='\u{2421}' => format!("<U+{:04X}>", u32::from(first) - 0x2400),
        _ if is_hidden(first) || is_emoji(first) => String::new(),
        '\u{200C}' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}' | '\u{20E3}' => String::new(),
        // A letter alone stays, for it may be a name's: 﨑, 𠮷. Marks that stand apart join it,
        // and marks of emoji fall off it.
        '\u{3099}' | '\u{309A}' => cluster.chars().map(standing).collect(),
        _ if cluster.len() == first.len_utf8() => return None,
        _ => bare().nfc().map(standing).collect(),
    })
}

/// Returns a mark as it joins its letter; those of emoji fall off, and so do tones of skin.
fn mark(letter: char) -> Option<char> {
    match letter {
        '\u{FF9E}' => Some('\u{3099}'),
        '\u{FF9F}' => Some('\u{309A}'),
        '\u{FE0E}' | '\u{FE0F}' | '\u{20E3}' => None,
        _ => Some(letter),
    }
}

/// Returns a voicing mark that found no letter to join as one that stands by itself.
fn standing(letter: char) -> char {
    match letter {
        '\u{3099}' | '\u{FF9E}' => '゛',
        '\u{309A}' | '\u{FF9F}' => '゜',
        _ => letter,
    }
}

/// Tells whether a letter is a picture; the signs of JIS X 0208, such as ☆ and ♪, are none.
fn is_emoji(letter: char) -> bool {
    match letter {
        '★' | '☆' | '♀' | '♂' | '♪' | '♭' | '♯' => false,
        '\u{1F000}'..='\u{1FAFF}'
        | '\u{2600}'..='\u{27BF}'
        | '\u{2B05}'..='\u{2B55}'
        | '\u{231A}'..='\u{231B}'
        | '\u{23E9}'..='\u{23FF}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_would_garble_is_written_safely() {
        for (written, safe) in [
            ("①と⑳", "(1)と(20)"),
            ("㊝\u{FE0F}とｦ\u{FE0F}", "優とヲ"),
            ("㈱と㎡と№とⅣ", "(株)とm2とNoとIV"),
            ("½", "1/2"),
            ("㉑と❶と⓫と㊤と㋿", "(21)と(1)と(11)と上と令和"),
            ("現物➡️出金", "現物→出金"),
            ("ﾛｸﾞｲﾝﾊﾟｽ", "ログインパス"),
            ("ハ\u{309A}ス", "パス"),
            ("かﾞあﾞ", "があ゛"),
            ("9:00〜18:00～20:00", "9:00~18:00~20:00"),
            ("a‖b∥c", "a||b||c"),
            ("−1－2—3", "-1-2-3"),
            ("¥500", "￥500"),
            ("助けて😱！！👍🏽❤️", "助けて！！"),
            ("👨\u{200D}👩", ""),
            ("困った😱😱助けて", "困った 助けて"),
            ("😱助けて 😱 早く", "助けて  早く"),
            ("1\u{FE0F}\u{20E3}番", "1番"),
            ("a\u{1b}b\u{202e}c\tdｘ", "abc dｘ"),
            ("␛[2J", "<U+001B>[2J"),
            ("行\r\n行\r行", "行\n行\n行"),
        ] {
            assert_eq!(form_safe(written).0, safe, "{written:?}");
        }
    }

    #[test]
    fn what_every_form_knows_stays() {
        for text in [
            "☆★♪※→℃…「」『』【】（）・、。ＢＴＣ１２３￥■○●",
            "https://example.jp/～taro?q=①〜 と",
            "txid: 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b",
            "JOR20261121-120000-000001 -205 {\"status\":-205}",
            "髙橋 﨑 \u{FA19} 𠮷",
            "line one\nline two",
        ] {
            let (safe, changes) = form_safe(text);
            assert_eq!((safe.as_str(), changes), (text, Vec::new()));
        }
    }

    #[test]
    fn each_change_says_what_stood_where() {
        let (safe, changes) = form_safe("金額①は\r\nｶﾞ😱");
        assert_eq!(safe, "金額(1)は\nガ");
        let told: Vec<_> = changes
            .iter()
            .map(|change| (change.at, change.from.as_str(), change.to.as_str()))
            .collect();
        assert_eq!(told, [(2, "①", "(1)"), (6, "ｶﾞ", "ガ"), (8, "😱", "")]);
    }

    proptest::proptest! {
        #[test]
        fn a_safe_text_is_safe_once_and_for_all(
            text in "([ -~ぁ-ヿｦ-ﾟ①-⓿㈀-㏿〜～‖−é😱❤\u{3099}\u{309A}\u{FE0F}\u{200D}\u{1b}\r\n]|http://|\\PC){0,24}"
        ) {
            let (once, _) = form_safe(&text);
            let (again, changes) = form_safe(&once);
            assert_eq!((&again, changes), (&once, Vec::new()), "{text:?}");
        }
    }
}
