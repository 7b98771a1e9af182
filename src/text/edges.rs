//! What may stand at the edges of a line (禁則処理).

use super::width::Ambiguous;

/// Tells whether a line must not begin with a letter (行頭禁則): JIS X 4051 and small kana.
#[rustfmt::skip]
pub(super) fn never_first(letter: char) -> bool {
    // Most letters are told by one look.
    !is_kanji(letter) && matches!(letter,
        '、' | '。' | '，' | '．' | '・' | '：' | '；' | '？' | '！' | '‼' | '⁇' | '⁈' | '⁉' | '゛' | '゜' | 'ヽ' | 'ヾ' | 'ゝ' | 'ゞ' | '々' | '〻' | 'ー' | '―' | '‐' | '〜' | '～' | '…' | '‥' | '’' | '”' | '）' | '〕' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〙' | '〗' | '｠'
        | 'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' | 'ゕ' | 'ゖ' | 'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' | 'ヵ' | 'ヶ' | 'ㇰ' | 'ㇱ' | 'ㇲ' | 'ㇳ' | 'ㇴ' | 'ㇵ' | 'ㇶ' | 'ㇷ' | 'ㇸ' | 'ㇹ' | 'ㇺ' | 'ㇻ' | 'ㇼ' | 'ㇽ' | 'ㇾ' | 'ㇿ'
        | '｡' | '､' | '｣' | '･' | 'ｰ' | 'ﾞ' | 'ﾟ' | 'ｧ' | 'ｨ' | 'ｩ' | 'ｪ' | 'ｫ' | 'ｬ' | 'ｭ' | 'ｮ' | 'ｯ' | '％' | '‰' | '℃' | ',' | '.' | ':' | ';' | '?' | '!' | ')' | ']' | '}' | '%')
}

/// Tells whether a line must not end with a letter (行末禁則).
#[rustfmt::skip]
pub(super) fn never_last(letter: char) -> bool {
    !is_kanji(letter) && matches!(letter,
        '‘' | '“' | '（' | '〔' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〘' | '〖' | '｟' | '｢' | '￥' | '＄' | '￡' | '＃' | '(' | '[' | '{')
}

fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}')
}

/// Tells whether a line may end with one letter and the next begin with the other.
pub fn may_break(before: &str, after: &str) -> bool {
    !before.ends_with(never_last) && !after.starts_with(never_first)
}

/// Tells whether a letter is part of a word that is kept whole: every narrow one but kana.
pub fn is_word(letter: &str) -> bool {
    Ambiguous::Narrow.letter(letter).1 && !is_half_kana(letter)
}

pub(super) fn is_half_kana(letter: &str) -> bool {
    letter.starts_with(|c| matches!(c, '\u{FF61}'..='\u{FF9F}'))
}
