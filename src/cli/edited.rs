//! A draft in the user's own editor: changed words are cleared, kept as a revision, and shown from
//! then on.

use super::app::App;
use super::compose::{self, Composed};
use super::editor::{self, Edited, EditorFailure, Purpose, Sheet};
use super::failure::Failure;
use super::findings::CanKeep;
use super::interview::Talk;
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::safety::{ClearedText, Field};
use crate::store::Store;

/// Opens the editor with a draft, and puts what it holds in the end in the draft's place.
pub(crate) fn edit(
    app: &App,
    talk: &mut Talk<'_>,
    store: &Store,
    composed: &mut Composed,
) -> Result<(), Failure> {
    let before = compose::text(&composed.draft);
    let purpose = Purpose::Draft(composed.id());
    match editor::edit(app, talk, purpose, &before)? {
        Edited::Nothing => Ok(()),
        Edited::Text(text, sheet) if text.trim().is_empty() => {
            sheet.wipe(app);
            let of = composed.id();
            Err(EditorFailure::Emptied { of }.into())
        }
        Edited::Text(text, sheet) if text.trim_end() == before.trim_end() => {
            sheet.wipe(app);
            talk.say(app.words().editor.unchanged);
            Ok(())
        }
        Edited::Text(text, sheet) => {
            take(app, talk, store, composed, (&text, sheet));
            Ok(())
        }
    }
}

/// Puts an edited text in the draft's place and keeps it; where it cannot be kept, its sheet is.
pub(crate) fn take(
    app: &App,
    talk: &Talk<'_>,
    store: &Store,
    composed: &mut Composed,
    (text, sheet): (&str, Sheet),
) {
    if text.trim().is_empty() {
        sheet.wipe(app);
        talk.say(app.words().editor.emptied);
        return;
    }
    let lang = composed.draft.lang;
    let (subject, body) = parts(text, lang);
    composed.replace(app, clear(app, lang, subject), clear(app, lang, body));
    composed.keep(app, store);
    let words = &app.words().editor;
    if composed.is_kept() {
        sheet.wipe(app);
        talk.say(words.draft_kept);
    } else {
        talk.say(&(words.kept)(&sheet.shown()));
    }
}

/// Divides a text into subject and body; without a subject line all of it is body.
fn parts(text: &str, lang: Lang) -> (&str, &str) {
    let text = text.trim_start_matches('\u{FEFF}').trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let empty = (Catalog::of(lang).talk.subject_line)("");
    let name = empty.trim_end().trim_end_matches(':');
    let subject = first.trim_start().strip_prefix(name);
    let subject = subject.and_then(|rest| rest.trim_start().strip_prefix([':', '：']));
    match subject {
        Some(subject) => (subject.trim(), rest.trim()),
        None => ("", text),
    }
}

fn clear(app: &App, lang: Lang, words: &str) -> ClearedText {
    let cleared = app.with_hints_in(lang, Field::Letter, false, |hints| {
        app.marks.clear(words, hints)
    });
    app.tell_findings(&cleared.findings, CanKeep::No);
    cleared.text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_text_is_divided_at_its_subject_line() {
        for (text, expected) in [
            (
                "件名: 入金の件\n\n本文です\n二行目\n",
                ("入金の件", "本文です\n二行目"),
            ),
            ("\u{FEFF}件名：入金の件\n本文です", ("入金の件", "本文です")),
            ("本文だけ\n件名: ではない", ("", "本文だけ\n件名: ではない")),
            ("件名:\n本文", ("", "本文")),
        ] {
            assert_eq!(parts(text, Lang::Ja), expected, "{text:?}");
        }
        assert_eq!(parts("Subject: a\r\n\r\nb", Lang::En), ("a", "b"));
    }
}
