//! The help of a command, from clap's tree: English from the doc comments, Japanese from `i18n`.

use clap::{Arg, Command};

use super::args::Cli;
use super::front::front;
use super::localize::{self, argument_path};
use crate::domain::Lang;
use crate::i18n::{self, Catalog, help};
use crate::view::{self, Manual, ManualPart, ManualText, Style};

/// The program's name, with which every command line begins.
const PROGRAM: &str = "madoguchi";

/// What clap writes into a usage line for options and commands.
const ANY_OPTION: &str = "[OPTIONS]";
const A_COMMAND: &[&str] = &["[COMMAND]", "<COMMAND>"];

/// Draws the help of the command at a path; `None` if there is no such command.
pub(crate) fn page(path: &str, style: &Style) -> Option<String> {
    let known = if path.is_empty() {
        Some(front(style.lang))
    } else {
        // The page needs the options of its own command only.
        let is_asked_for = |name: &str| path.split(' ').next() == Some(name);
        manual(&built(Cli::called(is_asked_for)), path, style.lang)
    };
    known.map(|known| view::manual(&known, style))
}

fn built(tree: Command) -> Command {
    let mut root = localize::prepare(tree);
    root.build();
    root
}

/// Returns the tree of commands, built.
pub(crate) fn tree() -> Command {
    built(Cli::command())
}

/// Returns the help of the command at a path such as `pack list`; the program's own at an empty
/// path. `None` if there is no such command.
///
/// The tree has to be built.
pub(crate) fn manual(root: &Command, path: &str, lang: Lang) -> Option<Manual> {
    let (command, path) = &at(root, path)?;
    let say = &Catalog::of(lang).manual;
    let book = Book { root, lang };
    let page = help::page(path, lang).unwrap_or_default();
    let own = |arg: &&Arg| !arg.is_hide_set() && !arg.is_global_set() && arg.get_id() != "version";
    let positional = command.get_positionals().filter(own);
    let options = command.get_arguments().filter(own);
    let options = options.filter(|arg| !arg.is_positional());
    let mut parts = vec![
        part(say.commands, book.commands(command, path)),
        part(say.arguments, book.arguments(positional, path)),
        part(say.options, book.arguments(options, path)),
    ];
    if path.is_empty() {
        let global = |arg: &&Arg| arg.is_global_set() || arg.get_id() == "version";
        let options = root.get_arguments().filter(global);
        parts.push(part(say.global, book.arguments(options, "")));
    }
    parts.retain(|part| !part.entries.is_empty());
    Some(Manual {
        name: with_program(path),
        about: book.about(command, path),
        usage: book.usage(command),
        long: page.long,
        parts,
        examples: page.examples,
        note: (!path.is_empty()).then(|| (say.see_global)("madoguchi --help")),
    })
}

/// Returns the paths of every command that is shown, the program's own first.
pub(crate) fn paths(root: &Command) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut next = 0;
    while let Some(path) = found.get(next).cloned() {
        next += 1;
        found.extend(below(root, &path).map(|sub| within(&path, sub.get_name())));
    }
    found
}

/// Returns the commands below the one at a path.
pub(crate) fn below<'c>(root: &'c Command, path: &str) -> impl Iterator<Item = &'c Command> {
    let found = at(root, path).map(|(command, _)| command);
    let subs = found.into_iter().flat_map(Command::get_subcommands);
    subs.filter(|sub| !sub.is_hide_set())
}

/// Returns the command at a path, and the path with the commands' own names for their other ones.
fn at<'c>(root: &'c Command, path: &str) -> Option<(&'c Command, String)> {
    let begin = (root, String::new());
    path.split_whitespace()
        .try_fold(begin, |(command, path), name| {
            let sub = command.find_subcommand(name)?;
            Some((sub, within(&path, sub.get_name())))
        })
}

/// Puts the program's name before a path.
pub(crate) fn with_program(path: &str) -> String {
    within(PROGRAM, path)
}

fn within(path: &str, name: &str) -> String {
    format!("{path} {name}").trim().to_owned()
}

fn part(heading: &'static str, entries: Vec<(ManualText, ManualText)>) -> ManualPart {
    ManualPart { heading, entries }
}

/// The tree of commands in one language.
struct Book<'c> {
    root: &'c Command,
    lang: Lang,
}

impl Book<'_> {
    fn words(&self) -> &'static i18n::Manual {
        &Catalog::of(self.lang).manual
    }

    /// Returns what a command does, in one line.
    fn about(&self, command: &Command, path: &str) -> String {
        match self.lang {
            Lang::Ja => help::help(path).unwrap_or_default().to_owned(),
            Lang::En => text(command.get_about()),
        }
    }

    fn usage(&self, command: &Command) -> String {
        let say = self.words();
        let drawn = command.clone().render_usage().to_string();
        let mut usage = drawn.trim_start_matches("Usage:").trim().to_owned();
        if command.get_name() == self.root.get_name() && !usage.starts_with(PROGRAM) {
            usage = within(PROGRAM, &usage);
        }
        for written in A_COMMAND {
            usage = usage.replace(written, say.a_command);
        }
        usage.replace(ANY_OPTION, say.any_option)
    }

    fn commands(&self, command: &Command, path: &str) -> Vec<(ManualText, ManualText)> {
        let shown = command.get_subcommands().filter(|sub| !sub.is_hide_set());
        let entry = |sub: &Command| {
            let about = self.about(sub, &within(path, sub.get_name()));
            let aliases: Vec<&str> = sub.get_visible_aliases().collect();
            let aliases = match aliases.as_slice() {
                [] => String::new(),
                names => (self.words().aliases)(&names.join(", ")),
            };
            (sub.get_name().to_owned().into(), (about + &aliases).into())
        };
        shown.map(entry).collect()
    }

    fn arguments<'a>(
        &self,
        arguments: impl Iterator<Item = &'a Arg>,
        path: &str,
    ) -> Vec<(ManualText, ManualText)> {
        let entry = |arg: &Arg| {
            let text = self.argument(arg, path) + &self.values(arg);
            (lead(arg).into(), text.into())
        };
        arguments.map(entry).collect()
    }

    fn argument(&self, arg: &Arg, path: &str) -> String {
        match (self.lang, arg.get_id().as_str()) {
            (_, "help") => self.words().help.to_owned(),
            (_, "version") => self.words().version.to_owned(),
            (Lang::Ja, _) => {
                let path = within(path, &argument_path(arg));
                help::help(&path).unwrap_or_default().to_owned()
            }
            (Lang::En, _) => text(arg.get_help()),
        }
    }

    /// Returns default and choices.
    fn values(&self, arg: &Arg) -> String {
        if !arg.get_action().takes_values() {
            return String::new();
        }
        let listed: Vec<String> = arg
            .get_possible_values()
            .iter()
            .map(|value| value.get_name().to_owned())
            .collect();
        let defaults: Vec<String> = arg
            .get_default_values()
            .iter()
            .map(|value| value.to_string_lossy().into_owned())
            .collect();
        let say = self.words();
        choices(say, &listed.join(" | ")) + &default(say, &defaults.join(","))
    }
}

/// Returns what says which values there are to choose from; nothing where there are none.
pub(super) fn choices(say: &i18n::Manual, values: &str) -> String {
    told(say.choices, values)
}

/// Returns what says the default; nothing where there is none.
pub(super) fn default(say: &i18n::Manual, value: &str) -> String {
    told(say.default, value)
}

fn told(sentence: fn(&str) -> String, value: &str) -> String {
    if value.is_empty() {
        String::new()
    } else {
        sentence(value)
    }
}

/// Returns what is typed for an argument: `-q, --quiet`, `--title <TITLE>`, `[TEXT]`.
fn lead(arg: &Arg) -> String {
    match arg.get_short() {
        Some(short) => format!("-{short}, {arg}"),
        None => arg.to_string(),
    }
}

fn text(styled: Option<&clap::builder::StyledStr>) -> String {
    styled.map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Code as _;

    /// Splits a command line as a shell does that knows quotation marks and where a command ends.
    fn words(line: &str) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut quote = None;
        for letter in line.chars() {
            match (letter, quote) {
                ('"' | '\'', None) => quote = Some(letter),
                (_, Some(open)) if open == letter => quote = None,
                (' ', None) => words.push(String::new()),
                _ => words.last_mut().expect("a word").push(letter),
            }
        }
        assert_eq!(quote, None, "a quotation mark is left open: {line}");
        let ends = |word: &String| ["|", ">", ">>", "<", "&&"].contains(&word.as_str());
        words.into_iter().take_while(|word| !ends(word)).collect()
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        let tree = tree();
        for path in paths(&tree) {
            for &lang in Lang::ALL {
                let page = manual(&tree, &path, lang).expect("every path is a command");
                let place = format!("`{path}` in {}", lang.code());
                assert!(!page.about.is_empty(), "no line about {place}");
                assert!(!page.long.is_empty(), "no text in i18n/help for {place}");
                let parts = page.parts.iter().flat_map(|part| &part.entries);
                for (lead, text) in parts {
                    let explained = !text.is_empty() && !text.starts_with(['[', '［']);
                    assert!(explained, "no help for {lead} of {place}");
                }
            }
        }
    }

    #[test]
    fn every_command_has_examples_that_the_program_understands() {
        let tree = tree();
        for path in paths(&tree) {
            for &lang in Lang::ALL {
                let page = manual(&tree, &path, lang).expect("every path is a command");
                assert!(!page.examples.is_empty(), "no example for `{path}`");
                let own = |(line, _): &(String, String)| line.contains(&page.name);
                assert!(
                    page.examples.iter().any(own),
                    "no example of `{path}` itself"
                );
                for (line, does) in &page.examples {
                    assert!(!does.is_empty(), "nothing is said of {line}");
                    let start = line.find(PROGRAM).expect("an example runs the program");
                    let parsed = Cli::command().try_get_matches_from(words(&line[start..]));
                    assert!(parsed.is_ok(), "{line}: {}", parsed.unwrap_err());
                }
            }
        }
    }

    #[test]
    fn no_page_explains_a_command_that_is_not_there() {
        let known = paths(&tree());
        for &lang in Lang::ALL {
            for path in help::paths(lang) {
                assert!(known.iter().any(|known| known == path), "{path}");
            }
        }
    }

    #[test]
    fn the_tree_of_commands_is_sound() {
        localize::prepare(Cli::command()).debug_assert();
    }
}
