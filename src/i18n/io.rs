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
        ErrorKind::Interrupted => ("途中で中断されました", "it was interrupted"),
        ErrorKind::TimedOut => ("時間内に終わりませんでした", "it took too long"),
        ErrorKind::WouldBlock => ("今は読み書きできません", "it is not ready now"),
        ErrorKind::ResourceBusy => ("ほかで使われています", "it is in use"),
        ErrorKind::UnexpectedEof => ("途中で終わっています", "it ends too soon"),
        ErrorKind::WriteZero => ("書き込めませんでした", "nothing could be written"),
        ErrorKind::BrokenPipe => ("相手が閉じました", "the other side is gone"),
        ErrorKind::InvalidInput => ("名前か指定が正しくありません", "the name is not valid"),
        ErrorKind::InvalidFilename => ("ファイル名が正しくありません", "the name is not valid"),
        ErrorKind::QuotaExceeded => ("割り当ての上限に達しました", "the quota is used up"),
        ErrorKind::OutOfMemory => ("メモリが足りません", "there is not enough memory"),
        ErrorKind::Unsupported => ("このシステムではできません", "this system cannot do it"),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown => (
            "ネットワーク上のフォルダにつながりません",
            "the network folder cannot be reached",
        ),
        ErrorKind::InvalidData => ("UTF-8 の文章ではありません", "it is no text in UTF-8"),
        ErrorKind::FileTooLarge => ("ファイルが大きすぎます", "the file is too large"),
        // The system's own words are English; in Japanese they stand behind a sentence.
        _ => match lang {
            Lang::Ja => return format!("システムのエラーです（{kind}）"),
            Lang::En => return kind.to_string(),
        },
    };
    pick(lang, words).to_owned()
}
