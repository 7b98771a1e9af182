//! Breaking sentences that name commands.

use super::Ambiguous;
use super::wrap::wrap;

/// Stands for a space at which no line is broken.
const HELD: char = '\u{E000}';

/// Breaks sentences into lines of at most so many cells; what stands between backticks is to be
/// copied, and stays whole where it fits.
pub fn wrap_sentence(text: &str, cells: usize, ambiguous: Ambiguous) -> Vec<String> {
    if !text.contains('`') {
        return wrap(text, cells, ambiguous);
    }
    let mut is_code = false;
    let held = text.chars().map(|letter| {
        is_code ^= letter == '`';
        if is_code && letter == ' ' {
            HELD
        } else {
            letter
        }
    });
    let lines = wrap(&held.collect::<String>(), cells, ambiguous);
    let whole = lines.into_iter().map(|line| line.replace(HELD, " "));
    whole.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_to_copy_is_broken_only_where_it_is_longer_than_a_line() {
        for (text, cells, expected) in [
            (
                "送ったら `madoguchi sent 1` で、記録してください。",
                20,
                "送ったら\n`madoguchi sent 1`\nで、記録してくださ\nい。",
            ),
            ("see `a b`", 9, "see `a b`"),
            ("see `a b`", 7, "see\n`a b`"),
            ("one\ntwo", 9, "one\ntwo"),
        ] {
            let lines = wrap_sentence(text, cells, Ambiguous::Narrow);
            assert_eq!(lines.join("\n"), expected);
        }
    }
}
