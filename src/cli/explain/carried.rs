//! What is not taken in because of what it carries, and what to do now.

use super::{Explanation, stopped};
use crate::cli::carried_failure::CarriedFailure;
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Explains a failure; one arm each.
pub(super) fn explain(failure: &CarriedFailure, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).carried;
    match failure {
        CarriedFailure::NoReason => {
            Explanation::new("usage", 2, words.no_reason).hint(words.no_reason_hint)
        }
        CarriedFailure::NoMailAddress => {
            Explanation::new("no_mail_address", 1, words.no_mail_address)
                .hint(words.no_mail_address_hint)
        }
        CarriedFailure::ForeignBackup { name } => {
            Explanation::new("foreign_schema", 3, (words.foreign_backup)(name))
                .hint(words.foreign_backup_hint)
        }
        CarriedFailure::PackBuiltIn { id } => {
            stopped::pack_built_in(id, &Catalog::of(lang).failure)
        }
        CarriedFailure::PackNameTaken { file, name } => Explanation::new(
            "pack_name_taken",
            stopped::EXIT_STOPPED,
            (words.pack_name_taken)(file, name),
        )
        .hint(words.pack_name_taken_hint),
        CarriedFailure::PackUnused { file, id } => {
            Explanation::new("pack_unused", 1, (words.pack_unused)(file, id))
        }
    }
}
