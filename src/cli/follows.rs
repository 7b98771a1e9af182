//! From which earlier inquiry a new one goes on.

use chrono::{DateTime, Utc};

use super::failure::Failure;
use super::matter;
use crate::domain::{Channel, Inquiry, InquiryId};
use crate::routing::{Clock, Turn};
use crate::text::fold;

/// What says from which inquiry a new one goes on.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Signs<'a> {
    /// Its number, as the user told it.
    pub(crate) told: Option<usize>,
    /// The desk's number that was given for the new one.
    pub(crate) ticket: Option<&'a str>,
    /// The uuid of the inquiry that began the matter from which the draft goes on.
    pub(crate) draft: Option<&'a str>,
    /// When it was sent; `None` for now. It takes on no matter that began later.
    pub(crate) at: Option<DateTime<Utc>>,
    /// The matters that it cannot belong to: what was sent is about the incident, they are not.
    pub(crate) apart: &'a [InquiryId],
}

/// Returns the inquiry that a new one chases or goes on from: as told, else the last with the same
/// number of the desk, else the last of the matter that its draft goes on from, else the last to
/// the same desk, else the last to a desk that stands lower, whose matter is taken on.
pub(crate) fn follows(
    sent: &[Inquiry],
    channel: &Channel,
    clocks: &[Clock],
    signs: Signs<'_>,
) -> Result<Option<InquiryId>, Failure> {
    if let Some(number) = signs.told {
        return Ok(Some(matter::inquiry(sent, number)?.id));
    }
    let clock_of = |inquiry: &Inquiry| {
        let mut clocks = clocks.iter();
        clocks.find(|clock| clock.sent.contains(&inquiry.id))
    };
    let last_of = |inquiry: &Inquiry| clock_of(inquiry).and_then(|clock| clock.last);
    let is_open =
        |inquiry: &&Inquiry| clock_of(inquiry).is_none_or(|clock| clock.turn != Turn::Nobody);
    let same = |known: &&Inquiry| known.channel.same_desk(channel);
    let lower = |known: &&Inquiry| known.channel.desk() < channel.desk();
    let numbered = signs.ticket.and_then(|ticket| {
        let is_its = |known: &&Inquiry| {
            let number = known.ticket.as_deref();
            number.is_some_and(|number| same_number(number, ticket))
        };
        sent.iter().filter(same).rfind(is_its).and_then(last_of)
    });
    let drafted = || {
        let uuid = signs.draft?;
        let began = sent.iter().find(|known| known.uuid == uuid)?;
        last_of(began)
    };
    let may_be = |known: &&Inquiry| !signs.apart.contains(&known.id);
    let last = || sent.iter().filter(may_be).rfind(same);
    let earlier = |known: &&Inquiry| signs.at.is_none_or(|at| known.sent_at <= at);
    let taken_on = || {
        let known = sent.iter().filter(may_be).filter(is_open);
        known.filter(earlier).rfind(lower)
    };
    let usual = || last().or_else(taken_on).map(|known| known.id);
    Ok(numbered.or_else(drafted).or_else(usual))
}

/// Tells whether two numbers of a desk are the same one, however they are written.
pub(crate) fn same_number(one: &str, other: &str) -> bool {
    fold(one.trim()) == fold(other.trim())
}
