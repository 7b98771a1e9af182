//! Asking before something that cannot be taken back.

use super::app::App;
use super::failure::Failure;
use super::prompt;

/// Goes on where the user said yes: with `--yes`, or on a terminal.
pub(crate) fn confirmed(app: &App, yes: bool, question: &str) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    if !app.settings().can_prompt {
        return Err(Failure::NeedsArgument { argument: "--yes" });
    }
    let say = &app.words().keeping;
    let answer = prompt::choice(question, &[say.no, say.yes], 0)?;
    if answer == Some(1) {
        return Ok(());
    }
    Err(Failure::Cancelled {
        said: say.nothing_done.to_owned(),
    })
}
