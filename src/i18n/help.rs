//! The Japanese help and the examples of both languages, by command path; English help stands as
//! doc comments beside the options.

mod table;

use table::HELP;

mod page;

pub use page::{Page, page, paths};

/// Returns the Japanese help for a path such as `log`, `log --title` or `log text`;
/// options that every command takes have no command before them: `--json`.
pub fn help(path: &str) -> Option<&'static str> {
    let found = HELP.binary_search_by(|(known, _)| known.cmp(&path)).ok()?;
    HELP.get(found).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_every_path_is_found() {
        assert!(HELP.is_sorted_by(|one, other| one.0 < other.0));
    }
}
