//! What is packed in a text as Base64 is read as what it says.

use std::borrow::Cow;

use super::app::App;
use super::findings::CanKeep;
use super::held::text_of;
use crate::domain::Finding;
use crate::interchange;
use crate::safety::Field;

/// How often what is packed may be packed again.
const DEPTH_MAX: usize = 3;

impl App {
    /// Returns a text in which every packed block with a secret is replaced by what it says,
    /// cleared, and tells what was found.
    pub(crate) fn unpacked<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut findings = Vec::new();
        let opened = self.opened(text, &mut findings, DEPTH_MAX);
        if findings.is_empty() {
            return Cow::Borrowed(text);
        }
        self.tell_findings(&findings, CanKeep::No);
        opened.map_or(Cow::Borrowed(text), Cow::Owned)
    }

    /// Opens the blocks of a text in which something is found; `None` where there is none.
    fn opened(&self, text: &str, findings: &mut Vec<Finding>, depth: usize) -> Option<String> {
        let blocks = interchange::packed(text);
        let mut opened: Option<String> = None;
        for (at, bytes) in blocks.into_iter().rev() {
            let Some(said) = text_of(&bytes) else {
                continue;
            };
            let before = findings.len();
            let deeper = depth.checked_sub(1);
            let inner = deeper.and_then(|depth| self.opened(&said, findings, depth));
            let clearing = self.cleared(Field::Words, inner.as_deref().unwrap_or(&said));
            findings.extend(clearing.findings);
            if findings.len() > before {
                let text = opened.get_or_insert_with(|| text.to_owned());
                text.replace_range(at, clearing.text.as_str());
            }
        }
        opened
    }
}
