//! What comes from a pack of the user's own says so: anybody may have written it.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::pack::{self, Pack};

/// Returns the id of a pack of the user's own; `None` for one that is built in, which no pack of the
/// user's own can stand for, and for the general one.
pub fn own_pack(pack: &Pack) -> Option<&str> {
    let id = pack.id.0.as_str();
    (!pack::is_built_in(id)).then_some(id)
}

/// Returns what stands behind a name that comes from a pack of the user's own; empty where it comes
/// from one that is built in.
pub(super) fn mark(pack: &Pack, style: &Style) -> String {
    let say = style.catalog();
    own_pack(pack).map_or_else(String::new, |id| {
        (say.route.aside)(&(say.pack.from_own)(id))
    })
}

/// Writes whose pack it is that names the windows below; nothing for one that is built in.
pub(super) fn line(page: &mut Page<'_>, pack: &Pack, style: &Style) {
    let mark = mark(pack, style);
    if !mark.is_empty() {
        let text = format!("{}{mark}", pack.name.get(style.lang));
        page.put(0, "! ", &text, Meaning::Doubt);
    }
}
