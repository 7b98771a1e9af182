//! What must be true of a record, whatever was done to it.

use std::io;
use std::path::Path;

use crate::program::Program;

/// The numbers of 36 characters that no two runs give alike.
const NUMBER_CHARACTERS: usize = 36;

impl Program {
    /// Returns everything that is recorded, in words that two runs have in common; `None` where it
    /// cannot be read.
    pub(crate) fn state(&self, folder: &Path) -> io::Result<Option<String>> {
        let ran = self.run(folder, &["export"])?;
        Ok(ran
            .done()
            .then(|| without_numbers(&String::from_utf8_lossy(&ran.stdout))))
    }

    /// Returns what is wrong with the record: it must be one of these states, whole, and take the
    /// next change.
    pub(crate) fn judge(&self, folder: &Path, may_be: &[&str]) -> io::Result<Vec<&'static str>> {
        let mut wrong = Vec::new();
        let Some(state) = self.state(folder)? else {
            return Ok(vec!["unreadable"]);
        };
        if !may_be.contains(&state.as_str()) {
            wrong.push("lost or torn");
        }
        if !self.run(folder, &["verify"])?.done() && !state.is_empty() {
            wrong.push("not sound");
        }
        let next = self.run(folder, &["log", "出金が届きません", "--no-input"])?;
        if !next.done() {
            wrong.push("takes no change");
        }
        match self.state(folder)? {
            None => wrong.push("unreadable after a change"),
            Some(after) => {
                let kept = state
                    .lines()
                    .all(|line| after.lines().any(|now| now == line));
                if !kept || after.lines().count() != state.lines().count() + 1 {
                    wrong.push("a change takes another away");
                }
            }
        }
        Ok(wrong)
    }
}

/// Replaces each number that is different in every run.
fn without_numbers(text: &str) -> String {
    let is_one = |part: &str| {
        part.len() == NUMBER_CHARACTERS
            && part.bytes().enumerate().all(|(place, byte)| match place {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            })
    };
    text.split('"')
        .map(|part| if is_one(part) { "-" } else { part })
        .collect::<Vec<_>>()
        .join("\"")
}
