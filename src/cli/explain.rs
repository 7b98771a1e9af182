//! Every failure in the user's language, with what to do now; the only printer of errors.

mod bad_trades;
mod explanation;
mod refused_file;
mod store;

pub(crate) use explanation::Explanation;

use super::failure::Failure;
use super::ui::say;
use crate::domain::{Category, Code, FactKind, FindingKind, Lang, Symptom};
use crate::drafting::DraftError;
use crate::i18n::{self, Catalog, Failures, label};
use crate::view::json;

/// The exit code of a run that the user cancelled.
pub(crate) const EXIT_CANCELLED: u8 = 130;

/// The exit code of an action that a safety rule stopped.
const EXIT_STOPPED: u8 = 4;

/// Explains a failure. One arm each, and no arm for the rest: a new failure without words does
/// not compile.
pub(crate) fn explain(failure: &Failure, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    match failure {
        Failure::Store(error) => store::explain(error, lang),
        Failure::Draft(error) => explain_draft(error, lang),
        Failure::NeedsArgument { argument } => {
            Explanation::new("usage", 2, (words.needs_argument)(argument))
                .hint((words.needs_argument_hint)(argument))
        }
        Failure::EmptyText => {
            Explanation::new("empty_text", 1, words.empty_text).hint(words.empty_text_hint)
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
        Failure::BadCategory { written } => bad_category(written, words),
        Failure::BadFactKind { written, asked } => bad_fact_kind(written, asked, words),
        Failure::BadFactForm { written } => {
            Explanation::new("bad_fact", 2, (words.bad_fact_form)(written))
                .hint(words.bad_fact_form_hint)
        }
        Failure::BadFactValue { kind, value } => Explanation::new(
            "bad_fact",
            2,
            (words.bad_fact_value)(label::fact_kind(*kind, lang), value),
        )
        .hint(words.bad_fact_value_hint),
        Failure::BadMoment { written } => {
            Explanation::new("bad_time", 2, (words.bad_moment)(written)).hint(words.bad_moment_hint)
        }
        Failure::NoPack { written, choices } => {
            Explanation::new("no_pack", 1, (words.no_pack)(written))
                .suggest(words, written, choices)
                .hint(words.no_pack_hint)
        }
        Failure::NoStep { written, choices } => {
            Explanation::new("no_step", 1, (words.no_step)(written))
                .suggest(words, written, choices)
        }
        Failure::NothingToChange => {
            Explanation::new("usage", 2, words.nothing_to_change).hint(words.nothing_to_change_hint)
        }
        Failure::NothingDrafted { id } => Explanation::new(
            "nothing_drafted",
            1,
            (words.nothing_drafted)(&id.to_string()),
        )
        .hint((words.nothing_drafted_hint)(&id.0.to_string())),
        Failure::File { path, kind } => {
            Explanation::new("file", 1, (words.file)(path, &i18n::io(*kind, lang)))
        }
        Failure::BrokenPack(broken) => Explanation::new(
            "broken_pack",
            1,
            (words.pack_problems)(&broken.file, broken.problems.len()),
        )
        .hint(words.pack_problems_hint),
        Failure::PackBuiltIn { id } => {
            Explanation::new("pack_built_in", 1, (words.pack_built_in)(id))
                .hint(words.pack_built_in_hint)
        }
        Failure::PackExists { id } => Explanation::new("pack_exists", 1, (words.pack_exists)(id))
            .hint((words.pack_exists_hint)(id)),
        Failure::HoldsSecret { what, kinds } => holds_secret(what, kinds, lang),
        Failure::RefusedFile(refused) => refused_file::explain(refused, lang),
        Failure::BadTrades(bad) => bad_trades::explain(bad, lang),
        Failure::Defect { detail } => defect(detail, words),
    }
}

fn holds_secret(what: &str, kinds: &[FindingKind], lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    let mut each: Vec<FindingKind> = Vec::new();
    for kind in kinds {
        if !each.contains(kind) {
            each.push(*kind);
        }
    }
    let labels: Vec<&str> = each
        .iter()
        .map(|kind| label::finding_kind(*kind, lang))
        .collect();
    let message = (words.holds_secret)(what, &labels.join(words.between));
    let begun = Explanation::new("holds_secret", EXIT_STOPPED, message);
    let advised = each.iter().fold(begun, |explanation, kind| {
        explanation.hint(i18n::advice::exposed(*kind, lang))
    });
    advised.hint(words.holds_secret_hint)
}

fn bad_category(written: &str, words: &Failures) -> Explanation {
    let categories = Category::ALL.iter().map(|known| known.code());
    let symptoms = Symptom::ALL.iter().map(|known| known.code());
    let codes: Vec<&str> = categories.chain(symptoms).collect();
    Explanation::new("bad_category", 2, (words.bad_category)(written))
        .suggest(words, written, &codes)
}

fn bad_fact_kind(written: &str, asked: &[String], words: &Failures) -> Explanation {
    let kinds = FactKind::ALL.iter().map(|kind| kind.code());
    let codes: Vec<&str> = kinds.chain(asked.iter().map(String::as_str)).collect();
    Explanation::new("bad_fact_kind", 2, (words.bad_fact_kind)(written))
        .suggest(words, written, &codes)
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
        return say(&json::error(kind, message, hints));
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
