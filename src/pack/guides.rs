//! The guides of a pack, each read when it is first asked for: a command is about one symptom.

use std::sync::OnceLock;

use super::compiled::Compiled;
#[cfg(test)]
use super::compiled::Writer;
use super::guide::Guide;
use crate::domain::Symptom;

/// The guides of a pack, in the order of the symptoms.
#[derive(Debug, Clone, Default)]
pub struct Guides(Vec<Entry>);

#[derive(Debug, Clone)]
struct Entry {
    symptom: Symptom,
    /// Where it lies in the program; empty for one that came with a file of the user's own.
    lies: &'static [u8],
    read: OnceLock<Option<Guide>>,
}

impl Entry {
    fn guide(&self) -> Option<&Guide> {
        // Tests prove that each can be read, so that none is missing.
        let mut lies = self.lies;
        self.read.get_or_init(|| Guide::take(&mut lies)).as_ref()
    }
}

impl Guides {
    /// Walks all guides.
    pub fn iter(&self) -> impl Iterator<Item = &Guide> {
        self.0.iter().filter_map(Entry::guide)
    }

    /// Returns the guide for a symptom, and reads no other.
    pub fn of(&self, symptom: Symptom) -> Option<&Guide> {
        let mut all = self.0.iter();
        all.find(|entry| entry.symptom == symptom)?.guide()
    }

    /// Takes all out.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

impl FromIterator<Guide> for Guides {
    fn from_iter<T: IntoIterator<Item = Guide>>(guides: T) -> Self {
        let entry = |guide: Guide| Entry {
            symptom: guide.symptom,
            lies: &[],
            read: Some(guide).into(),
        };
        Self(guides.into_iter().map(entry).collect())
    }
}

impl From<Vec<Guide>> for Guides {
    fn from(guides: Vec<Guide>) -> Self {
        guides.into_iter().collect()
    }
}

/// Each guide has how many bytes it takes before it.
impl Compiled for Entry {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let symptom = Compiled::take(bytes)?;
        let length = usize::take(bytes)?;
        let lies = bytes.split_off(..length)?;
        Some(Self {
            symptom,
            lies,
            read: OnceLock::new(),
        })
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        let guide = self.guide().expect("it can be read");
        let begun = to.bytes.len();
        guide.put(to);
        let lies = to.bytes.split_off(begun);
        self.symptom.put(to);
        lies.len().put(to);
        to.bytes.extend(lies);
    }
}

impl Compiled for Guides {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        Compiled::take(bytes).map(Self)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Code as _, Symptom};
    use crate::pack::{builtin, general, ids};

    #[test]
    fn every_guide_that_lies_in_the_program_can_be_read_and_is_of_its_symptom() {
        let packs = ids().filter_map(builtin).chain([general().clone()]);
        for pack in packs {
            for symptom in Symptom::ALL {
                let guide = pack.guides.of(*symptom);
                assert_eq!(
                    guide.map(|guide| guide.symptom),
                    Some(*symptom),
                    "{}",
                    pack.id.0
                );
            }
            assert_eq!(pack.guides.iter().count(), Symptom::ALL.len());
        }
    }
}
