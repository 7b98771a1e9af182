//! What an interview looks like from its first question to its last, at every width.
//!
//! `SNAPSHOTS=overwrite cargo test interview_screens` writes the goldens anew.

use std::path::Path;

use snapbox::{Assert, Data};

use crate::harness::{DEPOSIT, DEPOSIT_EN, Sandbox, TAKEOVER};
use crate::screen::Screen;
use crate::terminal::Terminal;

/// A takeover in English.
const TAKEOVER_EN: &str = "My account was taken over, and today at about 8 pm 1.2 BTC were sent \
    to an address I do not know";

/// The most rows that the card may have on a screen of 60 cells: on the smallest usual screen, of
/// 24 rows, the question and the mark stand below it.
const CARD_ROWS_MAX: usize = 22;

/// Leads an interview to its end: the reason is asked for at the first question of each sort, and
/// nothing is answered. Returns what stands on the screen.
fn led(lang: &str, cells: u16, text: &str) -> String {
    let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
    let mut terminal = Terminal::open(&sandbox, cells, &["log"]);
    assert!(terminal.is_asked());
    terminal.answers(text);
    let mut asked = 0;
    while terminal.is_asked() {
        // Right? — a step or a fact — and every question before the end.
        terminal.answers(if asked < 4 && asked % 2 == 0 { "?" } else { "" });
        asked += 1;
    }
    assert_eq!(terminal.ends(), 0);
    terminal.shown()
}

#[test]
fn an_interview_is_as_its_golden_says_and_within_its_width() {
    for (lang, texts) in [
        ("ja", [DEPOSIT, TAKEOVER]),
        ("en", [DEPOSIT_EN, TAKEOVER_EN]),
    ] {
        for cells in [40, 60, 80, 120] {
            let shown = texts
                .map(|text| led(lang, cells, text))
                .join("\n\n====\n\n");
            let screen = Screen {
                cells: cells.into(),
                wide: false,
                ascii: false,
            };
            let golden = format!("tests/screens/interview-{lang}-{cells}.txt");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(golden);
            let expected = Data::read_from(&path, Some(snapbox::data::DataFormat::Text)).raw();
            Assert::new()
                .action_env("SNAPSHOTS")
                .eq(format!("{shown}\n"), expected);
            let breaches = screen.breaches(&shown);
            assert!(breaches.is_empty(), "{lang} {cells}: {breaches:#?}");
        }
    }
}

#[test]
fn the_card_and_its_question_stand_on_one_screen() {
    for (lang, heading, question, texts) in [
        ("ja", "窓口の判定", "Enter で文面へ", [DEPOSIT, TAKEOVER]),
        (
            "en",
            "where to turn",
            "Enter: on to",
            [DEPOSIT_EN, TAKEOVER_EN],
        ),
    ] {
        for text in texts {
            let shown = led(lang, 60, text);
            let card = shown.lines().skip_while(|line| !line.starts_with(heading));
            let card = card.take_while(|line| !line.starts_with(question));
            let card: Vec<&str> = card.collect();
            assert!(card.len() <= CARD_ROWS_MAX, "{}", card.join("\n"));
            let more = card.concat().replace(' ', "");
            assert!(more.contains("madoguchiroute1"), "{more}");
        }
    }
}
