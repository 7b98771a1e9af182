//! The first question: what happened. There is no incident yet, so the interview itself keeps what
//! is typed, with what was told by option.

use super::reply::{Ask, Reply};
use super::talk::Talk;
use super::unfinished;
use crate::cli::app::App;
use crate::cli::editor::{self, Edited, Purpose, Sheet};
use crate::cli::failure::Failure;
use crate::cli::terminal::{Stopped, Takes};
use crate::domain;
use crate::safety::ClearedText;
use crate::text::{count_chars, fold};

/// Up to how many characters a first answer is asked for once more.
const SHORT_CHARS: usize = 2;

/// The question's code.
const QUESTION: &str = "text";

/// The first words of a person.
#[derive(Debug, Clone)]
pub(crate) struct First {
    /// The words as typed.
    pub(crate) text: String,
    /// The interview that held them until now.
    pub(crate) held: Option<i64>,
    /// The sheet of the editor that they were written in, to be wiped once they are recorded.
    pub(crate) sheet: Option<Sheet>,
}

/// What opens the editor in the place of an answer.
pub(super) const EDIT: &str = "e";

/// Has the first words written in the editor; `None` where nothing came of it.
///
/// What was told by option is kept first: whatever ends the run, `resume` has it.
pub(crate) fn edit_first(
    app: &App,
    talk: &mut Talk<'_>,
    told: &[(&'static str, String)],
    held: Option<i64>,
) -> Result<Option<First>, Failure> {
    let held = hold(app, held, &app.clear_again(""), told)?;
    match editor::edit(app, talk, Purpose::Log, "")? {
        Edited::Text(text, sheet) if text.trim().is_empty() => {
            sheet.wipe(app);
            talk.say(app.words().editor.nothing);
        }
        Edited::Text(text, sheet) => {
            let sheet = Some(sheet);
            return Ok(Some(First { text, held, sheet }));
        }
        Edited::Nothing => {}
    }
    if let Some(held) = held {
        app.store()?.drop_first(held)?;
    }
    Ok(None)
}

/// Asks what happened, until there is an answer.
pub(crate) fn ask_first(
    app: &App,
    talk: &mut Talk<'_>,
    told: &[(&'static str, String)],
    earlier: Option<&domain::Interview>,
) -> Result<First, Failure> {
    let words = &app.words().interview;
    let mut held = earlier.map(|earlier| earlier.id);
    let mut begun = earlier.map_or_else(String::new, |earlier| earlier.typed.clone());
    let mut is_short = false;
    talk.say(words.keys);
    talk.begin("");
    if !begun.is_empty() {
        talk.say(words.typed_before);
    }
    loop {
        let ask = Ask {
            question: words.ask_text,
            how: words.how_first,
            why: words.why_text,
            takes: Takes::Text,
        };
        let keep = &mut |typed: &str| {
            if let Some(typed) = unfinished::rested(app, typed) {
                held = hold(app, held, &typed, told).unwrap_or(held);
            }
        };
        let reply = talk.ask(ask, &begun, keep);
        begun.clear();
        match reply {
            Ok(Reply::Text(text)) if fold(&text) == EDIT => {
                held = hold(app, held, &app.clear_again(""), told)?;
                match edit_first(app, talk, told, held) {
                    Ok(Some(first)) => return Ok(first),
                    Ok(None) => held = None,
                    Err(failure @ Failure::Cancelled { .. }) => return Err(failure),
                    // Without an editor the question is still there.
                    Err(failure) => talk.fail(&failure),
                }
            }
            // Most likely a slip of a finger; Enter takes it as it is.
            Ok(Reply::Text(text)) if !is_short && count_chars(text.trim()) <= SHORT_CHARS => {
                is_short = true;
                talk.say(words.first_needed);
                begun = text;
            }
            Ok(Reply::Text(text)) => {
                let sheet = None;
                return Ok(First { text, held, sheet });
            }
            Ok(Reply::Back) => talk.say(words.no_back),
            Ok(_) => talk.say(words.first_needed),
            Err(Stopped { typed }) => return Err(stopped(app, held, &typed, told)),
        }
    }
}

/// Ends the run; what was typed is kept if anything was.
fn stopped(app: &App, held: Option<i64>, typed: &str, told: &[(&'static str, String)]) -> Failure {
    let words = app.words();
    if typed.trim().is_empty() && told.is_empty() {
        let dropped = held.map_or(Ok(()), |held| match app.store() {
            Ok(store) => store.drop_first(held).map_err(Failure::from),
            Err(failure) => Err(failure),
        });
        // Nothing was typed in the end, so nothing is missed if it stays.
        let _ = dropped;
        let said = words.talk.interrupted_empty.to_owned();
        return Failure::Cancelled { said };
    }
    let typed = app.clear_words(typed);
    match hold(app, held, &typed, told) {
        Ok(_) => Failure::Cancelled {
            said: words.interview.interrupted_first.to_owned(),
        },
        Err(failure) => failure,
    }
}

fn hold(
    app: &App,
    held: Option<i64>,
    typed: &ClearedText,
    told: &[(&'static str, String)],
) -> Result<Option<i64>, Failure> {
    let told: Vec<(&str, ClearedText)> = told
        .iter()
        .map(|(option, value)| (*option, app.clear_again(value)))
        .collect();
    let id = app
        .store()?
        .hold_first(held, QUESTION, typed, &told, app.stamp())?;
    Ok(Some(id))
}
