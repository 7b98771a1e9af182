//! Whose service it is about, and the pack that serves it.

use std::rc::Rc;

use crate::domain::{Lang, ProviderId};
use crate::pack::Pack;

/// A provider as the user named it, with the pack that serves it.
#[derive(Debug, Clone)]
pub(crate) struct Provider {
    /// The pack's id, or the name as the user wrote it.
    pub(crate) id: ProviderId,
    /// The pack: the provider's own, or the general one.
    pub(crate) pack: Rc<Pack>,
    /// Whether the pack is the provider's own.
    pub(crate) known: bool,
}

impl Provider {
    /// Returns the name that people know, or the one that the user wrote.
    pub(crate) fn name(&self, lang: Lang) -> String {
        if self.known {
            self.pack.name.get(lang).to_owned()
        } else {
            self.id.0.clone()
        }
    }

    /// Returns the label of a question of the pack; its code where no guide asks it.
    pub(crate) fn asked(&self, code: &str, lang: Lang) -> String {
        let mut needs = self.pack.guides.iter().flat_map(|guide| &guide.needs);
        let need = needs.find(|need| need.code == code);
        need.map_or_else(|| code.to_owned(), |need| need.label.get(lang).to_owned())
    }

    /// Returns the language in which the provider is written to.
    pub(crate) fn language(&self, otherwise: Lang) -> Lang {
        if self.known {
            self.pack.language
        } else {
            otherwise
        }
    }
}
