//! The editor runs, and the terminal is its own until it ends.

use std::io::{self, IsTerminal as _};
use std::os::fd::AsFd as _;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use super::command::{self, EditorCommand, Leaving, OpenQuote};
use super::{EditorFailure, Sheet};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::interview::Talk;

/// How often is looked whether the editor has ended.
const LOOK: Duration = Duration::from_millis(20);

/// Runs the first editor that is there, until it ends.
pub(super) fn open(
    app: &App,
    talk: &mut Talk<'_>,
    sheet: &Sheet,
) -> Result<(EditorCommand, ExitStatus), Failure> {
    let words = &app.words().editor;
    let mut tried = Vec::new();
    // Why another editor opens than the one that was chosen.
    let mut instead: Option<String> = None;
    for command in command::candidates() {
        let command = match command {
            Ok(command) => command,
            Err(OpenQuote { from, quote }) => {
                let said = (words.open_quote)(from, quote);
                talk.say(&said);
                instead = Some(said);
                continue;
            }
        };
        let mut run = Command::new(&command.program);
        run.args(&command.args).arg(&sheet.path);
        // What was tried before this one is not to be tried again by this one, as a shell would.
        for variable in ["VISUAL", "EDITOR"] {
            if command.from == variable {
                break;
            }
            run.env_remove(variable);
        }
        let stderr = io::stderr();
        if !io::stdout().is_terminal() && stderr.is_terminal() {
            // stdout is for the product; an editor draws on the terminal.
            if let Ok(screen) = stderr.as_fd().try_clone_to_owned() {
                run.stdout(Stdio::from(screen));
            }
        }
        talk.say(&(words.opens)(&command.shown(), command.from));
        let leave = match command.leaving() {
            Some(Leaving::Nano) => words.leave_nano,
            Some(Leaving::Vi) => words.leave_vi,
            None => "",
        };
        talk.say(leave);
        // It covers the screen, so that nobody sees it who has not read it before: how it is left,
        // and that it is not the one that was chosen.
        let covers = command.leaving() == Some(Leaving::Vi) || instead.is_some();
        if covers && app.settings().can_prompt {
            let why = instead.as_deref().unwrap_or(leave);
            if talk.key(words.ask_open, why).is_err() {
                let said = (words.stopped)(&sheet.shown());
                return Err(Failure::Cancelled { said });
            }
        }
        let ended = talk.lend(|terminal| {
            let mut child = run.spawn()?;
            loop {
                match child.try_wait()? {
                    Some(status) => return Ok(Some(status)),
                    // Whoever ends us does not end the editor; its text stays.
                    None if terminal.is_gone() => return Ok(None),
                    None => std::thread::sleep(LOOK),
                }
            }
        });
        match ended {
            Ok(Some(status)) => {
                // Ctrl-C was meant for the editor.
                talk.go_on();
                return Ok((command, status));
            }
            Ok(None) => {
                let said = (words.stopped)(&sheet.shown());
                return Err(Failure::Cancelled { said });
            }
            Err(error) if is_missing(&error) => {
                if !command.from.is_empty() {
                    let said = (words.missing)(command.from, &command.program);
                    talk.say(&said);
                    instead = Some(said);
                }
                tried.push(command.program);
            }
            Err(error) => {
                return Err(Failure::File {
                    path: command.program,
                    kind: error.kind(),
                });
            }
        }
    }
    Err(EditorFailure::None { tried }.into())
}

fn is_missing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied | io::ErrorKind::NotADirectory
    )
}
