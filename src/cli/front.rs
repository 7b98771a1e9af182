//! The program's own help page, which needs no tree of commands: it is asked for most, and by
//! people who wait for it.
//!
//! A test holds it against the page of the whole tree.

use super::command;
use super::manual::{choices, default, with_program};
use crate::domain::{Code as _, Lang};
use crate::i18n::{self, Catalog, help};
use crate::view::{Manual, ManualPart, ManualText};

/// What the program does, in English.
const ABOUT: &str = "Find the right support window, and write the inquiry";

/// An option of every command.
struct Global {
    /// What is typed: `-q, --quiet`.
    lead: &'static str,
    /// Its path in the table of Japanese help.
    path: &'static str,
    /// Its help in English.
    about: &'static str,
    choices: &'static str,
    default: &'static str,
}

/// The options of every command, in the order of the help; `--help` and `--version` come after.
const GLOBAL: &[Global] = &[
    global("--json", "Answer for programs: one JSON document on stdout"),
    global("--lang", "The language of the interface").of("--lang <LANG>"),
    global(
        "--no-input",
        "Never ask; a missing answer is an error that names the option",
    ),
    global("--color", "When to colour")
        .of("--color <WHEN>")
        .one("auto | always | never", "auto"),
    global("--ascii", "Draw with ASCII only"),
    global(
        "--ambiguous",
        "The width of ambiguous characters such as ① and …",
    )
    .of("--ambiguous <WIDTH>")
    .one("wide | narrow", "narrow"),
    global("--quiet", "Say only what went wrong").of("-q, --quiet"),
    global("--home", "The folder that holds the record").of("--home <DIR>"),
];

const fn global(path: &'static str, about: &'static str) -> Global {
    Global {
        lead: path,
        path,
        about,
        choices: "",
        default: "",
    }
}

impl Global {
    const fn of(self, lead: &'static str) -> Self {
        Self { lead, ..self }
    }

    const fn one(self, choices: &'static str, default: &'static str) -> Self {
        Self {
            choices,
            default,
            ..self
        }
    }
}

/// Returns the program's own page.
pub(super) fn front(lang: Lang) -> Manual {
    let say = &Catalog::of(lang).manual;
    let page = help::page("", lang).unwrap_or_default();
    let part = |heading, entries| ManualPart { heading, entries };
    Manual {
        name: with_program(""),
        about: in_language("", ABOUT, lang).to_owned(),
        usage: with_program(&format!("{} {}", say.any_option, say.a_command)),
        long: page.long,
        parts: vec![
            part(say.commands, commands(say, lang)),
            part(say.global, options(say, lang)),
        ],
        examples: page.examples,
        note: None,
    }
}

fn commands(say: &i18n::Manual, lang: Lang) -> Vec<(ManualText, ManualText)> {
    command::lines()
        .map(|(name, about, also)| {
            let about = in_language(name, about, lang);
            let text = match also {
                Some(also) => (about.to_owned() + &(say.aliases)(also)).into(),
                None => about.into(),
            };
            (name.into(), text)
        })
        .collect()
}

fn options(say: &i18n::Manual, lang: Lang) -> Vec<(ManualText, ManualText)> {
    let entry = |option: &Global| {
        let about = in_language(option.path, option.about, lang);
        let text = match (option.path, option.choices) {
            ("--lang", _) => {
                let languages: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
                (about.to_owned() + &choices(say, &languages.join(" | "))).into()
            }
            (_, "") => about.into(),
            (_, values) => {
                let default = default(say, option.default);
                (about.to_owned() + &choices(say, values) + &default).into()
            }
        };
        (option.lead.into(), text)
    };
    let own = [("-h, --help", say.help), ("-V, --version", say.version)];
    let own = own.map(|(lead, about)| (lead.into(), about.into()));
    GLOBAL.iter().map(entry).chain(own).collect()
}

fn in_language(path: &str, english: &'static str, lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => help::help(path).unwrap_or_default(),
        Lang::En => english,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::manual::{manual, tree};

    #[test]
    fn the_front_page_is_that_of_the_whole_tree() {
        for &lang in Lang::ALL {
            assert_eq!(Some(front(lang)), manual(&tree(), "", lang));
        }
    }
}
