//! Where the parts of a text stood before it was folded.

use std::ops::Range;

/// Where the bytes of a folded text stood in the original.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    /// For each byte of the text, the cluster it came from.
    pub(super) cluster_of: Vec<u32>,
    /// For each cluster, its first character in the original; one more at the end.
    pub(super) starts: Vec<u32>,
}

impl Moved {
    /// Returns where a range of bytes of the folded text stood in the original, in characters.
    pub(super) fn origin(&self, bytes: Range<usize>) -> Range<usize> {
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

/// Returns where a range of bytes stands in characters of the same text.
pub(super) fn itself(text: &str, bytes: Range<usize>) -> Range<usize> {
    // A byte belongs to the character that began last.
    let begun = |at: usize| {
        let before = text.bytes().take(at);
        before.filter(|byte| !matches!(byte, 0x80..=0xBF)).count()
    };
    if bytes.start >= text.len() {
        let end = begun(text.len());
        return end..end;
    }
    let start = begun(bytes.start + 1) - 1;
    if bytes.end <= bytes.start {
        return start..start;
    }
    let end = if bytes.end > text.len() {
        start
    } else {
        begun(bytes.end)
    };
    start..end
}
