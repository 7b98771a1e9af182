//! Where the program runs: flag before environment before default.

use std::env;
use std::io::IsTerminal;
use std::path::PathBuf;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, Utc};
use etcetera::BaseStrategy;

use super::args::{ColorChoice, GlobalArgs};
use super::failure::Failure;
use crate::domain::{Code, Lang};
use crate::text::Ambiguous;

/// The narrowest and the widest screen that views are drawn for, in cells.
const WIDTH_CELLS: std::ops::RangeInclusive<usize> = 40..=200;

/// The width where none is known, in cells.
const WIDTH_CELLS_DEFAULT: usize = 80;

/// Japan's offset from UTC in seconds; the country has had no summer time since 1951.
const JAPAN_OFFSET_SECONDS: i32 = 9 * 60 * 60;

/// What a run was told, after flags, environment and defaults have met.
// Independent answers to independent questions.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The folder that holds everything; `None` where none could be found.
    pub(crate) home: Option<PathBuf>,
    /// The folder that `--home` told.
    pub(crate) home_told: Option<PathBuf>,
    /// The language of the interface.
    pub(crate) lang: Lang,
    /// The language that `--lang` told, which is that of a draft too.
    pub(crate) lang_told: Option<Lang>,
    /// The clock, in Japan's time.
    pub(crate) now: DateTime<FixedOffset>,
    /// The screen's width in cells.
    pub(crate) width: usize,
    /// The width of the terminal behind stderr in cells; `None` where there is none that can wipe
    /// a line.
    pub(crate) stderr_cells: Option<usize>,
    /// How many cells ambiguous characters take.
    pub(crate) ambiguous: Ambiguous,
    /// Whether only ASCII is drawn around the words.
    pub(crate) ascii: bool,
    /// Whether a person reads stdout.
    pub(crate) stdout_is_terminal: bool,
    /// Whether stdout is coloured.
    pub(crate) color: bool,
    /// Whether answers are for programs.
    pub(crate) json: bool,
    /// Whether the conversation on stderr is kept to errors and warnings.
    pub(crate) quiet: bool,
    /// Whether the user said that nothing may be asked.
    pub(crate) no_input: bool,
    /// Whether nothing is said at all, on either stream.
    pub(crate) silent: bool,
    /// Whether questions may be asked: a terminal on stdin and stderr, and nobody said no.
    pub(crate) can_prompt: bool,
}

impl Settings {
    /// Puts the settings together.
    pub(crate) fn new(args: &GlobalArgs) -> Result<Self, Failure> {
        let terminal = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
        Ok(Self {
            home: home(args),
            home_told: given(args),
            lang: language(args.lang),
            lang_told: args.lang,
            now: clock()?,
            width: width(),
            stderr_cells: stderr_cells(),
            stdout_is_terminal: std::io::stdout().is_terminal(),
            ambiguous: args.ambiguous.into(),
            ascii: args.ascii,
            color: color(args.color) && !args.json,
            json: args.json,
            quiet: args.quiet,
            no_input: args.no_input,
            silent: false,
            can_prompt: terminal && !args.no_input && !args.json,
        })
    }
}

/// Returns the language of a run, before anything else is known.
pub(crate) fn language(flag: Option<Lang>) -> Lang {
    let variable = || {
        variable("MADOGUCHI_LANG")
            .as_deref()
            .and_then(Lang::from_code)
    };
    flag.or_else(variable)
        .unwrap_or_else(|| match sys_locale::get_locale() {
            Some(locale) if locale.to_ascii_lowercase().starts_with("ja") => Lang::Ja,
            _ => Lang::En,
        })
}

/// Tells whether programs of the system draw more than ASCII here.
pub(crate) fn is_utf8() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(variable);
    let locale = locale.unwrap_or_default().to_ascii_lowercase();
    locale.contains("utf-8") || locale.contains("utf8")
}

/// Returns the home that the environment names.
pub(crate) fn home_variable() -> Option<PathBuf> {
    // A path need not be text.
    let value = env::var_os("MADOGUCHI_HOME");
    value.filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn home(args: &GlobalArgs) -> Option<PathBuf> {
    let data = || {
        // Without HOME the crate falls back to the password file; a service's home is not ours.
        variable_is_set("HOME")
            .then(etcetera::choose_base_strategy)
            .and_then(Result::ok)
            .map(|strategy| strategy.data_dir().join("madoguchi"))
    };
    given(args).or_else(home_variable).or_else(data)
}

fn given(args: &GlobalArgs) -> Option<PathBuf> {
    args.home
        .clone()
        .filter(|home| !home.as_os_str().is_empty())
}

fn clock() -> Result<DateTime<FixedOffset>, Failure> {
    let now = DateTime::<Utc>::from(SystemTime::now());
    let japan =
        FixedOffset::east_opt(JAPAN_OFFSET_SECONDS).unwrap_or(now.fixed_offset().timezone());
    match variable("MADOGUCHI_NOW") {
        // The library's own way ends the program where a clock stands before 1970.
        None => Ok(now.with_timezone(&japan)),
        Some(written) => DateTime::parse_from_rfc3339(&written)
            .map(|now| now.with_timezone(&japan))
            .map_err(|_| Failure::BadClock { written }),
    }
}

/// Returns the width of the screen in cells.
pub(crate) fn width() -> usize {
    let variable = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let terminal = || {
        console::Term::stdout()
            .size_checked()
            .map(|(_, columns)| columns.into())
    };
    let cells = variable.filter(|&cells| cells > 0).or_else(terminal);
    cells
        .unwrap_or(WIDTH_CELLS_DEFAULT)
        .clamp(*WIDTH_CELLS.start(), *WIDTH_CELLS.end())
}

/// Returns how many lines the screen has; `None` where there is none to be filled.
pub(crate) fn height() -> Option<usize> {
    let variable = variable("LINES").and_then(|lines| lines.parse().ok());
    let terminal = || console::Term::stdout().size_checked();
    let terminal = || terminal().map(|(lines, _)| lines.into());
    variable.filter(|&lines| lines > 0).or_else(terminal)
}

/// Returns the width of the conversation in cells: that of the terminal behind stderr where the
/// product goes elsewhere, else that of the screen.
pub(crate) fn talk_width(settings: &Settings) -> usize {
    match settings.stderr_cells {
        Some(cells) if !settings.stdout_is_terminal => {
            cells.clamp(*WIDTH_CELLS.start(), *WIDTH_CELLS.end())
        }
        _ => settings.width,
    }
}

/// Returns the width of the terminal behind stderr in cells; `None` where there is none that can
/// wipe a line.
pub(crate) fn stderr_cells() -> Option<usize> {
    let known = std::io::stderr().is_terminal() && !dumb();
    let size = || console::Term::stderr().size_checked();
    known.then(|| size().map_or(WIDTH_CELLS_DEFAULT, |(_, columns)| columns.into()))
}

/// Tells whether the terminal says that it obeys no escape.
fn dumb() -> bool {
    variable("TERM").is_none_or(|term| term == "dumb")
}

/// Tells whether stdout is coloured.
pub(crate) fn color(choice: ColorChoice) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            std::io::stdout().is_terminal() && variable("NO_COLOR").is_none() && !dumb()
        }
    }
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

fn variable_is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}
