//! `doctor`: versions, paths, modes, health; safe to paste.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::pack;
use crate::view::{self, DoctorReport, json};

/// Check the record and the packs; the answer is safe to paste
#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    /// Look for secrets in everything that was recorded before rules improved
    #[arg(long)]
    scan: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &DoctorArgs) -> Result<(), Failure> {
    let _ = (app, args, pack::ids());
    let _: Option<DoctorReport> = None;
    let _ = (view::doctor, json::doctor);
    Ok(())
}
