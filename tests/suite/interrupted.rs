//! Whatever ends an interview, at whatever question, in whichever language: it stands there again,
//! with all that was typed.

use std::thread;

use expectrl::process::unix::Signal;

use crate::harness::{DEPOSIT_EN, Sandbox, TAKEOVER};
use crate::interview::{DEPOSIT_STEPS, Step};
use crate::terminal::Terminal;

/// What ends a run: Ctrl-C, a closed window, an orderly end, a power cut.
const ENDS: [Signal; 4] = [
    Signal::SIGINT,
    Signal::SIGHUP,
    Signal::SIGTERM,
    Signal::SIGKILL,
];

/// What is typed at a mark and not entered.
const BEGUN: &str = "半分half";

/// An interview: what stands in each question, and its answer.
struct Story {
    lang: &'static str,
    /// Every question in its order.
    questions: &'static [Step],
    /// How many steps are ticked.
    ticked: usize,
    /// What the draft tells of the answers.
    told: &'static [&'static str],
}

const STORIES: [Story; 4] = [
    Story {
        lang: "ja",
        questions: DEPOSIT_STEPS,
        ticked: 0,
        told: &[
            "ヤマダ タロウ",
            "銀行振込",
            "山田太郎",
            "taro@example.com",
            "u-123",
        ],
    },
    Story {
        lang: "en",
        questions: &[
            ("What happened?", DEPOSIT_EN),
            ("Right? Enter: yes", ""),
            ("name was the transfer sent", "YAMADA TARO"),
            ("How did you deposit", "bank transfer"),
            ("Which branch of the bank", "u"),
            ("receipt or statement", ""),
            ("the number of the order", "JRF20261121-000001"),
            ("Enter: on to the text", ""),
            ("registered name?", "Taro Yamada"),
            ("registered mail address?", "taro@example.com"),
            ("user ID?", "u-123"),
            ("What now?", ""),
        ],
        ticked: 0,
        told: &[
            "YAMADA TARO",
            "bank transfer",
            "Taro Yamada",
            "taro@example.com",
            "u-123",
        ],
    },
    Story {
        lang: "ja",
        questions: &[
            ("何が起きましたか", TAKEOVER),
            ("合っていれば Enter", ""),
            ("手順 1/9", "y"),
            ("手順 2/9", "y"),
            ("手順 3/9", ""),
            ("手順 4/9", "y"),
            ("手順 5/9", "u"),
            ("手順 6/9", "はい"),
            ("手順 7/9", ""),
            ("手順 8/9", ""),
            ("手順 9/9", ""),
            ("身に覚えのない操作", "20時5分のBTC送付"),
            ("最後に問題なくログイン", "11月20日の朝"),
            ("漏れた心当たり", "u"),
            ("トランザクションID", ""),
            ("アドレスは何ですか", ""),
            ("Enter で文面へ", ""),
            ("登録名義は何ですか", "山田太郎"),
            ("メールアドレスは何ですか", "taro@example.com"),
            ("IDは何ですか", "u-123"),
            ("電話番号は何ですか", "03-0000-0000"),
            ("この文面をどうしますか", ""),
        ],
        ticked: 4,
        told: &["20時5分のBTC送付", "11月20日の朝", "山田太郎", "u-123"],
    },
    Story {
        lang: "en",
        questions: &[
            ("What happened?", TAKEOVER),
            ("Right? Enter: yes", ""),
            ("Step 1 of 9", "y"),
            ("Step 2 of 9", "y"),
            ("Step 3 of 9", ""),
            ("Step 4 of 9", "yes"),
            ("Step 5 of 9", "u"),
            ("Step 6 of 9", "y"),
            ("Step 7 of 9", ""),
            ("Step 8 of 9", ""),
            ("Step 9 of 9", ""),
            ("actions were not yours", "a transfer of BTC at 20:05"),
            ("last log in without trouble", "the morning of 20 November"),
            ("have been compromised", "u"),
            ("transaction ID", ""),
            ("address were the coins", ""),
            ("Enter: on to the text", ""),
            ("registered name?", "Taro Yamada"),
            ("registered mail address?", "taro@example.com"),
            ("user ID?", "u-123"),
            ("registered phone number?", "03-0000-0000"),
            ("What now?", ""),
        ],
        ticked: 4,
        told: &["a transfer of BTC at 20:05", "Taro Yamada", "u-123"],
    },
];

/// Returns the lines above the mark that the cursor stands at: the question that is open.
fn open_question(terminal: &Terminal) -> String {
    let shown = terminal.shown();
    let lines: Vec<&str> = shown.lines().map(str::trim_end).collect();
    let mark = lines.iter().rposition(|line| *line == ">").expect("a mark");
    let gap = lines[..mark].iter().rposition(|line| line.is_empty());
    lines[gap.unwrap_or(0)..mark].join("\n")
}

/// Ends the run at every question of a story, and goes on there; at the mark stands what was typed.
fn interrupted_by(signal: Signal, story: &Story) {
    let sandbox = Sandbox::new().env("MADOGUCHI_LANG", story.lang);
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    for (place, (question, answer)) in story.questions.iter().enumerate() {
        terminal.sees(question);
        assert!(terminal.is_asked());
        let asked = open_question(&terminal);
        let cut = signal == Signal::SIGKILL;
        // That a power cut keeps what rests at the mark is a test of its own.
        terminal.types(if cut { "" } else { BEGUN }).rests();
        terminal.signal(signal);
        let code = terminal.ends();
        let here = format!("{signal} at {question}\n{}", terminal.shown());
        assert_eq!(code, if cut { -9 } else { 130 }, "{here}");
        assert!(terminal.has_cursor(), "{here}");
        if cut && place == 0 {
            terminal = Terminal::open(&sandbox, 80, &["log"]);
            terminal.sees(question).rests().answers(answer);
            continue;
        }
        let line = if place == 0 {
            "madoguchi resume"
        } else {
            "madoguchi resume 1"
        };
        assert!(cut || terminal.shown().contains(line), "{here}");
        sandbox.run(&[]).exits(0).says(line);
        terminal = Terminal::open(&sandbox, 80, &["resume"]);
        if !cut {
            terminal.sees(&format!("> {BEGUN}")).clears();
        }
        assert!(!cut || terminal.is_asked(), "{here}");
        if place > 0 {
            assert_eq!(open_question(&terminal), asked, "{here}");
        }
        terminal.answers(answer);
    }
    assert_eq!(terminal.ends(), 0, "{}", terminal.shown());
    let shown = sandbox.json(&["show", "1"]);
    let timeline = shown["timeline"].as_array().expect("a timeline");
    let steps = timeline.iter().filter(|event| event["kind"] == "step");
    assert_eq!(steps.count(), story.ticked, "{timeline:?}");
    let draft = sandbox.run(&["draft", "1"]).exits(0);
    for told in story.told {
        let is_told = draft.stdout().contains(told);
        assert!(is_told, "{signal}: {told}\n{}", draft.block());
    }
}

#[test]
fn at_every_question_in_both_languages_every_end_keeps_all_that_was_typed() {
    // The program waits for keys and the keys for the program: runs side by side cost little.
    thread::scope(|scope| {
        for story in &STORIES {
            for signal in ENDS {
                scope.spawn(move || interrupted_by(signal, story));
            }
        }
    });
}
