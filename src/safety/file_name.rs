//! Names of files that begin as a word for a password does: pw16.txt, pw.zip, password-list.pdf.

use super::seen::{Found, Seen};
use crate::domain::FindingKind;

/// How the names of files end that people keep, show and send, in lower case.
const EXTENSIONS: &[&str] = &[
    "txt", "zip", "pdf", "png", "jpg", "jpeg", "gif", "heic", "csv", "json", "log", "md", "html",
    "htm", "eml", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "mp4", "mov", "7z",
];

/// Tells whether what was taken for a password is the rest of a file's name: it stands right behind
/// the letters that announce it, without a blank or a mark, and ends as files do.
pub(super) fn is_file_name(seen: &Seen, found: &Found) -> bool {
    if found.kind != FindingKind::Password {
        return false;
    }
    let text = seen.lower();
    let stem = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let ahead = text.get(..found.at.start).unwrap_or_default();
    let word = ahead.trim_end_matches(stem);
    let glued = ahead.get(word.len()..).unwrap_or_default();
    let behind = text.get(found.at.start..).unwrap_or_default();
    let rest = behind.trim_start_matches(stem);
    let Some(rest) = rest.strip_prefix('.') else {
        return false;
    };
    let end = rest
        .find(|letter: char| !letter.is_ascii_alphanumeric())
        .unwrap_or(rest.len());
    let name_end = text.len() - rest.len() + end;
    // A mark or a letter behind it makes it part of something longer.
    let ends = !rest
        .get(end..)
        .unwrap_or_default()
        .starts_with(['.', '@', '-', '_', '!', '#']);
    let extension = rest.get(..end).unwrap_or_default();
    glued.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && !word.ends_with(['=', ':', '@', '"', '\''])
        && EXTENSIONS.contains(&extension)
        && ends
        && found.at.end <= name_end
}

#[cfg(test)]
mod tests {
    use crate::safety::{Hints, clear};

    #[test]
    fn a_file_name_behind_a_word_for_a_password_is_shown_and_a_password_is_not() {
        for (text, shown) in [
            ("資料は pw16.txt です", true),
            ("pw16.txt", true),
            ("pw.zip", true),
            ("pw2-photo.png を添付", true),
            ("password.txt", true),
            ("pw16txt9", false),
            ("pw: kitten16.txt", false),
            ("pw=kitten16.txt", false),
            ("パスワードは kitten16.txt です", false),
            ("pw is kitten.88", false),
        ] {
            let cleared = clear(text, &Hints::BARE).text;
            assert_eq!(
                cleared.as_str() == text,
                shown,
                "{text}: {}",
                cleared.as_str()
            );
        }
    }
}
