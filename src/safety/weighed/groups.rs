//! Words that speak for or against a secret, in groups of one meaning.

use crate::safety::beginning::{Beginning, beginning};
use crate::safety::context::TOPICS_LIST;
use crate::safety::grams::{ByMark, mark_from};
use crate::safety::seen::Seen;

/// How many groups there are.
pub(super) const GROUPS: usize = WORDS.len();

/// The first groups name secrets; a stretch far from all of them is not looked at.
pub(super) const CUES: usize = 12;

/// The group of words for passwords.
pub(super) const PASSWORDS: usize = 0;

/// The group of words for codes in general, which are error codes too.
pub(super) const CODE: usize = 2;

/// The group of words for recovery codes.
pub(super) const RECOVERY: usize = 4;

/// The group of words for security questions and their answers.
pub(super) const QUESTION: usize = 5;

/// The groups of words for one-time codes and for PINs.
pub(super) const CODES: usize = 1;
pub(super) const PINS: usize = 3;

/// The group of words for the code of a card.
pub(super) const CARD: usize = 9;

/// The group of what security questions ask for.
pub(super) const TOPIC: usize = 10;

/// The group of words for signing in, which name no secret and are said beside every one.
pub(super) const SIGNING: usize = 11;

/// The groups of what is done with a secret.
pub(super) const DEEDS: std::ops::Range<usize> = CUES..CUES + 7;

/// Words by group. A Latin word begins a word; up to four letters it is a whole one.
#[rustfmt::skip]
const WORDS: &[&[&str]] = &[
    // Passwords.
    &["パスワ", "ぱすわ", "パスヮ", "パスフレーズ", "ぱすふれーず", "パス", "ぱす", "password", "passwd", "passphrase", "pass word", "pass phrase", "pass", "passes", "pwd", "pw", "psw", "pswd", "密码", "credential", "creds", "合言葉", "あいことば", "合い言葉", "logins", "login:", "ぱすふれ", "ログイン情報", "ログインのやつ"],
    // One-time codes.
    &["認証", "確認コード", "確認番号", "ワンタイム", "二段階", "2段階", "2要素", "二要素", "6桁", "六桁", "6けた", "六けた", "otp", "2fa", "mfa", "verification", "authenticat", "one-time", "one time", "passcode", "パスコード", "sms", "ショートメ", "6-digit", "6 digit", "six-digit", "six digit", "six number", "セキュリティコード", "セキュリティーコード", "使い捨て", "トークンアプリ", "text message", "texted", "一回だけ使え", "1回だけ使え", "にんしょう", "六つの数字", "6つの数字"],
    // Codes and numbers of any kind.
    &["コード", "番号", "数字", "code", "codes", "digits", "number", "ナンバー", "英数字"],
    // PINs.
    &["暗証", "pin", "pins", "ピン", "4桁", "四桁", "4けた", "四けた", "あんしょう", "ロック解除", "four digit", "four-digit", "4-digit", "4 digit", "ぴん", "数字4つ", "数字四つ"],
    // Recovery codes.
    &["リカバリ", "復旧", "バックアップ", "復元", "回復", "予備", "緊急", "スクラッチ", "recovery", "backup", "scratch", "rescue", "emergency", "リセットコード", "reset code", "ばっくあっぷ", "りかばり", "万が一のとき", "phone lost", "lost phone"],
    // Answers to security questions.
    &["秘密の質問", "秘密の質問の答え", "秘密の答え", "秘密の答", "質問の答え", "質問の答", "security answer", "security question", "secret answer", "secret question", "旧姓", "maiden", "ペットの名", "ペット", "first pet", "セキュリティ質問", "セキュリティの質問", "答え", "回答", "answer", "question", "質問", "母校", "出身地", "出身校", "ひみつの", "担任", "卒業した", "出身小", "出身中", "思い出の場所", "結婚前の", "最初の勤め", "childhood", "first school", "first car", "best friend", "first teacher", "favorite", "favourite", "mother's", "nickname as a"],
    // API keys.
    &["api", "シークレット", "secret", "key", "keys", "キー", "署名", "hmac", "webhook", "鍵", "しーくれっと"],
    // Sessions and tokens.
    &["session", "セッション", "cookie", "クッキー", "token", "トークン", "bearer", "jwt", "sid"],
    // Keys of authenticators.
    &["セットアップ", "setup key", "手動", "手入力", "authenticator key", "totp", "base32"],
    // Card codes.
    &["cvv", "cvc", "裏", "カード", "card", "on the back", "3桁", "三桁", "3けた", "三けた", "さんけた", "セキュリティの", "signature"],
    // What security questions ask for.
    TOPICS_LIST,
    // Signing in.
    &["ログイン", "ろぐいん", "サインイン", "log in", "login", "logged in", "logging in", "log into", "log me in", "sign in", "signin", "signed in", "signing in", "get in", "let me in", "unlock", "ロック", "本人確認", "アプリの番号", "入るとき", "入る時", "入れるやつ", "入れるの", "開ける", "開くとき", "a:", "q:", "passward", "pasword", "passw", "secret", "ひみつ", "内緒", "取引用", "出金用", "資金用", "取引所に入"],
    // Telling it.
    &["伝え", "教え", "言っ", "言い", "言わ", "話し", "読み上げ", "答え", "送っ", "送り", "返信", "told", "tell", "gave", "give", "said", "read", "sent", "texted", "dictated", "spelled", "shared", "replied", "しゃべ", "喋", "貼"],
    // Typing it.
    &["入力", "入れ", "打っ", "打ち", "打込", "打つ", "いれ", "押し", "typed", "type", "enter", "put", "punched", "tried", "try", "試し", "使っ", "使い", "used", "use", "using"],
    // Setting it.
    &["設定", "登録", "変え", "変更", "にして", "にした", "にしと", "してまし", "決め", "直し", "set", "changed", "chose", "made", "registered", "signed up", "picked", "switched"],
    // It fails.
    &["弾かれ", "はじかれ", "通ら", "違う", "違い", "違って", "間違", "無効", "エラー", "合って", "入れな", "ログインでき", "拒否", "rejected", "wrong", "invalid", "incorrect", "fail", "refus", "accept"],
    // It came.
    &["届い", "来た", "来て", "きた", "表示", "送られ", "出て", "出た", "got", "received", "came", "arrived", "shows", "showed", "says"],
    // It was noted.
    &["メモ", "紙", "書い", "書き", "付箋", "手帳", "ノート", "写真", "スクショ", "wrote", "written", "note", "paper", "sticky", "screenshot"],
    // It is not known.
    &["忘れ", "わから", "分から", "届か", "来な", "できません", "ではな", "じゃな", "思い出せ", "覚えて", "forgot", "don't", "didn't", "never", "not", "remember"],
    // Orders and inquiries.
    &["注文", "受付", "問い合わせ", "問合せ", "お問合", "ticket", "order", "チケット", "照会", "整理番号", "case", "reference", "ref", "申請", "invoice", "管理番号"],
    // Names and accounts.
    &["id", "ユーザー名", "ユーザ名", "会員", "user", "名前", "account", "口座", "アカウント", "ハンドル", "username", "氏名", "ニックネーム", "name"],
    // Addresses and transactions.
    &["アドレス", "address", "txid", "tx", "ハッシュ", "hash", "トランザクション", "transaction", "ブロック", "公開鍵", "public"],
    // Amounts.
    &["円", "btc", "eth", "xrp", "jpy", "残高", "金額", "入金", "振込", "送金", "価格", "amount", "price", "balance", "usd", "$", "¥", "手数料", "fee", "万"],
    // Phones and post codes.
    &["電話番号", "tel", "phone number", "携帯番号", "〒", "郵便", "フリーダイヤル", "番号から", "着信", "call"],
    // Devices and versions.
    &["iphone", "ipad", "pixel", "galaxy", "xperia", "端末", "機種", "バージョン", "version", "ver", "android", "ios", "windows", "chrome", "アプリ", "app", "型番", "シリアル", "serial", "製造"],
    // Errors.
    &["エラーコード", "error code", "エラー番号", "http", "status", "error", "ステータス"],
    // Counts and times.
    &["時", "分", "秒", "日", "年", "月", "桁", "文字", "回", "digits", "characters", "times", "minutes", "hours", "ago"],
    // What somebody's life is made of: questions ask for it, and people speak of it.
    &["母", "父", "祖母", "祖父", "おばあちゃん", "おじいちゃん", "ばあちゃん", "じいちゃん", "友達", "親友", "先生", "学校", "小学", "中学", "高校", "幼稚園", "保育園", "犬", "猫", "うさぎ", "ハムスター", "名前", "苗字", "名字", "好きな", "初めて", "はじめて", "最初", "子供の頃", "子どもの頃", "昔", "思い出", "結婚", "新婚", "映画", "歌手", "生まれ", "出身", "通り", "車", "上司", "会社", "夢", "尊敬", "school", "dog", "cat", "pet", "mother", "father", "mum", "mom", "dad", "grandma", "grandpa", "granny", "teacher", "boss", "friend", "cousin", "street", "born", "town", "city", "car", "job", "band", "singer", "book", "film", "movie", "song", "concert", "team", "food", "nickname", "name", "first", "fav", "word"],
    // What is asked in the end, and what one holds to be so.
    &["正しい", "はず", "と思う", "と思い", "たしか", "確か", "かも", "ですよね", "でしたっけ", "一致", "合わな", "should be", "supposed to be", "pretty sure", "always been", "match", "spelled", "spelt"],
];

/// How many words each group has.
const COUNTS: [usize; GROUPS] = {
    let mut counts = [0; GROUPS];
    let mut group = 0;
    while group < GROUPS {
        counts[group] = WORDS[group].len();
        group += 1;
    }
    counts
};

/// How many words there are.
const ALL_COUNT: usize = {
    let mut count = 0;
    let mut group = 0;
    while group < GROUPS {
        count += COUNTS[group];
        group += 1;
    }
    count
};

/// The words of all groups, one behind the other.
const ALL_LIST: [&str; ALL_COUNT] = {
    let mut all = [""; ALL_COUNT];
    let (mut group, mut number) = (0, 0);
    while group < GROUPS {
        let mut place = 0;
        while place < COUNTS[group] {
            all[number] = WORDS[group][place];
            number += 1;
            place += 1;
        }
        group += 1;
    }
    all
};

/// The same by how they begin.
pub(super) static ALL: Beginning<ALL_COUNT> = beginning!(&ALL_LIST);

/// The group of each of them.
pub(super) static GROUP_OF: [u8; ALL_COUNT] = {
    let mut groups = [0; ALL_COUNT];
    let (mut group, mut number) = (0, 0);
    while group < GROUPS {
        let mut place = 0;
        while place < COUNTS[group] {
            #[expect(clippy::cast_possible_truncation, reason = "there are few groups")]
            let of = group as u8;
            groups[number] = of;
            number += 1;
            place += 1;
        }
        group += 1;
    }
    groups
};

/// How many words name secrets, or say what people do with one.
const CUE_WORDS: usize = {
    let mut count = 0;
    let mut group = 0;
    while group < DEEDS.end {
        count += WORDS[group].len();
        group += 1;
    }
    count
};

/// Those words, by a mark of each.
static CUES_BY_MARK: ByMark<CUE_WORDS> = ByMark::of(&{
    let mut marks = [None; CUE_WORDS];
    let (mut group, mut number) = (0, 0);
    while group < DEEDS.end {
        let mut place = 0;
        while place < WORDS[group].len() {
            marks[number] = mark_from(WORDS[group][place].as_bytes(), 0);
            number += 1;
            place += 1;
        }
        group += 1;
    }
    marks
});

/// Tells quickly whether something in a text may name a secret, or be done with one; "no" is certain.
pub(super) fn may_have_cue(seen: &Seen) -> bool {
    let word = |number: usize| ALL.word(number);
    let mut marked = seen.numbers(&CUES_BY_MARK).into_iter().filter_map(word);
    let mut unmarked = CUES_BY_MARK.unmarked().filter_map(word);
    marked.any(|word| seen.may_hold(word)) || unmarked.any(|word| seen.lower().contains(word))
}
