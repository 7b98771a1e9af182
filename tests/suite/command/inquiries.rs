//! Several inquiries of one incident: which one a draft goes on from, which one an answer answers,
//! and to whom a text went.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox};

const LOGIN: &str = "ログインできなくなりました。二段階認証のコードが拒否されます。";

/// A home with one incident about yen: a letter through the form, and a call about the login.
fn two() -> Sandbox {
    let sandbox = Sandbox::new().at("2026-11-02T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    let form = ["sent", "1", "--via", "form", "--ticket", "A-100"];
    sandbox.run(&form).exits(0);
    let sandbox = sandbox.at("2026-11-04T11:00:00+09:00");
    let call = ["sent", "1", "-", "--via", "phone", "--new"];
    sandbox.feed(&call, LOGIN.as_bytes()).exits(0);
    sandbox.at("2026-11-16T10:00:00+09:00")
}

fn inquiries(sandbox: &Sandbox) -> Vec<Value> {
    let shown = sandbox.json(&["show", "1"]);
    shown["inquiries"].as_array().expect("a list").clone()
}

/// Returns the number in `show` of the inquiry from which the last one goes on.
fn follows(sandbox: &Sandbox) -> Option<usize> {
    let all = inquiries(sandbox);
    let last = all.last().expect("something was sent");
    let earlier = all.iter().position(|one| one["id"] == last["follows"]);
    earlier.map(|place| place + 1)
}

fn last_channel(sandbox: &Sandbox) -> Value {
    inquiries(sandbox).last().expect("something was sent")["channel"].clone()
}

#[test]
fn a_draft_goes_on_from_the_inquiry_that_is_told_and_speaks_of_its_matter_only() {
    let sandbox = two();
    // what is told, what stands in the text, what does not
    let cases: [(&[&str], &str, &str); 4] = [
        (&["--inquiry", "1"], "入金が反映されない件", "ログイン"),
        (
            &["--inquiry", "2"],
            "二段階認証を完了できない件",
            "500,000円",
        ),
        (
            &["--inquiry", "1", "--as", "complaint"],
            "500,000円",
            "電話で連絡",
        ),
        (
            &["--inquiry", "2", "--as", "complaint"],
            "二段階認証",
            "A-100",
        ),
    ];
    for (told, says, never) in cases {
        let run = sandbox.run(&[&["draft", "1"], told].concat()).exits(0);
        assert!(run.stdout().contains(says), "{}", run.block());
        assert!(!run.stdout().contains(never), "{}", run.block());
        assert!(
            !run.stderr().contains("ほかの問い合わせ"),
            "{}",
            run.block()
        );
    }
    // Without the option it is the most pressing one, and it is said how the other is chosen.
    let chosen = sandbox.run(&["draft", "1", "--as", "follow-up"]).exits(0);
    assert!(
        chosen.stdout().contains("入金が反映されない件"),
        "{}",
        chosen.block()
    );
    chosen.says("`madoguchi draft 1 --as follow-up --inquiry 2`");
    for (told, code, says) in [
        (&["--inquiry", "3"][..], 1, "2件"),
        (&["--inquiry", "0"], 1, "0"),
        (&["--as", "form", "--inquiry", "1"], 2, "--as follow-up"),
        (&["--as", "dossier", "--inquiry", "1"], 2, "--as complaint"),
    ] {
        let run = sandbox.run(&[&["draft", "1"], told].concat());
        run.exits(code).says(says);
    }
}

#[test]
fn every_command_that_is_proposed_names_its_inquiry_and_works_as_it_stands() {
    for sandbox in [two(), two().env("MADOGUCHI_LANG", "en")] {
        for args in [&["due"][..], &["show", "1"], &[]] {
            let run = sandbox.run(args).exits(0);
            let told = run.block().replace(['\n', ' '], "");
            assert!(
                told.contains("draft1--inquiry1--asfollow-up"),
                "{}",
                run.block()
            );
            // Alone, it proposes only what comes first.
            let all = told.contains("draft1--inquiry2--asfollow-up");
            assert_eq!(all, !args.is_empty(), "{}", run.block());
        }
        sandbox
            .run(&["draft", "1", "--inquiry", "2", "--as", "follow-up"])
            .exits(0);
        let due = sandbox.json(&["due"]);
        let numbers: Vec<&Value> = due["due"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|row| &row["inquiry_number"])
            .collect();
        assert_eq!(numbers, [&json!(1), &json!(2)]);
    }
}

#[test]
fn with_one_inquiry_no_command_needs_its_number() {
    let sandbox = Sandbox::new().at("2026-11-02T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    let sandbox = sandbox.at("2026-11-16T10:00:00+09:00");
    for args in [
        &["due"][..],
        &["show", "1"],
        &[],
        &["draft", "1", "--as", "follow-up"],
    ] {
        let run = sandbox.run(args).exits(0);
        assert!(!run.block().contains("--inquiry"), "{}", run.block());
    }
}

#[test]
fn what_is_sent_goes_on_from_the_matter_of_its_draft() {
    // the draft that was shown, what is told with `sent`, from which inquiry it goes on
    let cases: [(&[&str], &[&str], Option<usize>); 8] = [
        (&["--inquiry", "1"], &[], Some(1)),
        (&["--inquiry", "2"], &[], Some(2)),
        (&["--inquiry", "2"], &["--inquiry", "1"], Some(1)),
        (&["--inquiry", "2"], &["--new"], None),
        (&["--inquiry", "2"], &["--ticket", "a-100"], Some(1)),
        (&["--inquiry", "1", "--as", "complaint"], &[], Some(1)),
        (&["--inquiry", "2", "--as", "complaint"], &[], Some(2)),
        // The form's text is about the incident, and the call was not.
        (&["--as", "form"], &[], Some(1)),
    ];
    for (drafted, told, expected) in cases {
        let sandbox = two();
        sandbox.run(&[&["draft", "1"], drafted].concat()).exits(0);
        sandbox
            .run(&[&["sent", "1", "--at", "9:00"], told].concat())
            .exits(0);
        assert_eq!(follows(&sandbox), expected, "{drafted:?} {told:?}");
    }
    let both = ["sent", "1", "--new", "--inquiry", "1"];
    two().run(&both).exits(2);
}

#[test]
fn what_began_with_a_call_goes_on_in_writing() {
    let sandbox = two();
    sandbox.run(&["draft", "1", "--inquiry", "2"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    assert_eq!(last_channel(&sandbox), "form");
}

#[test]
fn an_own_text_stands_for_its_inquiry_only() {
    let sandbox = two();
    let draft = |number: &str| {
        let run = sandbox.run(&["draft", "1", "--inquiry", number]).exits(0);
        run.stdout().to_owned()
    };
    let (first, second) = (draft("1"), draft("2"));
    assert_ne!(first, second);
    let mine = "UPDATE draft_revision SET body = 'MINE', origin = 'edited', edited_at = at
        WHERE number = (SELECT max(number) FROM draft_revision)";
    rusqlite::Connection::open(sandbox.database())
        .and_then(|record| record.execute(mine, []))
        .expect("the text of the second is changed");
    assert!(draft("2").contains("MINE"));
    assert_eq!(draft("1"), first);
}

#[test]
fn a_draft_of_another_home_still_knows_for_whom_it_was_made_and_whose_it_is() {
    let sandbox = two();
    for number in ["2", "1"] {
        let draft = ["draft", "1", "--inquiry", number];
        sandbox.run(&draft).exits(0);
    }
    let mine = "UPDATE draft_revision SET body = 'MINE', origin = 'edited', edited_at = at
        WHERE number = (SELECT max(number) FROM draft_revision)";
    rusqlite::Connection::open(sandbox.database())
        .and_then(|record| record.execute(mine, []))
        .expect("the last text is changed");
    let lines = sandbox.run(&["export"]).exits(0);
    let other = Sandbox::new().at("2026-11-16T10:00:00+09:00");
    other
        .feed(&["import", "-"], lines.stdout().as_bytes())
        .exits(0);
    let draft = ["draft", "1", "--inquiry", "1"];
    other.run(&draft).exits(0).shows("MINE");
    other.run(&["sent", "1"]).exits(0);
    assert_eq!(
        (last_channel(&other), follows(&other)),
        (json!("form"), Some(1))
    );
    assert_eq!(sandbox.run(&["export"]).exits(0).stdout(), lines.stdout());
}

#[test]
fn a_text_that_is_pasted_back_goes_to_whom_the_draft_was_for_that_it_is_like() {
    let sandbox = two();
    let shape = |args: &[&str]| {
        let args = [&["draft", "1"], args].concat();
        let run = sandbox.run(&args).exits(0);
        run.stdout().to_owned()
    };
    let form = shape(&["--as", "form"]);
    let complaint = shape(&["--as", "complaint", "--inquiry", "1"]);
    let dossier = shape(&["--as", "dossier", "--to", "jvcea"]);
    let half: String = complaint
        .chars()
        .skip(complaint.chars().count() / 2)
        .collect();
    let changed = form.replace("お願いいたします", "どうかお願いいたします。困っています");
    // the text, what is told, the window, what is said
    let cases: [(&str, &[&str], &str, &str); 6] = [
        (&form, &[], "form", "フォームの文面"),
        (&changed, &[], "form", "フォームの文面"),
        (&half, &[], "complaints_desk", "苦情"),
        (&dossier, &[], "jvcea", ""),
        ("ご連絡ください。", &[], "form", "どれとも似ていない"),
        (
            &dossier,
            &["--to", "complaints_desk"],
            "complaints_desk",
            "",
        ),
    ];
    for (text, told, window, says) in cases {
        let args = [&["sent", "1", "-"], told].concat();
        let run = sandbox.feed(&args, text.as_bytes()).exits(0).says(says);
        let correct = run.stderr().contains("--via");
        assert_eq!(correct, !says.is_empty(), "{}", run.block());
        assert_eq!(last_channel(&sandbox), window, "{}", run.block());
        sandbox.run(&["undo"]).exits(0);
    }
}

#[test]
fn a_letter_is_never_kept_as_what_was_said_in_a_call() {
    for (lang, said, exact) in [
        ("ja", "文面", "控えを残しました"),
        ("en", "letter", "exact text"),
    ] {
        let sandbox = two().env("MADOGUCHI_LANG", lang);
        sandbox.run(&["draft", "1", "--inquiry", "1"]).exits(0);
        let call = ["sent", "1", "--via", "phone", "--with", "見本"];
        let run = sandbox.run(&call).exits(1).says("--promised").says(said);
        assert!(
            run.stderr().contains("draft 1 --as phone"),
            "{}",
            run.block()
        );
        assert_eq!(inquiries(&sandbox).len(), 2);
        let promise = "11月20日までに折り返す";
        let run = sandbox
            .run(&[&call[..], &["--promised", promise]].concat())
            .exits(0);
        assert!(!run.stderr().contains(exact), "{}", run.block());
        assert_eq!(inquiries(&sandbox)[2]["body"], promise);
        // What was promised is told once, and never as a text that was sent word for word.
        let report = sandbox.run(&["report", "1", "--format", "md"]).exits(0);
        let (_, call) = report.stdout().rsplit_once("### ").expect("a last letter");
        assert_eq!(call.matches(promise).count(), 1, "{call}");
        let shown = sandbox.run(&["show", "1"]).exits(0);
        assert!(
            !shown.stdout().contains(&format!("| {promise}")),
            "{}",
            shown.block()
        );
    }
}

#[test]
fn of_a_second_call_what_was_promised_is_kept_and_not_the_script_of_the_first() {
    let sandbox = Sandbox::new().at("2026-11-02T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "phone"]).exits(0);
    for (promise, is_script) in [("折り返す", true), ("確認する", false)] {
        let call = ["sent", "1", "--via", "phone", "--promised", promise];
        sandbox.run(&call).exits(0);
        let last = inquiries(&sandbox).pop().expect("it is recorded");
        assert_eq!(last["body"] != promise, is_script, "{last}");
    }
}

#[test]
fn an_answer_goes_to_the_inquiry_with_its_number_and_a_new_one_is_said() {
    // the number in it, the inquiry, what is said
    let cases = [
        ("A-100", 1, None),
        ("ａ－１００", 1, None),
        ("B-200", 2, Some("B-200 は、これまでの問い合わせにない番号")),
        ("Z-900", 2, Some("Z-900 は、別の記録 #2 の番号")),
    ];
    for (ticket, number, says) in cases {
        let sandbox = two();
        sandbox.log("注文が約定しません");
        sandbox.run(&["draft", "2", "--as", "form"]).exits(0);
        sandbox.run(&["sent", "2", "--ticket", "Z-900"]).exits(0);
        let reply = ["reply", "1", "確認しております。", "--ticket", ticket];
        let run = sandbox
            .run(&reply)
            .exits(0)
            .says(&format!("問い合わせ {number}"));
        match says {
            Some(says) => drop(run.says(says)),
            None => assert!(!run.stderr().contains("これまでの"), "{}", run.block()),
        }
        let numbers: Vec<Value> = inquiries(&sandbox)
            .iter()
            .map(|one| one["ticket"].clone())
            .collect();
        let second = if ticket == "B-200" {
            json!("B-200")
        } else {
            Value::Null
        };
        assert_eq!(numbers, [json!("A-100"), second], "{ticket}");
    }
}

#[test]
fn a_new_number_is_that_of_the_inquiry_which_has_none_and_moves_with_its_answer() {
    let sandbox = two();
    sandbox
        .run(&["sent", "1", "--ticket", "C-300", "--inquiry", "2"])
        .exits(0);
    let third = [
        "sent", "1", "-", "--via", "chat", "--new", "--ticket", "D-400",
    ];
    sandbox
        .feed(&third, "価格が表示されません".as_bytes())
        .exits(0);
    let tickets = || -> Vec<Value> {
        let all = inquiries(&sandbox);
        all.iter().map(|one| one["ticket"].clone()).collect()
    };
    assert_eq!(tickets(), ["A-100", "C-300", "D-400"]);
    let fourth = ["sent", "1", "-", "--via", "form", "--new"];
    sandbox
        .feed(&fourth, "本人確認について教えてください".as_bytes())
        .exits(0);
    let reply = ["reply", "1", "確認しております。", "--ticket", "E-500"];
    sandbox.run(&reply).exits(0).says("問い合わせ 4");
    assert_eq!(tickets()[3], "E-500");
    // The answer was to another, and its number with it.
    let number = ["reply", "1", "--correct", "--inquiry", "3"];
    sandbox.run(&number).exits(0);
    assert_eq!(
        tickets(),
        [json!("A-100"), json!("C-300"), json!("D-400"), Value::Null]
    );
    sandbox.run(&["undo"]).exits(0);
    assert_eq!(tickets()[3], "E-500");
}

#[test]
fn a_number_that_comes_later_says_whose_it_is() {
    let sandbox = two();
    let noted = ["sent", "1", "--ticket", "B-1"];
    sandbox
        .run(&noted)
        .exits(0)
        .says("問い合わせ 2（電話")
        .says("--inquiry");
    sandbox.run(&["undo"]).exits(0);
    // A number that an earlier one has is no second sending, and is given to nobody else.
    let known = ["sent", "1", "--ticket", "A-100"];
    sandbox.run(&known).exits(0).says("すでに問い合わせ 1");
    assert_eq!(inquiries(&sandbox).len(), 2);
    assert_eq!(inquiries(&sandbox)[1]["ticket"], Value::Null);
    let told = ["sent", "1", "--ticket", "B-2", "--inquiry", "1"];
    sandbox
        .run(&told)
        .exits(0)
        .says("問い合わせ 1（問い合わせフォーム");
    assert_eq!(inquiries(&sandbox)[0]["ticket"], "B-2");
    sandbox
        .run(&["sent", "1", "--ticket", "B-2", "--inquiry", "7"])
        .exits(1);
}

#[test]
fn sending_opens_a_closed_incident_with_an_entry_that_undo_takes_back_as_well() {
    let sandbox = two();
    sandbox.run(&["close", "1"]).exits(0);
    let sandbox = sandbox.at("2026-11-17T10:00:00+09:00");
    let state = || {
        let shown = sandbox.json(&["show", "1"]);
        let kinds: Vec<String> = shown["timeline"]
            .as_array()
            .expect("a timeline")
            .iter()
            .map(|event| event["kind"].as_str().unwrap_or_default().to_owned())
            .collect();
        (shown["status"].clone(), kinds.join(" "))
    };
    let sent = ["sent", "1", "-", "--inquiry", "2"];
    let run = sandbox.feed(&sent, b"...").exits(0);
    run.says("終了していた #1 を再開しました");
    // What was waited for before it was closed is the user's to decide.
    assert_eq!(
        state(),
        (
            json!("answered"),
            "logged sent sent closed reopened sent".to_owned()
        )
    );
    let due = sandbox.json(&["due"]);
    let turns: Vec<&Value> = (0..2).map(|row| &due["due"][row]["reason"]).collect();
    assert_eq!(turns, ["reopened", "chased"]);
    sandbox.run(&["undo"]).exits(0);
    assert_eq!(
        state(),
        (json!("closed"), "logged sent sent closed undone".to_owned())
    );
    // What was sent before it was closed, and is recorded only now, leaves it closed.
    let late = ["sent", "1", "-", "--at", "2026-11-10 9:00"];
    sandbox.feed(&late, b"...").exits(0).says("reopen 1");
    assert_eq!(state().0, "closed");
    assert_eq!(sandbox.json(&["due"])["due"], json!([]));
}

#[test]
fn the_subject_of_a_draft_that_is_pasted_back_whole_is_its_subject() {
    let sandbox = two();
    let draft = sandbox.run(&["draft", "1", "--inquiry", "1"]).exits(0);
    let pasted = draft
        .stdout()
        .replace("お世話になっております", "いつもお世話になっております");
    let made = sandbox.json(&["draft", "1", "--inquiry", "1"]);
    sandbox
        .feed(&["sent", "1", "-"], pasted.as_bytes())
        .exits(0);
    let sent = inquiries(&sandbox).pop().expect("it is recorded");
    assert_eq!(sent["subject"], made["subject"]);
    let body = sent["body"].as_str().expect("a text");
    assert!(body.starts_with("いつもお世話になっております"), "{body}");
    assert_eq!(follows(&sandbox), Some(1));
}

#[test]
fn a_number_of_another_incident_is_said_where_it_is_told() {
    let sandbox = two();
    sandbox.log("注文が約定しません");
    sandbox.run(&["draft", "2", "--as", "form"]).exits(0);
    let sent = ["sent", "2", "--ticket", "A-100"];
    sandbox.run(&sent).exits(0).says("別の記録 #1");
}

#[test]
fn number_and_part_are_taken_in_either_order() {
    let sandbox = two();
    for args in [
        ["1", "subject"],
        ["subject", "1"],
        ["#1", "body"],
        ["body", "#1"],
    ] {
        let run = sandbox.run(&[&["draft", "--copy"], &args[..]].concat());
        let [one, other] = args;
        let part = if one.ends_with('1') { other } else { one };
        run.says(&format!("1-{part}.txt"));
    }
    for args in [
        &["draft", "--copy", "subject"][..],
        &["draft", "--copy", "1", "2"],
    ] {
        sandbox.run(args).exits(2).says("draft 12 --copy subject");
    }
    sandbox
        .run(&["draft", "--copy", "1", "head"])
        .exits(2)
        .says("subject, body");
}
