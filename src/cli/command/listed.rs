//! The commands as the help lists them, so that none needs its options to be listed.
//!
//! The options of all commands together take longer to put together than a short command to run.

use clap::{Args, Command};

/// A command as the help lists it.
struct Listed {
    name: &'static str,
    /// Another name.
    also: Option<&'static str>,
    /// The first line of its help in English.
    about: &'static str,
    with_options: fn(Command) -> Command,
}

/// Every command, in the order of the help.
#[rustfmt::skip]
const LISTED: &[Listed] = &[
    listed::<super::log::LogArgs>("log", "Record what went wrong, in your own words"),
    listed::<super::resume::ResumeArgs>("resume", "Continue an interrupted interview at the exact question"),
    listed::<super::triage::TriageArgs>("triage", "Read and route a statement without recording it"),
    listed::<super::route::RouteArgs>("route", "Show the windows in order, with reasons, hours and every source").also("why"),
    listed::<super::draft::DraftArgs>("draft", "Print the text to paste"),
    listed::<super::list::ListArgs>("list", "List past incidents, newest first"),
    listed::<super::search::SearchArgs>("search", "Find incidents by their words: titles, your words, the timeline, facts, what was sent, replies"),
    listed::<super::show::ShowArgs>("show", "Show everything about an incident: facts, timeline, inquiries, the exact texts sent"),
    listed::<super::report::ReportArgs>("report", "Write the case file: timeline, facts, the exact texts sent and received, evidence with hashes"),
    listed::<super::note::NoteArgs>("note", "Add to the timeline what happened, was tried or was said"),
    listed::<super::fact::FactArgs>("fact", "Add or correct what is known; the old value stays in the timeline"),
    listed::<super::attach::AttachArgs>("attach", "Keep files as evidence: a copy by the hash of its bytes, which drafts list by number"),
    listed::<super::edit::EditArgs>("edit", "Correct the title, the category or the provider; the old one stays in the timeline"),
    listed::<super::step::StepArgs>("step", "Tick one of the first steps; it is stamped into the timeline"),
    listed::<super::sent::SentArgs>("sent", "Record that the inquiry was sent"),
    listed::<super::reply::ReplyArgs>("reply", "Take in an answer: pasted words, or a saved mail with its headers"),
    listed::<super::due::DueArgs>("due", "Show whose turn it is, since when, and which answers are late"),
    listed::<super::escalate::EscalateArgs>("escalate", "Show who can be turned to next: each with its condition, what it can do, and the source"),
    listed::<super::close::CloseArgs>("close", "Close an incident"),
    listed::<super::reopen::ReopenArgs>("reopen", "Take up a closed incident again"),
    listed::<super::stats::StatsArgs>("stats", "Show the record in numbers: by month and category, how soon windows answer, what is open"),
    listed::<super::undo::UndoArgs>("undo", "Take back the last change; it stays in the record"),
    listed::<super::export::ExportArgs>("export", "Write incidents as NDJSON, one a line, with everything that belongs to them"),
    listed::<super::import::ImportArgs>("import", "Take in incidents from NDJSON, as `export` writes it: all of them, or none"),
    listed::<super::channels::ChannelsArgs>("channels", "List a provider's windows with hours, and the source, date and confidence of every contact"),
    listed::<super::check::CheckArgs>("check", "Tell whether a URL, phone number, mail address or account is the provider's"),
    listed::<super::profile::ProfileArgs>("profile", "Show or set your account facts at a provider; they are shown masked"),
    listed::<super::pack::PackArgs>("pack", "List, show, check, add or remove provider packs"),
    listed::<super::doctor::DoctorArgs>("doctor", "Check the record and the packs; the answer is safe to paste"),
    listed::<super::demo::DemoArgs>("demo", "Make a home with invented incidents to practise in"),
    listed::<super::completions::CompletionsArgs>("completions", "Print the script that makes your shell complete commands, numbers and names"),
    listed::<super::man::ManArgs>("man", "Write the manual as pages for `man`"),
    listed::<super::help::HelpArgs>("help", "Show the help of a command"),
    listed::<super::verify::VerifyArgs>("verify", "Check that nothing in the record and the kept files was lost or changed"),
    listed::<super::backup::BackupArgs>("backup", "Copy everything into one file, checked after it is written"),
    listed::<super::restore::RestoreArgs>("restore", "Bring a backup back; the record that is there is kept aside"),
    listed::<super::purge::PurgeArgs>("purge", "Delete an incident for good, with its files and in the automatic backups"),
];

/// Returns each command's name with the first line of its English help, and its other name.
pub(crate) fn lines() -> impl Iterator<Item = (&'static str, &'static str, Option<&'static str>)> {
    let line = |listed: &Listed| (listed.name, listed.about, listed.also);
    LISTED.iter().map(line)
}

const fn listed<A: Args>(name: &'static str, about: &'static str) -> Listed {
    Listed {
        name,
        also: None,
        about,
        with_options: A::augment_args,
    }
}

impl Listed {
    fn is_called(&self, is_called: impl Fn(&str) -> bool) -> bool {
        is_called(self.name) || self.also.is_some_and(is_called)
    }

    /// Returns the command with its options.
    fn command(&self) -> Command {
        (self.with_options)(Command::new(self.name).about(self.about))
    }

    const fn also(self, name: &'static str) -> Self {
        Self {
            also: Some(name),
            ..self
        }
    }
}

/// Adds every command: with its options if it is called, else as the help lists it.
pub(crate) fn commands(top: Command, is_called: impl Fn(&str) -> bool) -> Command {
    top.subcommands(LISTED.iter().map(|listed| {
        if listed.is_called(&is_called) {
            listed.command()
        } else {
            Command::new(listed.name).about(listed.about)
        }
    }))
}

/// Adds the commands that are called, and no other.
pub(crate) fn called(top: Command, is_called: impl Fn(&str) -> bool) -> Command {
    let called = LISTED.iter().filter(|listed| listed.is_called(&is_called));
    top.subcommands(called.map(Listed::command))
}

#[cfg(test)]
mod tests {
    use clap::Subcommand as _;

    use super::*;

    #[test]
    fn every_command_is_listed_under_its_names_with_the_first_line_of_its_help() {
        let top = || Command::new("madoguchi");
        let declared = super::super::Command::augment_subcommands(top());
        let listed = commands(top(), |_| false);
        let lines = |command: &Command| {
            let commands = command.get_subcommands();
            let lines = commands.map(|sub| {
                format!(
                    "{} - {}",
                    sub.get_name(),
                    sub.get_about().unwrap_or_default()
                )
            });
            lines.collect::<Vec<_>>()
        };
        assert_eq!(lines(&listed), lines(&declared));
        let also = LISTED.iter().filter_map(|listed| listed.also);
        let aliases = declared
            .get_subcommands()
            .flat_map(Command::get_all_aliases);
        assert_eq!(also.collect::<Vec<_>>(), aliases.collect::<Vec<_>>());
    }

    #[test]
    fn a_command_has_its_options_under_each_of_its_names() {
        for name in ["route", "why"] {
            let commands = commands(Command::new("madoguchi"), |called| called == name);
            let found = commands.find_subcommand(name).expect("it is there");
            assert_eq!(found.get_name(), "route");
            let others = commands
                .get_subcommands()
                .filter(|other| other.get_name() != "route");
            assert!(found.get_arguments().next().is_some());
            assert_eq!(others.flat_map(Command::get_arguments).count(), 0);
        }
    }
}
