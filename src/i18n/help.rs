//! The Japanese help and the examples of both languages, by command path; English help stands as
//! doc comments beside the options.

mod a_to_m;
mod n_to_z;
mod page;

use std::cmp::Ordering;

use a_to_m::A_TO_M;
use n_to_z::N_TO_Z;
pub use page::{Page, page, paths};

use crate::domain::{Words, words};

/// The tables, each path followed by its text.
const UP_TO_M: Words = words!(&flat::<{ 2 * A_TO_M.len() }>(A_TO_M));
const FROM_N: Words = words!(&flat::<{ 2 * N_TO_Z.len() }>(N_TO_Z));

const fn flat<const COUNT: usize>(table: &[(&'static str, &'static str)]) -> [&'static str; COUNT] {
    let mut all = [""; COUNT];
    let mut place = 0;
    while place < table.len() {
        (all[2 * place], all[2 * place + 1]) = table[place];
        place += 1;
    }
    all
}

/// Returns the Japanese help for a path such as `log`, `log --title` or `log text`;
/// options that every command takes have no command before them: `--json`.
pub fn help(path: &str) -> Option<&'static str> {
    let table = if path < "n" { UP_TO_M } else { FROM_N };
    let (mut from, mut to) = (0, table.len() / 2);
    while from < to {
        let middle = usize::midpoint(from, to);
        match table.get(2 * middle)?.cmp(path) {
            Ordering::Less => from = middle + 1,
            Ordering::Greater => to = middle,
            Ordering::Equal => return table.get(2 * middle + 1),
        }
    }
    let (command, option) = path.split_once(" --")?;
    let chooses = CHOOSERS.contains(&command);
    chooses.then(|| help(&format!("list --{option}"))).flatten()
}

/// Commands that choose incidents with the options of `list`.
const CHOOSERS: &[&str] = &["export", "stats"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_every_path_is_found() {
        for table in [A_TO_M, N_TO_Z] {
            assert!(table.is_sorted_by(|one, other| one.0 < other.0));
        }
        for (path, text) in [A_TO_M, N_TO_Z].concat() {
            assert_eq!(help(path), Some(text));
        }
        assert!(A_TO_M.iter().all(|(path, _)| *path < "n"));
        assert!(N_TO_Z.iter().all(|(path, _)| *path >= "n"));
    }
}
