//! The guides of a pack, each read when it is first asked for: a command is about one symptom.

#[cfg(test)]
use super::compiled::Writer;
use super::compiled::{Compiled, Lying};
use super::guide::Guide;
use crate::domain::Symptom;

/// The guides of a pack, in the order of the symptoms.
#[derive(Debug, Clone, Default)]
pub struct Guides(Vec<(Symptom, Lying<Guide>)>);

impl Guides {
    /// Walks all guides.
    pub fn iter(&self) -> impl Iterator<Item = &Guide> {
        self.0.iter().filter_map(|(_, guide)| guide.get())
    }

    /// Returns the guide for a symptom, and reads no other.
    pub fn of(&self, symptom: Symptom) -> Option<&Guide> {
        let mut all = self.0.iter();
        let (_, guide) = all.find(|(of, _)| *of == symptom)?;
        guide.get()
    }
}

impl FromIterator<Guide> for Guides {
    fn from_iter<T: IntoIterator<Item = Guide>>(guides: T) -> Self {
        let each = guides.into_iter();
        Self(each.map(|guide| (guide.symptom, guide.into())).collect())
    }
}

impl From<Vec<Guide>> for Guides {
    fn from(guides: Vec<Guide>) -> Self {
        guides.into_iter().collect()
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
