//! A Rust file as text: what is code, what is a string, what is a test.

/// A Rust file, taken apart far enough to judge it.
pub(crate) struct Source {
    /// Its path from the root of the repository, with forward slashes.
    pub(crate) path: String,
    /// Code alone: comments and the insides of strings are blank.
    code: Vec<char>,
    /// Code and strings: comments are blank.
    spoken: Vec<char>,
    /// For each character, whether it belongs to a test.
    tested: Vec<bool>,
}

impl Source {
    /// Takes a file apart; `is_test` says that its parent declares it under `#[cfg(test)]`.
    pub(crate) fn new(path: &str, text: &str, is_test: bool) -> Self {
        let (code, spoken) = strip(text);
        let tested = if is_test {
            vec![true; code.len()]
        } else {
            tests(&code)
        };
        Self {
            path: path.to_owned(),
            code,
            spoken,
            tested,
        }
    }

    /// Returns the code outside tests.
    pub(crate) fn code(&self) -> String {
        keep(&self.code, &self.tested, false)
    }

    /// Returns the code of tests.
    pub(crate) fn test_code(&self) -> String {
        keep(&self.code, &self.tested, true)
    }

    /// Returns code and strings outside tests.
    pub(crate) fn spoken(&self) -> String {
        keep(&self.spoken, &self.tested, false)
    }

    /// Returns how many lines of code are outside tests; comments and empty lines are free.
    pub(crate) fn length(&self) -> usize {
        let code = self.code();
        code.lines().filter(|line| !line.trim().is_empty()).count()
    }

    /// Returns how many modules deep the code stands: tests in a file stand one deeper.
    pub(crate) fn depth(&self, is_test: bool) -> usize {
        let is_inline = is_test && !self.tested.iter().all(|&is_test| is_test);
        self.inside().len() + usize::from(is_inline)
    }

    /// Returns the top module that the file belongs to: `pack` of `src/pack/raw.rs`.
    pub(crate) fn module(&self) -> &str {
        self.inside().first().copied().unwrap_or_default()
    }

    /// Returns the path of modules: `["pack", "raw"]` of `src/pack/raw.rs`.
    pub(crate) fn inside(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').filter(|&part| part != "mod").collect()
    }

    /// Returns the paths, without an ending, of the modules that this file declares as tests.
    pub(crate) fn test_modules(&self) -> Vec<String> {
        let folder = self.path.trim_end_matches("mod.rs").trim_end_matches(".rs");
        let folder = folder.trim_end_matches('/');
        let code = self.test_code();
        let names = code
            .lines()
            .filter_map(|line| line.split_once("mod ")?.1.trim().strip_suffix(';'));
        names.map(|name| format!("{folder}/{name}")).collect()
    }
}

fn keep(letters: &[char], tested: &[bool], want: bool) -> String {
    let kept = letters.iter().zip(tested).map(|(&letter, &is_test)| {
        if is_test == want || letter == '\n' {
            letter
        } else {
            ' '
        }
    });
    kept.collect()
}

/// Returns the text without comments and insides of strings, and without comments alone.
fn strip(text: &str) -> (Vec<char>, Vec<char>) {
    let letters: Vec<char> = text.chars().collect();
    let blank = |letter: char| if letter == '\n' { '\n' } else { ' ' };
    let (mut code, mut spoken) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < letters.len() {
        let (end, is_comment, is_string) = token(&letters, at);
        for &letter in &letters[at..end] {
            let hidden = is_comment || is_string;
            code.push(if hidden { blank(letter) } else { letter });
            spoken.push(if is_comment { blank(letter) } else { letter });
        }
        at = end;
    }
    (code, spoken)
}

/// Returns where the token at `at` ends, and whether it is a comment or a string.
fn token(letters: &[char], at: usize) -> (usize, bool, bool) {
    let is = |index: usize, wanted: char| letters.get(index) == Some(&wanted);
    let starts_word = at == 0 || !(letters[at - 1].is_alphanumeric() || letters[at - 1] == '_');
    match letters[at] {
        '/' if is(at + 1, '/') => {
            let rest = letters[at..].iter().position(|&letter| letter == '\n');
            (
                rest.map_or(letters.len(), |length| at + length),
                true,
                false,
            )
        }
        '/' if is(at + 1, '*') => (block_comment(letters, at), true, false),
        '"' => (quoted(letters, at + 1), false, true),
        'r' if starts_word && (is(at + 1, '"') || is(at + 1, '#')) => raw(letters, at),
        '\'' => character(letters, at),
        _ => (at + 1, false, false),
    }
}

fn block_comment(letters: &[char], at: usize) -> usize {
    let (mut depth, mut index) = (0, at);
    while index < letters.len() {
        match (letters[index], letters.get(index + 1)) {
            ('/', Some('*')) => (depth, index) = (depth + 1, index + 2),
            ('*', Some('/')) => (depth, index) = (depth - 1, index + 2),
            _ => index += 1,
        }
        if depth == 0 {
            return index;
        }
    }
    index
}

fn quoted(letters: &[char], start: usize) -> usize {
    let mut index = start;
    while index < letters.len() {
        match letters[index] {
            '\\' => index += 2,
            '"' => return index + 1,
            _ => index += 1,
        }
    }
    letters.len()
}

fn raw(letters: &[char], at: usize) -> (usize, bool, bool) {
    let hashes = letters[at + 1..]
        .iter()
        .take_while(|&&letter| letter == '#')
        .count();
    if letters.get(at + 1 + hashes) != Some(&'"') {
        return (at + 1, false, false);
    }
    let mut index = at + 2 + hashes;
    while index < letters.len() {
        let closes = letters[index] == '"'
            && letters
                .iter()
                .skip(index + 1)
                .take(hashes)
                .filter(|&&l| l == '#')
                .count()
                == hashes;
        if closes {
            return (index + 1 + hashes, false, true);
        }
        index += 1;
    }
    (letters.len(), false, true)
}

/// A character in quotes is a string to us; a lifetime is code.
fn character(letters: &[char], at: usize) -> (usize, bool, bool) {
    if letters.get(at + 1) == Some(&'\\') {
        let close = letters[(at + 3).min(letters.len())..]
            .iter()
            .position(|&l| l == '\'');
        return (
            close.map_or(letters.len(), |length| at + 4 + length),
            false,
            true,
        );
    }
    if letters.get(at + 2) == Some(&'\'') {
        return (at + 3, false, true);
    }
    (at + 1, false, false)
}

/// Returns for each character whether it stands in an item under `#[cfg(test)]`.
fn tests(code: &[char]) -> Vec<bool> {
    let mark: Vec<char> = "#[cfg(test)]".chars().collect();
    let mut tested = vec![false; code.len()];
    let mut at = 0;
    while at < code.len() {
        if code[at..].starts_with(&mark) {
            let end = item_end(code, at + mark.len());
            tested[at..end].fill(true);
            at = end;
        } else {
            at += 1;
        }
    }
    tested
}

/// An item ends with its first semicolon or brace that closes, whichever is first at its level.
fn item_end(code: &[char], start: usize) -> usize {
    let mut depth = 0_usize;
    for (index, &letter) in code.iter().enumerate().skip(start) {
        match letter {
            ';' if depth == 0 => return index + 1,
            '{' => depth += 1,
            '}' if depth <= 1 => return index + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    code.len()
}

#[track_caller]
fn check(text: &str, code: &str) {
    let source = Source::new("src/pack/raw.rs", text, false);
    let seen: Vec<String> = source
        .code()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    assert_eq!(seen.join(" "), code);
}

#[test]
fn comments_strings_and_tests_are_told_from_code() {
    check("a /* b /* c */ d */ e // f\ng", "a e g");
    check(r##"a("b \" // c") d(r#"e " f"#) g"##, "a( ) d( ) g");
    check("a<'b>('c', '\\'', '\"') d", "a<'b>( , , ) d");
    check("a; #[cfg(test)] mod t { fn b() { c } } d", "a; d");
    check("a; #[cfg(test)] mod t; d", "a; d");
    check("number(1)", "number(1)");
}

#[test]
fn the_length_of_a_file_is_its_code_without_tests_and_comments() {
    let text = "a;\n\n// why\nb;\n#[cfg(test)]\nmod tests {\n    c;\n\n}\n";
    assert_eq!(Source::new("src/a.rs", text, false).length(), 2);
}

#[test]
fn a_file_knows_its_modules() {
    let source = Source::new(
        "src/pack/mod.rs",
        "#[cfg(test)]\nmod tests;\nmod raw;",
        false,
    );
    assert_eq!(source.inside(), ["pack"]);
    assert_eq!(source.test_modules(), ["src/pack/tests"]);
}
