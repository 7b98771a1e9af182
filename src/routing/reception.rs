//! Is a window open at this instant? Every claim of hours is asked on its own.

use chrono::{DateTime, FixedOffset};

use super::ContactNow;
use crate::domain::Symptom;
use crate::pack::{Calendar, Contact, Openness, PackChannel, Reception};

/// Returns the contacts of a window, those for the symptom first, each at this instant.
pub(super) fn contacts<'p>(
    channel: &'p PackChannel,
    symptom: Symptom,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<ContactNow<'p>> {
    let meant = channel
        .contacts
        .iter()
        .filter(|contact| contact.symptoms.contains(&symptom));
    let any = channel
        .contacts
        .iter()
        .filter(|contact| contact.symptoms.is_empty());
    meant
        .chain(any)
        .map(|contact| at(contact, calendar, now))
        .collect()
}

/// Returns every contact of a window at this instant, in the pack's order.
pub(super) fn all_contacts<'p>(
    channel: &'p PackChannel,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<ContactNow<'p>> {
    each(&channel.contacts, calendar, now)
}

/// Returns contacts at this instant, in their order.
pub(super) fn each<'p>(
    contacts: &'p [Contact],
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<ContactNow<'p>> {
    let contacts = contacts.iter();
    contacts.map(|contact| at(contact, calendar, now)).collect()
}

fn at<'p>(contact: &'p Contact, calendar: &Calendar, now: DateTime<FixedOffset>) -> ContactNow<'p> {
    let openness = contact.hours.as_ref().map(|hours| hours.at(now, calendar));
    ContactNow { contact, openness }
}

/// Returns whether a window is open, and if not, when it opens at the earliest.
///
/// Where claims disagree, or none states hours, the answer is `None`: unknown stays unknown.
pub(super) fn state(
    reception: Reception,
    contacts: &[ContactNow<'_>],
) -> (Option<bool>, Option<DateTime<FixedOffset>>) {
    match reception {
        Reception::Always => (Some(true), None),
        Reception::Unknown => (None, None),
        Reception::ByContact => {
            let claims: Vec<Openness> = contacts
                .iter()
                .filter_map(|contact| contact.openness)
                .collect();
            let opens_at = claims.iter().filter_map(|claim| claim.opens_at()).min();
            let all =
                |open| !claims.is_empty() && claims.iter().all(|claim| claim.is_open() == open);
            if all(true) {
                (Some(true), None)
            } else if all(false) {
                (Some(false), opens_at)
            } else {
                (None, None)
            }
        }
    }
}
