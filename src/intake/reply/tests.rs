//! Answers of desks, all made up here: what each is, its number, its day, its questions.

use chrono::{DateTime, FixedOffset};

use super::{ReplyReading, read_answer_by, read_asked_until, read_promised_day, read_reply};
use crate::domain::{Code, ReplyKind};
use crate::pack::{BusinessDays, calendar, reply_words, terms};
use crate::safety::{ClearedText, Hints, clear};

/// The day on which every answer of these tests came: the Friday before a holiday Monday.
fn received() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-20T10:00:00+09:00").expect("an instant")
}

fn cleared(text: &str) -> ClearedText {
    clear(text, &Hints::BARE).text
}

fn read(subject: &str, text: &str) -> ReplyReading {
    let (subject, text) = (cleared(subject), cleared(text));
    let days = BusinessDays::new(calendar());
    read_reply(&subject, &text, reply_words(), terms(), &days, received())
}

/// An answer: subject, text, kind, ticket, promised day, how many questions.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    Option<&'static str>,
    Option<&'static str>,
    usize,
);

const ROWS: &[Row] = &[
    // ── automatic acknowledgements ──
    (
        "【見本取引所】お問い合わせを受け付けました",
        "このメールは自動返信です。\nお問い合わせありがとうございます。\n受付番号：A-20261120-77\n担当者より順次ご回答いたします。",
        "acknowledgement",
        Some("A-20261120-77"),
        None,
        0,
    ),
    (
        "受付完了のお知らせ",
        "お問い合わせを受け付けました。\n通常3営業日以内にご回答いたします。\n※このメールは送信専用です。返信いただいてもお答えできません。",
        "acknowledgement",
        None,
        Some("2026-11-26"),
        0,
    ),
    (
        "お問い合わせありがとうございます",
        "以下の内容で承りました。\n\n----------------\n■お問い合わせ内容\n----------------\n出金できません。返金してください。11月30日までに回答をお願いします。\n----------------\n担当部署より改めてご連絡いたします。今しばらくお待ちください。",
        "acknowledgement",
        None,
        None,
        0,
    ),
    (
        "",
        "お問い合わせ番号 320280 で受付いたしました。ただいま混雑のため回答にお時間をいただいております。順次ご対応いたしますのでお待ちください。",
        "acknowledgement",
        Some("320280"),
        None,
        0,
    ),
    (
        "Re: withdrawal",
        "This is an automated message. We have received your request (ticket #884211) and will get back to you within 2 business days.",
        "acknowledgement",
        Some("884211"),
        Some("2026-11-25"),
        0,
    ),
    (
        "Your request has been received",
        "Thank you for contacting us. Your case number is CS-55120. A member of our team will reply as soon as possible. Please do not reply to this email.",
        "acknowledgement",
        Some("CS-55120"),
        None,
        0,
    ),
    (
        "",
        "Thanks for reaching out! Our support team will get back to you within 24 hours.",
        "acknowledgement",
        None,
        Some("2026-11-21"),
        0,
    ),
    (
        "自動応答",
        "お問い合わせを承りました。受付番号は「Q-7781」です。ご不明な点がございましたら、お気軽にお問い合わせください。",
        "acknowledgement",
        Some("Q-7781"),
        None,
        0,
    ),
    (
        "受付のお知らせ",
        "お問合せを受け付けました。担当より一週間程度でご連絡いたします。",
        "acknowledgement",
        None,
        Some("2026-11-27"),
        0,
    ),
    (
        "",
        "Automatic reply: I am out of office until 24 November. For urgent matters use the form.",
        "acknowledgement",
        None,
        None,
        0,
    ),
    (
        "",
        "お問い合わせ内容を受信しました。担当者からのご連絡をお待ちください。追加の情報がある場合は、本メールにご返信ください。",
        "acknowledgement",
        None,
        None,
        0,
    ),
    // ── real answers ──
    (
        "Re: 入金が反映されない件",
        "お問い合わせの件、調査の結果、お振込名義が登録名義と異なっていたため、入金が保留となっておりました。本日反映いたしました。",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "確認いたしましたところ、出金は11月19日に完了しております。お振込先の金融機関へご確認をお願いいたします。",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "ロックを解除いたしました。再度ログインをお試しください。今後ともよろしくお願いいたします。",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "お手数ですが、ご本人確認のため、運転免許証の写しをご提出いただけますでしょうか。",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "お問い合わせありがとうございます。状況を確認するため、次の点をお知らせください。\n・ご利用の端末とOS\n・表示されたエラーの全文をお送りください。\n何卒よろしくお願いいたします。",
        "answer",
        None,
        None,
        2,
    ),
    (
        "",
        "ご返信ありがとうございます。書類を受領後3営業日以内にご回答いたします。まずは本人確認書類を添付のうえ、ご返信ください。",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "We have reviewed your account. The deposit was credited on 19 November; the delay was caused by a name mismatch.",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "Could you please provide the transaction hash and the network you used?",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "Our investigation shows the order was executed at the market price. The reason is that the book was thin.",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "Your account has been unlocked. You can log in again now.",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "送付先アドレスのネットワークはどちらでしょうか。また、TxIDをお教えください。",
        "answer",
        None,
        None,
        2,
    ),
    (
        "",
        "当該エラーは残高不足の際に表示されます。",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "ご質問の件、出金の上限は登録情報により異なります。以下のとおりご案内いたします。",
        "answer",
        None,
        None,
        0,
    ),
    (
        "",
        "Please send us a screenshot of the error. We will reply within 3 business days after you send it.",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "状況を確認いたしました結果、システムの不具合であることが判明し、復旧いたしました。ご不便をおかけし申し訳ございません。",
        "answer",
        None,
        None,
        0,
    ),
    ("", "11月20日に送った回答です。", "answer", None, None, 0),
    // What is asked without a question mark.
    (
        "",
        "同封の書類にご署名のうえ、ご返送ください。",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "お問い合わせを受け付けました。受付番号：R-1001\n調査のため、振込明細のご提出をお願いいたします。",
        "answer",
        Some("R-1001"),
        None,
        1,
    ),
    (
        "",
        "お問い合わせありがとうございます。ご利用の金融機関名をお知らせください。よろしくお願いいたします。",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "お手数ですが、本人確認書類の写しをご郵送いただきますようお願い申し上げます。",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "ご返信ありがとうございます。状況の分かる画面をお送りいただけますと幸いです。",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "Thank you for contacting us. Please send us a copy of your bank statement.",
        "answer",
        None,
        None,
        1,
    ),
    (
        "",
        "We have received your request (ticket #884212). To proceed, we need a screenshot of the transfer. Please return the attached form.",
        "answer",
        Some("884212"),
        None,
        2,
    ),
    // ── more time ──
    (
        "",
        "現在調査中でございます。調査に時間を要しており、11月27日までにご連絡いたします。",
        "extension",
        None,
        Some("2026-11-27"),
        0,
    ),
    (
        "Re: A-77",
        "お待たせしており申し訳ございません。引き続き確認を進めておりますので、もうしばらくお時間をいただけますでしょうか。",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "関係部署に照会中のため、回答期限を延長させていただきます。12月4日（金）までにご回答申し上げます。",
        "extension",
        None,
        Some("2026-12-04"),
        0,
    ),
    (
        "",
        "確認にお時間をいただいております。来週中に改めてご報告いたします。",
        "extension",
        None,
        Some("2026-11-27"),
        0,
    ),
    (
        "",
        "調査を継続しております。進捗がございましたら追ってご連絡いたします。",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "We are still looking into this and need more time. We will update you by 1 December.",
        "extension",
        None,
        Some("2026-12-01"),
        0,
    ),
    (
        "",
        "Apologies, this is taking longer than expected. You will hear from us by the end of next week.",
        "extension",
        None,
        Some("2026-11-27"),
        0,
    ),
    (
        "",
        "Your case is under investigation. Please allow another 5 business days for a decision.",
        "extension",
        None,
        Some("2026-11-30"),
        0,
    ),
    (
        "",
        "お問い合わせの送金につきましては、ブロックチェーンの運営元に確認中です。2～3営業日ほどで回答の見込みです。",
        "extension",
        None,
        Some("2026-11-26"),
        0,
    ),
    (
        "",
        "担当部署にて確認を続けております。令和8年12月1日までに結果をご案内いたします。",
        "extension",
        None,
        Some("2026-12-01"),
        0,
    ),
    (
        "",
        "The delay in responding is regretted; thank you for your patience. We expect to reply on Friday.",
        "extension",
        None,
        Some("2026-11-27"),
        0,
    ),
    // A day of something else than an answer is no promise.
    (
        "",
        "お問い合わせありがとうございます。担当部署にて調査中です。なお、年末年始（12/29〜1/3）は休業とさせていただきます。",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "調査中です。12/31〜1/3は休業とさせていただき、1月5日以降に順次回答いたします。",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "調査中です。12/31〜1/3は休業とさせていただきますが、1月8日までに回答いたします。",
        "extension",
        None,
        Some("2027-01-08"),
        0,
    ),
    (
        "",
        "年末年始の休業に伴い、調査に時間を要しております。休業明けの1月8日までにご連絡いたします。",
        "extension",
        None,
        Some("2027-01-08"),
        0,
    ),
    (
        "",
        "Thank you. We are looking into it. Our office is closed from January 9 to January 11.",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "We are looking into it. Our office is closed until January 3 and we will reply by January 8.",
        "extension",
        None,
        Some("2027-01-08"),
        0,
    ),
    (
        "",
        "調査中です。システムメンテナンスを1月10日まで実施しております。",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "調査中です。11月20日(金)にお電話いたしましたがご不在でした。",
        "extension",
        None,
        None,
        0,
    ),
    (
        "",
        "We are looking into it. We called you on November 20.",
        "extension",
        None,
        None,
        0,
    ),
    // A refusal behind which an answer is promised is not the last word.
    (
        "",
        "お客様のご要望にはお応えいたしかねますが、12月15日までに再調査の結果をお知らせします。",
        "extension",
        None,
        Some("2026-12-15"),
        0,
    ),
    (
        "",
        "補償はいたしかねます。なお、手数料の件は12月15日までに別途ご連絡いたします。本メールにご返信いただいても対応いたしかねます。",
        "extension",
        None,
        Some("2026-12-15"),
        0,
    ),
    (
        "",
        "Unfortunately we cannot refund the amount today, but we will get back to you by 4 December with the result of a second review.",
        "extension",
        None,
        Some("2026-12-04"),
        0,
    ),
    // ── the last word, and it is no ──
    (
        "",
        "誠に恐れ入りますが、補償のご要望にはお応えいたしかねます。何卒ご了承ください。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "11月27日までにご連絡するとお伝えしておりましたが、補償はいたしかねます。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "補償はいたしかねます。口座のお手続きは12月15日までに完了いたします。",
        "refusal",
        None,
        Some("2026-12-15"),
        0,
    ),
    (
        "最終回答",
        "調査の結果、当社に責任は認められませんでした。本件につきましては、これが当社の最終的な回答となります。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "確認いたしましたところ、送付先を誤った暗号資産の取消しは対応いたしかねます。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "約定済みの注文の取り消しはできません。ご希望に添えず申し訳ございません。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "個別の事情により口座を解除することはできません。理由の開示はいたしかねます。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "We have reviewed your request. Unfortunately we are unable to refund the amount. This is our final decision.",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "We regret to inform you that transactions on the blockchain cannot be reversed.",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "After reviewing the case we have decided not to compensate the loss; we consider this matter closed.",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "本件はこれ以上のご回答をいたしかねます。",
        "refusal",
        None,
        None,
        0,
    ),
    (
        "",
        "ご返金には応じかねます。ご期待に沿えず申し訳ございません。",
        "refusal",
        None,
        None,
        0,
    ),
];

#[test]
fn every_number_of_a_mail_is_told_and_a_known_one_goes_first() {
    for (subject, text, numbers) in [
        (
            "Re: [受付番号 A-1001]",
            "お問い合わせ番号: B-2002 の件です。",
            "A-1001 B-2002",
        ),
        (
            "Re: [受付番号 A-1001]",
            "受付番号: a-1001 の件です。",
            "A-1001",
        ),
        (
            "Your request (#1184420)",
            "Ticket number: 884211",
            "884211 1184420",
        ),
        ("Your request (#1184420)", "See order #555000", "1184420"),
        ("", "ticket #320280 and #555000", "320280"),
        ("", "ご連絡ありがとうございます。", ""),
    ] {
        let told = |found: &ReplyReading| {
            let all = found.ticket.iter().chain(&found.other_tickets);
            all.cloned().collect::<Vec<_>>().join(" ")
        };
        let mut found = read(subject, text);
        assert_eq!(told(&found), numbers, "{subject} {text}");
        found.prefer(|ticket| ticket == "B-2002");
        let first = numbers.split(' ').find(|one| *one == "B-2002");
        let first = first.or(numbers.split(' ').next());
        assert_eq!(
            found.ticket.as_deref().unwrap_or_default(),
            first.unwrap_or_default()
        );
    }
}

#[test]
fn every_answer_is_read_as_a_person_reads_it() {
    let mut wrong = Vec::new();
    for (subject, text, kind, ticket, promised, questions) in ROWS {
        let found = read(subject, text);
        let day = found.promised_on.map(|day| day.to_string());
        let told = (
            found.kind.code(),
            found.ticket.as_deref(),
            day.as_deref(),
            found.questions.len(),
        );
        if told != (*kind, *ticket, *promised, *questions) {
            wrong.push(format!("{text}\n  {found:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        ROWS.len(),
        wrong.join("\n")
    );
}

#[test]
fn what_is_asked_is_told_without_what_announces_it_and_the_limit_is_told_apart() {
    for (text, asked, until) in [
        (
            "お振込みの確認のため、以下の情報をご返信いただけますでしょうか。\n\n・お振込日時\n・お振込明細の画像\n\n恐れ入りますが、2026年12月1日（火）17時までにご返信をお願いいたします。\n期限までにご返信がない場合は、本件を終了とさせていただきます。",
            "お振込日時|お振込明細の画像",
            "2026-12-01",
        ),
        (
            "To continue, please provide the following:\n1. The transaction ID\n2. The network you used\nPlease reply by December 1.",
            "The transaction ID|The network you used",
            "2026-12-01",
        ),
        (
            "調査のため、次の点をご教示ください。1. 送付先のサービス名 2. 送付時の画面のスクリーンショット。11月26日までにご返信ください。",
            "送付先のサービス名|送付時の画面のスクリーンショット。",
            "2026-11-26",
        ),
        (
            "We need the following: (1) the hash, and (2) the network.",
            "the hash|the network.",
            "",
        ),
        (
            "本人確認書類をお送りください。なお、送付先のアドレスをお知らせください。また、ご利用の端末をお教えください。",
            "本人確認書類をお送りください。|送付先のアドレスをお知らせください。|ご利用の端末をお教えください。",
            "",
        ),
        (
            "次の書類をお送りください。\n・運転免許証の写し\n※有効期限内のものに限ります。\n・お振込明細",
            "運転免許証の写し|お振込明細",
            "",
        ),
        // What is asked beside a day, or nothing but the day, is asked.
        (
            "本人確認書類を12月1日までにご提出ください。",
            "本人確認書類を12月1日までにご提出ください。",
            "",
        ),
        (
            "ご利用の端末をお知らせください。お振込明細を12月1日までにお送りください。",
            "ご利用の端末をお知らせください。|お振込明細を12月1日までにお送りください。",
            "",
        ),
        ("12月1日までにご返信ください。", "", "2026-12-01"),
        (
            "Please tell us the network. Please send the receipt by December 1.",
            "Please tell us the network.|Please send the receipt by December 1.",
            "",
        ),
    ] {
        let days = BusinessDays::new(calendar());
        let limit = |asked: &String| read_answer_by(asked, reply_words(), &days, received());
        let found = read("", text).questions;
        let (limits, items): (Vec<String>, Vec<String>) =
            found.into_iter().partition(|asked| limit(asked).is_some());
        assert_eq!(items.join("|"), asked, "{text}");
        let limits = limits.iter().filter_map(limit);
        let limits: Vec<String> = limits.map(|day| day.to_string()).collect();
        assert_eq!(limits.join("|"), until, "{text}");
    }
}

#[test]
fn the_day_until_which_something_is_asked_is_read_whatever_is_asked() {
    for (asked, until) in [
        ("お振込明細を12月1日までにお送りください。", "2026-12-01"),
        ("12月1日（火）までにご返信ください。", "2026-12-01"),
        (
            "画面の写しを12月1日 17時までにご提出ください。",
            "2026-12-01",
        ),
        ("本人確認書類を7日以内にお送りください。", "2026-11-27"),
        ("Please send the receipt by December 1.", "2026-12-01"),
        ("Please reply within 7 days.", "2026-11-27"),
        (
            "Please upload it no later than 1 December 2026.",
            "2026-12-01",
        ),
        ("ご利用の端末をお知らせください。", ""),
        ("12月1日のご予定をお知らせください。", ""),
        ("12月1日以降にお試しのうえ、結果をお知らせください。", ""),
        ("Please tell us whether you can call on December 1.", ""),
    ] {
        let days = BusinessDays::new(calendar());
        let found = read_asked_until(asked, reply_words(), &days, received());
        let found = found.map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(found, until, "{asked}");
    }
}

#[test]
fn what_gives_a_part_back_is_an_answer_unless_it_is_the_last_word() {
    for (text, kind) in [
        (
            "調査の結果、手数料の2,000円は返金いたしますが、送付済みの暗号資産の返金はいたしかねます。",
            "answer",
        ),
        (
            "今回に限り、一部を返金させていただきます。残りの金額につきましては、ご要望に沿うことができません。",
            "answer",
        ),
        (
            "We will refund the fee of 500 yen, but we are unable to refund the transfer itself.",
            "answer",
        ),
        (
            "You have been offered a partial refund. Unfortunately the rest cannot be refunded.",
            "answer",
        ),
        (
            "一部を返金することはできません。ご希望に沿えず申し訳ございません。",
            "refusal",
        ),
        (
            "返金のご依頼につきましては、ご希望に添いかねます。",
            "refusal",
        ),
        ("We cannot offer you a partial refund.", "refusal"),
        (
            "Your request for a partial refund has been declined.",
            "refusal",
        ),
        (
            "当社の最終回答として、手数料のみ返金いたします。それ以外の返金はいたしかねます。",
            "refusal",
        ),
    ] {
        assert_eq!(read("", text).kind.code(), kind, "{text}");
    }
}

#[test]
fn the_reasons_of_an_answer_are_its_own_sentences() {
    for (kind, text, reasons) in [
        (
            ReplyKind::Refusal,
            "ご不便をおかけしたため、お詫び申し上げます。利用規約第5条に基づき、取消しはいたしかねます。\nまたのご利用をお待ちしております。",
            "利用規約第5条に基づき、取消しはいたしかねます。",
        ),
        (
            ReplyKind::Answer,
            "ネットワークが混雑していたため、承認に時間がかかりました。対象外のネットワークに送付されたことから、反映されておりません。",
            "対象外のネットワークに送付されたことから、反映されておりません。",
        ),
        (
            ReplyKind::Refusal,
            "Thank you for your patience. Your account was closed because the documents had expired. We are unable to reopen your account.",
            "Your account was closed because the documents had expired.|We are unable to reopen your account.",
        ),
        (
            ReplyKind::Refusal,
            "ご希望には添いかねます。\n> 約款に基づき返金してください。",
            "ご希望には添いかねます。",
        ),
        (ReplyKind::Answer, "入金は反映済みです。", ""),
        (
            ReplyKind::Acknowledgement,
            "混み合っているため、順次ご案内いたします。",
            "",
        ),
    ] {
        let found = super::read_reasons(text, kind, reply_words());
        assert_eq!(found.join("|"), reasons, "{text}");
    }
}

#[test]
fn every_kind_has_examples_in_both_languages() {
    // What is suspect is told by its contacts, not by its words.
    let read = ReplyKind::ALL.iter();
    for kind in read.filter(|kind| **kind != ReplyKind::Suspect) {
        let of_kind = ROWS.iter().filter(|row| row.2 == kind.code());
        let (latin, japanese): (Vec<&Row>, Vec<&Row>) = of_kind.partition(|row| row.1.is_ascii());
        assert!(latin.len() >= 3 && japanese.len() >= 5, "{kind:?}");
    }
}

#[test]
fn the_words_that_decided_are_told() {
    let found = read(
        "",
        "このメールは自動返信です。お問い合わせを受け付けました。",
    );
    let because = ["自動返信", "お問い合わせを受け付け", "受け付けました"];
    assert_eq!(found.because, because);
    assert!(read("", "了解です。").because.is_empty());
}

#[test]
fn days_to_come_are_read_against_the_day_on_which_they_were_said() {
    let days = BusinessDays::new(calendar());
    for (written, day) in [
        ("2026-11-27", "2026-11-27"),
        ("2026年11月27日", "2026-11-27"),
        ("１１月２７日", "2026-11-27"),
        ("11/27", "2026-11-27"),
        ("1/15", "2027-01-15"),
        ("27日", "2026-11-27"),
        ("5日", "2026-12-05"),
        ("3営業日", "2026-11-26"),
        ("三営業日以内", "2026-11-26"),
        ("2〜3営業日", "2026-11-26"),
        ("1週間", "2026-11-27"),
        ("翌営業日", "2026-11-24"),
        ("明日", "2026-11-21"),
        ("来週の金曜", "2026-11-27"),
        ("今週中", "2026-11-20"),
        ("月曜日", "2026-11-23"),
        ("来週頭", "2026-11-23"),
        ("週明け", "2026-11-23"),
        ("一両日中", "2026-11-22"),
        ("12月上旬", "2026-12-10"),
        ("12月末", "2026-12-31"),
        ("今月内に", "2026-11-30"),
        ("年内", "2026-12-31"),
        ("12/5(土)頃", "2026-12-05"),
        ("今月末", "2026-11-30"),
        ("月末", "2026-11-30"),
        ("来月末", "2026-12-31"),
        ("24時間", "2026-11-21"),
        ("27 November", "2026-11-27"),
        ("Nov 27", "2026-11-27"),
        ("November 27th, 2026", "2026-11-27"),
        ("the 1st of December", "2026-12-01"),
        ("two business days", "2026-11-25"),
        ("by Friday", "2026-11-27"),
        ("tuesday", "2026-11-24"),
        ("tomorrow", "2026-11-21"),
        ("within 10 days", "2026-11-30"),
        ("a week", "2026-11-27"),
        ("up to 14 days", "2026-12-04"),
        ("no later than Monday", "2026-11-23"),
        ("later this week", "2026-11-20"),
    ] {
        let found = read_promised_day(written, &days, received());
        assert_eq!(
            found.map(|day| day.to_string()).as_deref(),
            Some(day),
            "{written}"
        );
    }
    for written in [
        "",
        "soon",
        "近日中",
        "明日以降",
        "11/19",
        "2026-11-01",
        "13/45",
        "ticket 12345",
    ] {
        assert_eq!(
            read_promised_day(written, &days, received()),
            None,
            "{written}"
        );
    }
}
