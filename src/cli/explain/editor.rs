//! What the user's own editor failed at, in the user's language.

use super::Explanation;
use crate::cli::editor::EditorFailure;
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Explains why an editor gave no text; where there is one, the message says where.
pub(super) fn explain(failure: &EditorFailure, lang: Lang) -> Explanation {
    let catalog = Catalog::of(lang);
    let (words, editor) = (&catalog.failure, &catalog.editor);
    match failure {
        EditorFailure::None { tried } => Explanation::new(
            "no_editor",
            1,
            (words.no_editor)(&tried.join(words.between)),
        )
        .hint(words.no_editor_hint),
        EditorFailure::Failed { how, path } => {
            Explanation::new("editor_failed", 1, (editor.failed)(how, path)).hint(words.editor_hint)
        }
        EditorFailure::NotText { path } => {
            Explanation::new("editor_not_text", 1, (editor.not_text)(path)).hint(words.editor_hint)
        }
        EditorFailure::Gone { of, copies } => {
            let said = Explanation::new("editor_removed_file", 1, editor.gone);
            let said = match copies.join(words.between) {
                none if none.is_empty() => said,
                paths => said.hint((editor.copies)(&paths)),
            };
            said.hint(of.map_or_else(
                || editor.log_as_before.to_owned(),
                |id| (editor.draft_as_before)(&id.0.to_string()),
            ))
        }
        EditorFailure::Emptied { of } => Explanation::new("editor_left_nothing", 1, editor.emptied)
            .hint((editor.draft_as_before)(&of.0.to_string())),
        EditorFailure::NothingEdited { id } => Explanation::new(
            "nothing_edited",
            1,
            (editor.nothing_edited)(&id.to_string()),
        )
        .hint((editor.nothing_edited_hint)(&id.0.to_string())),
        EditorFailure::CameBack {
            command,
            how_to_wait,
            path,
        } => {
            let said = Explanation::new("editor_came_back", 1, (editor.came_back)(command));
            let said = match how_to_wait {
                Some(value) => said.hint((editor.how_to_wait)(value)),
                None => said,
            };
            said.hint((editor.kept)(path))
        }
    }
}
