//! Choices on a terminal whose answer is one key: the only user of dialoguer.
//!
//! Questions whose answer is worth keeping are those of the interview, which reads the keys itself.

use std::io;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use dialoguer::{Confirm, Input, Select};

use super::explain::EXIT_CANCELLED;
use super::failure::Failure;
use super::ui::say;

/// What Ctrl-C says before the run ends.
static FAREWELL: OnceLock<Mutex<String>> = OnceLock::new();

/// How long a question waits for the guard, which needs far less.
const GUARD_TIME: Duration = Duration::from_millis(500);

/// What stands before an answer.
const MARK: &str = ">";

/// Asks whether to do something that cannot be taken back; Enter alone means no.
pub(crate) fn confirm(question: &str, stopped: &str) -> Result<bool, Failure> {
    guard_interrupt(stopped.to_owned());
    say(question);
    // A prompt that the terminal wraps would be drawn twice: the question stands above it.
    Confirm::new()
        .with_prompt(MARK)
        .default(false)
        .wait_for_newline(true)
        .interact()
        .map_err(cancelled)
}

/// Asks for a line of words; the answer may be empty.
///
/// `interact` and not `interact_text`: the latter moves the cursor by characters, and a kanji is
/// two cells wide.
pub(crate) fn line(question: &str) -> Result<String, Failure> {
    say(question);
    Input::<String>::new()
        .with_prompt(MARK)
        .allow_empty(true)
        .report(true)
        .interact()
        .map(|line| line.trim().to_owned())
        .map_err(cancelled)
}

/// Asks for one of several; `None` when the user leaves the question with Esc.
pub(crate) fn choice(
    question: &str,
    items: &[&str],
    default: usize,
) -> Result<Option<usize>, Failure> {
    say(question);
    let chosen = Select::new()
        .items(items)
        .default(default)
        .report(false)
        .interact_opt()
        .map_err(cancelled)?;
    if let Some(item) = chosen.and_then(|index| items.get(index)) {
        say(&format!("{MARK} {item}"));
    }
    Ok(chosen)
}

/// Arranges that Ctrl-C shows the cursor again, says goodbye and ends with 130.
///
/// What was recorded before the signal is in the record: answers are written one by one, never
/// at the end. A later call changes the goodbye.
pub(crate) fn guard_interrupt(farewell: String) {
    if let Some(known) = FAREWELL.get() {
        *known.lock().unwrap_or_else(PoisonError::into_inner) = farewell;
        return;
    }
    let Ok(mut signals) = signal_hook::iterator::Signals::new([signal_hook::consts::SIGINT]) else {
        return;
    };
    let words = FAREWELL.get_or_init(|| Mutex::new(farewell));
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            // A cursor that cannot be shown has no terminal left to be missing on.
            let _ = console::Term::stderr().show_cursor();
            say(&format!(
                "\n{}",
                words.lock().unwrap_or_else(PoisonError::into_inner)
            ));
            std::process::exit(EXIT_CANCELLED.into());
        }
    });
}

/// Turns the end of a question into the end of the run.
///
/// Ctrl-C reaches the question and the guard at once; the guard speaks and ends the run, so the
/// question only has to wait for it.
fn cancelled(error: dialoguer::Error) -> Failure {
    let dialoguer::Error::IO(error) = error;
    match error.kind() {
        io::ErrorKind::Interrupted => {
            std::thread::sleep(GUARD_TIME);
            Failure::Cancelled { said: farewell() }
        }
        io::ErrorKind::UnexpectedEof => Failure::Cancelled { said: farewell() },
        kind => Failure::Input { kind },
    }
}

fn farewell() -> String {
    FAREWELL.get().map_or_else(String::new, |words| {
        words.lock().unwrap_or_else(PoisonError::into_inner).clone()
    })
}
