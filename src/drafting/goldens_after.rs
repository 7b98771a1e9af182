//! Whole texts that go on from what was sent, to be read.

use snapbox::{assert_data_eq, str};

use super::fixture::{Case, full};
use crate::domain::{
    EventKind, FactKind, Lang, Length, Precision, ProfileField, Rendering, ReplyKind, Symptom,
};

fn deposit() -> Case {
    let text = "11/12の21時ごろ、みずほ銀行から50万円を振り込みました。まだ反映されません。名義の表記が違っていたのかもしれません。";
    Case::new(Symptom::FiatDeposit, text)
        .at("2026-11-12T21:00:00+09:00", Precision::About)
        .amount("500000", "JPY")
        .says(FactKind::Bank, "みずほ銀行")
        .event(EventKind::Logged, "2026-11-13T09:50:00+09:00", "記録した")
        .event(
            EventKind::Observed,
            "2026-11-14T08:30:00+09:00",
            "銀行の明細では引き落とし済み",
        )
        .event(
            EventKind::Tried,
            "2026-11-14T08:40:00+09:00",
            "入出金履歴を確認",
        )
        .account(&[
            (ProfileField::Mail, "hanako@example.jp"),
            (ProfileField::UserId, "EX-001234"),
            (ProfileField::Name, "見本 花子"),
        ])
}

#[test]
fn a_reminder_ja() {
    let case = deposit().waited("acknowledged", None);
    assert_data_eq!(
        case.read(Rendering::FollowUp, Lang::Ja, Length::Standard),
        str![[r#"
[【受付番号 A-0017】日本円の入金が反映されない件（ご対応状況のご確認）]
お世話になっております。
2026年11月13日 10:00に問い合わせフォームからお問い合わせした件（受付番号 A-0017）について、続けてご連絡いたします。
最後にご連絡してから6営業日が経ちましたが、本日（2026年11月22日）の時点で、ご回答を確認できておりません。
恐れ入りますが、現在のご対応状況と、ご回答の見込みの時期をお知らせいただけますでしょうか。
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234
氏名: 見本 花子

■ これまでのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）

■ お問い合わせの内容
日本円の入金（500,000円、2026年11月12日21時ごろ）が反映されていないため、入金の状況のご確認をお願いしております。

■ 新たにお伝えする内容（これまでの文面にないもの）
金融機関: みずほ銀行
・2026年11月14日（土）8:30 銀行の明細では引き落とし済み
・2026年11月14日（土）8:40 入出金履歴を確認

■ すでにお伝えしている内容
発生日時（日本時間）: 2026年11月12日（木）21時ごろ
金額・数量: 500,000円

■ お送りできる資料
資料1: 画面.png（20480バイト）

■ お願いしたいこと
・現在のご対応状況のご連絡
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の見込みの時期のご連絡

お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn a_reminder_after_a_promise_ja() {
    let case = deposit().waited("promised", Some("2026-11-20"));
    assert_data_eq!(
        case.read(Rendering::FollowUp, Lang::Ja, Length::Standard),
        str![[r#"
[【受付番号 A-0017】日本円の入金が反映されない件（ご対応状況のご確認）]
お世話になっております。
2026年11月13日 10:00に問い合わせフォームからお問い合わせした件（受付番号 A-0017）について、続けてご連絡いたします。
2026年11月20日までにご連絡をいただけるとのことでしたが、本日（2026年11月22日）の時点で、ご回答を確認できておりません。
恐れ入りますが、現在のご対応状況と、ご回答の見込みの時期をお知らせいただけますでしょうか。
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234
氏名: 見本 花子

■ これまでのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）（期日 2026年11月20日）

■ お問い合わせの内容
日本円の入金（500,000円、2026年11月12日21時ごろ）が反映されていないため、入金の状況のご確認をお願いしております。

■ 新たにお伝えする内容（これまでの文面にないもの）
金融機関: みずほ銀行
・2026年11月14日（土）8:30 銀行の明細では引き落とし済み
・2026年11月14日（土）8:40 入出金履歴を確認

■ すでにお伝えしている内容
発生日時（日本時間）: 2026年11月12日（木）21時ごろ
金額・数量: 500,000円

■ お送りできる資料
資料1: 画面.png（20480バイト）

■ お願いしたいこと
・現在のご対応状況のご連絡
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の見込みの時期のご連絡

お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn what_the_desk_asked_for_ja() {
    let case = deposit().waited("asked", None).answered(
        ReplyKind::Answer,
        "2026-11-20T10:00:00+09:00",
        &["お振込名義をお知らせください。"],
    );
    assert_data_eq!(
        case.read(Rendering::FollowUp, Lang::Ja, Length::Standard),
        str![[r#"
[【受付番号 A-0017】日本円の入金が反映されない件（お尋ねの点について）]
お世話になっております。
2026年11月13日 10:00に問い合わせフォームからお問い合わせした件（受付番号 A-0017）について、続けてご連絡いたします。
ご連絡をいただき、ありがとうございます。お尋ね・ご依頼いただいた点について、次のとおりお伝えいたします。
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234
氏名: 見本 花子

■ お尋ね・ご依頼の点
・お振込名義をお知らせください。
→【こちらにご記入ください】

■ これまでのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）
・2026年11月20日（金）10:00 回答を受領

■ お問い合わせの内容
日本円の入金（500,000円、2026年11月12日21時ごろ）が反映されていないため、入金の状況のご確認をお願いしております。

■ 新たにお伝えする内容（これまでの文面にないもの）
金融機関: みずほ銀行
・2026年11月14日（土）8:30 銀行の明細では引き落とし済み
・2026年11月14日（土）8:40 入出金履歴を確認

■ すでにお伝えしている内容
発生日時（日本時間）: 2026年11月12日（木）21時ごろ
金額・数量: 500,000円

■ お送りできる資料
資料1: 画面.png（20480バイト）

■ お願いしたいこと
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の見込みの時期のご連絡

お手数をおかけいたしますが、よろしくお願いいたします。
"#]]
    );
}

#[test]
fn a_complaint_about_a_refusal_ja() {
    let case = deposit()
        .waited("refused", None)
        .answered(ReplyKind::Refusal, "2026-11-20T10:00:00+09:00", &[])
        .because("規約第5条に基づき、ご希望には添いかねます。")
        .to("complaints_desk");
    assert_data_eq!(
        case.read(Rendering::Complaint, Lang::Ja, Length::Standard),
        str![[r#"
[【受付番号 A-0017】日本円の入金が反映されない件についての苦情の申し出]
見本取引所 苦情受付ご担当者様

お世話になっております。
次の件について、お問い合わせ窓口とのやり取りでは解決に至っていないため、苦情として申し出ます。貴社の苦情処理の手続きに沿ったご対応を、お願い申し上げます。
氏名: 見本 花子
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234

■ 申し出の内容
日本円の入金（500,000円、2026年11月12日21時ごろ）が反映されていないため、入金の状況のご確認をお願いしてまいりました。

■ 事実
発生日時（日本時間）: 2026年11月12日（木）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

■ 状況（2026年11月22日に記録した原文）
11/12の21時ごろ、みずほ銀行から50万円を振り込みました。まだ反映されません。名義の表記が違っていたのかもしれません。

■ 窓口とのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）
・2026年11月20日（金）10:00 お断りの回答を受領

■ 窓口から示された理由（回答の原文のまま）
・2026年11月20日の回答:「規約第5条に基づき、ご希望には添いかねます。」

■ 解決していない点
・お断りの回答を受けましたが、次の点について納得できていません。
【納得できない点をお書きください】

■ 証拠資料
資料1: 画面.png（20480バイト）

■ 求めること
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・事実関係の調査と、理由を添えた書面またはメールでのご回答
・ご回答の見込みの時期のご連絡

お手数をおかけいたしますが、よろしくお願い申し上げます。
"#]]
    );
}

#[test]
fn a_complaint_to_the_association_ja() {
    let case = deposit().waited("acknowledged", None).to("jvcea");
    assert_data_eq!(
        case.read(Rendering::Complaint, Lang::Ja, Length::Standard),
        str![[r#"
[【受付番号 A-0017】日本円の入金が反映されない件についての苦情の申し出]
日本暗号資産等取引業協会（JVCEA） 御中

お世話になっております。
見本取引所との間の次の件について、解決に至っていないため、苦情として申し出ます。内容をご確認のうえ、お取り扱いをご検討くださいますよう、お願い申し上げます。
氏名: 見本 花子
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234

■ 申し出の内容
日本円の入金（500,000円、2026年11月12日21時ごろ）が反映されていないため、入金の状況のご確認をお願いしてまいりました。

■ 事実
発生日時（日本時間）: 2026年11月12日（木）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

■ 状況（2026年11月22日に記録した原文）
11/12の21時ごろ、みずほ銀行から50万円を振り込みました。まだ反映されません。名義の表記が違っていたのかもしれません。

■ 窓口とのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）

■ 解決していない点
・最後に連絡してから6営業日が経ちましたが、本日（2026年11月22日）の時点で、回答を確認できていません。

■ 証拠資料
資料1: 画面.png（20480バイト）

■ 求めること
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・本件の見本取引所へのお取り次ぎと、その結果のご連絡

お手数をおかけいたしますが、よろしくお願い申し上げます。
"#]]
    );
}

#[test]
fn a_dossier_for_the_association_ja() {
    let case = deposit().waited("promised", Some("2026-11-20")).to("jvcea");
    assert_data_eq!(
        case.read(Rendering::Dossier, Lang::Ja, Length::Standard),
        str![[r#"
[経緯書（日本円の入金が反映されない件）]
経緯書

日本暗号資産等取引業協会（JVCEA） 御中
作成日: 2026年11月22日

■ 1 申出人
氏名: 見本 花子
連絡先: hanako@example.jp
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234

■ 2 相手方
見本取引所

■ 3 申し出の概要
日本円の入金（500,000円、2026年11月12日21時ごろ）が反映されていないため、入金の状況のご確認を求めています。

■ 4 事実（番号・画面の表示・取引レポートなど、記録で確かめられるもの）
【記録で確かめられる事実をお書きください】

■ 5 記憶に基づくこと（申出人の言葉のまま）
日時: 2026年11月12日（木）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行
2026年11月22日に記録した言葉:
11/12の21時ごろ、みずほ銀行から50万円を振り込みました。
まだ反映されません。

■ 6 推測に基づくこと（申出人の言葉のまま）
名義の表記が違っていたのかもしれません。（2026年11月22日に記録）

■ 7 時系列（日本時間）
・2026年11月12日（木）21時ごろ 本件の事象が発生（申出人の申告による日時）
・2026年11月14日（土）8:30 銀行の明細では引き落とし済み（2026年11月22日に記録）
・2026年11月14日（土）8:40 入出金履歴を確認（2026年11月22日に記録）

■ 8 窓口とのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）（期日 2026年11月20日）
2026年11月20日とされた期日を過ぎ、本日の時点で回答を確認できていません。

■ 9 証拠資料
資料1: 画面.png（20480バイト）
SHA-256: 3333333333333333333333333333333333333333333333333333333333333333

■ 10 求めること
・本件の見本取引所へのお取り次ぎと、その結果のご連絡
相手方に求めていること:
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内

この書面は、申出人の手元の記録をもとに作成しました。
"#]]
    );
}

#[test]
fn a_dossier_for_the_police_ja() {
    let case = full(Symptom::AccountTakeover)
        .waited("acknowledged", None)
        .to("police");
    assert_data_eq!(
        case.read(Rendering::Dossier, Lang::Ja, Length::Standard),
        str![[r#"
[経緯書（第三者によるアカウント操作の疑いの件）]
経緯書

警察 ご担当者様
作成日: 2026年11月22日

■ 1 申出人
氏名: 見本 花子
連絡先: 03-0000-0000
登録メールアドレス: hanako@example.jp
ユーザーID: EX-001234

■ 2 関係する事業者
見本取引所

■ 3 申し出の概要
第三者にアカウントを操作されている疑いがあるため、至急、申し出ます。

■ 4 事実（番号・画面の表示・取引レポートなど、記録で確かめられるもの）
日時（日本時間）: 2026年11月20日（金）10:15
アドレス: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
トランザクションID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
送付ID: XWD20261120-011500-000001
関連するURL（開かないよう一部を置き換えています）: hxxps://example[.]com/fake
エラーコード: -205
「Withdrawal failed」
「しばらくしてから再度お試しください」（2026年11月20日 11:05に表示）

■ 5 記憶に基づくこと（申出人の言葉のまま）
金額・数量: 0.5 BTC
金融機関: みずほ銀行
受取人: 本人（別の取引所）
2026年11月22日に記録した言葉:
送金しましたが届きません。
連絡先はtaro@example.comです。
急いでいます。

■ 6 推測に基づくこと（申出人の言葉のまま）
ありません。

■ 7 時系列（日本時間）
・2026年11月20日（金）10:15 本件の事象が発生（申出人の申告による日時）
・2026年11月20日（金）11:00 残高が減っていることを確認（2026年11月22日に記録）
・2026年11月20日（金）11:05 しばらくしてから再度お試しください
・2026年11月20日（金）11:10 アプリを再起動（2026年11月22日に記録）

■ 8 窓口とのやり取り（日本時間）
・2026年11月13日（金）10:00 問い合わせフォームから連絡（受付番号 A-0017）
・2026年11月13日（金）10:01 受付の自動返信を受領（受付番号 A-0017）
最後の連絡から6営業日が経ち、本日の時点で回答を確認できていません。

■ 9 証拠資料
資料1: 送付の控え.pdf（1024バイト）
SHA-256: 5555555555555555555555555555555555555555555555555555555555555555
資料2: 画面.png（20480バイト）
SHA-256: 3333333333333333333333333333333333333333333333333333333333333333

■ 10 求めること
・被害の相談および届け出の受付と、受理番号のご教示

この書面は、申出人の手元の記録をもとに作成しました。
"#]]
    );
}

#[test]
fn a_reminder_en() {
    let case = deposit().waited("acknowledged", None);
    assert_data_eq!(
        case.read(Rendering::FollowUp, Lang::En, Length::Standard),
        str![[r#"
[[Reference A-0017] Status of my inquiry: Yen deposit not credited]
I am following up on the inquiry that I sent on 13 Nov 2026, 10:00 (inquiry form; reference A-0017).
6 business days have passed since I last contacted you, and as of today (22 Nov 2026) I have not found a reply.
Could you please tell me the current status, and when I can expect a reply?
Registered mail address: hanako@example.jp
User ID: EX-001234
Name: 見本 花子

CORRESPONDENCE SO FAR (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017)

MY INQUIRY
I am writing because a yen deposit (JPY 500,000; 12 Nov 2026, about 21:00) has not been credited. I ask you to check the status of the deposit.

WHAT IS NEW (not in what I sent before)
Bank: みずほ銀行
Sat, 14 Nov 2026, 8:30 - 銀行の明細では引き落とし済み
Sat, 14 Nov 2026, 8:40 - 入出金履歴を確認

WHAT I HAVE ALREADY PROVIDED
Date and time (JST): Thu, 12 Nov 2026, about 21:00
Amount: JPY 500,000

FILES I CAN SEND
Exhibit 1: 画面.png (20480 bytes)

WHAT I ASK
I would be grateful if you could:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me
(4) tell me when I can expect a reply

Thank you for your help.
"#]]
    );
}

#[test]
fn a_reminder_after_a_promise_en() {
    let case = deposit().waited("promised", Some("2026-11-20"));
    assert_data_eq!(
        case.read(Rendering::FollowUp, Lang::En, Length::Standard),
        str![[r#"
[[Reference A-0017] Status of my inquiry: Yen deposit not credited]
I am following up on the inquiry that I sent on 13 Nov 2026, 10:00 (inquiry form; reference A-0017).
I was told that I would hear from you by 20 Nov 2026, but as of today (22 Nov 2026) I have not found a reply.
Could you please tell me the current status, and when I can expect a reply?
Registered mail address: hanako@example.jp
User ID: EX-001234
Name: 見本 花子

CORRESPONDENCE SO FAR (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017) (by 20 Nov 2026)

MY INQUIRY
I am writing because a yen deposit (JPY 500,000; 12 Nov 2026, about 21:00) has not been credited. I ask you to check the status of the deposit.

WHAT IS NEW (not in what I sent before)
Bank: みずほ銀行
Sat, 14 Nov 2026, 8:30 - 銀行の明細では引き落とし済み
Sat, 14 Nov 2026, 8:40 - 入出金履歴を確認

WHAT I HAVE ALREADY PROVIDED
Date and time (JST): Thu, 12 Nov 2026, about 21:00
Amount: JPY 500,000

FILES I CAN SEND
Exhibit 1: 画面.png (20480 bytes)

WHAT I ASK
I would be grateful if you could:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me
(4) tell me when I can expect a reply

Thank you for your help.
"#]]
    );
}

#[test]
fn what_the_desk_asked_for_en() {
    let case = deposit().waited("asked", None).answered(
        ReplyKind::Answer,
        "2026-11-20T10:00:00+09:00",
        &["お振込名義をお知らせください。"],
    );
    assert_data_eq!(
        case.read(Rendering::FollowUp, Lang::En, Length::Standard),
        str![[r#"
[[Reference A-0017] The information you asked for: Yen deposit not credited]
I am following up on the inquiry that I sent on 13 Nov 2026, 10:00 (inquiry form; reference A-0017).
Thank you for your message. Here is the information you asked for.
Registered mail address: hanako@example.jp
User ID: EX-001234
Name: 見本 花子

WHAT YOU ASKED FOR
(1) お振込名義をお知らせください。
[your answer]

CORRESPONDENCE SO FAR (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017)
Fri, 20 Nov 2026, 10:00 - Reply received

MY INQUIRY
I am writing because a yen deposit (JPY 500,000; 12 Nov 2026, about 21:00) has not been credited. I ask you to check the status of the deposit.

WHAT IS NEW (not in what I sent before)
Bank: みずほ銀行
Sat, 14 Nov 2026, 8:30 - 銀行の明細では引き落とし済み
Sat, 14 Nov 2026, 8:40 - 入出金履歴を確認

WHAT I HAVE ALREADY PROVIDED
Date and time (JST): Thu, 12 Nov 2026, about 21:00
Amount: JPY 500,000

FILES I CAN SEND
Exhibit 1: 画面.png (20480 bytes)

WHAT I ASK
I would be grateful if you could:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me
(4) tell me when I can expect a reply

Thank you for your help.
"#]]
    );
}

#[test]
fn a_complaint_about_a_refusal_en() {
    let case = deposit()
        .waited("refused", None)
        .answered(ReplyKind::Refusal, "2026-11-20T10:00:00+09:00", &[])
        .to("complaints_desk");
    assert_data_eq!(
        case.read(Rendering::Complaint, Lang::En, Length::Standard),
        str![[r#"
[[Reference A-0017] Complaint: Yen deposit not credited]
To: the complaints desk of Example Exchange

I would like to make a complaint, because the matter below has not been settled with your support. Please deal with it under your published complaints procedure.
Name: 見本 花子
Registered mail address: hanako@example.jp
User ID: EX-001234

THE MATTER
I am writing because a yen deposit (JPY 500,000; 12 Nov 2026, about 21:00) has not been credited.

FACTS
Date and time (JST): Thu, 12 Nov 2026, about 21:00
Amount: JPY 500,000
Bank: みずほ銀行

DESCRIPTION (from my notes of 22 Nov 2026, in the original words)
11/12の21時ごろ、みずほ銀行から50万円を振り込みました。まだ反映されません。名義の表記が違っていたのかもしれません。

CORRESPONDENCE (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017)
Fri, 20 Nov 2026, 10:00 - Refusal received

WHAT IS NOT SETTLED
My request was refused, and I do not accept the following:
[what you do not accept]

EVIDENCE
Exhibit 1: 画面.png (20480 bytes)

WHAT I ASK
I would be grateful if you could:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me
(4) look into the facts and reply in writing, with your reasons
(5) tell me when I can expect a reply

Thank you for your attention.
"#]]
    );
}

#[test]
fn a_complaint_to_the_association_en() {
    let case = deposit().waited("acknowledged", None).to("jvcea");
    assert_data_eq!(
        case.read(Rendering::Complaint, Lang::En, Length::Standard),
        str![[r#"
[[Reference A-0017] Complaint: Yen deposit not credited]
To: Japan Virtual and Crypto assets Exchange Association (JVCEA)

I would like to make a complaint about Example Exchange, because the matter below has not been settled with them. Please consider how it can be dealt with.
Name: 見本 花子
Registered mail address: hanako@example.jp
User ID: EX-001234

THE MATTER
I am writing because a yen deposit (JPY 500,000; 12 Nov 2026, about 21:00) has not been credited.

FACTS
Date and time (JST): Thu, 12 Nov 2026, about 21:00
Amount: JPY 500,000
Bank: みずほ銀行

DESCRIPTION (from my notes of 22 Nov 2026, in the original words)
11/12の21時ごろ、みずほ銀行から50万円を振り込みました。まだ反映されません。名義の表記が違っていたのかもしれません。

CORRESPONDENCE (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017)

WHAT IS NOT SETTLED
6 business days have passed since I last wrote, and as of today (22 Nov 2026) I have not found a reply.

EVIDENCE
Exhibit 1: 画面.png (20480 bytes)

WHAT I ASK
I ask Example Exchange to:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me
I would be grateful if you could pass this on to Example Exchange and let me know what comes of it.

Thank you for your attention.
"#]]
    );
}

#[test]
fn a_dossier_for_the_association_en() {
    let case = deposit().waited("promised", Some("2026-11-20")).to("jvcea");
    assert_data_eq!(
        case.read(Rendering::Dossier, Lang::En, Length::Standard),
        str![[r#"
[Record of events: Yen deposit not credited]
RECORD OF EVENTS

To: Japan Virtual and Crypto assets Exchange Association (JVCEA)
Date: 22 Nov 2026

1 WHO WRITES
Name: 見本 花子
Contact: hanako@example.jp
Registered mail address: hanako@example.jp
User ID: EX-001234

2 ABOUT WHOM
Example Exchange

3 THE MATTER IN A SENTENCE
I write because a yen deposit (JPY 500,000; 12 Nov 2026, about 21:00) has not been credited.

4 FACTS (numbers, messages and trade reports that records can confirm)
[facts that records can confirm]

5 FROM MEMORY (in my own words)
Date and time: Thu, 12 Nov 2026, about 21:00
Amount: JPY 500,000
Bank: みずほ銀行
Noted on 22 Nov 2026:
11/12の21時ごろ、みずほ銀行から50万円を振り込みました。
まだ反映されません。

6 WHAT I INFER (in my own words)
名義の表記が違っていたのかもしれません。 (noted on 22 Nov 2026)

7 CHRONOLOGY (JST)
Thu, 12 Nov 2026, about 21:00 - The trouble began (as I remember or noted it)
Sat, 14 Nov 2026, 8:30 - 銀行の明細では引き落とし済み (noted on 22 Nov 2026)
Sat, 14 Nov 2026, 8:40 - 入出金履歴を確認 (noted on 22 Nov 2026)

8 CORRESPONDENCE (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017) (by 20 Nov 2026)
The day that was named (20 Nov 2026) has passed, and no reply was found as of today.

9 EVIDENCE
Exhibit 1: 画面.png (20480 bytes)
SHA-256: 3333333333333333333333333333333333333333333333333333333333333333

10 WHAT I ASK
I would be grateful if you could:
(1) pass this on to Example Exchange and let me know what comes of it
I ask Example Exchange to:
(1) check the status of the deposit
(2) explain why it has not been credited
(3) let me know what is needed from me

This record was made from my own notes.
"#]]
    );
}

#[test]
fn a_dossier_for_the_police_en() {
    let case = full(Symptom::AccountTakeover)
        .waited("acknowledged", None)
        .to("police");
    assert_data_eq!(
        case.read(Rendering::Dossier, Lang::En, Length::Standard),
        str![[r#"
[Record of events: Suspected control of my account by a third party]
RECORD OF EVENTS

To: the police
Date: 22 Nov 2026

1 WHO WRITES
Name: 見本 花子
Contact: 03-0000-0000
Registered mail address: hanako@example.jp
User ID: EX-001234

2 THE EXCHANGE CONCERNED
Example Exchange

3 THE MATTER IN A SENTENCE
I write because I suspect that a third party is operating my account.

4 FACTS (numbers, messages and trade reports that records can confirm)
Date and time (JST): Fri, 20 Nov 2026, 10:15
Address: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
Transaction ID (TxID): 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
Transfer ID: XWD20261120-011500-000001
Related URL (altered so that it cannot be opened by accident): hxxps://example[.]com/fake
Error code: -205
"Withdrawal failed"
"しばらくしてから再度お試しください" (shown 20 Nov 2026, 11:05)

5 FROM MEMORY (in my own words)
Amount: 0.5 BTC
Bank: みずほ銀行
Recipient: 本人（別の取引所）
Noted on 22 Nov 2026:
送金しましたが届きません。
連絡先はtaro@example.comです。
急いでいます。

6 WHAT I INFER (in my own words)
Nothing.

7 CHRONOLOGY (JST)
Fri, 20 Nov 2026, 10:15 - The trouble began (as I remember or noted it)
Fri, 20 Nov 2026, 11:00 - 残高が減っていることを確認 (noted on 22 Nov 2026)
Fri, 20 Nov 2026, 11:05 - しばらくしてから再度お試しください
Fri, 20 Nov 2026, 11:10 - アプリを再起動 (noted on 22 Nov 2026)

8 CORRESPONDENCE (JST)
Fri, 13 Nov 2026, 10:00 - I wrote through the inquiry form (reference A-0017)
Fri, 13 Nov 2026, 10:01 - Automatic acknowledgement received (reference A-0017)
6 business days have passed since I last wrote, and no reply was found as of today.

9 EVIDENCE
Exhibit 1: 送付の控え.pdf (1024 bytes)
SHA-256: 5555555555555555555555555555555555555555555555555555555555555555
Exhibit 2: 画面.png (20480 bytes)
SHA-256: 3333333333333333333333333333333333333333333333333333333333333333

10 WHAT I ASK
I would be grateful if you could:
(1) take this report and give me its number

This record was made from my own notes.
"#]]
    );
}

#[test]
fn what_was_answered_before_is_not_denied() {
    let heard = [
        (
            Lang::Ja,
            Rendering::FollowUp,
            "その後のご回答を確認できておりません",
        ),
        (
            Lang::Ja,
            Rendering::Complaint,
            "その後の回答を確認できていません",
        ),
        (
            Lang::Ja,
            Rendering::Dossier,
            "その後の回答を確認できていません",
        ),
        (
            Lang::En,
            Rendering::FollowUp,
            "I have not found a further answer.",
        ),
        (
            Lang::En,
            Rendering::Complaint,
            "I have not found a further answer.",
        ),
        (
            Lang::En,
            Rendering::Dossier,
            "no further answer was found as of today.",
        ),
    ];
    for promised in [None, Some("2026-11-20")] {
        for (lang, rendering, words) in heard {
            let case = || deposit().waited("sent", promised);
            let at = "2026-11-14T10:00:00+09:00";
            let text = case().answered(ReplyKind::Answer, at, &[]);
            let text = text.read(rendering, lang, Length::Standard);
            assert!(text.contains(words), "{words} in {text}");
            // An acknowledgement is no answer.
            let text = case().read(rendering, lang, Length::Standard);
            assert!(!text.contains(words), "{words} in {text}");
        }
    }
}

#[test]
fn a_fake_message_is_reported_to_those_who_take_such_reports_and_to_nobody_else() {
    let at = "2026-11-14T09:55:00+09:00";
    let fake = "x (support@examp1e[.]com) https://examp1e.com/login";
    for (to, lang, is_told, names_account) in [
        ("antiphishing", Lang::Ja, true, false),
        ("antiphishing", Lang::En, true, false),
        ("police", Lang::Ja, true, true),
        ("police", Lang::En, true, true),
        ("jvcea", Lang::Ja, false, true),
        ("fsa", Lang::En, false, true),
    ] {
        let case = full(Symptom::Phishing).waited("acknowledged", None);
        let case = case.answered(ReplyKind::Suspect, at, &[]);
        let case = case.event(EventKind::Suspected, at, fake).to(to);
        let text = case.read(Rendering::Dossier, lang, Length::Standard);
        let line = text
            .lines()
            .find(|line| line.contains("support@examp1e[.]com"));
        assert_eq!(line.is_some(), is_told, "{to}: {text}");
        if let Some(line) = line {
            assert!(line.contains("9:55"), "{line}");
            assert!(line.contains("hxxps://examp1e[.]com/login"), "{line}");
        }
        assert_eq!(text.contains("EX-001234"), names_account, "{to}: {text}");
    }
}
