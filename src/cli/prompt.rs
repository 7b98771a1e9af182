//! Yes or no, for a change that cannot be taken back: the only user of dialoguer.
//!
//! Questions whose answer is worth keeping are those of the interview, which reads the keys itself.

use std::io;
use std::time::Duration;

use dialoguer::Confirm;

use super::explain::EXIT_CANCELLED;
use super::failure::Failure;
use super::ui::say;

/// How long a question waits for the guard, which needs far less.
const GUARD_TIME: Duration = Duration::from_millis(500);

/// Asks whether to do something; Enter alone means no. Ask only where the settings say that
/// questions can be asked.
pub(crate) fn confirm(question: &str, stopped: &str) -> Result<bool, Failure> {
    guard_cursor(stopped.to_owned());
    // The question stands on lines of its own: a prompt that the terminal wraps is drawn twice.
    say(question);
    Confirm::new()
        .with_prompt(">")
        .default(false)
        .wait_for_newline(true)
        .interact()
        .map_err(|dialoguer::Error::IO(error)| match error.kind() {
            // Ctrl-C reaches the question and the guard at once; the guard speaks and ends the run.
            io::ErrorKind::Interrupted => {
                std::thread::sleep(GUARD_TIME);
                cancelled(stopped)
            }
            io::ErrorKind::UnexpectedEof => cancelled(stopped),
            kind => Failure::Input { kind },
        })
}

fn cancelled(stopped: &str) -> Failure {
    Failure::Cancelled {
        said: stopped.to_owned(),
    }
}

/// Arranges that Ctrl-C shows the cursor again, which the question hides, and ends with 130.
fn guard_cursor(stopped: String) {
    let Ok(mut signals) = signal_hook::iterator::Signals::new([signal_hook::consts::SIGINT]) else {
        return;
    };
    std::thread::spawn(move || {
        if signals.forever().next().is_some() {
            // A cursor that cannot be shown has no terminal left to be missing on.
            let _ = console::Term::stderr().show_cursor();
            say(&format!("\n{stopped}"));
            std::process::exit(EXIT_CANCELLED.into());
        }
    });
}
