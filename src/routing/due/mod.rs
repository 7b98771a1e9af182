//! Whose turn is it, since when, and by when? In the business days of whoever is waited for.
//!
//! Inquiries to the same people are one matter with one clock: a reminder winds it up again, it
//! does not start a second one. What it asks stays asked until something is sent. An acknowledgement does not stop it, a promised day moves it, and
//! while it is the user's turn nobody is late.

mod clock;
mod expect;
mod read;
mod state;
mod thread;

pub use clock::{Basis, Clock, Moved, OpenRequest, Turn};
pub use expect::{Expectation, expectation};
pub use read::clocks;

#[cfg(test)]
mod tests;
