//! Whole drafts, to be read.

use snapbox::{assert_data_eq, str};

use super::fixture::{Case, full, minimal};
use crate::domain::{
    EventKind, FactKind, FactValue, Lang, Length, Precision, ProfileField, Rendering, Symptom,
};

fn bank_deposit() -> Case {
    let text = "昨日の夜21時ごろ、みずほ銀行から50万円振り込んだのにまだ反映されない。①回目は大丈夫だった😱どうなってるの?";
    Case::new(Symptom::FiatDeposit, text)
        .at("2026-11-21T21:00:00+09:00", Precision::About)
        .amount("500000", "JPY")
        .says(FactKind::Bank, "みずほ銀行")
        .event(EventKind::Logged, "2026-11-22T10:00:00+09:00", "記録した")
        .event(
            EventKind::Observed,
            "2026-11-22T08:30:00+09:00",
            "銀行の明細では引き落とし済み",
        )
        .event(
            EventKind::Tried,
            "2026-11-22T08:40:12+09:00",
            "アプリとブラウザーの両方で入出金履歴を確認",
        )
        .account(&[(ProfileField::Mail, "hanako@example.jp")])
}

fn takeover() -> Case {
    let text = "知らない端末からログインされて、出金先の口座が変えられている。パスワードも変えられたみたいで入れない。";
    Case::new(Symptom::AccountTakeover, text)
        .at("2026-11-22", Precision::Day)
        .event(
            EventKind::Step,
            "2026-11-22T09:30:00+09:00",
            "メールのパスワードを変更してください。",
        )
}

#[test]
fn a_deposit_that_is_not_credited_form_ja() {
    assert_data_eq!(
        bank_deposit().read(Rendering::Form, Lang::Ja, Length::Standard),
        str![[r#"
[日本円の入金が反映されない件（500,000円、2026年11月21日）]
お世話になっております。日本円の入金（500,000円、2026年11月21日21時ごろ）が反映されていないため、入金の状況のご確認をお願いいたします。
登録メールアドレス: hanako@example.jp
ユーザーID: 【お客様ID・ユーザーID】

■ 発生した事象
発生日時（日本時間）: 2026年11月21日（土）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

■ 状況（手元の記録の原文）
昨日の夜21時ごろ、みずほ銀行から50万円振り込んだのにまだ反映されない。(1)回目は大丈夫だった どうなってるの?

■ 経過（日本時間）
・2026年11月22日（日）8:30 確認: 銀行の明細では引き落とし済み

■ 試したこと・済ませた対応（日本時間）
・2026年11月22日（日）8:40 アプリとブラウザーの両方で入出金履歴を確認

■ お願いしたいこと
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の目安となる時期のご連絡

ご回答は、登録メールアドレス宛にお願いいたします。
お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn a_deposit_that_is_not_credited_form_en() {
    assert_data_eq!(
        bank_deposit().read(Rendering::Form, Lang::En, Length::Standard),
        str![[r#"
[Yen deposit not credited (JPY 500,000, 21 Nov 2026)]
I am writing because a yen deposit (JPY 500,000; 21 Nov 2026, about 21:00) has not been credited; please check the status of the deposit.
Registered mail address: hanako@example.jp
User ID: [user ID]

WHAT HAPPENED
Date and time (JST): Sat, 21 Nov 2026, about 21:00
Amount: JPY 500,000
Bank: みずほ銀行

DESCRIPTION (from my notes, in the original words)
昨日の夜21時ごろ、みずほ銀行から50万円振り込んだのにまだ反映されない。(1)回目は大丈夫だった どうなってるの?

TIMELINE (JST)
Sun, 22 Nov 2026, 8:30 - Observed: 銀行の明細では引き落とし済み

WHAT I HAVE TRIED OR DONE (JST)
Sun, 22 Nov 2026, 8:40 - アプリとブラウザーの両方で入出金履歴を確認

WHAT I ASK
I would be grateful if you could:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me
(4) tell me when I can expect a reply

Please reply to my registered mail address.
Thank you for your help.
"#]]
    );
}

#[test]
fn a_deposit_that_is_not_credited_short_ja() {
    assert_data_eq!(
        bank_deposit().read(Rendering::Form, Lang::Ja, Length::Short),
        str![[r#"
[日本円の入金が反映されない件（500,000円、2026年11月21日）]
お世話になっております。日本円の入金（500,000円、2026年11月21日21時ごろ）が反映されていないため、入金の状況のご確認をお願いいたします。
登録メールアドレス: hanako@example.jp
ユーザーID: 【お客様ID・ユーザーID】

■ 発生した事象
発生日時（日本時間）: 2026年11月21日（土）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

■ お願いしたいこと
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の目安となる時期のご連絡

ご回答は、登録メールアドレス宛にお願いいたします。
お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn a_deposit_that_is_not_credited_chat_ja() {
    assert_data_eq!(
        bank_deposit().read(Rendering::Chat, Lang::Ja, Length::Standard),
        str![[r#"
(1/2)
お世話になっております。日本円の入金（500,000円、2026年11月21日21時ごろ）が反映されていないため、入金の状況のご確認をお願いいたします。
本人確認が必要な場合は、ご指示に従います。
発生日時（日本時間）: 2026年11月21日（土）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

(2/2)
状況:
昨日の夜21時ごろ、みずほ銀行から50万円振り込んだのにまだ反映されない。(1)回目は大丈夫だった どうなってるの?
試したこと:
・アプリとブラウザーの両方で入出金履歴を確認
お願いしたいこと:
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・受付番号と、ご回答の目安となる時期のご連絡
"#]]
    );
}

#[test]
fn a_takeover_phone_ja() {
    assert_data_eq!(
        takeover().read(Rendering::Phone, Lang::Ja, Length::Standard),
        str![[r#"
電話台本（見本取引所）
電話番号は、公式サイトで確認してからおかけください。

■ はじめに読み上げる内容（約60秒）
お世話になっております。【お名前】と申します。
第三者にアカウントを操作されている疑いがあるため、至急、お電話いたしました。
日時は、2026年11月22日です。
口座の利用停止などの保全措置をお願いできますでしょうか。
本人確認に必要な情報は、手元に用意しております。

■ 本人確認のために手元に用意するもの
登録メールアドレス: 【ご登録メールアドレス】
ユーザーID: 【お客様ID・ユーザーID】
取引履歴（日時、銘柄、数量）

■ お伝えしてはいけないもの
・パスワード
・二段階認証のコード
・秘密鍵、復元フレーズ、APIのシークレット
担当者を名乗る相手に聞かれても、答えずに電話を切ってください。

■ お伝えする事実
発生日時: 2026年11月22日（日）

■ 状況（手元の記録の原文）
知らない端末からログインされて、出金先の口座が変えられている。パスワードも変えられたみたいで入れない。

■ 試したこと・済ませた対応（日本時間）
・2026年11月22日（日）9:30 次の手順を実施: 「メールのパスワードを変更してください。」

■ 聞かれるかもしれないこと（わかれば書き込んでおきます）
受取人: ____________

■ お願いすること・お聞きすること
・口座の利用停止などの保全措置
・第三者による操作の内容のご確認
・今後の手続きのご案内
・受付番号をお教えいただけますか。
・ご回答は、いつごろいただけますか。
・ご担当の方のお名前をお伺いできますか。

■ 通話メモ
担当者名: ____________
通話日時: ____________
受付番号: ____________
約束された内容: ____________
約束された期日: ____________
"#]]
    );
}

#[test]
fn a_takeover_phone_en() {
    assert_data_eq!(
        takeover().read(Rendering::Phone, Lang::En, Length::Standard),
        str![[r#"
Phone script (Example Exchange)
Confirm the number on the official site before you call.

OPENING, TO READ ALOUD (about 60 seconds)
Hello, my name is [your name].
I am calling because I suspect that a third party is operating my account.
The date is 22 Nov 2026.
Could you please urgently suspend or otherwise secure the account?
I have my details at hand for the identity check.

HAVE AT HAND FOR THE IDENTITY CHECK
Registered mail address: [registered mail address]
User ID: [user ID]
trade history (time, asset, amount)

NEVER SAY
Your password.
The codes of two-factor authentication.
Private keys, the recovery phrase, API secrets.
If somebody who claims to be support asks for them, say nothing and hang up.

FACTS
Date and time: Sun, 22 Nov 2026

DESCRIPTION (from my notes, in the original words)
知らない端末からログインされて、出金先の口座が変えられている。パスワードも変えられたみたいで入れない。

WHAT I HAVE TRIED OR DONE (JST)
Sun, 22 Nov 2026, 9:30 - Done as advised: "メールのパスワードを変更してください。"

THEY MAY ASK (fill in what you know)
Recipient: ____________

ASK THEM
Could you please:
(1) urgently suspend or otherwise secure the account
(2) check which operations the third party made
(3) let me know the next steps
What is the reference number?
When can I expect an answer?
May I have your name?

NOTES OF THE CALL
Name: ____________
Date and time: ____________
Reference number: ____________
What was promised: ____________
By when: ____________
"#]]
    );
}

#[test]
fn a_takeover_form_ja() {
    assert_data_eq!(
        takeover().read(Rendering::Form, Lang::Ja, Length::Standard),
        str![[r#"
[【至急】第三者によるアカウント操作の疑いの件（2026年11月22日）]
お世話になっております。第三者にアカウントを操作されている疑いがあるため、至急、口座の利用停止などの保全措置をお願いいたします。
登録メールアドレス: 【ご登録メールアドレス】
ユーザーID: 【お客様ID・ユーザーID】

■ 発生した事象
発生日時: 2026年11月22日（日）

■ 状況（手元の記録の原文）
知らない端末からログインされて、出金先の口座が変えられている。パスワードも変えられたみたいで入れない。

■ 試したこと・済ませた対応（日本時間）
・2026年11月22日（日）9:30 次の手順を実施: 「メールのパスワードを変更してください。」

■ お願いしたいこと
・口座の利用停止などの保全措置
・第三者による操作の内容のご確認
・今後の手続きのご案内
・ご回答の目安となる時期のご連絡

ご連絡先: 【連絡のつく電話番号またはメールアドレス】
お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_form_ja() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Form, Lang::Ja, Length::Full),
        str![[r#"
[暗号資産の外部送付が送付先に届かない件（0.5 BTC、2026年11月20日）]
お世話になっております。暗号資産の外部送付（0.5 BTC、2026年11月20日 10:15）が送付先に届いていないため、外部送付の処理状況のご確認をお願いいたします。
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234
氏名: 見本 花子

■ 発生した事象
発生日時（日本時間）: 2026年11月20日（金）10:15
金額・数量: 0.5 BTC
金融機関: みずほ銀行
ネットワーク（アドレスの形式からの推定）: BTC
アドレス: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
トランザクションID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
送付ID: XWD20261120-011500-000001
受取人: 本人（別の取引所）
関連するメールアドレス: taro@example.com
関連する電話番号: +81300000000
関連するURL: https://example.com/fake

■ エラー表示（画面のとおり）
エラーコード: -205
「Withdrawal failed」
「しばらくしてから再度お試しください」（2026年11月20日 11:05に表示）

■ 状況（手元の記録の原文）
送金しましたが届きません。連絡先はtaro@example.comです。急いでいます。

■ 経過（日本時間）
・2026年11月20日（金）11:00 確認: 残高が減っていることを確認
・2026年11月21日（土）9:00 回答: 自動返信を受信

■ 試したこと・済ませた対応（日本時間）
・2026年11月20日（金）11:10 アプリを再起動

■ 利用環境
Windows 11 / Chrome 140
iOS 19

■ 手元にある資料（ご指示をいただければ提出いたします）
資料1: 送付の控え.pdf

■ お願いしたいこと
・外部送付の処理状況のご確認
・届いていない理由のご説明
・必要な手続きのご案内
・ご回答の希望時期: 2026年11月30日

ご連絡先（電話）: 03-0000-0000
お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_form_en() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Form, Lang::En, Length::Full),
        str![[r#"
[Crypto external transfer not received at its destination (0.5 BTC, 20 Nov 2026)]
I am writing because a crypto external transfer (0.5 BTC; 20 Nov 2026, 10:15) has not been received at its destination; please check the status of the external transfer.
Registered mail address: hanako@example.jp
User ID: EX-001234
Name: 見本 花子

WHAT HAPPENED
Date and time (JST): Fri, 20 Nov 2026, 10:15
Amount: 0.5 BTC
Bank: みずほ銀行
Network (inferred from the form of the address): BTC
Address: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
Transaction ID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
Transfer ID: XWD20261120-011500-000001
Recipient: 本人（別の取引所）
Related mail address: taro@example.com
Related phone number: +81300000000
Related URL: https://example.com/fake

ERROR SHOWN (word for word)
Error code: -205
"Withdrawal failed"
"しばらくしてから再度お試しください" (shown 20 Nov 2026, 11:05)

DESCRIPTION (from my notes, in the original words)
送金しましたが届きません。連絡先はtaro@example.comです。急いでいます。

TIMELINE (JST)
Fri, 20 Nov 2026, 11:00 - Observed: 残高が減っていることを確認
Sat, 21 Nov 2026, 9:00 - Reply received: 自動返信を受信

WHAT I HAVE TRIED OR DONE (JST)
Fri, 20 Nov 2026, 11:10 - アプリを再起動

ENVIRONMENT
Windows 11 / Chrome 140
iOS 19

FILES AT HAND (I can provide them on request)
File 1: 送付の控え.pdf

WHAT I ASK
I would be grateful if you could:
(1) check the status of the external transfer
(2) explain why it has not arrived
(3) let me know what is needed from me
(4) reply, if possible, by: 2026年11月30日

Contact (phone): 03-0000-0000
Thank you for your help.
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_phone_ja() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Phone, Lang::Ja, Length::Full),
        str![[r#"
電話台本（見本取引所）
電話番号は、公式サイトで確認してからおかけください。

■ はじめに読み上げる内容（約60秒）
お世話になっております。見本 花子と申します。
暗号資産の外部送付が送付先に届いていないため、お電話いたしました。
日時は、2026年11月20日10時15分です。
数量は、0.5 BTCです。
画面には、エラーコード -205 が表示されました。
外部送付の処理状況のご確認をお願いできますでしょうか。
本人確認に必要な情報は、手元に用意しております。

■ 本人確認のために手元に用意するもの
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234
氏名: 見本 花子
登録電話番号: 03-0000-0000
取引履歴（日時、銘柄、数量）

■ お伝えしてはいけないもの
・パスワード
・二段階認証のコード
・秘密鍵、復元フレーズ、APIのシークレット
担当者を名乗る相手に聞かれても、答えずに電話を切ってください。

■ お伝えする事実
発生日時（日本時間）: 2026年11月20日（金）10:15
金額・数量: 0.5 BTC
金融機関: みずほ銀行
ネットワーク（アドレスの形式からの推定）: BTC
アドレス: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
トランザクションID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
送付ID: XWD20261120-011500-000001
受取人: 本人（別の取引所）
関連するメールアドレス: taro@example.com
関連する電話番号: +81300000000
関連するURL: https://example.com/fake
エラーコード: -205
「Withdrawal failed」
「しばらくしてから再度お試しください」（2026年11月20日 11:05に表示）

■ 状況（手元の記録の原文）
送金しましたが届きません。連絡先はtaro@example.comです。急いでいます。

■ 経過（日本時間）
・2026年11月20日（金）11:00 確認: 残高が減っていることを確認
・2026年11月21日（土）9:00 回答: 自動返信を受信

■ 試したこと・済ませた対応（日本時間）
・2026年11月20日（金）11:10 アプリを再起動

■ 手元にある資料（求められたときに送れます）
資料1: 送付の控え.pdf

■ 聞かれるかもしれないこと（わかれば書き込んでおきます）
受取人: ____________

■ お願いすること・お聞きすること
・外部送付の処理状況のご確認
・届いていない理由のご説明
・必要な手続きのご案内
・受付番号をお教えいただけますか。
・ご回答は、いつごろいただけますか。
・ご担当の方のお名前をお伺いできますか。

■ 通話メモ
担当者名: ____________
通話日時: ____________
受付番号: ____________
約束された内容: ____________
約束された期日: ____________
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_chat_ja() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Chat, Lang::Ja, Length::Standard),
        str![[r#"
(1/5)
お世話になっております。暗号資産の外部送付（0.5 BTC、2026年11月20日 10:15）が送付先に届いていないため、外部送付の処理状況のご確認をお願いいたします。
本人確認が必要な場合は、ご指示に従います。

(2/5)
発生日時（日本時間）: 2026年11月20日（金）10:15
金額・数量: 0.5 BTC
金融機関: みずほ銀行
ネットワーク（アドレスの形式からの推定）: BTC
アドレス: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa

(3/5)
トランザクションID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
送付ID: XWD20261120-011500-000001
受取人: 本人（別の取引所）
関連するURL: https://example.com/fake

(4/5)
画面の表示:
エラーコード: -205
「Withdrawal failed」
「しばらくしてから再度お試しください」（2026年11月20日 11:05に表示）
状況:
送金しましたが届きません。連絡先はt•••@example.comです。急いでいます。
試したこと:
・アプリを再起動
手元にある資料（ご指示をいただければ提出いたします）:
資料1: •••.pdf

(5/5)
お願いしたいこと:
・外部送付の処理状況のご確認
・届いていない理由のご説明
・必要な手続きのご案内
・受付番号と、ご回答の目安となる時期のご連絡
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_chat_en() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Chat, Lang::En, Length::Standard),
        str![[r#"
(1/7)
Hello. I am contacting you because a crypto external transfer (0.5 BTC; 20 Nov 2026, 10:15) has not been received at its destination; please check the status of the external transfer.

(2/7)
If you need to verify my identity, I will follow your instructions.

(3/7)
Date and time (JST): Fri, 20 Nov 2026, 10:15
Amount: 0.5 BTC
Bank: みずほ銀行
Network (inferred from the form of the address): BTC
Address: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa

(4/7)
Transaction ID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
Transfer ID: XWD20261120-011500-000001
Recipient: 本人（別の取引所）
Related URL: https://example.com/fake

(5/7)
The screen showed:
Error code: -205
"Withdrawal failed"
"しばらくしてから再度お試しください" (shown 20 Nov 2026, 11:05)
What happened:
送金しましたが届きません。連絡先はt•••@example.comです。急いでいます。
What I have tried:
アプリを再起動

(6/7)
Files at hand (I can provide them on request):
File 1: •••.pdf

(7/7)
Could you please:
(1) check the status of the external transfer
(2) explain why it has not arrived
(3) let me know what is needed from me
(4) give me a reference number
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_help_ja() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Help, Lang::Ja, Length::Standard),
        str![[r#"
見本取引所のヘルプセンターで調べること

■ 検索する言葉
・送付 反映されない
・-205

■ 先に確認すること
・稼働状況のページを確認する（出典: https://example.com/help）
・24時間待つ（未確認、出典: https://example.com/help）

■ 表示されたエラーについて
・-205: 証拠金が足りません（未確認、出典: https://example.com/help）

■ 解決しないとき
お問い合わせフォームの下書きを使ってください。調べた内容と時刻を経過に加えておくと、下書きにも入ります。
"#]]
    );
}

#[test]
fn a_transfer_with_everything_known_help_en() {
    let case = full(Symptom::CryptoWithdrawal);
    assert_data_eq!(
        case.read(Rendering::Help, Lang::En, Length::Standard),
        str![[r#"
What to look up in the help center of Example Exchange

SEARCH FOR
transfer not credited
-205

CHECK FIRST
Look at the status page (source: https://example.com/help)
Wait for 24 hours (unverified, source: https://example.com/help)

ABOUT THE ERROR SHOWN
-205: Not enough margin (unverified, source: https://example.com/help)

IF THIS DOES NOT SETTLE IT
Use the draft for the inquiry form. What you looked up, and when, can be added to the timeline; the draft then tells it too.
"#]]
    );
}

#[test]
fn hardly_anything_known_form_ja() {
    let case = minimal(Symptom::LoginOther);
    assert_data_eq!(
        case.read(Rendering::Form, Lang::Ja, Length::Standard),
        str![[r#"
[ログインできない件]
お世話になっております。ログインできないため、原因のご確認と対処方法のご案内をお願いいたします。
登録メールアドレス: 【ご登録メールアドレス】
ユーザーID: 【お客様ID・ユーザーID】

■ 状況（手元の記録の原文）
困っています。

■ お願いしたいこと
・原因のご確認と対処方法のご案内
・ご回答の目安となる時期のご連絡

ご回答は、登録メールアドレス宛にお願いいたします。
お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn hardly_anything_known_form_en() {
    let case = minimal(Symptom::LoginOther);
    assert_data_eq!(
        case.read(Rendering::Form, Lang::En, Length::Standard),
        str![[r#"
[Unable to log in]
I am writing because I am unable to log in; please look into the cause and let me know what to do.
Registered mail address: [registered mail address]
User ID: [user ID]

DESCRIPTION (from my notes, in the original words)
困っています。

WHAT I ASK
I would be grateful if you could:
(1) look into the cause and let me know what to do
(2) tell me when I can expect a reply

Please reply to my registered mail address.
Thank you for your help.
"#]]
    );
}

#[test]
fn hardly_anything_known_phone_ja() {
    let case = minimal(Symptom::Outage);
    assert_data_eq!(
        case.read(Rendering::Phone, Lang::Ja, Length::Short),
        str![[r#"
電話台本（見本取引所）
電話番号は、公式サイトで確認してからおかけください。

■ はじめに読み上げる内容（約60秒）
お世話になっております。【お名前】と申します。
システム障害と思われる事象の影響を受けたため、お電話いたしました。
事象のご確認と影響のご説明をお願いできますでしょうか。
本人確認に必要な情報は、手元に用意しております。

■ 本人確認のために手元に用意するもの
登録メールアドレス: 【ご登録メールアドレス】
ユーザーID: 【お客様ID・ユーザーID】
取引履歴（日時、銘柄、数量）

■ お伝えしてはいけないもの
・パスワード
・二段階認証のコード
・秘密鍵、復元フレーズ、APIのシークレット
担当者を名乗る相手に聞かれても、答えずに電話を切ってください。

■ 状況（手元の記録の原文）
困っています。

■ お願いすること・お聞きすること
・事象のご確認と影響のご説明
・復旧の見込みのご案内
・受付番号をお教えいただけますか。
・ご回答は、いつごろいただけますか。
・ご担当の方のお名前をお伺いできますか。

■ 通話メモ
担当者名: ____________
通話日時: ____________
受付番号: ____________
約束された内容: ____________
約束された期日: ____________
"#]]
    );
}

#[test]
fn an_order_error_as_a_program_shows_it_form_ja() {
    let case = Case::new(Symptom::OrderError, "APIで成行注文を出すと毎回エラーになります。")
        .at("2026-11-20T10:15:07+09:00", Precision::Second)
        .says(FactKind::ErrorMessage, r#"{"status":-205,"error_message":"Margin amount is insufficient for this order.","data":null}"#)
        .says(FactKind::ErrorCode, "-205")
        .fact(FactValue::Text(FactKind::OrderId, "ABC-1".into()));
    assert_data_eq!(
        case.read(Rendering::Form, Lang::Ja, Length::Standard),
        str![[r#"
[注文の操作がエラーになる件（2026年11月20日）]
お世話になっております。注文の操作（2026年11月20日 10:15:07）がエラーになるため、エラーの原因のご確認をお願いいたします。
登録メールアドレス: 【ご登録メールアドレス】
ユーザーID: 【お客様ID・ユーザーID】

■ 発生した事象
発生日時（日本時間）: 2026年11月20日（金）10:15:07
注文番号・受付番号など: ABC-1

■ エラー表示（画面のとおり）
「{"status":-205,"error_message":"Margin amount is insufficient for this order.","data":null}」

■ 状況（手元の記録の原文）
APIで成行注文を出すと毎回エラーになります。

■ お願いしたいこと
・エラーの原因のご確認
・注文の受付状況のご確認
・対処方法のご案内
・ご回答の目安となる時期のご連絡

ご回答は、登録メールアドレス宛にお願いいたします。
お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}
