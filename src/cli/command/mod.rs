//! The commands: one file each, its options first, then its story.

mod attach;
mod backup;
mod channels;
mod check;
mod close;
mod completions;
mod correct;
mod demo;
mod doctor;
mod draft;
mod due;
mod edit;
mod escalate;
mod export;
mod fact;
mod help;
mod home;
mod import;
mod list;
mod listed;
mod log;
mod man;
mod note;
mod pack;
mod profile;
mod purge;
mod reopen;
mod reply;
mod report;
mod restore;
mod resume;
mod route;
mod search;
mod sent;
mod show;
mod stats;
mod step;
mod trade;
mod triage;
mod undo;
mod verify;

use super::app::App;
use super::failure::Failure;
pub(crate) use check::whole_text;
pub(crate) use edit::{decide, rename};
pub(crate) use fact::keep;
pub(crate) use listed::{called, commands, lines};

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Log(log::LogArgs),
    Resume(resume::ResumeArgs),
    Triage(triage::TriageArgs),
    Route(route::RouteArgs),
    Draft(draft::DraftArgs),
    List(list::ListArgs),
    Search(search::SearchArgs),
    Show(show::ShowArgs),
    Report(report::ReportArgs),
    Note(note::NoteArgs),
    Fact(fact::FactArgs),
    Attach(attach::AttachArgs),
    Edit(edit::EditArgs),
    Step(step::StepArgs),
    Sent(sent::SentArgs),
    Reply(reply::ReplyArgs),
    Due(due::DueArgs),
    Escalate(escalate::EscalateArgs),
    Close(close::CloseArgs),
    Reopen(reopen::ReopenArgs),
    Stats(stats::StatsArgs),
    Undo(undo::UndoArgs),
    Export(export::ExportArgs),
    Import(import::ImportArgs),
    Channels(channels::ChannelsArgs),
    Check(check::CheckArgs),
    Profile(profile::ProfileArgs),
    Pack(pack::PackArgs),
    Doctor(doctor::DoctorArgs),
    Demo(demo::DemoArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
    Help(help::HelpArgs),
    Verify(verify::VerifyArgs),
    Backup(backup::BackupArgs),
    Restore(restore::RestoreArgs),
    Purge(purge::PurgeArgs),
}

impl Command {
    /// Runs the command.
    pub(crate) fn run(self, app: &App) -> Result<(), Failure> {
        match self {
            Self::Log(args) => log::run(app, &args),
            Self::Resume(args) => resume::run(app, &args),
            Self::Triage(args) => triage::run(app, &args),
            Self::Route(args) => route::run(app, &args),
            Self::Draft(args) => draft::run(app, &args),
            Self::List(args) => list::run(app, &args),
            Self::Search(args) => search::run(app, &args),
            Self::Show(args) => show::run(app, &args),
            Self::Report(args) => report::run(app, &args),
            Self::Note(args) => note::run(app, &args),
            Self::Fact(args) => fact::run(app, &args),
            Self::Attach(args) => attach::run(app, &args),
            Self::Edit(args) => edit::run(app, &args),
            Self::Step(args) => step::run(app, &args),
            Self::Sent(args) => sent::run(app, &args),
            Self::Reply(args) => reply::run(app, &args),
            Self::Due(args) => due::run(app, &args),
            Self::Escalate(args) => escalate::run(app, &args),
            Self::Close(args) => close::run(app, &args),
            Self::Reopen(args) => reopen::run(app, &args),
            Self::Stats(args) => stats::run(app, &args),
            Self::Undo(args) => undo::run(app, &args),
            Self::Export(args) => export::run(app, &args),
            Self::Import(args) => import::run(app, &args),
            Self::Check(args) => check::run(app, &args),
            Self::Channels(args) => channels::run(app, &args),
            Self::Profile(args) => profile::run(app, &args),
            Self::Pack(args) => pack::run(app, &args),
            Self::Doctor(args) => doctor::run(app, &args),
            Self::Demo(_) => demo::run(app),
            Self::Completions(args) => completions::run(app, &args),
            Self::Man(args) => man::run(app, &args),
            Self::Help(args) => help::run(app, &args),
            Self::Verify(args) => verify::run(app, &args),
            Self::Backup(args) => backup::run(app, &args),
            Self::Restore(args) => restore::run(app, &args),
            Self::Purge(args) => purge::run(app, &args),
        }
    }
}

/// Runs `madoguchi` alone.
pub(crate) fn alone(app: &App) -> Result<(), Failure> {
    home::run(app)
}
