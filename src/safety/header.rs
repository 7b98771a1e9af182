//! Secrets in requests and commands: headers, cookies, `-u name:password`.

use crate::domain::FindingKind;

use super::number::said_before;
use super::seen::{Found, Seen, byte, floor};

/// The longest line of cookies that is looked at, in bytes.
const LINE_BYTES_MAX: usize = 1024;

/// How far before a flag its command is looked for, in bytes.
const COMMAND_BYTES_MAX: usize = 80;

/// Cookies and attributes that are no secrets.
const HARMLESS: &[&str] = &[
    "path", "domain", "expires", "max-age", "samesite", "theme", "lang", "locale", "_ga", "_gid",
    "priority", "tz", "version",
];

/// Finds them.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    cookies(seen, found);
    command_line(seen, found);
}

/// `Cookie: a=b; c=d`: every value that could open a session.
fn cookies(seen: &Seen, found: &mut Vec<Found>) {
    for (start, name) in seen.places("cookie:") {
        let mut at = start + name.len();
        let line = seen
            .text()
            .get(at..)
            .and_then(|rest| rest.get(..floor(rest, LINE_BYTES_MAX)))
            .and_then(|rest| rest.lines().next())
            .unwrap_or_default();
        let line = line.split(['"', '\'']).next().unwrap_or_default();
        for pair in line.split(';') {
            if let Some((name, value)) = pair.split_once('=') {
                let known = HARMLESS.contains(&name.trim().to_ascii_lowercase().as_str());
                let value = value.split(' ').next().unwrap_or_default();
                if !known && value.len() >= 8 && value.bytes().any(|byte| byte.is_ascii_digit()) {
                    let from = at + name.len() + 1;
                    found.push(Found {
                        kind: FindingKind::Token,
                        at: from..from + value.len(),
                        proved: true,
                    });
                }
            }
            at += pair.len() + 1;
        }
    }
}

/// `curl -u name:password`, `mysql -uroot -pSECRET`, `sshpass -p SECRET`.
fn command_line(seen: &Seen, found: &mut Vec<Found>) {
    let lower = seen.lower();
    let flags = [" -u ", "--user ", "--user=", "--proxy-user "];
    for (start, flag) in flags.iter().flat_map(|flag| seen.places(flag)) {
        let from = start + flag.len();
        let quote = usize::from(matches!(byte(lower, from), b'"' | b'\''));
        let word = word_at(seen.text(), from + quote);
        if let Some((name, password)) = word
            .split_once(':')
            .filter(|(_, password)| password.len() >= 3 && !password.starts_with('/'))
        {
            let at = from + quote + name.len() + 1;
            found.push(Found {
                kind: FindingKind::Password,
                at: at..at + password.len(),
                proved: true,
            });
        }
    }
    for (start, flag) in seen.places(" -p") {
        let line = said_before(lower, start, COMMAND_BYTES_MAX);
        let program = [
            "mysql",
            "mysqldump",
            "sshpass",
            "mariadb",
            "redis-cli",
            "7z",
            "unzip",
            "psql",
            "mongo",
        ]
        .iter()
        .any(|name| line.contains(name));
        let mut from = start + flag.len() + usize::from(byte(lower, start + flag.len()) == b' ');
        from += usize::from(matches!(byte(lower, from), b'"' | b'\''));
        let word = word_at(seen.text(), from);
        if program && word.len() >= 4 && !word.bytes().all(|byte| byte.is_ascii_digit()) {
            found.push(Found {
                kind: FindingKind::Password,
                at: from..from + word.len(),
                proved: true,
            });
        }
    }
}

fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let length = rest
        .bytes()
        .take(COMMAND_BYTES_MAX)
        .take_while(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\''))
        .count();
    rest.get(..length).unwrap_or_default()
}
