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
