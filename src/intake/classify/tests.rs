use serde_json::Value;

use super::*;
use crate::domain::Code;
use crate::pack::lexicon;

const STATEMENTS: &str = include_str!("../../../tests/data/statements.jsonl");
const DENIALS: &str = include_str!("../../../tests/data/denials.jsonl");

#[track_caller]
fn check(text: &str, expected: Symptom) -> Decision {
    let (decision, _) = decide(text, &lexicon());
    assert_eq!(decision.symptom_or_usual(), expected, "{text}");
    decision
}

#[test]
fn what_cannot_be_done_decides_not_which_word_occurs() {
    for (text, expected) in [
        ("ログインできたけど出金できない", Symptom::FiatWithdrawal),
        ("出金したいのにログインできない", Symptom::LoginOther),
        ("落ちていて損切りできなかった", Symptom::Outage),
        ("フィッシングメールが来ただけです", Symptom::Phishing),
        ("ﾛｸﾞｲﾝﾃﾞｷﾏｾﾝ", Symptom::LoginOther),
        ("ろぐいんできません😭", Symptom::LoginOther),
        ("出金申請が拒否されました", Symptom::WithdrawalRejected),
        ("不正アクセスが疑われる", Symptom::UnauthorizedAccess),
        ("不正ログインではないかと思う", Symptom::UnauthorizedAccess),
        (
            "パスワードを何度も間違えてロックされた",
            Symptom::AccountLocked,
        ),
        (
            "I can log in but I can't withdraw to my bank",
            Symptom::FiatWithdrawal,
        ),
        (
            "i pressed buy instead of sell, my mistake",
            Symptom::MistakenOrder,
        ),
        (
            "What is the daily limit? I plan to withdraw next month.",
            Symptom::Question,
        ),
    ] {
        check(text, expected);
    }
}

#[test]
fn a_decision_names_its_words_as_they_were_written() {
    for (text, word) in [
        ("昨日ﾛｸﾞｲﾝできたけど、ＢＴＣの出金ができない", "出金"),
        ("みずほから50万円振り込んだのに反映されない", "反映されない"),
        ("My Withdrawal is PENDING", "Withdrawal"),
    ] {
        let (decision, _) = decide(text, &lexicon());
        assert!(
            decision.because.iter().any(|because| because == word),
            "{text}: {:?}",
            decision.because
        );
        for because in &decision.because {
            assert!(text.contains(because.as_str()), "{text}: {because}");
        }
    }
}

#[test]
fn the_loss_decides_and_not_the_mail_before_it() {
    for text in [
        "フィッシングメールのURLを開いてログインしたら、0.5BTCが知らない宛先に送金されていました",
        "偽サイトに入力した後、ビットコインが全部盗まれました",
        "I opened a link in a fake email and logged in, then all my ETH was stolen",
        "偽メールのリンクを開いてパスワードを入れてしまい、1BTCが盗まれた",
        "I opened a link in a fake mail and entered my password, and now 1 BTC has been stolen from my account",
        "clicked a phishing link and an hour later my balance was withdrawn by someone",
    ] {
        let (decision, _) = decide(text, &lexicon());
        let symptom = decision.symptom_or_usual();
        assert_eq!(symptom.category(), Category::Security, "{text}");
        assert_ne!(symptom, Symptom::Phishing, "{text}");
    }
    for text in [
        "フィッシングメールが届きました。何もしていません",
        "I only received a phishing email, nothing was stolen",
        "偽メールのリンクを開いてパスワードを入れてしまった。BTCが盗まれるかもしれず心配です",
        "I entered my password on a fake site, could my BTC be stolen?",
    ] {
        check(text, Symptom::Phishing);
    }
}

#[test]
fn limits_and_keys_of_the_api_are_orders_not_intruders() {
    for text in [
        "APIが429 Too Many Requestsを返して発注できない",
        "bot gets 429 rate limit errors when placing orders",
        "APIキーがinvalidと言われて注文が通りません",
    ] {
        check(text, Symptom::OrderError);
    }
    check("画面が真っ白でみんなも見られないそうです", Symptom::Outage);
}

#[test]
fn a_bare_word_is_only_guessed() {
    for text in [
        "出金",
        "ログイン",
        "パスワード",
        "btc",
        "withdrawal",
        "help me",
        "入金の件",
    ] {
        let (decision, candidates) = decide(text, &lexicon());
        assert!(decision.confidence < 0.5, "{text}: {}", decision.confidence);
        assert!(candidates.len() > 1, "{text}");
    }
}

#[test]
fn two_troubles_in_one_sentence_are_told_both() {
    let mut wrong = Vec::new();
    for (text, one, other) in [
        (
            "ログインもできないし出金も届かない",
            Category::Login,
            Category::Funds,
        ),
        (
            "ログインできない。それに入金も反映されていない",
            Category::Login,
            Category::Funds,
        ),
        (
            "板は固まるし、出金もできない",
            Category::Trading,
            Category::Funds,
        ),
        (
            "I can't log in and my withdrawal never arrived",
            Category::Login,
            Category::Funds,
        ),
        (
            "my orders fail and my deposit is missing",
            Category::Trading,
            Category::Funds,
        ),
    ] {
        let (_, candidates) = decide(text, &lexicon());
        let score = |category| {
            let mut found = candidates.iter().filter(|one| one.category == category);
            found.next().map_or(0.0, |one| one.score)
        };
        if score(one) < 0.2 || score(other) < 0.2 {
            wrong.push((text, candidates));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_decided_is_never_a_single_letter_or_a_unit() {
    let lexicon = lexicon();
    for line in STATEMENTS.lines().step_by(7) {
        let row: Value = serde_json::from_str(line).expect("a statement is JSON");
        let text = row["text"].as_str().unwrap_or_default();
        for word in decide(text, &lexicon).0.because {
            // 板 and 円 may be all that there is.
            let single = word.chars().count() == 1 && !["板", "円"].contains(&word.as_str());
            assert!(!single && word != "万円", "{text}: {word}");
        }
    }
}

#[test]
fn a_text_that_says_nothing_is_a_question_that_is_only_guessed() {
    for text in ["", " ", "🙏🙏", "ああああ", "xyzzy", "\u{202e}\0"] {
        let decision = check(text, Symptom::Question);
        assert!(decision.confidence < 0.5, "{text}");
    }
}

#[test]
fn two_matters_rank_two_candidates() {
    let (_, candidates) = decide("出金したいのにログインできない", &lexicon());
    let codes: Vec<Category> = candidates.iter().map(|one| one.category).collect();
    assert_eq!(
        codes.get(..2),
        Some(&[Category::Login, Category::Funds][..])
    );
    let sum: f64 = candidates.iter().map(|one| one.score).sum();
    assert!(sum <= 1.0 + 1e-9);
}

#[test]
fn a_long_text_is_read_at_its_beginning_and_its_end() {
    let log = "2026-11-20 10:15:00 INFO ok\n".repeat(40_000);
    check(
        &format!("{log}出金したのに銀行に着金しない"),
        Symptom::FiatWithdrawal,
    );
    check(
        &format!("出金したのに銀行に着金しない\n{log}"),
        Symptom::FiatWithdrawal,
    );
}

#[test]
fn texts_that_look_alike_are_read_alike() {
    let lexicon = lexicon();
    let one = decide("ＢＴＣの出金がﾃﾞｷﾅｲ", &lexicon);
    let other = decide("BTCの出金がデキナイ", &lexicon);
    assert_eq!(one.1, other.1);
}

/// The share of statements of a set whose category is read right, first and within two.
fn share(statements: &str, set: &str) -> (f64, f64) {
    let lexicon = lexicon();
    let (mut all, mut first, mut two) = (0.0, 0.0, 0.0);
    for line in statements.lines() {
        let row: Value = serde_json::from_str(line).expect("a statement is JSON");
        let symptom = row["symptom"].as_str().and_then(Symptom::from_code);
        let symptom = symptom.expect("a statement has a symptom");
        if row["set"] == set {
            let (_, candidates) = decide(row["text"].as_str().unwrap_or_default(), &lexicon);
            let place = candidates
                .iter()
                .position(|one| one.category == symptom.category());
            all += 1.0;
            first += f64::from(u8::from(place == Some(0)));
            two += f64::from(u8::from(place < Some(2) && place.is_some()));
        }
    }
    (first / all, two / all)
}

#[test]
fn statements_that_were_not_learnt_are_read_right_nine_times_in_ten() {
    let (first, two) = share(STATEMENTS, "held_out");
    assert!(first >= 0.9 && two >= 0.97, "{first:.3} {two:.3}");
}

#[test]
fn the_model_was_trained_on_these_statements_and_this_lexicon() {
    let (first, two) = share(STATEMENTS, "training");
    assert!(first >= 0.95 && two >= 0.99, "{first:.3} {two:.3}");
}

#[test]
fn what_is_denied_is_not_read_as_the_trouble() {
    let (first, _) = share(DENIALS, "tuning");
    assert!(first >= 0.95, "{first:.3}");
}

/// What of a text is denied.
fn denied(text: &str) -> Vec<String> {
    let folded = Folded::search(text);
    let found = words::Found::of(folded.text(), &lexicon());
    let letters: Vec<char> = text.chars().collect();
    let parts = found.denied.into_iter();
    parts
        .map(|part| letters[folded.origin(part)].iter().collect())
        .collect()
}

#[test]
fn a_denial_reaches_over_its_clause_or_to_the_harm_beside_it() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        (
            "乗っ取られていません。確認したいだけです",
            "乗っ取られていません",
        ),
        (
            "パスワードを忘れたわけではない。届かない",
            "パスワードを忘れたわけではない。",
        ),
        (
            "出金できないということはなかったが、消えた",
            "出金できないということはなかったが",
        ),
        ("I was not hacked, I just can't find it", "not hacked"),
        (
            "It's not that it failed, it never came",
            "It's not that it failed,",
        ),
        ("never been locked out", "never been locked out"),
        // Here the negation is the trouble.
        ("出金できません", ""),
        ("まだ反映されていません", ""),
        ("my deposit was not credited", ""),
        // And here it is a worry.
        ("乗っ取られていませんか", ""),
        ("not sure if it was hacked", ""),
        ("not only hacked", ""),
    ] {
        wrong.extend((denied(text).concat() != expected).then(|| (text, denied(text))));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
