//! What the system says when a file or stream refuses.

use std::io::ErrorKind;

use super::pick;
use crate::domain::Lang;

/// Returns the words for a system error; those of the system where we have none.
pub fn io(kind: ErrorKind, lang: Lang) -> String {
    let words = match kind {
        ErrorKind::NotFound => ("見つかりません", "not found"),
        ErrorKind::PermissionDenied => ("権限がありません", "permission denied"),
        ErrorKind::AlreadyExists => ("すでにあります", "it exists already"),
        ErrorKind::StorageFull => ("ディスクの空きがありません", "the disk is full"),
        ErrorKind::ReadOnlyFilesystem => ("読み取り専用です", "the file system is read-only"),
        ErrorKind::IsADirectory => ("フォルダです", "it is a folder"),
        ErrorKind::NotADirectory => (
            "途中にフォルダでないものがあります",
            "a part of the path is no folder",
        ),
        ErrorKind::InvalidData => ("UTF-8 の文章ではありません", "it is no text in UTF-8"),
        ErrorKind::FileTooLarge => ("ファイルが大きすぎます", "the file is too large"),
        _ => return kind.to_string(),
    };
    pick(lang, words).to_owned()
}
