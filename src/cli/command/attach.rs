//! `attach`: keeps files as evidence.

use std::path::PathBuf;

use clap::Args;

use crate::cli::app::App;
use crate::cli::carried_failure::CarriedFailure;
use crate::cli::evidence::{self, Examined, Opened};
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::numbers::NumberParser;
use crate::cli::progress::Size;
use crate::cli::reason;
use crate::domain::{Code as _, EventKind, Evidence, IncidentId};
use crate::safety::ClearedText;
use crate::store::{EvidenceFolder, NewEvent, NewEvidence};
use crate::text::file_size;
use crate::view::json::{self, AttachedFile};

/// Keep files as evidence: a copy by the hash of its bytes, which drafts list by number
///
/// The files stay as they are. A text that holds a secret is refused; of pictures and PDF files only
/// words that stand in them as letters can be read. Of several files all are kept, or none.
#[derive(Debug, Args)]
pub(crate) struct AttachArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// The files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Keep a text although something in it may be a secret, and say why it is none
    #[arg(long, value_name = "REASON")]
    keep: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &AttachArgs) -> Result<(), Failure> {
    if args
        .keep
        .as_deref()
        .is_some_and(|reason| reason.trim().is_empty())
    {
        return Err(CarriedFailure::NoReason.into());
    }
    let (store, _) = app.incident(args.id)?;
    let opened = args.files.iter().map(|path| evidence::open(path)).collect();
    let examined = examine(app, opened, args.keep.is_some())?;
    let events: Vec<ClearedText> = examined
        .iter()
        .map(|file| event(app, file, args.keep.as_deref()))
        .collect();
    // The bytes are safe before the record speaks of them.
    for file in &examined {
        file.taken.keep()?;
    }
    let new: Vec<NewEvidence<'_>> = examined
        .iter()
        .zip(&events)
        .map(|(file, text)| NewEvidence {
            sha256: &file.taken.sha256,
            bytes: file.taken.bytes,
            media_type: file.media_type,
            located: file.located,
            name: &file.name,
            event: NewEvent {
                kind: EventKind::Attached,
                at: moment::now(app),
                text,
            },
        })
        .collect();
    let recorded = store.record_evidence(args.id, &new, app.stamp())?;
    tell(app, args.id, &examined, &recorded)
}

/// Copies and examines every file, so that all that is wrong is told at once.
fn examine(
    app: &App,
    opened: Vec<Result<Opened<'_>, Failure>>,
    keep_guesses: bool,
) -> Result<Vec<Examined>, Failure> {
    let folder = EvidenceFolder::of(app.home()?);
    let total = opened.iter().flatten().map(|file| file.bytes).sum();
    let mut progress = app.progress(app.words().evidence.copying, Size::Bytes(total));
    let mut advance = |bytes| progress.advance(bytes);
    let examined = opened
        .into_iter()
        .map(|file| file?.take(app, &folder, keep_guesses, &mut advance));
    all(app, examined.collect())
}

/// Returns what all files came to; where some were refused, each is told, and the last ends the run.
fn all<T>(app: &App, outcomes: Vec<Result<T, Failure>>) -> Result<Vec<T>, Failure> {
    let (mut fine, mut refused) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        match outcome {
            Ok(value) => fine.push(value),
            Err(failure) => refused.push(failure),
        }
    }
    let Some(last) = refused.pop() else {
        return Ok(fine);
    };
    if !app.settings().json {
        for failure in &refused {
            app.tell_failure(failure);
        }
    }
    Err(last)
}

fn event(app: &App, file: &Examined, reason: Option<&str>) -> ClearedText {
    let words = &app.words().evidence;
    let kept = (words.event)(file.name.as_str(), &file_size(file.taken.bytes));
    let Some(reason) = reason.filter(|_| !file.given_back.guessed.is_empty()) else {
        return app.clear_again(&kept);
    };
    let kinds: Vec<&str> = file
        .given_back
        .guessed
        .iter()
        .map(|kind| kind.code())
        .collect();
    let reason = reason::clear_reason(app, reason, &file.given_back.values);
    let given_back =
        (words.event_given_back)(file.name.as_str(), &kinds.join(", "), reason.as_str());
    app.clear_again(&format!("{kept}\n{given_back}"))
}

/// Says what was kept, what the user should know of it, and how drafts name it.
fn tell(
    app: &App,
    id: IncidentId,
    examined: &[Examined],
    recorded: &[(Evidence, bool)],
) -> Result<(), Failure> {
    if app.settings().json {
        let files: Vec<AttachedFile<'_>> = recorded
            .iter()
            .zip(examined)
            .map(|((evidence, is_new), file)| AttachedFile {
                evidence,
                is_new: *is_new,
                read: file.read,
            })
            .collect();
        return app
            .ui
            .out(&json::attached(id, &files, &app.told(), &app.style()));
    }
    let words = &app.words().evidence;
    for (kept, is_new) in recorded {
        let id = id.to_string();
        app.ui.status(&if *is_new {
            (words.kept)(&id, kept.number, &kept.name, &file_size(kept.bytes))
        } else {
            (words.kept_before)(&id, kept.number, &kept.name)
        });
    }
    let located = examined.iter().filter(|file| file.located);
    let located: Vec<&str> = located.map(|file| file.name.as_str()).collect();
    for name in &located {
        app.ui.warning(&(words.located)(name));
    }
    if !located.is_empty() {
        app.ui.hint(words.located_hint);
    }
    let unread = examined.iter().filter(|file| !file.read);
    let unread: Vec<&str> = unread.map(|file| file.name.as_str()).collect();
    if !unread.is_empty() {
        let names = unread.join(app.words().failure.between);
        app.ui.warning(&(words.unread)(&names));
    }
    app.ui.hint(&(words.next)(&id.0.to_string()));
    Ok(())
}
