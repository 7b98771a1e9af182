//! The user's own editor: whatever it does, no text is lost.
//!
//! What counts is what the file holds in the end, not when it says it was changed.

mod command;
mod failure;
mod left_over;
mod open;
mod sheet;
mod tidy;

pub(crate) use command::is_on_path;
pub(crate) use failure::EditorFailure;
pub(crate) use left_over::{LeftOver, name, offer};
pub(crate) use sheet::{Purpose, Sheet};
pub(crate) use tidy::tidy;

use std::io::ErrorKind;
use std::os::unix::process::ExitStatusExt as _;
use std::process::ExitStatus;
use std::time::{Duration, Instant};

use self::command::EditorCommand;
use self::open::open;
use super::app::App;
use super::failure::Failure;
use super::interview::Talk;

/// An editor that ends sooner was not used by a person.
const AT_ONCE: Duration = Duration::from_secs(1);

/// What came of editing.
#[derive(Debug)]
pub(crate) enum Edited {
    /// A text; its sheet is to be wiped once it is recorded.
    Text(String, Sheet),
    /// Nothing: nothing was written, or it was discarded, or left in its file.
    Nothing,
}

/// What is done next with a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Use,
    Again,
    Discard,
    Leave,
    /// It is typed on, outside the editor.
    GoOn,
}

/// Fails unless an editor may be opened: somebody named one, or a person looks on, and nobody said
/// that nothing may be asked.
pub(crate) fn must_open(app: &App) -> Result<(), Failure> {
    let settings = app.settings();
    if !settings.no_input && (settings.can_prompt || command::is_told()) {
        return Ok(());
    }
    Err(Failure::NeedsTerminal { what: "--edit" })
}

/// Opens the editor with a text, and returns what it holds in the end.
pub(crate) fn edit(
    app: &App,
    talk: &mut Talk<'_>,
    purpose: Purpose,
    text: &str,
) -> Result<Edited, Failure> {
    let mut text = text.to_owned();
    // Where a file ends without an end of line, what is added joins its last line.
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    let sheet = Sheet::new(app, purpose, &text)?;
    edit_sheet(app, talk, sheet, &text)
}

/// Opens the editor with a sheet that is there.
fn edit_sheet(
    app: &App,
    talk: &mut Talk<'_>,
    sheet: Sheet,
    before: &str,
) -> Result<Edited, Failure> {
    loop {
        let began = Instant::now();
        let (command, status) = match open(app, talk, &sheet) {
            Ok(ended) => ended,
            Err(failure) => {
                if !matches!(failure, Failure::Cancelled { .. })
                    && sheet.text().is_ok_and(|text| text == before)
                {
                    sheet.wipe(app);
                }
                return Err(failure);
            }
        };
        let next = judge(
            app,
            talk,
            &sheet,
            before,
            (&command, status, began.elapsed()),
        );
        let stays = matches!(next, Err(_) | Ok(Next::Leave));
        // An editor that failed has ended; one that came back at once may still show its file.
        if stays && !status.success() {
            sheet.hide_secrets(app);
        }
        match next? {
            Next::Again => {}
            Next::Use => {
                let text = sheet.text()?;
                return Ok(Edited::Text(text, sheet));
            }
            Next::Discard => {
                sheet.wipe(app);
                talk.say(app.words().editor.discarded);
                return Ok(Edited::Nothing);
            }
            Next::Leave | Next::GoOn => {
                talk.say(&(app.words().editor.kept)(&sheet.shown()));
                return Ok(Edited::Nothing);
            }
        }
    }
}

/// Decides what to do with what the editor left; asks where that is not plain.
fn judge(
    app: &App,
    talk: &mut Talk<'_>,
    sheet: &Sheet,
    before: &str,
    (command, status, took): (&EditorCommand, ExitStatus, Duration),
) -> Result<Next, Failure> {
    let words = &app.words().editor;
    let asks = app.settings().can_prompt;
    if !status.success() {
        let how = match (status.code(), status.signal()) {
            (Some(code), _) => (words.by_code)(code),
            (None, signal) => (words.by_signal)(signal.unwrap_or_default()),
        };
        if !asks {
            let path = sheet.shown();
            return Err(EditorFailure::Failed { how, path }.into());
        }
        talk.say(&(words.failed)(&how, &sheet.shown()));
        return choose(app, talk, sheet, words.ask_failed, Next::Leave);
    }
    let text = match sheet.text() {
        Ok(text) => text,
        Err(Failure::NotText) if asks => {
            talk.say(&(words.not_text)(&sheet.shown()));
            return choose(app, talk, sheet, words.ask_not_text, Next::Leave);
        }
        Err(Failure::NotText) => {
            let path = sheet.shown();
            return Err(EditorFailure::NotText { path }.into());
        }
        Err(Failure::File {
            kind: ErrorKind::NotFound,
            ..
        }) => {
            return Err(sheet.gone().into());
        }
        Err(failure) => return Err(failure),
    };
    if text != before {
        return Ok(Next::Use);
    }
    let how_to_wait = command.how_to_wait();
    if how_to_wait.is_none() && (took > AT_ONCE || !asks) {
        return Ok(Next::Use);
    }
    if !asks {
        return Err(EditorFailure::CameBack {
            command: command.shown(),
            how_to_wait,
            path: sheet.shown(),
        }
        .into());
    }
    talk.say(&if before.trim().is_empty() {
        (words.came_back)(&command.shown())
    } else {
        (words.came_back_unchanged)(&command.shown())
    });
    if let Some(value) = how_to_wait {
        talk.say(&(words.how_to_wait)(&value));
    }
    choose(app, talk, sheet, words.ask_saved, Next::Use)
}

/// Asks what to do; Enter alone means `usual`. A signal leaves the file.
fn choose(
    app: &App,
    talk: &mut Talk<'_>,
    sheet: &Sheet,
    question: &str,
    usual: Next,
) -> Result<Next, Failure> {
    let words = &app.words().editor;
    loop {
        let Ok(said) = talk.key(question, words.why_failed) else {
            let said = (words.stopped)(&sheet.shown());
            return Err(Failure::Cancelled { said });
        };
        match said.as_deref() {
            None => return Ok(usual),
            Some("y") => return Ok(Next::Use),
            Some("e") => return Ok(Next::Again),
            Some("d") => return Ok(Next::Discard),
            Some(_) => {}
        }
    }
}
