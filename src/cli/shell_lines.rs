//! A secret that came as an argument is written once more: in the history of the shell.

use std::ffi::OsString;
use std::path::Path;

use super::app::App;
use crate::domain::{Finding, FindingClass};
use crate::i18n::shell_lines;
use crate::safety::{self, Field};

impl App {
    /// Says once, after a run, where a secret that came as an argument still stands, and how it is
    /// removed from there. Nothing can be said of it where the text came otherwise.
    pub(crate) fn tell_shell_lines(&self, arguments: impl Iterator<Item = OsString>) {
        let told = self.told();
        let is_told = |found: &Finding| {
            found.class == FindingClass::Secret && told.iter().any(|told| told.kind == found.kind)
        };
        let holds_one = |argument: OsString| {
            let argument = super::input::argument(&argument);
            let clearing =
                self.with_hints(Field::Words, false, |hints| safety::clear(&argument, hints));
            clearing.findings.iter().any(is_told)
        };
        if told.is_empty() || !arguments.skip(1).any(holds_one) {
            return;
        }
        let shell = std::env::var_os("SHELL").unwrap_or_default();
        let shell = Path::new(&shell).file_name().and_then(|name| name.to_str());
        let lang = self.lang();
        self.ui.warning(shell_lines::kept(lang));
        self.ui
            .hint(shell_lines::forget(shell.unwrap_or_default(), lang));
        self.ui.hint(shell_lines::next_time(lang));
    }
}
