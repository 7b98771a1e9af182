//! A broken pack, drawn with the lines that are wrong: the only user of annotate-snippets.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::packs::BrokenPack;
use super::ui::{say, say_as_it_is};
use crate::domain::Lang;
use crate::i18n::label;
use crate::safety::{self, Field, Hints};
use crate::text::{is_hidden, visible};
use crate::view::pack_problem;

/// Draws every problem with its line to stderr.
pub(crate) fn draw(broken: &BrokenPack, lang: Lang) {
    let shown = drawable(&broken.text, lang);
    for problem in &broken.problems {
        let (line, column) = problem.line_and_column(&broken.text);
        let sentence = pack_problem(problem, lang);
        let place = format!("{}:{line}:{column}", visible(&broken.file));
        if shown.get(problem.span.clone()).is_none() {
            say(&format!("{place}: {}: {sentence}", problem.key));
            continue;
        }
        let title = if problem.key.is_empty() {
            sentence
        } else {
            format!("{}: {sentence}", visible(&problem.key))
        };
        let snippet = Snippet::source(&shown)
            .path(&broken.file)
            .fold(true)
            .annotation(AnnotationKind::Primary.span(problem.span.clone()));
        let report = [Level::ERROR.no_name().primary_title(title).element(snippet)];
        say_as_it_is(&Renderer::plain().render(&report));
    }
}

/// Returns the text as it can be drawn: what acts on a display and what is secret is replaced by
/// letters of its own length in bytes, so that the marks stay where they belong.
fn drawable(text: &str, lang: Lang) -> String {
    let hints = Hints {
        lang,
        field: Field::Letter,
        explorers: &[],
        keep_guesses: false,
        label: label::finding_kind,
    };
    let findings = safety::clear(text, &hints).findings;
    let mut findings = findings.iter().map(|finding| &finding.span).peekable();
    let mut shown = String::with_capacity(text.len());
    for (at, letter) in text.chars().enumerate() {
        while findings.next_if(|span| span.end <= at).is_some() {}
        let secret = findings.peek().is_some_and(|span| span.contains(&at));
        let hidden = is_hidden(letter) && !matches!(letter, '\n' | '\t') || letter == '\r';
        shown.push(match letter.len_utf8() {
            _ if letter == '\n' || !secret && !hidden => letter,
            1 => '?',
            2 => '\u{BF}',
            3 => '\u{FFFD}',
            _ => '\u{1F6AB}',
        });
    }
    shown
}
