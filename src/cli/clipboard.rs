//! The clipboard, of which only what is known is said.
//!
//! A program that ends takes its clipboard with it on X11 and Wayland, so the platform's own tools
//! are used, which stay. What they hold is read back; what cannot be read back is called so.

mod osc52;
mod tool;

use std::fs;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::time::Duration;

use self::tool::Tool;
use super::app::App;
use super::failure::Failure;
use super::interview::Talk;
use super::output;
use super::ui;
use crate::domain::IncidentId;
use crate::safety::ClearedText;

/// The folder in the home for texts that could not be copied for certain.
const FOLDER: &str = "copied";

/// What is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The subject alone.
    Subject,
    /// The body alone.
    Body,
    /// Both.
    Whole,
}

/// How it was copied.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// By a tool; read back or not.
    Tool(Tool, bool),
    /// By the terminal, as far as it obeys.
    Terminal,
}

/// A text that was copied.
#[derive(Debug)]
pub(crate) struct Copied<'t> {
    text: &'t ClearedText,
    way: Way,
}

/// Copies a text, and says how; where nothing copies it, it lies in a file that the failure names.
pub(crate) fn copy<'t>(
    app: &App,
    id: IncidentId,
    part: Part,
    text: &'t ClearedText,
) -> Result<Copied<'t>, Failure> {
    let words = &app.words().clipboard;
    let what = match part {
        Part::Subject => words.subject,
        Part::Body => words.body,
        Part::Whole => words.whole,
    };
    for tool in tool::at_hand() {
        let seen = tool.copy(text.as_str()).then(|| tool.read());
        match seen {
            Some(Some(seen)) if same(&seen, text.as_str()) => {
                app.ui.status(&(words.copied)(what, tool.name));
                let way = Way::Tool(tool, true);
                return Ok(Copied { text, way });
            }
            Some(None) => {
                app.ui.status(&(words.handed_over)(what, tool.name));
                let way = Way::Tool(tool, false);
                return Ok(Copied { text, way });
            }
            // It says that it copied, and holds something else: that is no copy.
            Some(Some(_)) | None => app.ui.status(&(words.tool_failed)(tool.name)),
        }
    }
    let path = keep(app, id, part, text)?.display().to_string();
    let obeys = app.settings().stderr_cells.is_some() && std::io::stderr().is_terminal();
    match osc52::sequence(text.as_str()).filter(|_| obeys) {
        Some(sequence) => {
            ui::raw(&sequence);
            app.ui.status(&(words.asked_terminal)(what, &path));
            let way = Way::Terminal;
            Ok(Copied { text, way })
        }
        None => Err(Failure::NoClipboard { path }),
    }
}

impl Copied<'_> {
    /// Waits, then clears the clipboard if it still holds the text; Ctrl-C clears it at once.
    pub(crate) fn clear_after(&self, app: &App, seconds: u64) -> Result<(), Failure> {
        let words = &app.words().clipboard;
        let Way::Tool(tool, true) = self.way else {
            app.ui.warning(words.cannot_clear);
            return Ok(());
        };
        app.ui.status(&(words.will_clear)(seconds));
        let talk = Talk::open(app)?;
        let is_whole = talk.pause(Duration::from_secs(seconds));
        drop(talk);
        let said = match tool.read() {
            Some(held) if same(&held, self.text.as_str()) => {
                if tool.clear() {
                    words.cleared
                } else {
                    words.cannot_clear
                }
            }
            Some(_) => words.not_ours,
            None => words.cannot_clear,
        };
        if is_whole {
            app.ui.status(said);
            return Ok(());
        }
        let said = said.to_owned();
        Err(Failure::Cancelled { said })
    }
}

/// Tells whether the clipboard holds a text: some tools add or drop its last line feed, or write
/// line feeds as Windows does.
fn same(held: &str, text: &str) -> bool {
    held.replace("\r\n", "\n").trim_end_matches('\n') == text.trim_end_matches('\n')
}

/// Keeps a text in a file of the home, in place of what was kept before for the same part.
fn keep(app: &App, id: IncidentId, part: Part, text: &ClearedText) -> Result<PathBuf, Failure> {
    let name = match part {
        Part::Subject => "subject",
        Part::Body => "body",
        Part::Whole => "draft",
    };
    let path = app
        .home()?
        .join(FOLDER)
        .join(format!("{}-{name}.txt", id.0));
    output::private_folder(&path)?;
    // What was there is the same part of an older draft; if it stays, the next line says so.
    let _ = fs::remove_file(&path);
    output::new_file(&path, text.as_str())?;
    Ok(path)
}
