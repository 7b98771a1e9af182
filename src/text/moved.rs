//! Where the parts of a text stood before it was folded.

use std::cell::OnceCell;
use std::ops::Range;

/// Where the bytes of a folded text stood.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// Where they are: the text is the original itself.
    Same(Itself),
    /// Somewhere else.
    Moved(Moved),
}

impl Place {
    /// Returns where a range of bytes of the folded text stood in the original, in characters.
    pub(super) fn origin(&self, text: &str, bytes: Range<usize>) -> Range<usize> {
        match self {
            Self::Moved(moved) => moved.origin(bytes),
            Self::Same(same) => same.origin(text, bytes),
        }
    }
}

/// Where the bytes of a folded text stood in the original.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    /// For each byte of the text, the cluster it came from.
    pub(super) cluster_of: Vec<u32>,
    /// For each cluster, its first character in the original; one more at the end.
    pub(super) starts: Vec<u32>,
}

impl Moved {
    fn origin(&self, bytes: Range<usize>) -> Range<usize> {
        let start = self.cluster_of.get(bytes.start).map_or_else(
            || self.starts.last().copied().unwrap_or(0),
            |&cluster| self.starts[cluster as usize],
        );
        if bytes.end <= bytes.start {
            return start as usize..start as usize;
        }
        let end = self
            .cluster_of
            .get(bytes.end - 1)
            .map_or(start, |&cluster| self.starts[cluster as usize + 1]);
        start as usize..end as usize
    }
}

/// How many bytes are counted together.
const BLOCK_BYTES: usize = 256;

/// Where the bytes of a text stand that was not changed: how many characters began before each
/// block of it, counted when first asked for. Counted from the beginning for each place, a text
/// full of places would cost the square of its length.
#[derive(Debug, Clone, Default)]
pub(super) struct Itself(OnceCell<Vec<usize>>);

impl Itself {
    /// Returns where a range of bytes stands in characters of the same text.
    fn origin(&self, text: &str, bytes: Range<usize>) -> Range<usize> {
        if bytes.start >= text.len() {
            let end = self.begun(text, text.len());
            return end..end;
        }
        // A byte belongs to the character that began last.
        let start = self.begun(text, bytes.start + 1) - 1;
        let end = if bytes.end <= bytes.start || bytes.end > text.len() {
            start
        } else {
            self.begun(text, bytes.end)
        };
        start..end
    }

    /// Counts the characters that begin before a byte.
    fn begun(&self, text: &str, at: usize) -> usize {
        let blocks = self.0.get_or_init(|| {
            let mut begun = 0;
            let blocks = text.as_bytes().chunks(BLOCK_BYTES).map(|block| {
                let before = begun;
                begun += beginnings(block);
                before
            });
            blocks.collect()
        });
        let Some(last) = at.checked_sub(1).map(|last| last / BLOCK_BYTES) else {
            return 0;
        };
        let rest = text.as_bytes().get(last * BLOCK_BYTES..at);
        blocks.get(last).copied().unwrap_or_default() + rest.map_or(0, beginnings)
    }
}

/// Counts the bytes that begin a character.
fn beginnings(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| !matches!(byte, 0x80..=0xBF);
    bytes.iter().filter(begins).count()
}
