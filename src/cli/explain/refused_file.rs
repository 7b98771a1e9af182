//! Why a file cannot be kept as evidence, in the user's language.

use super::Explanation;
use super::stopped::{self, EXIT_STOPPED};
use crate::cli::refused_file::{RefusedFile, Why};
use crate::domain::Lang;
use crate::i18n::{Catalog, label};
use crate::text::file_size;

/// Explains why a file cannot be kept.
pub(super) fn explain(refused: &RefusedFile, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).evidence;
    let file = refused.file.as_str();
    match &refused.why {
        Why::Link => {
            Explanation::new("file_is_link", 1, (words.is_link)(file)).hint(words.is_link_hint)
        }
        Why::Folder => Explanation::new("file_is_folder", 1, (words.is_folder)(file))
            .hint(words.is_folder_hint),
        Why::Special => Explanation::new("file_is_special", 1, (words.is_special)(file))
            .hint(words.is_special_hint),
        Why::Empty => Explanation::new("file_is_empty", 1, (words.is_empty)(file)),
        Why::TooLarge { bytes_max } => {
            let message = (words.too_large)(file, &file_size(*bytes_max));
            Explanation::new("file_too_large", 1, message).hint(words.too_large_hint)
        }
        Why::TooLongToRead { bytes_max } => {
            let message = (words.too_long_to_read)(file, &file_size(*bytes_max));
            Explanation::new("file_too_large", 1, message).hint(words.too_long_to_read_hint)
        }
        Why::SecretInside { kinds } => {
            stopped::holds_secret(file, kinds, lang).hint(words.secret_inside_hint)
        }
        Why::MayHoldSecret { kinds } => {
            let kinds: Vec<&str> = kinds
                .iter()
                .map(|kind| label::finding_kind(*kind, lang))
                .collect();
            let between = Catalog::of(lang).failure.between;
            let message = (words.may_hold_secret)(file, &kinds.join(between));
            Explanation::new("may_hold_secret", EXIT_STOPPED, message)
                .hint(Catalog::of(lang).failure.holds_secret_hint)
                .hint(words.may_hold_secret_hint)
        }
    }
}
