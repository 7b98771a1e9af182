//! A value that lies in the program and is read when it is first asked for.

use std::sync::OnceLock;

use super::Compiled;
#[cfg(test)]
use super::Writer;

/// A value that is read when it is first asked for; a command needs few of them.
#[derive(Debug, Clone)]
pub(in crate::pack) struct Lying<T> {
    /// Where it lies; empty for one that was made.
    lies: &'static [u8],
    read: OnceLock<Option<T>>,
}

impl<T: Compiled> Lying<T> {
    /// Returns the value. Tests prove that what lies in the program can be read, so none is missing.
    pub(in crate::pack) fn get(&self) -> Option<&T> {
        let mut lies = self.lies;
        self.read.get_or_init(|| T::take(&mut lies)).as_ref()
    }
}

impl<T> From<T> for Lying<T> {
    fn from(made: T) -> Self {
        Self {
            lies: &[],
            read: Some(made).into(),
        }
    }
}

impl<T: Default> Default for Lying<T> {
    fn default() -> Self {
        T::default().into()
    }
}

/// It has how many bytes it takes before it.
impl<T: Compiled> Compiled for Lying<T> {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let length = usize::take(bytes)?;
        Some(Self {
            lies: bytes.split_off(..length)?,
            read: OnceLock::new(),
        })
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        let begun = to.bytes.len();
        self.get().expect("it can be read").put(to);
        let lies = to.bytes.split_off(begun);
        lies.len().put(to);
        to.bytes.extend(lies);
    }
}
