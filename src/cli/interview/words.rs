//! Words that belong to no interview: an answer that came, an entry of the timeline, a question.

use super::first::EDIT;
use super::reply::{Ask, Reply};
use super::talk::Talk;
use super::unfinished;
use crate::cli::app::App;
use crate::cli::editor::{self, Edited, Purpose, Sheet};
use crate::cli::failure::Failure;
use crate::cli::terminal::{Stopped, Takes};
use crate::safety::ClearedText;
use crate::text::fold;

/// Asks for words until there are some; those with a purpose survive Ctrl-C in a sheet, which is to
/// be wiped once they are recorded, and which the same command takes up.
pub(crate) fn ask_words(
    app: &App,
    purpose: Option<Purpose>,
) -> Result<(String, Option<Sheet>), Failure> {
    let words = app.words();
    let (question, how, why) = match purpose {
        Some(Purpose::Reply(_)) => (
            words.editor.ask_reply,
            words.editor.how_words,
            words.editor.why_reply,
        ),
        Some(Purpose::Note(_)) => (
            words.editor.ask_note,
            words.editor.how_words,
            words.editor.why_note,
        ),
        _ => (
            words.interview.ask_text,
            words.editor.how_triage,
            words.interview.why_text,
        ),
    };
    let mut talk = Talk::open(app)?;
    let (mut held, mut begun) = (None, String::new());
    if let Some(purpose) = purpose
        && let Some(left) = editor::offer(app, &mut talk, true, |meant| meant == purpose)?
    {
        if !left.goes_on {
            return Ok((left.text, Some(left.sheet)));
        }
        left.text.trim_end().clone_into(&mut begun);
        held = Some(left.sheet);
    }
    loop {
        let takes = Takes::Text;
        let ask = Ask {
            question,
            how,
            why,
            takes,
        };
        // Whatever ends the run, what was typed until now lies in a sheet.
        let keep = &mut |typed: &str| {
            if let (Some(purpose), Some(typed)) = (purpose, unfinished::rested(app, typed)) {
                hold(app, purpose, &mut held, &typed);
            }
        };
        let reply = talk.ask(ask, &std::mem::take(&mut begun), keep);
        match (reply, purpose) {
            (Ok(Reply::Text(text)), Some(purpose)) if fold(&text) == EDIT => {
                drop_held(app, &mut held);
                match editor::edit(app, &mut talk, purpose, "") {
                    Ok(Edited::Text(text, sheet)) if text.trim().is_empty() => {
                        sheet.wipe(app);
                        talk.say(words.editor.nothing);
                    }
                    Ok(Edited::Text(text, sheet)) => return Ok((text, Some(sheet))),
                    Ok(Edited::Nothing) => {}
                    Err(failure @ Failure::Cancelled { .. }) => return Err(failure),
                    // Without an editor the question is still there.
                    Err(failure) => talk.fail(&failure),
                }
            }
            (Ok(Reply::Text(text)), Some(purpose)) => {
                // It stays there until it is recorded.
                hold(app, purpose, &mut held, &app.clear_unsaid(&text));
                return Ok((text, held));
            }
            (Ok(Reply::Text(text)), None) => return Ok((text, None)),
            (Ok(_), _) => drop_held(app, &mut held),
            (Err(Stopped { typed }), purpose) => return Err(stopped(app, &typed, purpose, held)),
        }
    }
}

/// Keeps what is typed in the sheet of this run, which is made with its first words.
fn hold(app: &App, purpose: Purpose, held: &mut Option<Sheet>, typed: &ClearedText) {
    match held {
        // What cannot be kept now is kept with the next words, or said with the goodbye.
        Some(sheet) => drop(sheet.put(typed.as_str())),
        None => *held = Sheet::new(app, purpose, typed.as_str()).ok(),
    }
}

fn drop_held(app: &App, held: &mut Option<Sheet>) {
    if let Some(sheet) = held.take() {
        sheet.wipe(app);
    }
}

/// Ends the run; what was typed is kept without its secrets, if there is a command to take it up.
fn stopped(app: &App, typed: &str, purpose: Option<Purpose>, mut held: Option<Sheet>) -> Failure {
    let words = app.words();
    let command = match purpose {
        Some(Purpose::Reply(id)) => Some(format!("madoguchi reply {}", id.0)),
        Some(Purpose::Note(id)) => Some(format!("madoguchi note {}", id.0)),
        _ => None,
    };
    if let (Some(purpose), Some(command)) = (purpose, command)
        && !typed.trim().is_empty()
    {
        let typed = app.clear_words(typed);
        let kept = match &held {
            Some(sheet) => sheet.put(typed.as_str()),
            None => Sheet::new(app, purpose, typed.as_str()).map(drop),
        };
        return match kept {
            Ok(()) => Failure::Cancelled {
                said: (words.editor.words_kept)(&command),
            },
            Err(failure) => failure,
        };
    }
    drop_held(app, &mut held);
    let said = words.talk.interrupted_empty.to_owned();
    Failure::Cancelled { said }
}
