//! What the user's shell completes: the only user of `clap_complete`.
//!
//! The script that a shell reads calls the program with [`ASKED`] set; the program then answers
//! with what fits, and does nothing else. A record that cannot be read has nothing to offer.

mod offered;

use std::env;
use std::ffi::{OsStr, OsString};
use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::{Arg, Command};
use clap_complete::CompletionCandidate;
use clap_complete::engine::ArgValueCompleter;
use clap_complete::env::Shells;

use super::app::App;
use super::args::{AmbiguousChoice, Cli, ColorChoice, GlobalArgs};
use super::early::{self, Early};
use super::localize;
use super::settings::Settings;
use super::ui;
use crate::domain::{Category, Code as _, Lang, Symptom, Window};
use crate::i18n::label;
use crate::pack;
use crate::store::{Filter, IncidentRow};
use crate::text::{Ambiguous, visible};

/// The variable in which a shell says which one it is, when it asks for what fits.
const ASKED: &str = "MADOGUCHI_COMPLETE";

/// The program's name, under which a shell finds it.
const PROGRAM: &str = "madoguchi";

/// How many incidents are offered, the newest first.
const NUMBERS_MAX: NonZeroU32 = NonZeroU32::MIN.saturating_add(99);

/// How much of a title stands beside a number, in cells.
const TITLE_CELLS: usize = 40;

/// Returns the script that makes a shell ask the program; `None` for a shell nobody knows.
pub(crate) fn script(shell: &str) -> Option<String> {
    let mut script = Vec::new();
    Shells::builtins()
        .completer(shell)?
        .write_registration(ASKED, PROGRAM, PROGRAM, PROGRAM, &mut script)
        .ok()?;
    String::from_utf8(script).ok()
}

/// Answers a shell that asks for what fits; `false` for a run of any other kind.
pub(crate) fn answered() -> bool {
    let Some(shell) = env::var_os(ASKED).filter(|shell| !shell.is_empty()) else {
        return false;
    };
    let shells = Shells::builtins();
    let shell = shell.to_string_lossy();
    let Some(shell) = shells.completer(&shell) else {
        return true;
    };
    let after = env::args_os().skip_while(|argument| argument != "--");
    let words: Vec<OsString> = after.skip(1).collect();
    let known = Known::of(&words);
    let tree = localize::prepare(Cli::command());
    let mut tree = offering(localize::overlay(tree, known.lang), &known);
    let mut answer = Vec::new();
    let here = env::current_dir().ok();
    let done = shell.write_complete(&mut tree, words, here.as_deref(), &mut answer);
    if done.is_ok() {
        // A shell that has gone away misses nothing.
        let _ = ui::answer(&answer);
    }
    true
}

/// What a completion may look at.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) lang: Lang,
    home: Option<PathBuf>,
    /// The words before the one that is completed.
    pub(super) words: Vec<String>,
}

impl Known {
    /// Reads what was typed so far.
    fn of(words: &[OsString]) -> Self {
        let typed = words.iter().map(|word| word.to_string_lossy().into_owned());
        let typed: Vec<String> = typed.collect();
        Self {
            lang: Early::of(&typed).lang,
            home: early::value(&typed, "--home").map(PathBuf::from),
            words: typed,
        }
    }

    pub(super) fn is_japanese(&self) -> bool {
        self.lang == Lang::Ja
    }

    /// Returns the world in which the typed command would run.
    pub(super) fn app(&self) -> Option<App> {
        let args = GlobalArgs {
            json: false,
            lang: Some(self.lang),
            no_input: true,
            color: ColorChoice::Never,
            ascii: false,
            ambiguous: AmbiguousChoice::Narrow,
            quiet: true,
            home: self.home.clone(),
        };
        Settings::new(&args).ok().map(App::new)
    }
}

/// Puts beside each argument what it can be.
fn offering(command: Command, known: &Known) -> Command {
    command
        .mut_args(|arg| match offers(&arg) {
            None => arg,
            Some(offer) => {
                let known = known.clone();
                arg.add(ArgValueCompleter::new(move |begun: &OsStr| {
                    begun_with(offer(&known), &begun.to_string_lossy())
                }))
            }
        })
        .mut_subcommands(|sub| offering(sub, known))
}

/// Returns what begins as the word does; `#1` begins the number 12 as well.
fn begun_with(offered: Vec<CompletionCandidate>, begun: &str) -> Vec<CompletionCandidate> {
    let digits = begun.strip_prefix('#');
    let offered = offered.into_iter().filter_map(|candidate| {
        let value = candidate.get_value().to_string_lossy().into_owned();
        let is_number = value.parse::<u64>().is_ok();
        match digits.filter(|_| is_number) {
            Some(digits) => value.starts_with(digits).then(|| candidate.add_prefix("#")),
            None => value.starts_with(begun).then_some(candidate),
        }
    });
    offered.collect()
}

/// Finds out what can be offered.
type Offer = fn(&Known) -> Vec<CompletionCandidate>;

/// Returns what can stand for an argument that has no closed set of values.
fn offers(arg: &Arg) -> Option<Offer> {
    let name = arg.get_value_names().and_then(<[_]>::first);
    match (arg.get_id().as_str(), name.map(AsRef::as_ref)) {
        ("id" | "before", Some("N" | "ID")) => Some(numbers),
        ("provider", _) => Some(providers),
        ("category", _) => Some(categories),
        ("channel", _) => Some(channels),
        ("to", _) => Some(offered::rungs),
        ("code", Some("CODE")) => Some(offered::steps),
        ("fact" | "facts", _) => Some(offered::facts),
        ("command", _) => Some(offered::commands),
        ("id", _) => Some(own_packs),
        _ => None,
    }
}

/// Offers the numbers of incidents, each with its title.
fn numbers(known: &Known) -> Vec<CompletionCandidate> {
    let store = known
        .app()
        .and_then(|app| app.existing_store().ok().flatten());
    let filter = Filter {
        limit: Some(NUMBERS_MAX),
        ..Filter::default()
    };
    let page = store.and_then(|store| store.list(&filter).ok());
    let rows = page.into_iter().flat_map(|page| page.rows);
    let number = |(place, row): (usize, IncidentRow)| {
        // A title is from outside: a shell shows it on one line, and it acts on no terminal.
        let title = visible(&row.title).replace(['\n', '\t'], " ");
        let title = Ambiguous::Narrow
            .cut(&title, TITLE_CELLS, "...")
            .into_owned();
        offer(&row.id.0.to_string(), &title).display_order(Some(place))
    };
    rows.enumerate().map(number).collect()
}

/// Offers every pack's id with its name.
fn providers(known: &Known) -> Vec<CompletionCandidate> {
    let built_in = pack::ids().map(|id| {
        let name =
            pack::builtin(id).map_or_else(String::new, |pack| pack.name.get(known.lang).to_owned());
        offer(id, &name)
    });
    built_in.chain(own_packs(known)).collect()
}

/// Offers the packs that the user has added.
fn own_packs(known: &Known) -> Vec<CompletionCandidate> {
    let Some(app) = known.app() else {
        return Vec::new();
    };
    let own = app.packs().own().packs.iter();
    let name = |pack: &pack::Pack| visible(pack.name.get(known.lang)).replace('\n', " ");
    own.map(|(_, pack)| offer(&pack.id.0, &name(pack)))
        .collect()
}

fn categories(known: &Known) -> Vec<CompletionCandidate> {
    let categories = Category::ALL.iter();
    let categories =
        categories.map(|known_one| (known_one.code(), label::category(*known_one, known.lang)));
    let symptoms = Symptom::ALL.iter();
    let symptoms = symptoms.map(|symptom| (symptom.code(), label::symptom(*symptom, known.lang)));
    let all = categories.chain(symptoms).enumerate();
    all.map(|(place, (code, name))| offer(code, name).display_order(Some(place)))
        .collect()
}

fn channels(known: &Known) -> Vec<CompletionCandidate> {
    let windows = Window::ALL.iter();
    let windows = windows.map(|window| offer(window.code(), label::window(*window, known.lang)));
    let bodies = pack::bodies().iter();
    let bodies = bodies.map(|body| offer(&body.code, body.name.get(known.lang)));
    windows.chain(bodies).collect()
}

pub(super) fn offer(value: &str, help: &str) -> CompletionCandidate {
    CompletionCandidate::new(value).help((!help.is_empty()).then(|| help.to_owned().into()))
}
