//! Every failure in the user's language, with what to do now; the only printer of errors.

mod bad_trades;
mod carried;
mod editor;
mod explanation;
mod keeping;
mod kinds;
mod letter;
mod lines;
mod refused_file;
mod step;
mod stopped;
mod store;

pub(crate) use explanation::Explanation;

use super::failure::Failure;
use super::packs::BrokenPack;
use super::ui::{say, say_as_it_is};
use super::usage;
use crate::domain::{Code, FactKind, IncidentId, Lang};
use crate::drafting::DraftError;
use crate::i18n::{self, Catalog, Failures, label};
use crate::view::json;

/// The exit code of a run that the user cancelled.
pub(crate) const EXIT_CANCELLED: u8 = 130;

/// Explains a failure. One arm each, and no arm for the rest: a new failure without words does
/// not compile.
// One arm for each failure.
#[allow(clippy::too_many_lines)]
pub(crate) fn explain(failure: &Failure, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    match failure {
        Failure::Store(error) => store::explain(error, lang),
        Failure::Letter(failure) => letter::explain(failure, lang),
        Failure::Carried(failure) => carried::explain(failure, lang),
        Failure::Draft(error) => explain_draft(error, lang),
        Failure::NeedsArgument { argument } => {
            Explanation::new("usage", 2, (words.needs_argument)(argument))
                .hint((words.needs_argument_hint)(argument))
        }
        Failure::NeedsTerminal { what } => {
            Explanation::new("needs_terminal", 2, (words.needs_terminal)(what))
                .hint(words.needs_terminal_hint)
        }
        Failure::EmptyText(command) => {
            Explanation::new("empty_text", 1, (words.empty_text)(command))
                .hint((words.empty_text_hint)(command))
        }
        Failure::EmptyPart => {
            Explanation::new("empty_text", 1, words.empty_part).hint(words.empty_part_hint)
        }
        Failure::EmptyQuery => {
            Explanation::new("empty_query", 1, words.empty_query).hint(words.empty_query_hint)
        }
        Failure::TextTooLong { bytes_max } => {
            Explanation::new("text_too_long", 1, (words.text_too_long)(*bytes_max))
                .hint(words.text_too_long_hint)
        }
        Failure::EmptyValue { of } => {
            Explanation::new("empty_value", 1, (words.empty_value)(of.name(lang)))
        }
        Failure::ValueTooLong { of, chars } => {
            let message = (words.value_too_long)(of.name(lang), of.chars_max(), *chars);
            Explanation::new("value_too_long", 1, message)
        }
        Failure::Conflict { one, other } => {
            Explanation::new("usage", 2, (Catalog::of(lang).usage.conflict)(one, other))
        }
        Failure::BadChannel { written, choices } => {
            Explanation::new("bad_channel", 2, (words.bad_channel)(written))
                .suggest(words, written, choices)
        }
        Failure::NotText => {
            Explanation::new("not_text", 1, words.not_text).hint(words.not_text_hint)
        }
        Failure::Input { kind } => {
            Explanation::new("input", 1, (words.input)(&i18n::io(*kind, lang)))
        }
        Failure::Output { kind } => {
            Explanation::new("output", 1, (words.output)(&i18n::io(*kind, lang)))
                .hint(words.output_hint)
        }
        Failure::ClosedPipe => Explanation::new("closed_pipe", 0, ""),
        Failure::Cancelled { said } => Explanation::new("cancelled", EXIT_CANCELLED, said.as_str()),
        Failure::BadClock { written } => {
            Explanation::new("bad_clock", 2, (words.bad_clock)(written)).hint(words.bad_clock_hint)
        }
        Failure::NoHome => Explanation::new("no_home", 1, words.no_home).hint(words.no_home_hint),
        Failure::BadCategory { written } => kinds::bad_category(written, words, lang),
        Failure::BadFactKind { written, asked } => bad_fact_kind(written, asked, words),
        Failure::BadFactForm { written } => {
            Explanation::new("bad_fact", 2, (words.bad_fact_form)(written))
                .hint(words.bad_fact_form_hint)
        }
        Failure::BadFactValue { kind, value } => bad_fact_value(*kind, value, lang),
        Failure::BadMoment { written } => {
            Explanation::new("bad_time", 2, (words.bad_moment)(written)).hint(words.bad_moment_hint)
        }
        Failure::NoPack { written, choices } => {
            Explanation::new("no_pack", 1, (words.no_pack)(written))
                .suggest(words, written, choices)
                .hint(words.no_pack_hint)
        }
        Failure::Step(failure) => step::explain(failure, lang),
        Failure::DemoHome { path } => demo_home(path, lang),
        Failure::NoCommand { written } => usage::unknown_path(written, lang),
        Failure::NothingToChange(command, options) => {
            Explanation::new("usage", 2, words.nothing_to_change)
                .hint((words.nothing_to_change_hint)(command, options))
        }
        Failure::NothingToUndo => {
            let words = &Catalog::of(lang).undo;
            Explanation::new("nothing_to_undo", 1, words.nothing).hint(words.nothing_hint)
        }
        Failure::NothingDrafted { id } => nothing_drafted(*id, words),
        Failure::File { path, kind } => {
            Explanation::new("file", 1, (words.file)(path, &i18n::io(*kind, lang)))
        }
        Failure::Editor(failure) => editor::explain(failure, lang),
        Failure::NoClipboard { path } => no_clipboard(path, lang),
        Failure::BrokenPack(broken) => broken_pack(broken, words),
        Failure::PackExists { id } => Explanation::new("pack_exists", 1, (words.pack_exists)(id))
            .hint((words.pack_exists_hint)(id)),
        Failure::NothingImported(bad) => lines::explain(bad, lang),
        Failure::NoIncidentInFile => lines::no_incident(lang),
        Failure::OtherFile { what } => lines::other_file(*what, lang),
        Failure::FileExists { path } => lines::exists(path, lang),
        Failure::NotInPack { written, provider } => stopped::not_in_pack(written, provider, words),
        Failure::ManySources { written, choices } => {
            Explanation::new("many_sources", 1, (words.many_sources)(written))
                .hint((words.bad_choice_hint)(&choices.join(" | ")))
        }
        Failure::BrokenConfirmations { path } => stopped::broken_confirmations(path, words),
        Failure::HoldsSecret { what, kinds } => stopped::holds_secret(what, kinds, lang),
        Failure::Keeping(refusal) => keeping::explain(*refusal, lang),
        Failure::RefusedFile(refused) => refused_file::explain(refused, lang),
        Failure::BadTrades(bad) => bad_trades::explain(bad, lang),
        Failure::Defect { detail } => defect(detail, words),
    }
}

fn broken_pack(broken: &BrokenPack, words: &Failures) -> Explanation {
    let message = (words.pack_problems)(&broken.file, broken.problems.len());
    Explanation::new("broken_pack", 1, message).hint(words.pack_problems_hint)
}

fn nothing_drafted(id: IncidentId, words: &Failures) -> Explanation {
    Explanation::new(
        "nothing_drafted",
        1,
        (words.nothing_drafted)(&id.to_string()),
    )
    .hint((words.nothing_drafted_hint)(&id.0.to_string()))
}

fn demo_home(path: &str, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).demo;
    Explanation::new("demo_home", 1, (words.not_empty)(path)).hint(words.not_empty_hint)
}

fn bad_fact_kind(written: &str, asked: &[String], words: &Failures) -> Explanation {
    let kinds = FactKind::ALL.iter().map(|kind| kind.code());
    let codes: Vec<&str> = kinds.chain(asked.iter().map(String::as_str)).collect();
    Explanation::new("bad_fact_kind", 2, (words.bad_fact_kind)(written))
        .suggest(words, written, &codes)
}

fn no_clipboard(path: &str, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).clipboard;
    Explanation::new("no_clipboard", 1, (words.no_way)(path)).hint(words.no_way_hint)
}

fn bad_fact_value(kind: FactKind, value: &str, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    let message = (words.bad_fact_value)(label::fact_kind(kind, lang), value);
    Explanation::new("bad_fact", 2, message).hint(i18n::fact_form(kind, lang))
}

fn explain_draft(error: &DraftError, lang: Lang) -> Explanation {
    defect(&error.to_string(), &Catalog::of(lang).failure)
}

fn defect(detail: &str, words: &Failures) -> Explanation {
    Explanation::new("defect", 70, (words.internal)(detail)).hint(words.internal_hint)
}

/// Prints an explanation to stderr: for programs as one JSON document, for people with hints.
pub(crate) fn print(explanation: &Explanation, lang: Lang, as_json: bool) {
    let Explanation {
        kind,
        exit,
        message,
        hints,
    } = explanation;
    if message.is_empty() {
        return;
    }
    if as_json {
        return say_as_it_is(&json::error(kind, message, hints));
    }
    let words = &Catalog::of(lang).failure;
    // Whoever cancels made no error; the goodbye stands below the question that was left.
    let prefix = if *exit == EXIT_CANCELLED {
        "\n"
    } else {
        words.error_prefix
    };
    say(&format!("{prefix}{message}"));
    for hint in hints {
        say(&format!("{}{hint}", words.hint_prefix));
    }
}
