//! What people write: beginnings by symptom, and sentences that follow any of them.
//!
//! `{t}` is an hour, `{n}` an amount, `{c}` a coin, `{b}` a bank, `{e}` an error, `{d}` a device.

use madoguchi::domain::Symptom;

/// A symptom with a title and a beginning in Japanese, and both in English.
pub(crate) type Beginning = (Symptom, [&'static str; 2], [&'static str; 2]);

#[rustfmt::skip]
pub(crate) const BEGINNINGS: &[Beginning] = &[
    (Symptom::FiatDeposit, ["{b}からの入金が反映されない", "昨日の{t}時ごろ、{b}から{n}円を振り込みましたが、まだ残高に反映されません。"],
        ["Deposit from {b} not credited", "I sent {n} yen from {b} around {t}:00 yesterday, but my balance has not changed."]),
    (Symptom::CryptoDeposit, ["{c}の着金待ち", "外部のウォレットから{n} {c}を送りました。ブロックチェーン上では承認済みですが、口座に届いていません。"],
        ["{c} transfer not credited", "I sent {n} {c} from my own wallet. It is confirmed on the chain but it has not arrived in my account."]),
    (Symptom::FiatWithdrawal, ["{n}円の出金が届かない", "{n}円の出金を申請してから三日たちますが、{b}の口座に着金していません。"],
        ["Withdrawal of {n} yen has not arrived", "I asked for a withdrawal of {n} yen three days ago and {b} has not received it."]),
    (Symptom::CryptoWithdrawal, ["{c}の送金が処理中のまま", "{c}を{n}送付しましたが、{t}時から処理中のままで進みません。"],
        ["{c} withdrawal stuck in processing", "My withdrawal of {n} {c} has been in processing since {t}:00."]),
    (Symptom::WithdrawalRejected, ["出金がエラーで拒否される", "ログインはできますが、出金しようとすると{e}と表示されて先に進めません。"],
        ["Withdrawal refused with {e}", "I can log in, but every withdrawal is refused with {e}."]),
    (Symptom::ForgotPassword, ["ログインできない", "機種変更のあと、{d}からログインできなくなりました。再設定のメールも届きません。"],
        ["Cannot log in", "Since I changed my phone I cannot log in from {d}, and the reset mail does not arrive."]),
    (Symptom::AccountLocked, ["アカウントがロックされた", "{t}時に何度か間違えたところ、アカウントがロックされました。解除の方法を教えてください。"],
        ["My account is locked", "After a few wrong attempts at {t}:00 my account was locked. How can I unlock it?"]),
    (Symptom::TwoFactor, ["二段階認証が通らない", "二段階認証の番号を入れても{e}になります。{d}の時計は合っています。"],
        ["Two-factor code is refused", "The two-factor code is refused with {e}, though the clock of {d} is right."]),
    (Symptom::OrderError, ["{c}の注文がエラー", "{c}を{n}円分買おうとすると{e}と出て、注文できません。"],
        ["Order for {c} fails", "Buying {c} for {n} yen fails with {e}."]),
    (Symptom::NotExecuted, ["指値が約定しない", "{t}時に{c}の指値注文を出しましたが、価格に届いても約定しませんでした。"],
        ["Limit order not executed", "My limit order for {c} at {t}:00 was not executed although the price was reached."]),
    (Symptom::UnauthorizedAccess, ["身に覚えのないログイン通知", "{t}時に、身に覚えのないログインの通知が届きました。口座を止めてください。"],
        ["A login that was not mine", "At {t}:00 I was told of a login that was not mine. Please freeze the account."]),
    (Symptom::Phishing, ["取引所を名乗る怪しいメール", "取引所を名乗るメールのリンクを開き、画面に情報を入れてしまいました。"],
        ["I opened a phishing link", "I opened a link in a mail that claimed to be from the exchange and filled in a form."]),
    (Symptom::Outage, ["アプリがつながらない", "{t}時から{d}のアプリがつながりません。障害でしょうか。"],
        ["The app does not connect", "The app on {d} has not connected since {t}:00. Is there an outage?"]),
    (Symptom::MistakenOrder, ["数量を間違えて発注", "{c}の数量を一桁間違えて{n}円分を発注してしまいました。取り消せますか。"],
        ["I ordered ten times too much", "By mistake I ordered {c} for {n} yen, ten times what I wanted. Can it be cancelled?"]),
    (Symptom::Question, ["手数料についての質問", "{c}を日本円に替えるときの手数料を教えてください。"],
        ["A question about fees", "What does it cost to change {c} into yen?"]),
];

#[rustfmt::skip]
pub(crate) const JAPANESE: &[&str] = &[
    "アプリを入れ直しても変わりませんでした。", "{d}とパソコンの両方で試しましたが同じです。", "お知らせのページには何も書かれていません。",
    "画面の写真は手元にあります。", "{t}時にもう一度試すと{e}と表示されました。", "急いでいますので、早めの確認をお願いします。",
    "同じ操作は先月までは問題なくできていました。", "{b}には確認済みで、振込は完了しているとのことです。", "取引履歴には{n}円の記録が残っています。",
    "チャットでは担当の窓口に問い合わせるように案内されました。", "家族の端末からも同じ症状でした。", "ネットワークは{c}の標準のものを選びました。",
    "電話はつながりませんでした。", "金額が大きいので不安です。", "ヘルプの手順はすべて試しました。", "本人確認は済んでいます。", "登録のメールアドレスは変わっていません。",
];

#[rustfmt::skip]
pub(crate) const ENGLISH: &[&str] = &[
    "Installing the app again did not help.", "It is the same on {d} and on a computer.", "The status page says nothing about it.", "I have pictures of the screen.",
    "At {t}:00 I tried again and saw {e}.", "Please look into it soon, I am worried.", "The same steps worked until last month.", "{b} says that the transfer went through.",
    "The history shows {n} yen.", "The chat told me to write to the right window.", "I chose the usual network of {c}.", "I have followed every step of the help pages.",
];

pub(crate) const TRIED: [&[&str]; 2] = [
    &[
        "アプリを再起動した",
        "別の端末で試した",
        "お知らせを確認した",
        "ヘルプを検索した",
        "銀行に問い合わせた",
    ],
    &[
        "restarted the app",
        "tried another device",
        "read the notices",
        "searched the help",
        "asked the bank",
    ],
];
pub(crate) const BANKS: [&[&str]; 2] = [
    &[
        "みずほ銀行",
        "三井住友銀行",
        "ゆうちょ銀行",
        "住信SBIネット銀行",
        "楽天銀行",
        "りそな銀行",
    ],
    &["Mizuho Bank", "SMBC", "Japan Post Bank", "Rakuten Bank"],
];
pub(crate) const DEVICES: [&[&str]; 2] = [
    &["iPhone", "Android", "iPad", "スマホ"],
    &["my iPhone", "my Android phone", "my iPad"],
];
pub(crate) const COINS: &[&str] = &["BTC", "ETH", "XRP", "LTC", "BCH", "XLM"];
pub(crate) const ERRORS: &[&str] = &[
    "E-1042",
    "HTTP 503",
    "ERR_TIMEOUT",
    "「通信エラー」",
    "「しばらくしてからお試しください」",
    "403 Forbidden",
];
/// Rare words, planted in one of about ten thousand texts, so that a search for them finds few.
pub(crate) const RARE: &str =
    "担当者は瑠璃鶲のしおりと碧漣の写しを預かり、quokkafault と書きました。";
