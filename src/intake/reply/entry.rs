//! Entries of a list: ・端末, 1. 端末, (1) 端末, ① 端末, also several on one line.

/// What marks an entry without a number.
const MARKS: &str = "・●■□▼◆※*-–•【〇○";

/// The numbers of entries that are one letter.
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨";

/// Tells whether a line begins an entry of a list.
pub(super) fn is_entry(line: &str) -> bool {
    let first = line.chars().next().unwrap_or_default();
    MARKS.contains(first) || number_end(line).is_some()
}

/// Tells whether a line is a remark beside a list: ※受付は平日のみです.
pub(super) fn is_remark(line: &str) -> bool {
    line.starts_with('※')
}

/// Returns the words of an entry, without its mark or number and what joins it to the next.
pub(super) fn entry_words(entry: &str) -> &str {
    let mark = |letter: char| !"※【".contains(letter) && MARKS.contains(letter);
    let words = entry.trim_start_matches(mark).trim_start();
    let words = number_end(words).and_then(|end| words.get(end..));
    let words = words.unwrap_or_else(|| entry.trim_start_matches(mark));
    let words = words.trim().trim_end_matches(['、', ',', ';']);
    let words = words.strip_suffix(" and").unwrap_or(words);
    words.trim_end_matches([',', ';']).trim()
}

/// Cuts a line before each of the entries that stand on it, numbered from 1; the whole line where
/// there are not two.
pub(super) fn inline_entries(line: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = Vec::new();
    let begins = |at: usize| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|before| before.is_whitespace() || "。、：:;,？?）)".contains(before))
    };
    for (at, letter) in line.char_indices() {
        let is_number = letter.is_numeric() || matches!(letter, '(' | '（');
        let next = starts.len() + 1;
        let entry = line.get(at..).unwrap_or_default();
        if is_number && begins(at) && number_end(entry).is_some() && number(entry) == Some(next) {
            starts.push(at);
        }
    }
    if starts.len() < 2 {
        return vec![line];
    }
    let ends = starts.iter().copied().skip(1).chain([line.len()]);
    let lead = line.get(..starts.first().copied().unwrap_or_default());
    let entries = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| line.get(*start..end));
    let parts = [lead].into_iter().chain(entries).flatten().map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// Returns where the number of an entry ends, with what closes it; `None` where none begins it.
fn number_end(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    if CIRCLED.contains(first) {
        return Some(first.len_utf8());
    }
    let number = line.trim_start_matches(['(', '（']);
    let rest = number.trim_start_matches(|letter: char| letter.is_numeric());
    let is_short = (1..=2).contains(&(number.chars().count() - rest.chars().count()));
    let close = rest.chars().next().filter(|_| is_short)?;
    let behind = rest.get(close.len_utf8()..).unwrap_or_default();
    // 1.5 is no entry, 1.端末 is one.
    let is_digit = |letter: char| letter.is_numeric();
    let closes = match close {
        ')' | '）' | '．' => true,
        '.' => !behind.is_empty() && !behind.starts_with(is_digit),
        _ => false,
    };
    closes.then(|| line.len() - behind.len())
}

/// Returns the number of an entry.
fn number(entry: &str) -> Option<usize> {
    let first = entry.chars().find(|letter| letter.is_numeric())?;
    if let Some(place) = CIRCLED.chars().position(|circled| circled == first) {
        return Some(place + 1);
    }
    let entry = crate::text::fold(entry);
    let digits = entry.chars().skip_while(|letter| !letter.is_ascii_digit());
    let digits: String = digits.take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_on_one_line_are_cut_and_nothing_else_is() {
        for (line, parts) in [
            (
                "次の点です。1. 端末 2. 画面。ご返信ください。",
                "次の点です。|1. 端末|2. 画面。ご返信ください。",
            ),
            (
                "We need: (1) the hash, and (2) the network",
                "We need:|(1) the hash, and|(2) the network",
            ),
            ("①端末 ②画面", "①端末|②画面"),
            (
                "次の点です。１．端末　２．画面",
                "次の点です。|１．端末|２．画面",
            ),
            ("1.5 BTC を 2.5 BTC", "1.5 BTC を 2.5 BTC"),
            ("1. 端末", "1. 端末"),
            ("受付は 1) 平日です", "受付は 1) 平日です"),
        ] {
            assert_eq!(inline_entries(line).join("|"), parts);
        }
    }

    #[test]
    fn the_marks_of_an_entry_are_no_words_of_it() {
        for (entry, words) in [
            ("・お振込日時", "お振込日時"),
            ("1. The transaction ID", "The transaction ID"),
            ("(2) the network, and", "the network"),
            ("・① 端末、", "端末"),
            ("１．端末", "端末"),
            ("- 0.5 BTC", "0.5 BTC"),
            ("※受付は平日です", "※受付は平日です"),
        ] {
            assert_eq!(entry_words(entry), words);
        }
    }
}
