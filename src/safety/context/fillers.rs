//! Words between a cue and its value.

use crate::domain::{Words, words};

/// Words that bind: what follows is the value.
#[rustfmt::skip]
const BINDING: Words = words!(&[
    "は", "が", "を", "に", "って", "として", "には", "も", "とは", "ですが", "というのは", "、", "で",
    "is", "was", "are", "were", "as", "be", "set to", "changed to", "reset to", "updated to", "=", "equals", "says", "said", "shows", "showed", "reads", "displays",
    "是", "는", "은", "es", "est", "became", "becomes", "turned into",
]);

/// Words that mean nothing here.
#[rustfmt::skip]
const PASSING: Words = words!(&[
    "の", "と", "へ", "や", "たしか", "確か", "多分", "たぶん", "おそらく", "恐らく", "いつもの", "今は", "現在は", "現在", "今", "いま", "今の", "前は", "以前は",
    "以下の通り", "以下のとおり", "以下", "下記", "次", "こちら", "これ", "コレ", "通り", "とおり", "です", "ですけど", "なんですけど", "なんですが", "だけど", "欄に", "欄", "新しいのは", "新しいほうは", "新しい方は",
    "古いのは", "新しい", "新", "旧", "方", "ほう", "入力", "内容", "表示されたのは", "表示された", "表示され", "表示されてる", "表示されている", "表示は", "表示", "数字", "番号", "コード", "きた", "来た", "来て", "きて", "届いた", "届いて", "届きました",
    "届く", "送られてきた", "送られて来た", "送られた", "受け取った", "受信した", "もらった", "出た", "出てる", "出ている", "出てくる", "出て", "出るのは", "出る", "言われた", "変更しました", "変更した", "変えました", "変えた", "設定しました", "設定した",
    "設定してるのは", "設定しているのは", "再設定しました", "リセットしました", "使ってるのは", "使っているのは", "登録したのは", "登録してるのは", "登録は", "登録", "設定", "変更後", "変更前", "ローマ字", "全部", "全て", "すべて", "小文字", "大文字", "半角", "全角", "英語", "カタカナ",
    "ひらがな", "漢字", "忘れないように", "念のため", "一応", "正しく", "正確に", "ちなみに", "まま", "なので", "だから", "確認", "メール", "sms", "アプリ", "画面", "誕生日", "１つ目", "1つ目", "2つ目", "3つ目", "一つ目", "1個目", "最初", "6桁", "3桁", "4桁", "８桁", "8桁", "桁",
    "1回目", "2回目", "一回目", "二回目", "1回目は", "2回目は", "つまり", "同じ", "おなじ", "同様に", "共通", "例えば", "たとえば", "実際", "本当", "ほんとう", "元々", "もともと", "答え", "回答", "あなた", "お客様", "文字列", "値", "中身",
    "to", "currently", "now", "still", "just", "actually", "always", "only", "should", "would", "could", "must", "that", "which", "this", "it", "its", "it's", "i", "we", "you", "they", "my", "your", "our", "his", "her", "their", "the", "a", "an",
    "of", "for", "in", "on", "at", "from", "with", "and", "but", "so", "or", "here", "here's", "below", "following", "above", "like", "called", "set", "changed", "reset", "updated", "use", "used", "using", "enter", "entered", "entering", "type", "typed", "typing", "try", "tried", "trying", "put", "keep", "keeps", "gives", "gave", "give", "sent", "got", "get", "gets", "getting", "received", "receive",
    "value", "number", "app", "account", "wallet", "login", "old", "new", "current", "correct", "actual", "real", "exact", "exactly", "first", "second", "me", "have", "had", "has", "been", "mine", "google", "authenticator", "by", "sms", "email", "mail", "text", "right", "code", "codes", "key", "answer", "id",
    "bearer", "basic", "string", "step", "generated", "temporary", "temp", "texted", "displayed", "contains", "again",
]);

/// Words that lead to an answer; any other kana may be the answer.
#[rustfmt::skip]
const TO_ANSWERS: Words = words!(&[
    "の答えは", "の回答は", "の答え", "の回答", "答えは", "答え", "回答は", "回答", "には", "は、", "は", "が", "に", "としては", "として", "を", "たしか", "確か", "多分", "たぶん",
    "is", "was", "=", "should be", "would be", "must be", "to", "my", "the", "i", "set", "entered", "answer", "security", "question", "on", "of", "for", "account", "as",
]);

/// Returns the longest filler a text begins with, and whether it binds.
pub(super) fn filler(rest: &str) -> Option<(usize, bool)> {
    let passing = longest(rest, PASSING).or_else(|| adverb(rest));
    match (longest(rest, BINDING), passing) {
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

/// Returns the length of an English adverb: `literally`, `probably`.
fn adverb(rest: &str) -> Option<usize> {
    let length = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    let word = rest.get(..length)?;
    let goes_on = rest.as_bytes().get(length) == Some(&b' ');
    (length > 4 && word.ends_with("ly") && goes_on).then_some(length)
}

/// Returns the longest filler before an answer.
pub(super) fn answer_filler(rest: &str) -> Option<(usize, bool)> {
    longest(rest, TO_ANSWERS).map(|length| (length, true))
}

/// Returns the length of the longest of the words that a text begins with.
fn longest(rest: &str, words: Words) -> Option<usize> {
    // Most words are told apart by their first byte.
    let first = rest.as_bytes().first();
    words
        .iter()
        .filter(|word| word.as_bytes().first() == first && rest.starts_with(word))
        .filter(|word| {
            !word.is_ascii()
                || rest.as_bytes().get(word.len()).is_none_or(|next| {
                    matches!(
                        next,
                        b' ' | b':' | b'\n' | b'=' | b'\t' | b'"' | b',' | 128..
                    )
                })
        })
        .map(str::len)
        .max()
}
