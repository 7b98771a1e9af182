//! Texts that an editing has left behind: offered again, never taken or thrown away unasked.

use super::sheet::{Purpose, Sheet};
use super::{Edited, Next, choose, edit_sheet};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::interview::Talk;

/// How many characters of it are shown, cleared.
const BEGIN_CHARS: usize = 40;

/// A text of an earlier editing that the user takes up now.
#[derive(Debug)]
pub(crate) struct LeftOver {
    /// The text.
    pub(crate) text: String,
    /// Its sheet, to be wiped once the text is recorded.
    pub(crate) sheet: Sheet,
    /// Whether it is what the user goes on typing, rather than the whole.
    pub(crate) goes_on: bool,
}

/// Shuts what editors have left behind to others, and names each with the command that takes it
/// up; once in a run.
pub(crate) fn name(app: &App) {
    if app.left_told.set(()).is_err() {
        return;
    }
    for sheet in Sheet::left_over(app) {
        sheet.shut();
        let is_empty = sheet.text().is_ok_and(|text| text.trim().is_empty());
        let is_offered = app.left_offered.get() == Some(&sheet.purpose);
        if is_empty || is_offered || sheet.is_in_use() {
            continue;
        }
        let command = match sheet.purpose {
            Purpose::Log | Purpose::Draft(_) => "madoguchi resume".to_owned(),
            Purpose::Reply(id) => format!("madoguchi reply {}", id.0),
            Purpose::Note(id) => format!("madoguchi note {}", id.0),
        };
        let said = app.words().editor.lies_there;
        app.ui.warning(&said(&sheet.shown(), &command));
        if !app.settings().can_prompt {
            app.ui
                .hint(&(app.words().editor.without_terminal)(&sheet.shown()));
        }
    }
}

/// Offers the texts that were left behind for a purpose, one by one, until one is taken; `goes_on`
/// where Enter alone goes on with one.
pub(crate) fn offer(
    app: &App,
    talk: &mut Talk<'_>,
    goes_on: bool,
    is_meant: impl Fn(Purpose) -> bool,
) -> Result<Option<LeftOver>, Failure> {
    let words = &app.words().editor;
    let (ask, usual) = if goes_on {
        (words.ask_go_on, Next::GoOn)
    } else {
        (words.ask_left_over, Next::Leave)
    };
    // What is offered need not be named.
    let _ = app.left_told.set(());
    let sheets = Sheet::left_over(app).into_iter();
    for sheet in sheets.filter(|sheet| is_meant(sheet.purpose)) {
        if sheet.is_anothers() {
            continue;
        }
        let text = match sheet.text() {
            Ok(text) if text.trim().is_empty() => {
                // An editor that came back at once may have it open still, and save into it.
                if !sheet.may_be_open() {
                    sheet.wipe(app);
                }
                continue;
            }
            Ok(text) => text,
            Err(_) => String::new(),
        };
        sheet.shut();
        let cleared = app.clear_unsaid(&text);
        let begin: String = cleared.as_str().chars().take(BEGIN_CHARS).collect();
        talk.say(&(words.left_over)(
            &sheet.shown(),
            &begin.replace('\n', " "),
        ));
        match choose(app, talk, &sheet, ask, usual)? {
            next @ (Next::Use | Next::GoOn) => match sheet.text() {
                Ok(text) => {
                    return Ok(Some(LeftOver {
                        text,
                        sheet,
                        goes_on: next == Next::GoOn,
                    }));
                }
                Err(failure) => app.tell_failure(&failure),
            },
            Next::Again => {
                if let Edited::Text(text, sheet) = edit_sheet(app, talk, sheet, "")? {
                    return Ok(Some(LeftOver {
                        text,
                        sheet,
                        goes_on: false,
                    }));
                }
            }
            Next::Discard => {
                sheet.wipe(app);
                talk.say(words.discarded);
            }
            Next::Leave => {}
        }
    }
    Ok(None)
}
