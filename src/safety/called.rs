//! The user as others call them: the surname alone with 様 or さん, in kana, in Latin letters with
//! -san, and whoever a letter begins with.
//!
//! A profile knows one spelling of a name, and nobody can tell its reading; what a title of
//! respect follows is a name all the same.

use std::ops::Range;

use super::named::one_kana;
use super::related::related;
use super::seen::Seen;
use crate::domain::Order as _;

/// Titles of respect behind a name, in lower case.
pub(super) const TITLES: &[&str] = &[
    "様",
    "さま",
    "さん",
    "サマ",
    "氏",
    "殿",
    "くん",
    "君",
    "ちゃん",
];

/// Titles that follow nothing but a name, in words that no profile knows.
const SURE_TITLES: &[&str] = &["様", "さま", "さん", "サマ"];

/// What a name introduces itself with.
const INTRODUCED: &[&str] = &["と申", "です", "より", "と言い", "といい"];

/// Words in katakana that a title follows and that are nobody's name.
const ROLES: &[&str] = &[
    "ユーザ",
    "オーナ",
    "カスタマ",
    "メンバ",
    "スタッフ",
    "オペレータ",
    "サポート",
    "マネージャ",
    "クライアント",
    "ゲスト",
];

/// Words in kanji that a title follows at the beginning of a line and that are nobody's name.
const NOBODY: &[&str] = &[
    "皆",
    "会員",
    "担当者",
    "利用者",
    "関係者",
    "名義人",
    "契約者",
    "受取人",
    "依頼人",
    "本人",
    "申込者",
    "何",
    "同",
    "仕",
    "奥",
    "貴方",
    "神",
];

/// Words behind "Dear" that are nobody's name.
const ANYBODY: &[&str] = &[
    "customer",
    "sir",
    "madam",
    "user",
    "client",
    "team",
    "all",
    "support",
    "member",
    "valued",
    "friend",
    "applicant",
    "everyone",
];

/// The longest name in kanji or kana, in letters.
const LETTERS_MAX: usize = 10;

/// The longest salutation behind "Dear", in bytes.
const DEAR_BYTES_MAX: usize = 60;

/// The parts by which people call the user: made once, for many texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts(pub(super) Vec<String>);

impl Parts {
    /// Takes names apart; one in Latin letters has no such parts.
    pub(super) fn of(names: &[String]) -> Self {
        let mut parts = Vec::new();
        for name in names {
            let seen = Seen::new(name, &[]);
            let name = one_kana(seen.lower());
            let solid: String = name.split_whitespace().collect();
            let letters: Vec<char> = solid.chars().collect();
            if !(2..=LETTERS_MAX).contains(&letters.len())
                || !letters.iter().all(|it| is_kanji(*it) || is_kana(*it))
            {
                continue;
            }
            parts.extend((1..letters.len()).map(|length| letters.iter().take(length).collect()));
            // Where nothing divides the name, the given one has two letters or more.
            let divided = name.split_whitespace().nth(1).is_some();
            let given = name.split_whitespace().last().filter(|_| divided);
            if let Some(given) = given {
                parts.push(given.to_owned());
            } else {
                let from = 1..letters.len().saturating_sub(1);
                parts.extend(from.map(|from| letters.iter().skip(from).collect()));
            }
        }
        // One letter of kana is a particle of any sentence.
        parts.retain(|part: &String| !part.chars().all(is_kana) || part.chars().nth(1).is_some());
        parts.order();
        parts.dedup();
        Self(parts)
    }
}

/// Returns where the user is called by a part of the name, or by what must be a name.
pub(super) fn called(seen: &Seen, names: &Parts) -> Vec<Range<usize>> {
    let text = seen.lower();
    let mut all = Vec::new();
    if !names.0.is_empty() {
        let folded = one_kana(text);
        for part in &names.0 {
            of_part(text, &folded, part, &mut all);
        }
    }
    by_title(text, &mut all);
    begun(text, &mut all);
    all.extend(related(text));
    all
}

/// Finds a part of a name before a title of respect, or where it introduces itself; `folded` is the
/// text with one kana.
fn of_part(text: &str, folded: &str, part: &str, all: &mut Vec<Range<usize>>) {
    for (start, _) in folded.match_indices(part) {
        let end = start + part.len();
        let (before, behind) = around(text, start, end);
        let introduced = part.chars().count() > 1 && starts_with(behind, INTRODUCED);
        let named = starts_with(behind.trim_start_matches([' ', '\u{3000}']), TITLES);
        let first = text.get(start..).and_then(|rest| rest.chars().next());
        // What goes on in the same letters is a longer word; behind kanji, kana begin a new one.
        let longer = before.chars().next_back().is_some_and(|letter| {
            is_kanji(letter) && first.is_some_and(is_kanji)
                || is_katakana(letter) && first.is_some_and(is_katakana)
        });
        let serves = before.ends_with("担当") || before.ends_with("担当の");
        if !longer && (introduced || named) || serves && part.chars().count() > 1 {
            all.push(start..end);
        }
    }
}

/// Finds words in katakana or Latin letters before a title of respect.
fn by_title(text: &str, all: &mut Vec<Range<usize>>) {
    for title in SURE_TITLES.iter().chain(&["-san", "-sama"]) {
        for (end, _) in text.match_indices(title) {
            let before = text.get(..end).unwrap_or_default();
            let before = before.trim_end_matches([' ', '\u{3000}']);
            let is_latin = |letter: char| letter.is_ascii_alphabetic();
            let kana = run_back(before, is_katakana);
            let latin = run_back(before, is_latin);
            let word = if kana.is_empty() { latin } else { kana };
            let is_role = ROLES.iter().any(|role| word.contains(role)) || ANYBODY.contains(&word);
            if word.chars().count() > 1 && word.chars().count() <= LETTERS_MAX && !is_role {
                all.push(before.len() - word.len()..before.len());
            }
        }
    }
}

/// Finds whoever a line begins with: 山田 花子 様, Dear Ms Yamada,
fn begun(text: &str, all: &mut Vec<Range<usize>>) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        let words = line.trim_start();
        let first = start + indent;
        if let Some(end) = words.find('様') {
            let name = words.get(..end).unwrap_or_default().trim_end();
            let kanji = |letter: char| is_kanji(letter) || letter == ' ' || letter == '\u{3000}';
            let short = (1..=LETTERS_MAX).contains(&name.chars().count());
            if short && name.chars().all(kanji) && !NOBODY.iter().any(|it| name.ends_with(it)) {
                all.push(first..first + name.len());
            }
        }
        if let Some(name) = words.strip_prefix("dear ") {
            let titled = ["mr", "ms", "mrs", "mx", "dr"].iter().find_map(|title| {
                let name = name.strip_prefix(title)?;
                name.strip_prefix(". ").or(name.strip_prefix(' '))
            });
            let name = titled.unwrap_or(name);
            let first = first + words.len() - name.len();
            let end = name.find([',', '\n', ':']).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or_default().trim_end();
            let nobody = name.split(' ').any(|word| ANYBODY.contains(&word));
            if !name.is_empty() && name.len() <= DEAR_BYTES_MAX && !nobody {
                all.push(first..first + name.len());
            }
        }
        start += line.len();
    }
}

/// Returns the letters of a kind at the end of a text.
fn run_back(text: &str, of_kind: fn(char) -> bool) -> &str {
    let rest = text.trim_end_matches(of_kind);
    text.get(rest.len()..).unwrap_or_default()
}

fn around(text: &str, start: usize, end: usize) -> (&str, &str) {
    let before = text.get(..start).unwrap_or_default();
    (before, text.get(end..).unwrap_or_default())
}

fn starts_with(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

pub(super) fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '々' | '\u{20000}'..='\u{3FFFF}')
}

pub(super) fn is_kana(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー')
}

fn is_katakana(letter: char) -> bool {
    matches!(letter, 'ァ'..='ヺ' | 'ー' | '・')
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;
    use crate::domain::{Profile, ProfileField};

    #[test]
    fn a_name_with_kana_is_masked_in_either_kana() {
        for (name, text, expected) in [
            ("山田 さくら", "さくらさんと話した", "•••さんと話した"),
            ("山田 さくら", "担当はサクラ様", "担当は•••様"),
            ("山田 さくら", "山田さくらと申します", "•••と申します"),
            ("山田 さくら", "さくらと申します", "•••と申します"),
            ("山田さくら", "さくらさん", "•••さん"),
            (
                "ヤマダ ハナコ",
                "はなこさん、やまださん",
                "•••さん、•••さん",
            ),
            ("やまだ はなこ", "ハナコです", "•••です"),
            ("山田 さくら", "桜さんと話した", "桜さんと話した"),
            ("山田 さくら", "さくらが咲いた", "さくらが咲いた"),
            ("山田 ハナ", "バハナさん", "•••さん"),
        ] {
            let mut profile = Profile::default();
            profile.set(ProfileField::Name, name.to_owned());
            let redactor = Redactor::of(&[]).naming(&[profile]);
            assert_eq!(redactor.text(text), expected, "{name}: {text}");
        }
    }

    #[test]
    fn whoever_is_called_by_name_is_masked() {
        let mut profile = Profile::default();
        profile.set(ProfileField::Name, "山田太郎".to_owned());
        let redactor = Redactor::of(&[]).naming(&[profile]);
        for (text, expected) in [
            ("山田様、お待たせしました", "•••様、お待たせしました"),
            ("担当は山田さんと話した", "担当は•••さんと話した"),
            ("太郎さんと話した", "•••さんと話した"),
            ("太郎様", "•••様"),
            ("桃太郎さんの話", "桃太郎さんの話"),
            ("山田 様", "••• 様"),
            ("山田と申します。", "•••と申します。"),
            ("ヤマダ様からのご連絡", "•••様からのご連絡"),
            ("ﾔﾏﾀﾞ 様", "••• 様"),
            ("Yamada-san called", "•••-san called"),
            ("Yamadaさん", "•••さん"),
            ("佐藤 花子 様\nお世話に", "••• 様\nお世話に"),
            ("Dear Mr. Yamada,\nthank you", "Dear Mr. •••,\nthank you"),
            ("Dear customer, thank you", "Dear customer, thank you"),
            ("お客様へ", "お客様へ"),
            ("ユーザー様へ", "ユーザー様へ"),
            ("会員様 各位", "会員様 各位"),
            ("仕様の変更", "仕様の変更"),
            ("宛先は小山田様です", "宛先は小山田様です"),
            ("山田電機で買った", "山田電機で買った"),
        ] {
            assert_eq!(redactor.text(text), expected, "{text}");
        }
    }
}
