//! By when an answer can be expected: what a source states, else a default of our own.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::{Channel, Desk, Order as _};
use crate::pack::{Claim, Contact, Hours, OutsideBody, Pack};

/// How many business days a support desk is given where nobody states how long it takes: ours.
const SUPPORT_DAYS: u32 = 5;
/// The same for a desk that has to look into the matter: complaints, outside bodies.
const INQUEST_DAYS: u32 = 10;
/// From when on what arrives is read on the next business day, where no hours are stated: ours.
const CUT_OFF_HOUR: u32 = 17;

/// What can be expected of whoever is written to.
#[derive(Debug, Clone)]
pub struct Expectation<'p> {
    /// Within how many business days an answer is expected.
    pub days: u32,
    /// Who states it; `None` where it is our own default.
    pub claim: Option<&'p Claim<usize>>,
    /// Days of every year on which nobody is there.
    pub closed_days: Vec<(u32, u32)>,
    hours: Vec<&'p Hours>,
}

/// Returns what can be expected of a channel.
pub fn expectation<'p>(
    channel: &Channel,
    pack: &'p Pack,
    bodies: &'p [OutsideBody],
) -> Expectation<'p> {
    let default = match channel.desk() {
        Desk::Support => SUPPORT_DAYS,
        Desk::Complaints | Desk::Body => INQUEST_DAYS,
    };
    let (claim, own, all): (_, &[Contact], Vec<&Contact>) = match channel {
        Channel::Window(window) => {
            let known = pack.channel(*window);
            (
                known.and_then(|known| known.answers_within.as_ref()),
                known.map_or(&[], |known| &known.contacts),
                pack.channels
                    .iter()
                    .flat_map(|known| &known.contacts)
                    .collect(),
            )
        }
        Channel::Body(code) => {
            let contacts = bodies.iter().find(|body| body.code == *code);
            let contacts = contacts.map_or(&[][..], |body| &body.contacts);
            (None, contacts, contacts.iter().collect())
        }
    };
    let hours = |contact: &'p Contact| contact.hours.as_ref();
    let mut closed_days: Vec<(u32, u32)> = all
        .into_iter()
        .filter_map(hours)
        .flat_map(|hours| hours.closed_days.iter().copied())
        .collect();
    closed_days.order();
    closed_days.dedup();
    let stated = claim.and_then(|claim| u32::try_from(claim.value).ok());
    Expectation {
        days: stated.unwrap_or(default),
        claim: claim.filter(|_| stated.is_some()),
        closed_days,
        hours: own.iter().filter_map(hours).collect(),
    }
}

impl Expectation<'_> {
    /// Returns from when on what arrives on a day is read on the next one: the latest closing time
    /// that any source states for that day, so that nobody is called late too early.
    pub(super) fn cut_off(&self, date: NaiveDate) -> NaiveTime {
        let spans = self.hours.iter().flat_map(|hours| &hours.spans);
        let of_day = spans.filter(|span| span.days.contains(&date.weekday()));
        let latest = of_day.map(|span| match span.to {
            // Midnight ends the day.
            NaiveTime::MIN => NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(span.to),
            to => to,
        });
        let ours = NaiveTime::from_hms_opt(CUT_OFF_HOUR, 0, 0);
        latest.max().or(ours).unwrap_or_default()
    }
}
