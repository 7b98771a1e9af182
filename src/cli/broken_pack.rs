//! A broken pack, drawn with the lines that are wrong: the only user of annotate-snippets.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::packs::BrokenPack;
use super::ui::{say, say_as_it_is};
use crate::domain::Lang;
use crate::text::visible;
use crate::view::pack_problem;

/// Draws every problem with its line to stderr.
pub(crate) fn draw(broken: &BrokenPack, lang: Lang) {
    // A file's hidden characters would move the marks; each is replaced by one of its own width.
    let shown: String = broken.text.chars().map(harmless).collect();
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

/// Returns what stands for a letter on a terminal: itself, or one as long for a control character.
fn harmless(letter: char) -> char {
    match letter {
        '\n' | '\t' => letter,
        '\0'..='\u{1F}' | '\u{7F}' => '?',
        _ => letter,
    }
}
