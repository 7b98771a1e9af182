//! Words that say what is not so, and how far what they say reaches.

use super::{Beside, Groups};
use crate::pack::compiled::compiled;

/// The words of a denial, folded for search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Denials {
    /// They deny the word directly beside them: ではなく.
    pub beside: Beside,
    /// They deny all of their clause that stands before them: わけではない.
    pub until: Vec<&'static str>,
    /// They deny all of their clause that stands after them: it's not that.
    pub from: Vec<&'static str>,
    /// They deny a word of [`Denials::harms`] that stands near: not, ていません.
    pub harm: Beside,
    /// Directly after a denial, they make a worry of it: ていません**か**.
    pub doubts: Vec<&'static str>,
    /// The groups whose words name a harm, so that a plain negation says it did not happen.
    /// Of others the negation is the trouble itself: 届いていません.
    pub harms: Groups,
}

compiled!(Denials {
    beside,
    until,
    from,
    harm,
    doubts,
    harms,
});

impl Denials {
    /// Reads a line of a compiled lexicon; false for a line of another kind, `None` for one
    /// that cannot be read.
    pub(super) fn line(&mut self, kind: &str, rest: &'static str) -> Option<bool> {
        let list = match kind {
            "denial_before" => &mut self.beside.before,
            "denial_after" => &mut self.beside.after,
            "denied_until" => &mut self.until,
            "denied_from" => &mut self.from,
            "harm_before" => &mut self.harm.before,
            "harm_after" => &mut self.harm.after,
            "doubt" => &mut self.doubts,
            "harm" => {
                self.harms |= Groups::checked_shl(1, rest.parse().ok()?)?;
                return Some(true);
            }
            _ => return Some(false),
        };
        list.push(rest);
        Some(true)
    }
}
