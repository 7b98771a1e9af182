//! Every path of a Rust text: `use a::{b, c::d}` is `a::b` and `a::c::d`.

/// A path and the line it stands on, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PathUse {
    /// The line.
    pub(crate) line: usize,
    /// The segments; a group is taken apart.
    pub(crate) segments: Vec<String>,
}

impl PathUse {
    /// Tells whether the path begins with these segments, written with `::` between them.
    pub(crate) fn starts_with(&self, path: &str) -> bool {
        let wanted: Vec<&str> = path.split("::").collect();
        self.segments.len() >= wanted.len()
            && self
                .segments
                .iter()
                .zip(&wanted)
                .all(|(segment, wanted)| segment == wanted)
    }

    /// Returns the path as it is written.
    pub(crate) fn text(&self) -> String {
        self.segments.join("::")
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Name(String),
    Colons,
    Other(char),
}

/// Returns every path of a text whose comments and strings are blank.
pub(crate) fn paths(code: &str) -> Vec<PathUse> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let before = at.checked_sub(1).map(|index| &tokens[index].1);
        match &tokens[at].1 {
            Token::Name(name) if name == "use" => at = tree(&tokens, at + 1, &[], &mut found),
            Token::Name(_) if before != Some(&Token::Other('.')) => {
                at = plain(&tokens, at, &mut found);
            }
            _ => at += 1,
        }
    }
    found
}

/// Reads a path in the middle of code; a single name is none.
fn plain(tokens: &[(usize, Token)], start: usize, found: &mut Vec<PathUse>) -> usize {
    let mut segments = Vec::new();
    let mut at = start;
    while let Some((_, Token::Name(name))) = tokens.get(at) {
        segments.push(name.clone());
        at += 1;
        if !matches!(tokens.get(at), Some((_, Token::Colons))) {
            break;
        }
        at += 1;
    }
    if segments.len() > 1 || matches!(tokens.get(at - 1), Some((_, Token::Colons))) {
        let line = tokens[start].0;
        found.push(PathUse { line, segments });
    }
    at
}

/// Reads one branch of a `use` tree and returns where it ends.
fn tree(
    tokens: &[(usize, Token)],
    start: usize,
    prefix: &[String],
    found: &mut Vec<PathUse>,
) -> usize {
    let mut segments = prefix.to_vec();
    let mut at = start;
    let mut is_group = false;
    while let Some((_, token)) = tokens.get(at) {
        match token {
            Token::Name(name) if name == "as" => at += 1,
            Token::Name(name) => segments.push(name.clone()),
            Token::Other('{') => {
                is_group = true;
                while !matches!(tokens.get(at), None | Some((_, Token::Other('}')))) {
                    at = tree(tokens, at + 1, &segments, found);
                }
            }
            Token::Other('*') => segments.push("*".to_owned()),
            Token::Other(',' | '}' | ';') => break,
            Token::Colons | Token::Other(_) => {}
        }
        at += 1;
    }
    let line = tokens.get(start).map_or(0, |(line, _)| *line);
    if !is_group && segments.len() > prefix.len() {
        found.push(PathUse { line, segments });
    }
    at
}

fn tokens(code: &str) -> Vec<(usize, Token)> {
    let mut tokens = Vec::new();
    for (index, line) in code.lines().enumerate() {
        let mut rest = line;
        while let Some(letter) = rest.chars().next() {
            let name: String = rest
                .chars()
                .take_while(|&l| l.is_alphanumeric() || l == '_')
                .collect();
            let (token, length) = if !name.is_empty() {
                let length = name.len();
                (Token::Name(name), length)
            } else if rest.starts_with("::") {
                (Token::Colons, 2)
            } else {
                (Token::Other(letter), letter.len_utf8())
            };
            if token != Token::Other(' ') {
                tokens.push((index + 1, token));
            }
            rest = &rest[length..];
        }
    }
    tokens
}

#[track_caller]
fn check(code: &str, expected: &[&str]) {
    let found: Vec<String> = paths(code).iter().map(PathUse::text).collect();
    assert_eq!(found, expected);
}

#[test]
fn groups_globs_and_inline_paths_are_found() {
    check(
        "use crate::{pack::{Pack, raw}, text};",
        &["crate::pack::Pack", "crate::pack::raw", "crate::text"],
    );
    check(
        "use super::*;\nuse std::fs as files;",
        &["super::*", "std::fs"],
    );
    check(
        "fn a() { crate::store::open(x.b()) }",
        &["crate::store::open"],
    );
    check(
        "pub use serde::Serialize; let a = ::std::env::var(b);",
        &["serde::Serialize", "std::env::var"],
    );
    check("a.b::<crate::view::Style>()", &["crate::view::Style"]);
}

#[test]
fn a_path_knows_the_line_of_its_last_name() {
    assert_eq!(paths("\n\nuse crate::\n    {a};")[0].line, 4);
}
