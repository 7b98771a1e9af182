//! Devices, systems and browsers with their versions, and the version of an app.

use super::claims::Claims;
use super::lexis::Lexis;
use super::sheet::{Found, Letters, Sheet};
use crate::domain::{FactKind, FactValue};

/// Finds devices and versions.
pub(super) fn find(sheet: &Sheet, claims: &Claims, lexis: &Lexis) -> Vec<Found> {
    let mut found = Vec::new();
    let versions = Letters::firsts(&lexis.terms.version_words);
    let mut at = 0;
    while at < sheet.len() {
        let version = || {
            let may_stand = versions.may_stand(sheet, at);
            may_stand.then(|| version(sheet, at, lexis)).flatten()
        };
        let device = if claims.taken(at) {
            None
        } else {
            named(sheet, at, lexis).or_else(version)
        };
        let device = device.filter(|device| claims.free(&device.range));
        at = device.as_ref().map_or(at + 1, |device| device.range.end);
        found.extend(device);
    }
    found
}

fn named(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    let device = lexis.devices.word_at(sheet, at)?;
    let mut end = device.end;
    let mut value = device.term.code.to_string();
    if let Some(number) = number_end(sheet, sheet.skip_spaces(end)) {
        let start = sheet.skip_spaces(end);
        value = format!("{value} {}", sheet.text(&(start..number)));
        end = number;
    }
    while let Some((start, after)) = model(sheet, end, lexis) {
        let glued = start == end;
        let word = sheet.text(&(start..after));
        value = if glued {
            format!("{value}{word}")
        } else {
            format!("{value} {word}")
        };
        end = after;
        if let Some(number) = number_end(sheet, sheet.skip_spaces(end)).filter(|_| !glued) {
            let start = sheet.skip_spaces(end);
            value = format!("{value} {}", sheet.text(&(start..number)));
            end = number;
        }
    }
    let text = FactValue::Text(FactKind::Device, value);
    Some(Found::new(at..end, text))
}

fn model(sheet: &Sheet, end: usize, lexis: &Lexis) -> Option<(usize, usize)> {
    let start = sheet.skip_spaces(end);
    let after = sheet.any(start, &lexis.terms.device_models)?;
    let word_goes_on = sheet.letter(after).is_ascii_alphabetic();
    // A single letter belongs to the number it stands behind: Pixel 8a.
    let single_apart = after == start + 1 && start != end;
    (!word_goes_on && !single_apart).then_some((start, after))
}

fn version(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    if sheet.before(at).is_ascii_alphanumeric() {
        return None;
    }
    let words = &lexis.terms.version_words;
    let word = words.iter().filter_map(|word| sheet.word(at, word)).max()?;
    let start = sheet.run(word, |letter| {
        matches!(letter, ' ' | ':' | 'は' | 'が' | '.')
    });
    let end = number_end(sheet, start).filter(|_| start <= word + 2)?;
    // v1 is a path or a coin; v8.4.1 is a version.
    let number = sheet.text(&(start..end));
    if word == at + 1 && !number.contains('.') {
        return None;
    }
    let value = format!("version {number}");
    Some(Found::new(
        at..end,
        FactValue::Text(FactKind::Device, value),
    ))
}

/// Returns the end of 18, 18.1.2 or S24 at a place.
fn number_end(sheet: &Sheet, at: usize) -> Option<usize> {
    let digit = |letter: char| letter.is_ascii_digit();
    let start = at + usize::from(matches!(sheet.letter(at), 'S' | 'A' | 'Z' | 's'));
    let mut end = sheet.run(start, digit);
    if end == start || end - start > 4 {
        return None;
    }
    while sheet.letter(end) == '.' && digit(sheet.letter(end + 1)) {
        end = sheet.run(end + 1, digit);
    }
    let counted = matches!(
        sheet.letter(end),
        '月' | '日'
            | '時'
            | '分'
            | '年'
            | '回'
            | '台'
            | '万'
            | '円'
            | '/'
            | ':'
            | '件'
            | '人'
            | '個'
    );
    (!counted).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::terms;

    #[test]
    fn devices_are_found_with_their_versions() {
        let terms = terms();
        for (text, expected) in [
            ("iPhone15 iOS18です", vec!["iPhone 15", "iOS 18"]),
            (
                "iPhone 15 Pro Max, iOS 18.1.2",
                vec!["iPhone 15 Pro Max", "iOS 18.1.2"],
            ),
            ("Windows 11のChrome 131", vec!["Windows 11", "Chrome 131"]),
            ("Pixel 8a", vec!["Pixel 8a"]),
            ("アイフォンで", vec!["iPhone"]),
            ("アプリのバージョンは8.2.1", vec!["version 8.2.1"]),
            ("App v8.4.1 crashes", vec!["version 8.4.1"]),
            ("the edge of v1", vec![]),
            ("Chromebook", vec!["Chromebook"]),
        ] {
            let sheet = Sheet::new(text);
            let lexis = Lexis::new(terms, &sheet);
            let found = find(&sheet, &Claims::new(&sheet), &lexis);
            let read: Vec<String> = found.iter().map(|found| found.value.value()).collect();
            assert_eq!(read, expected, "{text}");
        }
    }
}
