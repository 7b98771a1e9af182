//! Which program edits: what `VISUAL` and `EDITOR` say, as a shell would read it.

use std::env;
use std::path::{Path, PathBuf};

/// Programs that open a window and come back at once, each with the option that makes it wait.
const WINDOWS: &[(&str, &str)] = &[
    ("code", "--wait"),
    ("code-insiders", "--wait"),
    ("codium", "--wait"),
    ("cursor", "--wait"),
    ("zed", "--wait"),
    ("subl", "--wait"),
    ("atom", "--wait"),
    ("mate", "--wait"),
    ("bbedit", "--wait"),
    ("gedit", "--wait"),
    ("kate", "--block"),
    ("gvim", "--nofork"),
    ("mvim", "--nofork"),
    ("open", "-W"),
];

/// Editors to look for where nobody named one; first the one that says on its screen how to leave.
#[cfg(not(windows))]
const USUAL: &[&str] = &["nano", "sensible-editor", "vi"];

/// Editors to look for where nobody named one.
#[cfg(windows)]
const USUAL: &[&str] = &["notepad"];

/// A command that edits a file, whose name follows the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EditorCommand {
    /// The variable that names it; empty where none does.
    pub(super) from: &'static str,
    /// The program.
    pub(super) program: String,
    /// Its arguments.
    pub(super) args: Vec<String>,
}

/// How an editor is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// With Ctrl and a letter.
    Nano,
    /// With a colon and letters; `sensible-editor` may be it.
    Vi,
}

/// A variable whose command cannot be read: a quote is opened and never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OpenQuote {
    /// The variable.
    pub(super) from: &'static str,
    /// The quote.
    pub(super) quote: char,
}

impl EditorCommand {
    /// Reads what a variable says; `None` where it says nothing.
    fn read(from: &'static str, written: &str) -> Option<Result<Self, OpenQuote>> {
        let written = written.trim();
        // A path with gaps that nobody quoted is still that path.
        let words = if Path::new(written).is_file() {
            Ok(vec![written.to_owned()])
        } else {
            split(written)
        };
        let mut words = match words {
            Ok(words) => words.into_iter(),
            Err(quote) => return Some(Err(OpenQuote { from, quote })),
        };
        let program = words.next().filter(|program| !program.is_empty())?;
        Some(Ok(Self {
            from,
            program,
            args: words.collect(),
        }))
    }

    /// Returns the command as it may be shown: the program's name, without its folder.
    pub(super) fn shown(&self) -> String {
        [std::slice::from_ref(&self.name()), self.args.as_slice()]
            .concat()
            .join(" ")
    }

    /// Tells how to leave an editor that nobody chose: who has never seen vi cannot.
    pub(super) fn leaving(&self) -> Option<Leaving> {
        match self.name().as_str() {
            _ if !self.from.is_empty() => None,
            "nano" => Some(Leaving::Nano),
            "vi" | "sensible-editor" => Some(Leaving::Vi),
            _ => None,
        }
    }

    /// Returns what would make a program wait that comes back at once; `None` where it waits, or
    /// is not known.
    pub(super) fn how_to_wait(&self) -> Option<String> {
        let name = self.name();
        let (_, option) = WINDOWS.iter().find(|(known, _)| *known == name)?;
        let short = option.trim_start_matches('-').chars().next();
        let waits = self
            .args
            .iter()
            .any(|arg| arg == option || short.is_some_and(|short| *arg == format!("-{short}")));
        (!waits).then(|| format!("{} {option}", self.program))
    }

    fn name(&self) -> String {
        let stem = Path::new(&self.program).file_name();
        stem.map_or_else(
            || self.program.clone(),
            |stem| stem.to_string_lossy().trim_end_matches(".exe").to_owned(),
        )
    }
}

/// Returns the commands to try, best first: `VISUAL`, `EDITOR`, then what is usual. A variable
/// that is empty says nothing.
pub(super) fn candidates() -> Vec<Result<EditorCommand, OpenQuote>> {
    let told = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| {
        let written = env::var_os(name)?;
        EditorCommand::read(name, &written.to_string_lossy())
    });
    let usual = USUAL.iter().filter(|name| is_on_path(name));
    let usual = usual.map(|name| {
        Ok(EditorCommand {
            from: "",
            program: (*name).to_owned(),
            args: Vec::new(),
        })
    });
    told.chain(usual).collect()
}

/// Tells whether a variable names an editor.
pub(super) fn is_told() -> bool {
    candidates().iter().any(|command| match command {
        Ok(command) => !command.from.is_empty(),
        Err(_) => true,
    })
}

/// Tells whether there is a program of a name.
pub(crate) fn is_on_path(name: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder: PathBuf| folder.join(name).is_file())
}

/// Splits a command into words as a shell does: quotes keep gaps, a backslash keeps the next
/// letter. Fails with a quote that is never closed.
fn split(command: &str) -> Result<Vec<String>, char> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut letters = command.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(open), letter) if letter == open => quote = None,
            (None, '"' | '\'') => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            (Some('"') | None, '\\') if cfg!(not(windows)) => {
                word.get_or_insert_default().extend(letters.next());
            }
            (None, letter) if letter.is_whitespace() => words.extend(word.take()),
            (_, letter) => word.get_or_insert_default().push(letter),
        }
    }
    if let Some(quote) = quote {
        return Err(quote);
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_split_as_a_shell_would() {
        for (written, expected) in [
            ("vi", vec!["vi"]),
            ("code --wait", vec!["code", "--wait"]),
            ("  emacs   -nw ", vec!["emacs", "-nw"]),
            ("\"/opt/My Editor/ed\" -x", vec!["/opt/My Editor/ed", "-x"]),
            ("'/opt/My Editor/ed'", vec!["/opt/My Editor/ed"]),
            ("/opt/My\\ Editor/ed -x", vec!["/opt/My Editor/ed", "-x"]),
            ("vim -c 'set tw=0' ''", vec!["vim", "-c", "set tw=0", ""]),
            ("sh -c \"vi \\\"$1\\\"\"", vec!["sh", "-c", "vi \"$1\""]),
            ("don\\'t --wait", vec!["don't", "--wait"]),
        ] {
            let expected = expected.into_iter().map(str::to_owned).collect();
            assert_eq!(split(written), Ok(expected), "{written}");
        }
        for (written, quote) in [
            ("'vi", '\''),
            ("don't --wait", '\''),
            ("\"vi' -x", '"'),
            ("vi \"a\" \"b", '"'),
        ] {
            assert_eq!(split(written), Err(quote), "{written}");
        }
        for nothing in ["", "   ", "\t", "''", " \"\" -x"] {
            assert_eq!(EditorCommand::read("VISUAL", nothing), None);
        }
    }

    #[test]
    fn an_editor_that_comes_back_at_once_is_known_unless_it_was_told_to_wait() {
        let how = |written: &str| EditorCommand::read("VISUAL", written)?.ok()?.how_to_wait();
        assert_eq!(how("code").as_deref(), Some("code --wait"));
        assert_eq!(
            how("/usr/bin/subl").as_deref(),
            Some("/usr/bin/subl --wait")
        );
        for waits in [
            "code --wait",
            "code -w",
            "subl -n -w",
            "vi",
            "gvim --nofork",
        ] {
            assert_eq!(how(waits), None, "{waits}");
        }
    }
}
