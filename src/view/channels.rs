//! The directory of a provider's windows.

use super::contact;
use super::page::Page;
use super::route::head;
use super::source::source;
use super::style::Style;
use crate::pack::Pack;
use crate::routing::RankedWindow;

/// Draws every window with what is said about it and all its contacts, each with its source.
pub fn channels(pack: &Pack, windows: &[RankedWindow<'_>], style: &Style) -> String {
    let say = &style.catalog().route;
    let mut page = Page::new(style);
    page.heading(pack.name.get(style.lang));
    for (index, ranked) in windows.iter().enumerate() {
        page.gap();
        head(&mut page, index + 1, ranked, style);
        let Some(channel) = ranked.channel else {
            continue;
        };
        for words in &channel.about {
            page.item(3, words.get(style.lang));
        }
        source(&mut page, 3, &channel.provenance, style);
        for known in &ranked.contacts {
            contact::contact(&mut page, 3, known, style);
            source(&mut page, 5, &known.contact.provenance, style);
        }
    }
    page.gap();
    let how = pack.how_to_confirm.get(style.lang);
    page.labelled(0, say.how_to_confirm, how, super::paint::Meaning::Plain);
    page.finish()
}

#[cfg(test)]
mod tests;
