//! `draft`: the text to paste.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::clipboard::{Copied, Part};
use crate::cli::failure::Failure;
use crate::cli::interview::Talk;
use crate::cli::letter_failure::LetterFailure;
use crate::cli::place::{NumberFirst, PARTS, PartFirst, Place, number_and_part};
use crate::cli::{clipboard, compose, edited, editor, letter, overwrite};
use crate::domain::{Code as _, Length, Rendering};
use crate::view::json;

/// Print the text to paste
#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberFirst)]
    id: Place,
    /// The shape; that of the advised window, unless told
    #[arg(long = "as", value_name = "SHAPE", value_parser = shapes())]
    rendering: Option<Rendering>,
    /// For which rung a complaint or dossier is: `complaints_desk`, or an outside body by its code
    #[arg(long, value_name = "RUNG")]
    to: Option<String>,
    /// From which inquiry it goes on, by its number in `show`; the most pressing, unless told
    #[arg(long, value_name = "M")]
    inquiry: Option<usize>,
    /// How much it tells; standard, unless told
    #[arg(long, value_parser = codes::<Length>())]
    length: Option<Length>,
    /// Print one part only
    #[arg(long, value_name = "PART", value_parser = PARTS)]
    field: Option<String>,
    /// Copy the text, or with `--field` that part, to the clipboard
    #[arg(long, conflicts_with = "output")]
    copy: bool,
    /// With `--copy`: that part of the text, as `--field` names it
    #[arg(value_name = "PART", requires = "copy", conflicts_with = "field", value_parser = PartFirst)]
    part: Option<Place>,
    /// Clear the clipboard after so many seconds, if it still holds the text
    #[arg(long, value_name = "SECONDS", requires = "copy", value_parser = clap::value_parser!(u64).range(1..=86_400))]
    clear_after: Option<u64>,
    /// Change the text in your editor first; from then on the changed text is shown
    #[arg(long)]
    edit: bool,
    #[command(flatten)]
    own: Own,
    /// Write the text to a file, readable by you only
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file if it is there already
    #[arg(long, requires = "output")]
    force: bool,
}

/// Whose text, where the user has changed one.
#[derive(Debug, Args)]
struct Own {
    /// Make the text anew from the record, in place of one that you have changed
    #[arg(long)]
    fresh: bool,
    /// Take up the text again that you changed last, after `--fresh`
    #[arg(long, conflicts_with_all = ["fresh", "length"])]
    edited: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &DraftArgs) -> Result<(), Failure> {
    // The document always has both parts; only a file or the clipboard can hold one of them.
    if app.settings().json && args.field.is_some() && args.output.is_none() && !args.copy {
        return Err(Failure::Conflict {
            one: "--field",
            other: "--json",
        });
    }
    let (id, part) = number_and_part(&args.id, args.part.as_ref())?;
    let field = args.field.as_deref().or(part);
    if args.edit {
        editor::must_open(app)?;
    }
    let (store, incident) = app.incident(id)?;
    let to = args.to.as_deref().map(letter::rung).transpose()?;
    let has_recipient = matches!(
        args.rendering,
        Some(Rendering::Complaint | Rendering::Dossier)
    );
    if to.is_some() && !has_recipient {
        return Err(LetterFailure::ToNeedsShape.into());
    }
    let goes_on = matches!(
        args.rendering,
        None | Some(Rendering::FollowUp | Rendering::Complaint)
    );
    if args.inquiry.is_some() && !goes_on {
        return Err(LetterFailure::InquiryNeedsShape.into());
    }
    let text = match args.length {
        _ if args.own.fresh => compose::Text::Fresh,
        _ if args.own.edited => compose::Text::Edited,
        // Only a text of the record has a length that can be chosen.
        Some(_) => compose::Text::Made,
        None => compose::Text::Standing,
    };
    let wish = compose::Wish {
        rendering: args.rendering,
        length: args.length,
        to,
        inquiry: args.inquiry,
        text,
    };
    let mut composed = compose::compose(app, &store, &incident, wish)?;
    composed.keep(app, &store);
    if args.edit {
        let mut talk = Talk::open(app)?;
        edited::edit(app, &mut talk, &store, &mut composed)?;
    }
    let text = match field {
        Some("subject") => composed.draft.subject.as_str().to_owned(),
        Some(_) => composed.draft.body.as_str().to_owned(),
        None => compose::text(&composed.draft),
    };
    let part = match field {
        Some("subject") => Part::Subject,
        Some(_) => Part::Body,
        None => Part::Whole,
    };
    let outgoing = args
        .copy
        .then(|| composed.outgoing(app, part))
        .transpose()?;
    let copied = outgoing
        .as_ref()
        .map(|text| clipboard::copy(app, id, part, text))
        .transpose()?;
    if let Some(path) = &args.output {
        overwrite::file(app, path, &text, args.force)?;
    }
    if app.settings().json {
        let answer = composed.show(app, |page| json::draft(page, app.lang()));
        app.ui.out(&answer)?;
        return clear_later(app, copied.as_ref(), args.clear_after);
    }
    let words = &app.words().talk;
    match &args.output {
        Some(path) => app.ui.status(&(words.written_to)(&app.shown_path(path))),
        None if args.copy => {}
        None => app.ui.out(&text)?,
    }
    composed.tell(app);
    app.ui.hint(&(words.next_sent)(&id.0.to_string()));
    store.leave();
    clear_later(app, copied.as_ref(), args.clear_after)
}

/// Clears the clipboard later, if that was asked for.
fn clear_later(app: &App, copied: Option<&Copied<'_>>, after: Option<u64>) -> Result<(), Failure> {
    match (copied, after) {
        (Some(copied), Some(seconds)) => copied.clear_after(app, seconds),
        _ => Ok(()),
    }
}

/// The shapes as they are typed: with hyphens, and with the underscores of their codes as well.
fn shapes() -> impl TypedValueParser<Value = Rendering> {
    let shape = |shape: &Rendering| match shape {
        Rendering::FollowUp => PossibleValue::new("follow-up").alias(shape.code()),
        shape => PossibleValue::new(shape.code()),
    };
    PossibleValuesParser::new(Rendering::ALL.iter().map(shape)).try_map(|typed| {
        Rendering::from_code(&typed.replace('-', "_")).ok_or("a shape that is not in its own list")
    })
}
