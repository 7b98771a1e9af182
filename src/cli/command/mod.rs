//! The commands: one file each, its options first, then its story.

mod attach;
mod channels;
mod check;
mod close;
mod doctor;
mod draft;
mod edit;
mod fact;
mod home;
mod list;
mod log;
mod note;
mod pack;
mod profile;
mod reopen;
mod report;
mod route;
mod sent;
mod show;
mod step;
mod trade;
mod triage;

use super::app::App;
use super::failure::Failure;
pub(crate) use edit::decide;
pub(crate) use fact::keep;

/// What to do.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Log(log::LogArgs),
    Triage(triage::TriageArgs),
    Route(route::RouteArgs),
    Draft(draft::DraftArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
    Report(report::ReportArgs),
    #[command(name = "import")]
    Trade(trade::TradeArgs),
    Note(note::NoteArgs),
    Fact(fact::FactArgs),
    Attach(attach::AttachArgs),
    Edit(edit::EditArgs),
    Step(step::StepArgs),
    Sent(sent::SentArgs),
    Close(close::CloseArgs),
    Reopen(reopen::ReopenArgs),
    Channels(channels::ChannelsArgs),
    Check(check::CheckArgs),
    Profile(profile::ProfileArgs),
    Pack(pack::PackArgs),
    Doctor(doctor::DoctorArgs),
}

impl Command {
    /// Runs the command.
    pub(crate) fn run(self, app: &App) -> Result<(), Failure> {
        match self {
            Self::Log(args) => log::run(app, &args),
            Self::Triage(args) => triage::run(app, &args),
            Self::Route(args) => route::run(app, &args),
            Self::Draft(args) => draft::run(app, &args),
            Self::List(args) => list::run(app, &args),
            Self::Show(args) => show::run(app, &args),
            Self::Report(args) => report::run(app, &args),
            Self::Trade(args) => trade::run(app, &args),
            Self::Note(args) => note::run(app, &args),
            Self::Fact(args) => fact::run(app, &args),
            Self::Attach(args) => attach::run(app, &args),
            Self::Edit(args) => edit::run(app, &args),
            Self::Step(args) => step::run(app, &args),
            Self::Sent(args) => sent::run(app, &args),
            Self::Close(args) => close::run(app, &args),
            Self::Reopen(args) => reopen::run(app, &args),
            Self::Check(args) => check::run(app, &args),
            Self::Channels(args) => channels::run(app, &args),
            Self::Profile(args) => profile::run(app, &args),
            Self::Pack(args) => pack::run(app, &args),
            Self::Doctor(args) => doctor::run(app, &args),
        }
    }
}

/// Runs `madoguchi` alone.
pub(crate) fn alone(app: &App) -> Result<(), Failure> {
    home::run(app)
}
