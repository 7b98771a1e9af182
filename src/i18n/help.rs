//! The Japanese help and the examples of both languages, by command path; English help stands as
//! doc comments beside the options.

mod a_to_m;
mod n_to_z;
mod page;

use a_to_m::A_TO_M;
use n_to_z::N_TO_Z;
pub use page::{Page, page, paths};

/// Returns the Japanese help for a path such as `log`, `log --title` or `log text`;
/// options that every command takes have no command before them: `--json`.
pub fn help(path: &str) -> Option<&'static str> {
    let table = if path < "n" { A_TO_M } else { N_TO_Z };
    if let Ok(found) = table.binary_search_by(|(known, _)| known.cmp(&path)) {
        return table.get(found).map(|(_, text)| *text);
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
        assert!(A_TO_M.iter().all(|(path, _)| *path < "n"));
        assert!(N_TO_Z.iter().all(|(path, _)| *path >= "n"));
    }
}
