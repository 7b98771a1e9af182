//! How far a long task is: one line on stderr that is drawn over itself, and wiped at the end.
//!
//! It appears only where a person looks on: stderr is a terminal, and neither `--quiet` nor
//! `--json` was given. Tasks that end soon never show it.

use std::time::{Duration, Instant};

use super::app::App;
use super::ui;
use crate::text::{Ambiguous, grouped, visible};

/// How long a task runs before it is spoken of.
const PATIENCE: Duration = Duration::from_millis(400);

/// How long one state of the line stands, so that a terminal is not kept busy.
const STANDS: Duration = Duration::from_millis(100);

/// How many cells the bar takes, and on a narrow screen at least.
const BAR_CELLS: usize = 20;
const BAR_CELLS_MIN: usize = 5;

/// The bytes of a megabyte, as file managers count them.
const MEGABYTE: u64 = 1_000_000;

/// How much there is to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(test),
    allow(dead_code, reason = "each long task has its own kind of size")
)]
pub(crate) enum Size {
    /// So many bytes.
    Bytes(u64),
    /// So many incidents, files or lines.
    Items(u64),
    /// Nobody knows; only what is done is counted, in items.
    Unknown,
}

/// The progress of one task. Dropping it wipes the line.
#[derive(Debug)]
pub(crate) struct Progress {
    label: String,
    size: Size,
    done: u64,
    screen: Option<Screen>,
    began: Instant,
    drawn: Option<Instant>,
}

/// The terminal behind stderr.
#[derive(Debug, Clone, Copy)]
struct Screen {
    cells: usize,
    ambiguous: Ambiguous,
    ascii: bool,
}

impl App {
    /// Begins to tell how far a task is.
    ///
    /// ```text
    /// let mut progress = app.progress(words.importing, Size::Bytes(length));
    /// for line in lines { …; progress.advance(line.len() as u64); }
    /// ```
    pub(crate) fn progress(&self, label: &str, size: Size) -> Progress {
        let settings = self.settings();
        let silent = settings.quiet || settings.json;
        let screen = settings
            .stderr_cells
            .filter(|_| !silent)
            .map(|cells| Screen {
                cells,
                ambiguous: settings.ambiguous,
                ascii: settings.ascii,
            });
        Progress {
            label: visible(label).replace('\n', " "),
            size,
            done: 0,
            screen,
            began: Instant::now(),
            drawn: None,
        }
    }
}

impl Progress {
    /// Tells that so many more bytes or items are done.
    pub(crate) fn advance(&mut self, more: u64) {
        self.done = self.done.saturating_add(more);
        let Some(screen) = self.screen else { return };
        let due = match self.drawn {
            None => self.began.elapsed() >= PATIENCE,
            Some(drawn) => drawn.elapsed() >= STANDS,
        };
        if due {
            self.drawn = Some(Instant::now());
            ui::draw(&line(&self.label, self.done, self.size, screen));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.drawn.is_some() {
            ui::wipe();
        }
    }
}

/// Writes the state of a task in one line that is shorter than the screen.
fn line(label: &str, done: u64, size: Size, screen: Screen) -> String {
    // The last cell stays free: some terminals begin a new line when it is written.
    let room = screen.cells.saturating_sub(1);
    // What is done takes as many cells as it will in the end, so that nothing behind it moves.
    let of = |done: String, all: &str, unit: &str| format!("{done:>0$} / {all}{unit}", all.len());
    let (total, counted) = match size {
        Size::Bytes(total) => {
            let done = megabytes(done.min(total));
            (total, of(done, &megabytes(total), " MB"))
        }
        Size::Items(total) => (total, of(count(done.min(total)), &count(total), "")),
        Size::Unknown => (0, count(done)),
    };
    let share = |whole: u64| match total {
        0 => 0,
        total => u128::from(done.min(total)) * u128::from(whole) / u128::from(total),
    };
    let parts = match total {
        0 => vec![counted],
        _ => vec![format!("{:>3}%", share(100)), counted],
    };
    let mut line = label.to_owned();
    for part in parts {
        let longer = format!("{line}  {part}");
        if screen.ambiguous.width(&longer) > room {
            break;
        }
        line = longer;
    }
    let left = room.saturating_sub(screen.ambiguous.width(&line) + "  []".len());
    let bar = BAR_CELLS.min(left);
    if total > 0 && bar >= BAR_CELLS_MIN {
        let full = usize::try_from(share(bar as u64)).unwrap_or(bar);
        line = format!("{line}  [{}{}]", "#".repeat(full), "-".repeat(bar - full));
    }
    let mark = if screen.ascii { "..." } else { "…" };
    screen.ambiguous.cut(&line, room, mark).into_owned()
}

fn count(number: u64) -> String {
    grouped(&number.to_string())
}

/// Writes bytes in megabytes with one decimal.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes / (MEGABYTE / 10);
    format!("{}.{}", count(tenths / 10), tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(cells: usize) -> Screen {
        Screen {
            cells,
            ambiguous: Ambiguous::Narrow,
            ascii: false,
        }
    }

    #[test]
    fn the_line_says_how_far_the_task_is() {
        for (done, size, expected) in [
            (
                13_500_000,
                Size::Bytes(27_000_000),
                "取り込み中   50%  13.5 / 27.0 MB  [##########----------]",
            ),
            (
                1_200,
                Size::Items(1_200),
                "取り込み中  100%  1,200 / 1,200  [####################]",
            ),
            (
                9,
                Size::Items(8),
                "取り込み中  100%  8 / 8  [####################]",
            ),
            (3_456, Size::Unknown, "取り込み中  3,456"),
            (0, Size::Items(0), "取り込み中  0 / 0"),
            (
                u64::MAX,
                Size::Bytes(u64::MAX),
                "取り込み中  100%  18,446,744,073,709.5 / 18,446,744,073,709.5 MB  [####################]",
            ),
        ] {
            assert_eq!(line("取り込み中", done, size, screen(100)), expected);
        }
    }

    #[test]
    fn what_is_shown_at_the_beginning_is_shown_until_the_end() {
        for (size, step) in [
            (Size::Bytes(1_234_500_000), 1_000_000),
            (Size::Items(12_000), 7),
        ] {
            for cells in [40, 60, 80] {
                let drawn = |done| line("バックアップを作っています", done, size, screen(cells));
                let width = |done| Ambiguous::Narrow.width(&drawn(done));
                for done in 0..2_000 {
                    assert_eq!(width(done * step), width(0), "{}", drawn(done * step));
                }
            }
        }
    }

    #[test]
    fn the_line_is_shorter_than_every_screen_and_gives_up_the_bar_first() {
        let size = Size::Bytes(27_000_000);
        let drawn = |cells| line("取り込み中", 13_500_000, size, screen(cells));
        assert_eq!(
            drawn(50),
            "取り込み中   50%  13.5 / 27.0 MB  [######-------]"
        );
        assert_eq!(drawn(40), "取り込み中   50%  13.5 / 27.0 MB");
        assert_eq!(drawn(20), "取り込み中   50%");
        assert_eq!(drawn(8), "取り込…");
        for cells in 1..120 {
            assert!(Ambiguous::Narrow.width(&drawn(cells)) < cells, "{cells}");
        }
    }
}
