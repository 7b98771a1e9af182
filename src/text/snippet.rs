//! A piece of a text around the place that was found, cut between letters and where lines may.

use std::ops::Range;

use super::around::{Around, Letter};
use super::edges::{is_word, never_first, never_last};
use super::width::Ambiguous;

/// A piece of a text, on one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The piece, with a mark where the text was cut off.
    pub text: String,
    /// Where in it the words stand, in characters, in order.
    pub found: Vec<Range<usize>>,
}

/// How much of the room stands before the place: one part of so many.
const PART_BEFORE: usize = 3;

/// Cuts the piece around the first place, at most so many cells wide; `mark` says where something
/// was left out. Line feeds become spaces.
///
/// No piece begins with 、 or a small kana or ends with 「, and words of narrow letters stay whole,
/// where there is room to choose. Places are counted in characters of the text.
pub fn snippet(
    text: &str,
    places: &[Range<usize>],
    cells: usize,
    ambiguous: Ambiguous,
    mark: &str,
) -> Snippet {
    snippet_with_signs(text, places, (cells, 0), ambiguous, mark)
}

/// The same where each place in the piece is marked by signs that take so many cells themselves.
pub fn snippet_with_signs(
    text: &str,
    places: &[Range<usize>],
    (cells, signs): (usize, usize),
    ambiguous: Ambiguous,
    mark: &str,
) -> Snippet {
    let text = text.trim_end();
    let place = places.first();
    let spaced;
    let all = if let Some(around) = Around::even(text, place, cells, ambiguous) {
        around
    } else {
        spaced = text.replace(['\n', '\t', '\r'], " ");
        Around::any(&spaced, ambiguous)
    };
    let piece = all.piece(places, cells, ambiguous, mark);
    match signs * piece.found.len() {
        0 => piece,
        taken => all.piece(places, cells.saturating_sub(taken), ambiguous, mark),
    }
}

impl Around<'_> {
    /// Cuts the piece around the first place.
    fn piece(
        &self,
        places: &[Range<usize>],
        cells: usize,
        ambiguous: Ambiguous,
        mark: &str,
    ) -> Snippet {
        let all = self.letters.as_slice();
        let (start, end) = window(all, places.first(), cells, ambiguous.width(mark));
        let taken = all.get(start..end).unwrap_or_default();
        let first = taken.first().map_or(0, |letter| letter.at);
        let last = all.get(end).map_or(self.end, |letter| letter.at);
        let (before, behind) = self.left_out;
        let lead = if before || start > 0 { mark } else { "" };
        let tail = if behind || end < all.len() { mark } else { "" };
        let shift = lead.chars().count();
        let within = |place: &Range<usize>| {
            let (from, to) = (place.start.max(first), place.end.min(last));
            (from < to).then(|| from - first + shift..to - first + shift)
        };
        let length: usize = taken.iter().map(|letter| letter.text.len()).sum();
        let mut text = String::with_capacity(lead.len() + length + tail.len());
        text.push_str(lead);
        text.extend(taken.iter().map(|letter| letter.text));
        text.push_str(tail);
        Snippet {
            text,
            found: places.iter().filter_map(within).collect(),
        }
    }
}

/// Chooses the letters: the place, a part of the room before it, and the rest behind.
fn window(
    all: &[Letter<'_>],
    place: Option<&Range<usize>>,
    cells: usize,
    mark: usize,
) -> (usize, usize) {
    let whole: usize = all.iter().map(|letter| letter.cells).sum();
    if whole <= cells {
        return (0, all.len());
    }
    let place = place.cloned().unwrap_or(0..0);
    // The letter in which a character stands.
    let letter = |at: usize| all.partition_point(|letter| letter.at <= at).max(1) - 1;
    let hit = letter(place.start);
    let hit_end = if place.is_empty() {
        hit
    } else {
        letter(place.end - 1) + 1
    };
    let sum = |from: usize, to: usize| -> usize {
        let between = all.get(from..to).unwrap_or_default();
        between.iter().map(|letter| letter.cells).sum()
    };
    let room = cells.saturating_sub(2 * mark);
    let spare = room.saturating_sub(sum(hit, hit_end));
    let mut before = (spare / PART_BEFORE).max(spare.saturating_sub(sum(hit_end, all.len())));
    let mut start = hit;
    while let Some(letter) = start.checked_sub(1).and_then(|at| all.get(at)) {
        if letter.cells > before {
            break;
        }
        before -= letter.cells;
        start -= 1;
    }
    let mut taken = 0;
    let mut end = start;
    while let Some(letter) = all.get(end) {
        if taken + letter.cells > room {
            break;
        }
        taken += letter.cells;
        end += 1;
    }
    (
        good_start(all, start, hit),
        good_end(all, end, hit_end.min(end)),
    )
}

/// Moves a start to where a line may begin, but not behind the place.
fn good_start(all: &[Letter<'_>], start: usize, hit: usize) -> usize {
    if start == 0 {
        return 0;
    }
    (start..hit)
        .find(|&at| may_break(all, at))
        .unwrap_or(hit.min(all.len()))
}

/// Moves an end back to where a line may end, but not before the place.
fn good_end(all: &[Letter<'_>], end: usize, hit_end: usize) -> usize {
    if end == all.len() {
        return end;
    }
    (hit_end + 1..=end)
        .rev()
        .find(|&at| may_break(all, at))
        .map_or(end, |mut at| {
            while at > hit_end + 1 && all.get(at - 1).is_some_and(Letter::is_space) {
                at -= 1;
            }
            at
        })
}

/// Tells whether a piece may end before this letter, and the next begin with it.
fn may_break(all: &[Letter<'_>], at: usize) -> bool {
    let (Some(before), Some(letter)) = (at.checked_sub(1).and_then(|at| all.get(at)), all.get(at))
    else {
        return true;
    };
    let inside_word = is_word(before.text) && is_word(letter.text) && !before.is_space();
    let bound = letter.text.starts_with(never_first) || before.text.ends_with(never_last);
    !(letter.is_space() || bound || inside_word)
}

#[cfg(test)]
mod tests {
    use super::super::query::Query;
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &str, cells: usize, expected: &str) {
        let places = Query::read(words).places(text);
        let cut = snippet(text, &places, cells, Ambiguous::Narrow, "…");
        let mut shown = String::new();
        for (at, letter) in cut.text.chars().enumerate() {
            if cut.found.iter().any(|found| found.start == at) {
                shown.push('<');
            }
            shown.push(letter);
            if cut.found.iter().any(|found| found.end == at + 1) {
                shown.push('>');
            }
        }
        assert_eq!(shown, expected);
    }

    #[test]
    fn what_is_far_from_the_place_is_not_looked_at_and_changes_nothing() {
        let parts = ["出", "a", " ", "、", "「", "b", "…", "\n", "か", "・", "x."];
        let query = Query::read("出 ab");
        for seed in 0..3_000_usize {
            let of = |at: usize| parts[(seed / (at + 1) + seed * at * at + at) % parts.len()];
            let text: String = (0..seed % 70).map(of).collect();
            let text = text.trim_end();
            let places = query.places(text);
            for (cells, ambiguous) in [
                (3, Ambiguous::Wide),
                (8, Ambiguous::Narrow),
                (21, Ambiguous::Wide),
            ] {
                let spaced = text.replace('\n', " ");
                let all = Around::any(&spaced, ambiguous);
                let expected = all.piece(&places, cells, ambiguous, "…");
                let cut = snippet(text, &places, cells, ambiguous, "…");
                assert_eq!(cut, expected, "{text:?} in {cells}");
            }
        }
    }

    #[test]
    fn a_short_text_is_shown_whole_with_every_place() {
        check(
            "出金が反映されない",
            "出金 反映",
            80,
            "<出金>が<反映>されない",
        );
        check("a\nb", "b", 80, "a <b>");
        check("出金", "入金", 80, "出金");
    }

    #[test]
    fn a_long_text_is_cut_around_the_place() {
        let text =
            "昨日の夜に振り込みましたが、銀行では完了しているのに、まだ入金が反映されません。";
        check(text, "完了", 20, "…では<完了>しているの…");
        check(text, "昨日", 12, "<昨日>の夜に…");
        check(text, "ません", 14, "…され<ません>。");
    }

    #[test]
    fn no_piece_begins_with_a_closing_mark_or_cuts_a_word() {
        check(
            "the withdrawal has not arrived since yesterday evening",
            "arrived",
            24,
            "…not <arrived> since…",
        );
        check("あ、い、う、え、お「か」", "え", 10, "…<え>、お…");
    }

    #[test]
    fn letters_of_several_characters_stay_whole() {
        let text = "家族👨\u{200D}👩\u{200D}👧が入金しましたと言っています";
        for cells in 4..40 {
            let places = Query::read("入金").places(text);
            let cut = snippet(text, &places, cells, Ambiguous::Narrow, "…");
            let family = cut.text.contains('👩');
            assert_eq!(
                family,
                cut.text.contains("👨\u{200D}👩\u{200D}👧"),
                "{}",
                cut.text
            );
            assert!(
                Ambiguous::Narrow.width(&cut.text) <= cells.max(6),
                "{}",
                cut.text
            );
        }
    }
}
