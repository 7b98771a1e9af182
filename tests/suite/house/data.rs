//! Templates, packs and migrations: embedded, and complete in both languages.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::breach::{Breach, finds};
use super::source::Source;

/// Returns the files that a source embeds, from the root of the repository.
pub(crate) fn embedded(source: &Source) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let folder = Path::new(&source.path).parent().unwrap_or(Path::new(""));
    let spoken = source.spoken();
    for rest in spoken
        .split("include_str!(")
        .chain(spoken.split("include_bytes!("))
        .skip(1)
    {
        if let Some(name) = rest
            .trim_start()
            .strip_prefix('"')
            .and_then(|r| r.split('"').next())
        {
            found.insert(plain(&folder.join(name)));
        }
    }
    found
}

/// Takes `a/../b` to `b`.
fn plain(path: &Path) -> String {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts.display().to_string()
}

/// Every file of data is embedded.
pub(crate) fn unembedded(files: &[String], embedded: &BTreeSet<String>) -> Vec<Breach> {
    let left = files.iter().filter(|file| !embedded.contains(*file));
    left.map(|file| Breach::new(file, 0, "no `include_str!` names this file"))
        .collect()
}

/// Every file in a folder `ja` has its sibling in `en`, and the other way round.
pub(crate) fn unpaired(files: &[String]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for file in files {
        let sibling = if file.contains("/ja/") {
            file.replace("/ja/", "/en/")
        } else {
            file.replace("/en/", "/ja/")
        };
        if !files.contains(&sibling) {
            breaches.push(Breach::new(file, 0, format!("{sibling} is not there")));
        }
    }
    breaches
}

/// Every dependency has a comment above it that says whose it is and why.
pub(crate) fn unexplained(manifest: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let mut section = "";
    let mut above = "";
    for (index, line) in manifest.lines().enumerate() {
        let line = line.trim();
        if line.starts_with('[') {
            section = line;
        }
        let names = line.split_once('=').map(|(name, _)| name.trim());
        let is_dependency = section.ends_with("dependencies]") && names.is_some();
        // Two libraries may share a reason: the second follows the first directly.
        let explained = above.starts_with('#') || above.contains('=');
        if is_dependency && !line.starts_with('#') && !explained {
            let what = format!("{} has no reason above it", names.unwrap_or_default());
            breaches.push(Breach::new("Cargo.toml", index + 1, what));
        }
        let shares = is_dependency && above.starts_with('#') && above.contains("both");
        above = if is_dependency && !line.starts_with('#') && !shares {
            ""
        } else {
            line
        };
    }
    breaches
}

#[test]
fn a_file_that_nobody_embeds_is_found() {
    let text = "const A: &str = include_str!(\"../../packs/a.toml\");\n\
                const B: &[&str] = &[include_str!(\n    \"../../migrations/1.sql\"\n)];";
    let embedded = embedded(&Source::new("src/pack/builtin.rs", text, false));
    let files = ["packs/a.toml", "migrations/1.sql", "packs/b.toml"].map(str::to_owned);
    let breaches = unembedded(&files, &embedded);
    assert_eq!(
        breaches,
        [Breach::new(
            "packs/b.toml",
            0,
            "no `include_str!` names this file"
        )]
    );
}

#[test]
fn a_template_in_one_language_is_found() {
    let files = ["t/ja/a", "t/en/a", "t/ja/b"].map(str::to_owned);
    finds(&unpaired(&files), &[0]);
}

#[test]
fn a_dependency_without_a_reason_is_found() {
    let good = "[dependencies]\n# a: why\na = \"1\"\n# b, c: both for this\nb = \"1\"\nc = \"1\"\n";
    finds(&unexplained(good), &[]);
    finds(
        &unexplained("[dependencies]\n# a: why\na = \"1\"\nb = \"1\"\n"),
        &[4],
    );
    finds(&unexplained("[profile.release]\nlto = \"fat\"\n"), &[]);
}
