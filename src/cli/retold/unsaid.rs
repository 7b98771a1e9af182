//! What stood in the gaps of a sentence, found by the words around them.

/// The letter that no sentence has: it stands where a value belongs.
const GAP: char = '\u{1}';

/// Returns what stands in the gaps of a text that a sentence made; `None` where it made another.
/// The words between two gaps end the first of them where they first stand.
pub(super) fn unsaid<const N: usize>(
    text: &str,
    sentence: impl Fn([&str; N]) -> String,
) -> Option<[String; N]> {
    between(text, sentence, |text, words| text.find(words))
}

/// Does the same where the words between two gaps end the first of them where they stand last.
pub(super) fn unsaid_from_the_end<const N: usize>(
    text: &str,
    sentence: impl Fn([&str; N]) -> String,
) -> Option<[String; N]> {
    between(text, sentence, |text, words| text.rfind(words))
}

fn between<const N: usize>(
    text: &str,
    sentence: impl Fn([&str; N]) -> String,
    find: impl Fn(&str, &str) -> Option<usize>,
) -> Option<[String; N]> {
    let marks: [String; N] = std::array::from_fn(|place| format!("{GAP}{place}{GAP}"));
    let pattern = sentence(marks.each_ref().map(String::as_str));
    let mut parts = pattern.split(GAP);
    let mut rest = text.strip_prefix(parts.next()?)?;
    let mut values: [String; N] = std::array::from_fn(|_| String::new());
    while let Some(place) = parts.next() {
        let value = values.get_mut(place.parse::<usize>().ok()?)?;
        let behind = parts.next()?;
        let is_last = parts.clone().next().is_none();
        let end = if is_last {
            rest.ends_with(behind).then(|| rest.len() - behind.len())
        } else {
            find(rest, behind)
        };
        let (said, after) = rest.split_at_checked(end?)?;
        said.clone_into(value);
        rest = after.strip_prefix(behind)?;
    }
    rest.is_empty().then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sentence_was_made_of_is_found_again_and_another_sentence_is_none() {
        let two = |[kind, value]: [&str; 2]| format!("{kind}: {value}");
        let turned = |[kinds, name]: [&str; 2]| format!("In {name} ({kinds}) is none");
        let found = |text: &str| unsaid(text, two).map(|it| it.join("|"));
        assert_eq!(found("金額: 5円").as_deref(), Some("金額|5円"));
        assert_eq!(found("a: b: c").as_deref(), Some("a|b: c"));
        assert_eq!(found("金額 5円"), None);
        let found = |text: &str| unsaid(text, turned).map(|it| it.join("|"));
        assert_eq!(
            found("In x.txt (seed) is none").as_deref(),
            Some("seed|x.txt")
        );
        assert_eq!(found("In x.txt (seed) is none."), None);
        assert_eq!(
            unsaid("", |[it]: [&str; 1]| it.to_owned()),
            Some([String::new()])
        );
    }
}
