//! As what words were read, beside the record, for whoever can tell whether it still counts.

use std::cell::RefCell;

/// What is kept of a reading: what a run was told of the incident that it read last, and what it has
/// made since. The bytes say themselves of which words they are.
#[derive(Debug, Default)]
pub struct Readings {
    known: RefCell<Option<Vec<u8>>>,
    made: RefCell<Option<Vec<u8>>>,
}

impl Readings {
    /// Returns what was kept of the incident that was read last.
    pub fn known(&self) -> Option<Vec<u8>> {
        self.known.borrow().clone()
    }

    /// Has this kept with what is written next of an incident.
    pub fn make(&self, reading: Vec<u8>) {
        *self.made.borrow_mut() = Some(reading);
    }

    pub(super) fn tell(&self, kept: Option<Vec<u8>>) {
        *self.known.borrow_mut() = kept;
    }

    pub(super) fn hand_over(&self) -> Option<Vec<u8>> {
        let made = self.made.borrow_mut().take();
        if made.is_some() {
            self.known.borrow_mut().clone_from(&made);
        }
        made
    }
}
