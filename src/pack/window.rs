//! Windows, their contacts and hours, and the rules that choose among them.

use super::Lent;
use chrono::{NaiveTime, Weekday};

use super::claim::{Claim, Provenance, Words};
use crate::domain::{Symptom, Window, codes};

/// What a pack knows about one window.
#[derive(Debug, Clone)]
pub struct PackChannel {
    /// Which window.
    pub window: Window,
    /// Its name at the provider.
    pub name: Words,
    /// What is said about it, a sentence each.
    pub about: Vec<Words>,
    /// What to have ready.
    pub prepare: Vec<Words>,
    /// Addresses, numbers and handles; several where sources disagree.
    pub contacts: Vec<Contact>,
    /// When somebody or something is there.
    pub reception: Reception,
    /// Of a form: what is known of its fields and limits.
    pub form: Option<Form>,
    /// Within how many business days an answer is said to come.
    pub answers_within: Option<Claim<usize>>,
    /// Where the channel itself is stated.
    pub provenance: Provenance,
}

codes! {
    /// When a window can be used.
    pub enum Reception {
        /// At any hour: a page, a form.
        Always = "always",
        /// In the hours that its contacts state.
        ByContact = "by_contact",
        /// Hours are kept, and not known.
        Unknown = "unknown",
    }
}

codes! {
    /// What a contact is.
    pub enum ContactKind {
        /// A web address.
        Url = "url",
        /// A phone number.
        Phone = "phone",
        /// A mail address.
        Email = "email",
        /// An account on a social network.
        Handle = "handle",
    }
}

/// One claim of how a window is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// What it is.
    pub kind: ContactKind,
    /// The address or number; `None` where nobody could be found who states it.
    pub value: Option<Lent>,
    /// What this contact is for, where the window has several: general, unauthorised use.
    pub purpose: Option<Words>,
    /// The symptoms it is meant for; empty means any.
    pub symptoms: Vec<Symptom>,
    /// The hours that this source states.
    pub hours: Option<Hours>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Opening hours in the provider's zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// When it is open.
    pub spans: Vec<OpenSpan>,
    /// Whether it is closed on public holidays.
    pub closed_on_holidays: bool,
    /// Days of every year on which it is closed, as (month, day).
    pub closed_days: Vec<(u32, u32)>,
}

/// A stretch of opening hours on some days of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSpan {
    /// The days.
    pub days: Vec<Weekday>,
    /// The first minute.
    pub from: NaiveTime,
    /// The minute after the last.
    pub to: NaiveTime,
}

/// What is known of an inquiry form.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// The longest subject, in characters as the form counts them.
    pub subject_chars_max: Option<Claim<usize>>,
    /// The longest text.
    pub body_chars_max: Option<Claim<usize>>,
}

/// Which windows serve which trouble.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The stable code: `article_funds`, `freeze_before_phone` …
    pub code: Lent,
    /// The symptoms it is for.
    pub symptoms: Vec<Symptom>,
    /// The windows, in order.
    pub windows: Vec<Window>,
    /// Where they stand among the windows of other rules.
    pub placement: Placement,
    /// Why, in words for the user.
    pub reason: Words,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Where a rule's windows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// They are the row of the table: the core of the ranking.
    Row,
    /// Directly before a window, or first where that window is not there.
    Before(Window),
    /// Directly after a window, or after the row where that window is not there.
    After(Window),
    /// Last, as an alternative.
    Last,
}
