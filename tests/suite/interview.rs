//! The interview on a terminal: asked, corrected, interrupted, and gone on with.

use expectrl::process::unix::Signal;

use crate::harness::{DEPOSIT, DEPOSIT_EN, Sandbox, TAKEOVER};
use crate::terminal::{PATIENCE, Terminal};

/// Waits for a question, types an answer.
pub(crate) type Step = (&'static str, &'static str);

/// Every question about a deposit, in their order, each with an answer.
pub(crate) const DEPOSIT_STEPS: &[Step] = &[
    ("何が起きましたか", DEPOSIT),
    ("合っていれば Enter", ""),
    ("名義は何ですか", "ヤマダ タロウ"),
    ("どの方法で入金しましたか", "銀行振込"),
    ("支店名は分かりますか", "u"),
    ("控えや明細はありますか", ""),
    ("番号は分かりますか", "JRF20261121-000001"),
    ("Enter で文面へ", ""),
    ("登録名義は何ですか", "山田太郎"),
    ("メールアドレスは何ですか", "taro@example.com"),
    ("IDは何ですか", "u-123"),
    ("この文面をどうしますか", ""),
];

#[test]
fn every_question_is_asked_and_the_draft_holds_the_answers() {
    for cells in [60, 80] {
        let sandbox = Sandbox::new();
        let mut terminal = Terminal::open(&sandbox, cells, &["log"]);
        for (question, answer) in DEPOSIT_STEPS {
            terminal.sees(question).rests().answers(answer);
        }
        assert_eq!(terminal.ends(), 0, "{}", terminal.shown());
        let draft = sandbox.run(&["draft", "1"]).exits(0);
        for told in [
            "ヤマダ タロウ",
            "銀行振込",
            "山田太郎",
            "taro@example.com",
            "u-123",
        ] {
            assert!(draft.stdout().contains(told), "{told}\n{}", draft.block());
        }
    }
}

#[test]
fn what_stops_the_loss_is_ticked_first_and_stamped_into_the_timeline() {
    let sandbox = Sandbox::english();
    let mut terminal = Terminal::open(&sandbox, 60, &["log"]);
    terminal.sees("What happened?").rests().answers(TAKEOVER);
    terminal.sees("Right? Enter: yes").rests().answers("");
    terminal.sees("First, stop the loss").sees("Step 1 of");
    terminal.sees("Done?").rests().answers("y");
    terminal.sees("Ticked, with the time").sees("Step 2 of");
    terminal.sees("Done?").rests().answers("?");
    terminal
        .sees("Each minute counts")
        .rests()
        .answers("perhaps");
    terminal.sees("please answer").rests().answers("");
    terminal.sees("Step 3 of").rests().answers("<");
    terminal
        .sees("Step 2 of")
        .sees("Done?")
        .rests()
        .answers("<");
    terminal.sees("Step 1 of").sees("takes it back").rests();
    // A tick that was a slip goes away again, and comes back.
    terminal.answers("n").sees("The tick is taken back");
    for step in ["Step 3 of", "Step 2 of"] {
        terminal.sees(step).rests().answers("<");
    }
    terminal
        .sees("Step 1 of")
        .sees("Done?")
        .rests()
        .answers("y");
    // What was answered stays answered: the first question that was never asked is next.
    terminal.sees("Step 3 of").rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    let shown = sandbox.json(&["show", "1"]);
    let timeline = shown["timeline"].as_array().expect("a timeline");
    let steps = timeline.iter().filter(|event| event["kind"] == "step");
    assert_eq!(steps.count(), 1, "{timeline:?}");
}

#[test]
fn where_to_turn_stands_there_before_the_first_question_once_the_loss_is_stopped() {
    for (sandbox, heading, question) in [
        (Sandbox::new(), "質問を待たずに", "質問 1/"),
        (Sandbox::english(), "no need to wait", "Question 1 of"),
    ] {
        sandbox.log(TAKEOVER);
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        while !terminal.shown().contains(question) {
            terminal.rests().answers("");
            terminal.rests();
        }
        let shown = terminal.shown();
        let card = shown.find(heading).expect("the windows are shown");
        assert!(Some(card) < shown.find(question), "{shown}");
        terminal.types("\u{3}");
        assert_eq!(terminal.ends(), 130);
    }
}

#[test]
fn who_does_not_know_or_remember_is_asked_on_and_the_desk_is_told_no_such_word() {
    const LOGIN: &str = "ログインできません";
    const LOGIN_EN: &str = "I cannot log in";
    for (sandbox, text, word, window) in [
        (Sandbox::new(), LOGIN, "忘れました", "Enter で文面へ"),
        (Sandbox::new(), DEPOSIT, "覚えてない", "Enter で文面へ"),
        (
            Sandbox::english(),
            LOGIN_EN,
            "i dont know",
            "on to the text",
        ),
        (Sandbox::english(), DEPOSIT_EN, "I forgot", "on to the text"),
    ] {
        sandbox.log(text);
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        let mut questions = 0;
        while !terminal.rests().shown().contains(window) && questions < 20 {
            let shown = terminal.shown();
            let last = shown.rfind("質問 ").max(shown.rfind("Question "));
            let is_asked = last.is_some_and(|last| last > shown.rfind(word).unwrap_or(0));
            questions += usize::from(is_asked);
            terminal.answers(if is_asked { word } else { "" });
        }
        terminal.types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        assert!((2..20).contains(&questions), "{}", terminal.shown());
        let draft = sandbox.run(&["draft", "1"]).exits(0);
        assert!(!draft.block().contains(word), "{}", draft.block());
        assert_eq!(
            sandbox.json(&["show", "1"])["answers"],
            serde_json::json!([])
        );
    }
}

#[test]
fn an_answer_that_cannot_be_read_is_no_trap() {
    for (sandbox, text, answer, words) in [
        (
            Sandbox::new(),
            "出金が届きません",
            "あのころ",
            ["質問 ", "いつ", "エラー:", "Enter で文面へ"],
        ),
        (
            Sandbox::english(),
            "my withdrawal has not arrived",
            "back then",
            ["Question ", "When", "error:", "on to the text"],
        ),
    ] {
        let [question, when, error, window] = words;
        sandbox.log(text);
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        let mut wrong = false;
        for _ in 0..30 {
            let shown = terminal.rests().shown();
            if shown.contains(window) {
                break;
            }
            // Where the words could not be read, Enter alone goes on.
            let is_asked = shown.contains(question) && !wrong;
            wrong |= is_asked && shown.contains(when);
            terminal.answers(if wrong && is_asked { answer } else { "" });
        }
        let shown = terminal.shown();
        assert!(wrong && shown.contains(window), "{shown}");
        assert_eq!(shown.matches(error).count(), 1, "{shown}");
        terminal.types("\u{3}");
        assert_eq!(terminal.ends(), 130);
    }
}

#[test]
fn a_coin_without_a_memo_is_not_asked_for_one_and_no_is_no_memo() {
    let ask = |text: &str, answer: &str| {
        let sandbox = Sandbox::new();
        sandbox.log(text);
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        let mut asked = false;
        for _ in 0..30 {
            terminal.rests();
            let shown = terminal.shown();
            let last = shown.rfind("質問 ").map(|at| shown[at..].to_owned());
            if last.is_some_and(|last| last.contains("宛先タグ")) && !asked {
                asked = true;
                terminal.answers(answer);
            } else if shown.contains("Enter で文面へ進みます") {
                break;
            } else {
                terminal.answers("");
            }
        }
        terminal.types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        let draft = sandbox.run(&["draft", "1"]).exits(0).stdout().to_owned();
        (asked, draft)
    };
    let (asked, draft) = ask("0.5 BTCの出金が届きません", "いいえ");
    assert!(!asked && !draft.contains("宛先タグ"), "{draft}");
    let (asked, draft) = ask("500 XRPの出金が届きません", "いいえ");
    assert!(asked, "{draft}");
    assert!(draft.contains("宛先タグ・メモ: 入力していない"), "{draft}");
}

#[test]
fn the_network_is_a_proposal_where_only_the_address_tells_it_and_asked_of_nobody_who_said_it() {
    let address = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    let told = format!("昨日10時に0.5BTCを {address} に送付しましたが、届きません");
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 60, &["log"]);
    terminal.sees("何が起きましたか").rests().answers(&told);
    terminal.sees("合っていれば Enter").rests().answers("");
    terminal
        .sees("どのネットワーク")
        .sees("BTC のものです")
        .rests();
    let draft = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    assert!(
        draft.stdout().contains("形式からの推定"),
        "{}",
        draft.stdout()
    );
    terminal.answers("").sees("TxID").rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    let draft = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    assert!(
        draft.stdout().contains("ネットワーク: BTC"),
        "{}",
        draft.stdout()
    );
    for (sandbox, told) in [
        (
            Sandbox::new(),
            "昨日10時に0.5ETHをPolygonで送付しましたが、届きません",
        ),
        (
            Sandbox::english(),
            "Yesterday I sent 0.5 ETH on Polygon and it has not arrived",
        ),
    ] {
        let answer = sandbox.json(&["log", told]);
        let missing = answer["missing"].to_string();
        assert!(!missing.contains("\"network\""), "{missing}");
        let draft = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
        assert!(draft.stdout().contains(": Polygon\n"), "{}", draft.stdout());
    }
}

#[test]
fn one_correction_mends_one_thing_and_going_back_loses_no_later_answer() {
    let sandbox = Sandbox::english();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("What happened?").rests().answers(DEPOSIT_EN);
    terminal.sees("Right?").rests().answers("9");
    terminal.sees("a number from 1 to 5").rests().answers("4");
    terminal.sees("what is right?").sees("500,000").rests();
    terminal.answers("much");
    // What cannot be read is said, and what is written next stands in its place.
    terminal
        .sees("error:")
        .sees("much")
        .sees("another way")
        .rests();
    terminal.answers("300,000 yen");
    terminal
        .sees("500,000 JPY → 300,000 JPY")
        .sees("Right?")
        .rests();
    terminal.answers("1");
    terminal.sees("What kind of trouble").sees("7.").rests();
    terminal.answers("2");
    terminal.sees("Which of these").rests().answers("<");
    terminal.sees("Right?").rests().answers("");
    terminal
        .sees("Question 1 of 5")
        .rests()
        .answers("YAMADA TARO");
    terminal
        .sees("Question 2 of 5")
        .rests()
        .answers("bank transfer");
    terminal.sees("Question 3 of 5").rests().answers("<");
    terminal.sees("Now: bank transfer").rests().answers("<");
    terminal
        .sees("Now: YAMADA TARO")
        .rests()
        .answers("Yamada Taro");
    terminal.sees("Question 3 of 5").rests().answers("u");
    terminal.sees("Question 4 of 5").rests().answers("<");
    terminal.sees("you do not know it").rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    let shown = sandbox.json(&["show", "1"]);
    let of = |kind: &str| {
        let facts = shown["facts"].as_array().expect("facts");
        let of_kind = facts.iter().filter(|fact| fact["kind"] == kind);
        of_kind
            .map(|fact| fact["value"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("amount"), ["300000"]);
    assert_eq!(of("bank").len(), 1);
    let draft = sandbox.run(&["draft", "1", "--lang", "en"]).exits(0);
    for told in ["Yamada Taro", "bank transfer"] {
        assert!(draft.stdout().contains(told), "{told}\n{}", draft.block());
    }
}

#[test]
fn the_provider_is_corrected_by_its_number_or_by_another_name() {
    for (sandbox, text, words) in [
        (
            Sandbox::new(),
            DEPOSIT,
            [
                "合っていれば Enter",
                "どの事業者",
                "事業者: bitFlyer → bitbank",
            ],
        ),
        (
            Sandbox::english(),
            DEPOSIT_EN,
            ["Right?", "Whose service", "provider: bitFlyer → bitbank"],
        ),
    ] {
        let [right, whose, corrected] = words;
        sandbox.log(text);
        let place = |list: &str| {
            let line = list.lines().rev().find(|line| line.contains("bitbank"));
            let number = line.and_then(|line| line.trim().split('.').next());
            number.expect("a numbered line").to_owned()
        };
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        terminal.sees("2. ").sees(right).rests().answers("2");
        terminal.sees(whose).sees("bitbank").rests();
        terminal.answers("99").sees("1").rests();
        let number = place(&terminal.shown());
        terminal.answers(&number).sees(right).rests();
        assert_eq!(sandbox.json(&["show", "1"])["provider"], "bitbank");
        terminal.answers("2").sees(whose).rests();
        terminal.answers("窓口取引所").sees(right).rests();
        terminal.types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        let shown = sandbox.json(&["show", "1"]);
        assert_eq!(shown["provider"], "窓口取引所");
        assert!(shown["timeline"].to_string().contains(corrected), "{shown}");
        sandbox.run(&["undo", "1"]).exits(0);
        assert_eq!(sandbox.json(&["show", "1"])["provider"], "bitbank");
    }
}

#[test]
fn the_draft_stands_once_whatever_is_typed_below_it_until_it_changes() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
    while terminal.is_asked() && !terminal.shown().contains("この文面をどうしますか") {
        terminal.answers("");
    }
    let count = |terminal: &Terminal| terminal.shown().matches("お送りになる文面").count();
    for wrong in ["x", "9"] {
        let menus = terminal.shown().matches("この文面をどうしますか").count();
        assert!(terminal.answers(wrong).is_asked());
        let shown = terminal.shown();
        assert_eq!(shown.matches("この文面をどうしますか").count(), menus + 1);
        assert_eq!(count(&terminal), 1, "{shown}");
    }
    // Another shape is another text.
    terminal.answers("a").rests().answers("2").rests();
    assert!(terminal.shown().matches("この文面をどうしますか").count() > 3);
    assert_eq!(count(&terminal), 2, "{}", terminal.shown());
    terminal.types("\u{3}");
    assert_eq!(terminal.ends(), 130);
}

#[test]
fn a_correction_moves_no_line_and_the_title_follows_it() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let kinds = || {
        let shown = sandbox.json(&["show", "1"]);
        let facts = shown["facts"].as_array().expect("facts").clone();
        let kinds = facts.iter().map(|fact| fact["kind"].to_string());
        kinds.collect::<Vec<_>>()
    };
    let title = || sandbox.json(&["show", "1"])["title"].to_string();
    let (before, first) = (kinds(), title());
    let place = before.iter().position(|kind| kind.contains("occurred_at"));
    let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
    terminal.sees("合っていれば Enter").rests();
    terminal.answers(&(place.expect("a date") + 3).to_string());
    terminal.sees("正しい内容").rests().answers("11/19 20:00");
    terminal.sees("11/19").sees("合っていれば Enter").rests();
    terminal.types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    assert_eq!(kinds(), before);
    assert!(
        !first.contains("11/19") && title().contains("11/19"),
        "{}",
        title()
    );
    sandbox.run(&["undo", "1"]).exits(0);
    assert_eq!(title(), first);
    sandbox.run(&["fact", "1", "amount=30万円"]).exits(0);
    assert_eq!(kinds(), before);
    assert!(title().contains("300,000"), "{}", title());
    sandbox.run(&["edit", "1", "--category", "login"]).exits(0);
    assert!(!title().contains("300,000"), "{}", title());
    // What the user called it stays.
    sandbox.run(&["edit", "1", "--title", "私の題"]).exits(0);
    sandbox.run(&["fact", "1", "amount=40万円"]).exits(0);
    assert_eq!(title(), "\"私の題\"");
}

#[test]
fn what_was_typed_and_not_entered_stands_at_the_mark_again() {
    for signal in [Signal::SIGINT, Signal::SIGHUP, Signal::SIGTERM] {
        let sandbox = Sandbox::new();
        let args = ["log", "--category", "funds", "--fact", "bank=みずほ銀行"];
        let mut terminal = Terminal::open(&sandbox, 80, &args);
        terminal.sees("何が起きましたか").rests();
        terminal
            .types("50万円を振り込みまし")
            .rests()
            .signal(signal);
        assert_eq!(terminal.ends(), 130);
        assert!(terminal.shown().contains("madoguchi resume"));

        let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
        terminal.sees("> 50万円を振り込みまし").rests();
        terminal.answers("たが、反映されません");
        terminal.sees("合っていれば Enter").rests().answers("");
        terminal.sees("質問 1/").rests().types("昨日の").rests();
        terminal.signal(signal);
        assert_eq!(terminal.ends(), 130);

        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        terminal.sees("質問 1/").sees("> 昨日の").rests();
        terminal.answers("21時ごろ");
        terminal.sees("質問 2/").rests().signal(Signal::SIGKILL);
        assert_eq!(terminal.ends(), -9);
        let shown = sandbox.json(&["show", "1"]);
        assert_eq!(shown["text"], "50万円を振り込みましたが、反映されません");
        assert_eq!(shown["category"]["code"], "funds");
        let facts = shown["facts"].to_string();
        assert!(
            facts.contains("みずほ銀行") && facts.contains("2026-11-21T21:00"),
            "{facts}"
        );
    }
}

#[test]
fn a_text_that_rests_survives_a_power_cut() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal
        .sees("何が起きましたか")
        .rests()
        .types("出金が届きませ");
    power_cut(&sandbox, &mut terminal, || {
        is_in_database(&sandbox, "出金が届きませ")
    });
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal.sees("> 出金が届きませ");
}

#[test]
fn a_text_that_is_typed_without_a_rest_survives_a_power_cut() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("何が起きましたか").rests().types("出金");
    let start = std::time::Instant::now();
    while !sandbox.run(&[]).stderr().contains("madoguchi resume") {
        terminal.types("あ").rests();
        assert!(start.elapsed() < PATIENCE, "nothing was kept");
    }
    terminal.signal(Signal::SIGKILL);
    assert_eq!(terminal.ends(), -9);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal.sees("> 出金あ");
}

/// Tells whether words stand in the database to stay.
fn is_in_database(sandbox: &Sandbox, words: &str) -> bool {
    let bytes = std::fs::read(sandbox.database()).unwrap_or_default();
    // While there is a journal, what stands in the database may still be rolled back.
    let journal = sandbox.database().with_extension("db-journal");
    let mut parts = bytes.windows(words.len());
    !journal.exists() && parts.any(|part| part == words.as_bytes())
}

/// Pulls the plug once what was put in at one stroke is kept: as a session that shows the home
/// screen sees it.
fn power_cut(sandbox: &Sandbox, terminal: &mut Terminal, is_kept: impl Fn() -> bool) {
    let start = std::time::Instant::now();
    while !is_kept() {
        terminal.rests();
        assert!(start.elapsed() < PATIENCE, "nothing was kept");
    }
    terminal.signal(Signal::SIGKILL);
    assert_eq!(terminal.ends(), -9);
    assert!(sandbox.database().exists());
}

#[test]
fn what_came_in_one_stroke_survives_a_power_cut() {
    let paste = |text: &str| format!("\u{1b}[200~{text}\u{1b}[201~");
    for (typed, stands) in [
        (
            "first words not entered".to_owned(),
            "> first words not entered",
        ),
        (
            paste("the deposit did not arrive\rsecond line of it\rthird line here"),
            "third line here",
        ),
        (
            paste("what i was told yesterday by my bank about access"),
            "about access",
        ),
    ] {
        let sandbox = Sandbox::english();
        let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
        terminal.sees("What happened").rests().types(&typed);
        power_cut(&sandbox, &mut terminal, || {
            let home = sandbox.run(&[]);
            home.stderr().contains("madoguchi resume")
        });
        let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
        terminal.sees(stands).rests().answers("");
        terminal.sees("Right?");
    }
}

#[test]
fn what_came_in_one_stroke_at_a_question_survives_a_power_cut() {
    let sandbox = Sandbox::english();
    sandbox.log(DEPOSIT_EN);
    let paste = "\u{1b}[200~taro yamada\rand his second name\u{1b}[201~";
    for (typed, stands, is_first) in [
        ("name of the sender", "> name of the sender", true),
        (paste, "and his second name", false),
    ] {
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        if is_first {
            terminal.sees("Right?").answers("");
        }
        terminal
            .sees("Question 1 of")
            .rests()
            .types("\u{15}")
            .types(typed);
        let last = stands.trim_start_matches("> ");
        power_cut(&sandbox, &mut terminal, || is_in_database(&sandbox, last));
        let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
        terminal.sees(stands).rests().types("\u{3}");
        assert_eq!(terminal.ends(), 130);
    }
}

#[test]
fn before_the_first_question_stand_the_words_and_the_way_to_write_them_anew_is_named() {
    let sandbox = Sandbox::english();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("What happened").rests().answers(DEPOSIT_EN);
    terminal.sees("Right?").rests().answers("<");
    terminal.sees("madoguchi note 1").sees("madoguchi undo");
    terminal.sees("Right?").rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    sandbox.run(&["undo"]).exits(0);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["status"], "undone");
}

#[test]
fn nobody_is_sent_back_to_the_interview_of_an_incident_that_is_over() {
    for over in [["close", "1"].as_slice(), &["undo"]] {
        let sandbox = Sandbox::new();
        let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
        terminal.sees("何が起きましたか").rests().answers(DEPOSIT);
        terminal.sees("合っていれば").rests().types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        sandbox.run(&[]).exits(0).says("madoguchi resume 1");
        sandbox.run(over).exits(0);
        let home = sandbox.run(&[]).exits(0);
        assert!(!home.stderr().contains("resume"), "{}", home.block());
        let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
        terminal.sees("途中の質問はありません");
        assert_eq!(terminal.ends(), 0);
        // Whoever names it is asked, and its timeline says that it is open again.
        let state = || {
            let shown = sandbox.json(&["show", "1"]);
            let reopened = shown["timeline"].to_string().contains("\"reopened\"");
            (shown["status"].clone(), reopened)
        };
        let before = state();
        for (keys, opened) in [("\r", false), ("\u{1b}[B\r", true)] {
            let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
            terminal.sees("未対応に戻して").rests().types(keys);
            if opened {
                terminal.sees("合っていれば").rests().types("\u{3}");
            }
            assert_eq!(terminal.ends(), 130);
            let after = if opened {
                ("open".into(), true)
            } else {
                before.clone()
            };
            assert_eq!(state(), after);
        }
        sandbox.run(&["undo"]).exits(0);
        assert_eq!(state(), before);
        if over[0] == "close" {
            sandbox.run(&["reopen", "1"]).exits(0);
            sandbox.run(&[]).exits(0).says("madoguchi resume 1");
        }
    }
}

#[test]
fn a_key_that_does_nothing_at_a_question_says_so_and_the_question_stays() {
    let sandbox = Sandbox::english();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    for nothing in ["", "u"] {
        terminal.sees("What happened").rests().answers(nothing);
        terminal.sees("It is asked again");
    }
    terminal.sees("What happened").rests().answers(DEPOSIT_EN);
    terminal.sees("Right?").rests().answers("");
    terminal.sees("Question 1 of").rests().answers("e");
    terminal.sees("The editor opens at").sees("Question 1 of");
    terminal.rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    assert_eq!(sandbox.json(&["show", "1"])["answers"].to_string(), "[]");
}

#[test]
fn questions_are_as_wide_as_their_own_terminal_where_the_product_goes_elsewhere() {
    let sandbox = Sandbox::english();
    let script =
        "until stty size <&2 | grep -q ' 50$'; do :; done; exec \"$MADOGUCHI\" log > out.txt";
    let mut command = sandbox.shell(script);
    command.env("TERM", "xterm-256color");
    let mut terminal = Terminal::of(command, 50);
    terminal.sees("What happened").sees("not needed.").rests();
    let shown = terminal.shown();
    let of_how = shown.lines().find(|line| line.starts_with("Tell it in"));
    assert_eq!(
        of_how,
        Some("Tell it in your own words and press Enter. A"),
        "{shown}"
    );
    terminal.types("\u{3}");
    assert_eq!(terminal.ends(), 130);
}

#[test]
fn keys_that_came_before_a_signal_and_were_not_read_yet_are_kept() {
    for (typed, signal) in [
        ("50万円を", Some(Signal::SIGINT)),
        ("50万円を", Some(Signal::SIGTERM)),
        ("50万円を\u{3}", None),
    ] {
        let sandbox = Sandbox::new();
        let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
        terminal.sees("何が起きましたか").rests();
        // A program that is held up reads nothing, and hears all of it at once afterwards.
        terminal.signal(Signal::SIGSTOP).types(typed).rests();
        for signal in signal.into_iter().chain([Signal::SIGCONT]) {
            terminal.signal(signal);
        }
        assert_eq!(terminal.ends(), 130, "{}", terminal.shown());
        let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
        terminal.sees("> 50万円を").rests().types("\u{3}");
        assert_eq!(terminal.ends(), 130);
    }
}

#[test]
fn a_terminal_that_obeys_nothing_has_a_mark_and_plain_lines() {
    let sandbox = Sandbox::english();
    let mut command = sandbox.command();
    command.args(["--ascii", "log"]).env("TERM", "dumb");
    let mut terminal = Terminal::of(command, 60);
    terminal.sees("What happened?").sees("> ");
    terminal.answers(DEPOSIT_EN).sees("Right?").sees("> ");
    terminal.answers("").sees("Question 1 of").sees("> ");
    terminal.answers("Taro").sees("Question 2 of").sees("> ");
    terminal.signal(Signal::SIGINT);
    assert_eq!(terminal.ends(), 130);
    assert!(!terminal.received().contains('\u{1b}'));
    let answers = sandbox.json(&["show", "1"])["answers"].to_string();
    assert!(answers.contains("Taro"), "{answers}");
}

#[test]
fn what_cannot_be_read_is_told_with_an_example_of_its_own_kind() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 60, &["log"]);
    terminal.sees("何が起きましたか").rests();
    terminal.answers("昨日の夜に出金したのにお金が届かない");
    terminal.sees("合っていれば Enter").rests().answers("");
    terminal
        .sees("金額または数量")
        .rests()
        .answers("三菱UFJ銀行");
    terminal.sees("`0.1 BTC`").sees("分からなければ u").rests();
    assert!(!terminal.shown().contains("03-1234-5678"));
    terminal.answers("30万円").sees("質問 2/");
    terminal.rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    let facts = sandbox.json(&["show", "1"])["facts"].to_string();
    assert!(facts.contains("300000"), "{facts}");
}

#[test]
fn nothing_typed_is_nothing_kept() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("何が起きましたか").rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    assert!(terminal.shown().contains("何も記録していません"));
    assert!(!sandbox.database().exists());
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal.sees("途中の質問はありません");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn kanji_are_edited_by_whole_letters_and_the_screen_tells_the_truth() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 60, &["log"]);
    terminal.sees("何が起きましたか").rests();
    // Typed wrong, mended with backspace, then with the arrow keys.
    terminal
        .types("日本円の出金が遅延\u{7f}\u{7f}届きません")
        .rests();
    terminal.types("\u{1b}[D\u{1b}[D\u{1b}[D\u{1b}[D").rests();
    assert_eq!(
        terminal.row(),
        (
            "> 日本円の出金が届".to_owned(),
            "> 日本円の出金が届きません".to_owned()
        )
    );
    terminal.types("まだ").rests();
    assert_eq!(terminal.row().1, "> 日本円の出金が届まだきません");
    terminal.types("\u{7f}\u{7f}\u{1}まだ").rests();
    assert_eq!(terminal.row().1, "> まだ日本円の出金が届きません");
    // Across the edge of the screen, and back.
    terminal.types("\u{5}").types(&"あ".repeat(40)).rests();
    terminal.types(&"\u{7f}".repeat(40)).rests();
    assert_eq!(terminal.row().1, "> まだ日本円の出金が届きません");
    terminal
        .answers("")
        .sees("合っていれば")
        .rests()
        .types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    assert_eq!(
        sandbox.json(&["show", "1"])["text"],
        "まだ日本円の出金が届きません"
    );
}

#[test]
fn a_paste_of_many_lines_is_one_text_and_a_burst_of_answers_is_each_its_own() {
    let lines: Vec<String> = (1..=400)
        .map(|n| format!("{n}行目 出金できません。"))
        .collect();
    let pasted = format!("\u{1b}[200~{}\u{1b}[201~", lines.join("\r\n"));
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(
        &sandbox,
        80,
        &["log", "--category", "funds.fiat_withdrawal"],
    );
    terminal.sees("何が起きましたか").rests();
    terminal.types(&pasted).sees("400行目").rests().answers("");
    terminal
        .sees("文字を受け取りました")
        .sees("合っていれば")
        .rests();
    terminal.types("\r昨日の21時ごろ\r50万円\r");
    terminal.sees("質問 3/").rests().types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["text"], lines.join("\n"));
    let facts = shown["facts"].to_string();
    assert!(
        facts.contains("500000") && facts.contains("2026-11-21T21:00"),
        "{facts}"
    );
}

#[test]
fn a_secret_typed_at_any_question_is_never_kept() {
    let secret = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong";
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("何が起きましたか").rests().types(secret);
    terminal.rests().signal(Signal::SIGTERM);
    assert_eq!(terminal.ends(), 130);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal.sees("何が起きましたか").rests();
    terminal
        .answers(&format!(" {DEPOSIT}"))
        .sees("合っていれば")
        .rests();
    terminal.answers("").sees("質問 1/").rests().answers(secret);
    terminal
        .sees("質問 2/")
        .rests()
        .types(secret)
        .rests()
        .signal(Signal::SIGHUP);
    assert_eq!(terminal.ends(), 130);
    for (path, bytes) in sandbox.files() {
        let kept = bytes.windows(8).any(|part| part == b"zoo zoo ");
        assert!(!kept, "{}", path.display());
    }
}

#[test]
fn without_a_terminal_nothing_waits_and_the_message_says_what_works() {
    let sandbox = Sandbox::english();
    sandbox.run(&["resume"]).exits(2).says("resume");
    sandbox.run(&["log"]).exits(2).says("TEXT");
    sandbox.run(&["log", "--edit"]).exits(2).says("--edit");
    sandbox
        .run(&["log", "--no-input", "--edit"])
        .exits(2)
        .says("--edit");
    sandbox.feed(&["log"], b"outage").exits(2).says("TEXT");
}

#[test]
fn what_was_skipped_is_asked_again_once_it_is_over() {
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    for (index, (question, answer)) in DEPOSIT_STEPS.iter().enumerate() {
        // The payer's name and the way of payment are left for later, the branch is not known.
        let answer = if index == 2 || index == 3 { "" } else { answer };
        terminal.sees(question).rests().answers(answer);
    }
    terminal.sees("madoguchi resume 1");
    assert_eq!(terminal.ends(), 0);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal.sees("飛ばした質問に答えるには");
    assert_eq!(terminal.ends(), 0);
    // In their order, whatever was answered stands, and one can be skipped once more.
    let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
    terminal.sees("名義は何ですか").rests().answers("");
    terminal.sees("どの方法で").rests().answers("銀行振込");
    terminal.sees("控えや明細").rests().answers("あります");
    terminal.sees("この文面をどうしますか").rests().answers("");
    terminal.sees("madoguchi resume 1");
    assert_eq!(terminal.ends(), 0);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
    terminal
        .sees("名義は何ですか")
        .rests()
        .answers("ヤマダ タロウ");
    terminal.sees("この文面をどうしますか").rests().answers("");
    assert_eq!(terminal.ends(), 0);
    assert!(
        !terminal.shown().contains("飛ばした質問"),
        "{}",
        terminal.shown()
    );
    let draft = sandbox.run(&["draft", "1"]).exits(0);
    for told in ["ヤマダ タロウ", "銀行振込"] {
        assert!(draft.stdout().contains(told), "{told}\n{}", draft.block());
    }
}

#[test]
fn a_hint_in_an_interview_says_what_works_there() {
    let digits = "0123456789abcdef".repeat(4);
    let sandbox = Sandbox::new();
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("何が起きましたか").rests();
    terminal.answers(&format!("ログインできません {digits}"));
    terminal
        .sees("madoguchi fact 番号 txid=")
        .sees("madoguchi log --keep")
        .sees("合っていれば")
        .rests()
        .types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    sandbox
        .run(&["fact", "1", &format!("txid={digits}")])
        .exits(0);
    let facts = sandbox.json(&["show", "1"])["facts"].to_string();
    assert!(facts.contains(&digits), "{facts}");
}

#[test]
fn whatever_the_streams_are_nothing_waits_and_what_is_missing_is_named() {
    // Beside a terminal for both there is no combination in which a question could be asked.
    let stdins = ["<&-", "</dev/null", "<pipe", "</dev/tty"];
    let stderrs = ["2>said", "2>&1 >out | cat >said", "2>/dev/tty"];
    for (lang, is_english) in [("ja", false), ("en", true)] {
        let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
        for stdin in stdins {
            for stderr in stderrs {
                if (stdin, stderr) == ("</dev/tty", "2>/dev/tty") {
                    continue;
                }
                for (args, missing) in [
                    ("log", "TEXT"),
                    ("log --edit", "--edit"),
                    ("resume", "resume"),
                ] {
                    let script = format!(
                        "rm -f said; : >pipe; {{ $MADOGUCHI {args} {stdin}; echo $? >code; }} {stderr}"
                    );
                    let mut command = sandbox.shell(&script);
                    command.env("TERM", "xterm");
                    let mut terminal = Terminal::of(command, 80);
                    assert_eq!(terminal.ends(), 0, "{script}");
                    let file = |name: &str| {
                        std::fs::read_to_string(sandbox.folder().join(name)).unwrap_or_default()
                    };
                    assert_eq!(file("code").trim(), "2", "{script}\n{}", terminal.shown());
                    let told = file("said") + &terminal.shown();
                    assert!(told.contains(missing), "{script}\n{told}");
                    assert_eq!(told.contains("error:"), is_english, "{told}");
                }
            }
        }
        assert!(!sandbox.database().exists());
    }
}
