//! The filters that work on any text or list, for templates of every kind.
//!
//! The engine brings fifty filters and as many tests; these few are all that templates ask for, and
//! what is not there takes no place in the program.

use std::fmt::Write as _;

use minijinja::value::Value;
use minijinja::{Environment, Error, ErrorKind, State};

/// Gives an environment the filters of texts and lists.
pub(super) fn add_to(environment: &mut Environment<'static>) {
    environment.add_filter("capitalize", capitalize);
    environment.add_filter("replace", |text: &str, from: &str, to: &str| {
        text.replace(from, to)
    });
    environment.add_filter("length", |value: Value| length(&value));
    environment.add_filter("join", |values: Value, between: &str| {
        join(&values, between)
    });
    environment.add_filter(
        "map",
        |state: &mut State<'_, '_>, values: Value, filter: &str| map(state, &values, filter),
    );
    environment.add_filter("select", |values: Value| {
        kept(&values, |value| Ok(value.is_true()))
    });
    environment.add_filter("only", |values: Value, key: &str, wanted: Value| {
        kept(&values, |value| Ok(part(value, key)? == wanted))
    });
    environment.add_filter("without", |values: Value, key: &str, unwanted: Value| {
        kept(&values, |value| Ok(part(value, key)? != unwanted))
    });
}

/// Returns a text with its first letter large and all others small.
fn capitalize(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.collect::<String>() + &letters.as_str().to_lowercase()
}

/// Returns how many values a list has, or letters a text.
fn length(value: &Value) -> Result<usize, Error> {
    value
        .len()
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "it has no length"))
}

/// Returns the values of a list as one text.
fn join(values: &Value, between: &str) -> Result<String, Error> {
    let mut text = String::new();
    for (place, value) in values_of(values)?.enumerate() {
        let between = if place > 0 { between } else { "" };
        // Writing into memory does not fail.
        let _ = write!(text, "{between}{value}");
    }
    Ok(text)
}

/// Returns what a filter makes of each value of a list.
fn map(state: &mut State<'_, '_>, values: &Value, filter: &str) -> Result<Vec<Value>, Error> {
    values_of(values)?
        .map(|value| state.apply_filter(filter, &[value]))
        .collect()
}

/// Returns the values of a list that are wanted.
fn kept(
    values: &Value,
    mut is_wanted: impl FnMut(&Value) -> Result<bool, Error>,
) -> Result<Vec<Value>, Error> {
    let mut all = Vec::new();
    for value in values_of(values)? {
        if is_wanted(&value)? {
            all.push(value);
        }
    }
    Ok(all)
}

/// Returns what a value has under a name; what it has not is a misspelt name.
fn part(value: &Value, key: &str) -> Result<Value, Error> {
    let part = value.get_attr(key)?;
    if part.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    Ok(part)
}

/// Returns the values of a list; what is not there is a misspelt name.
fn values_of(list: &Value) -> Result<impl Iterator<Item = Value> + use<>, Error> {
    if list.is_undefined() {
        return Err(Error::from(ErrorKind::UndefinedError));
    }
    list.try_iter()
}

#[cfg(test)]
mod tests {
    use minijinja::{UndefinedBehavior, context};

    use super::*;

    fn rendered(source: &str) -> Result<String, Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        add_to(&mut environment);
        let letters = [("sent", "desk"), ("heard", "body"), ("sent", "body")];
        let letters = letters.map(|(kind, desk)| context! { kind, desk });
        environment.render_str(source, context! { letters })
    }

    #[test]
    fn filters_do_what_their_names_say() {
        for (source, expected) in [
            (
                "{{ 'yen deposit of ABC' | capitalize }}",
                "Yen deposit of abc",
            ),
            ("{{ '' | capitalize }}", ""),
            ("{{ '貴社の貴社' | replace('貴社', '御社') }}", "御社の御社"),
            ("{{ letters | length + 1 }} {{ '出金' | length }}", "4 2"),
            (
                "{{ [1, 'a', 2] | join('; ') }}{{ [] | join('-') }}",
                "1; a; 2",
            ),
            ("{{ ['a', 'b'] | map('capitalize') | join('') }}", "AB"),
            ("{{ ['a', '', 'b'] | select | join('+') }}", "a+b"),
            ("{{ letters | only('desk', 'body') | length }}", "2"),
            (
                "{{ 'none' if letters | only('desk', 'x') else 'empty' }}",
                "empty",
            ),
            ("{{ letters | without('kind', 'sent') | length }}", "1"),
        ] {
            assert_eq!(rendered(source).ok().as_deref(), Some(expected), "{source}");
        }
    }

    #[test]
    fn a_misspelt_name_is_an_error_in_every_filter() {
        for filter in [
            "capitalize",
            "replace('a', 'b')",
            "length",
            "join('; ')",
            "map('capitalize')",
            "select",
            "only('desk', 'body')",
            "without('desk', 'body')",
        ] {
            assert!(
                rendered(&format!("{{{{ leters | {filter} }}}}")).is_err(),
                "{filter}"
            );
        }
        assert!(rendered("{{ letters | only('dsk', 'body') }}").is_err());
        assert!(rendered("{{ letters | map('shout') }}").is_err());
    }
}
