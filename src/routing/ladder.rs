//! The ladder: who comes after the support desk, and whether this matter has got there.
//!
//! It says what a body's door depends on and what the record knows of it. It never says that a
//! body will help, and it never chooses a complaint for the user.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::due::{Clock, Moved, Turn};
use super::entry::{Entry, EntryWhy};
use super::reception;
use super::{ContactNow, window};
use crate::domain::{Category, Channel, Desk, Order as _, ProviderId, Symptom, Window};
use crate::pack::{BusinessDays, Calendar, Opens, OutsideBody, Pack, PackChannel, Reception};

/// What a rung is.
#[derive(Debug, Clone, Copy)]
pub enum RungPlace<'p> {
    /// The provider's desk for complaints; `None` where the pack knows nothing of it.
    Complaints(Option<&'p PackChannel>),
    /// A body outside the provider.
    Body(&'p OutsideBody),
}

/// One rung for one incident at one instant.
#[derive(Debug, Clone)]
pub struct Rung<'p> {
    /// The channel that leads there.
    pub channel: Channel,
    /// What it is.
    pub place: RungPlace<'p>,
    /// Whether it stands on the ladder, or beside it.
    pub ladder: bool,
    /// Whether it must not wait: it is made for this trouble, where money or coins are being lost.
    pub urgent: bool,
    /// Whether its door stands open to this matter.
    pub entry: Entry,
    /// Why.
    pub why: EntryWhy,
    /// The day from which on it does, where only time is missing.
    pub opens_on: Option<NaiveDate>,
    /// Whether it was written to already.
    pub used: bool,
    /// How it is reached, each contact with its own hours.
    pub contacts: Vec<ContactNow<'p>>,
    /// Whether it is open now; `None` where hours are unknown or claims disagree.
    pub open: Option<bool>,
    /// The next opening that any claim states, where all say that it is closed.
    pub opens_at: Option<DateTime<FixedOffset>>,
}

/// What the ladder is built from.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// The incident's symptom.
    pub symptom: Symptom,
    /// Whether a message came that is probably a fake.
    pub is_faked: bool,
    /// Whose service it is about.
    pub provider: &'a ProviderId,
    /// The clocks of its matters.
    pub clocks: &'a [Clock],
}

impl Matter<'_> {
    /// Tells whether a body takes troubles of this kind.
    fn is_taken_by(&self, body: &OutsideBody) -> bool {
        // Whoever was written to by a false desk can tell those who look after false letters.
        let for_fakes = self.is_faked && body.opens == Opens::AnyTime;
        body.symptoms.is_empty()
            || body.symptoms.contains(&self.symptom)
            || (for_fakes && body.symptoms.contains(&Symptom::Phishing))
    }

    /// Tells whether a body must not wait: it stands beside the ladder and is made for this
    /// trouble, in which money or coins are being lost.
    fn is_urgent_at(&self, body: &OutsideBody) -> bool {
        let is_loss = matches!(
            self.symptom.category(),
            Category::Security | Category::Mistake
        );
        is_loss && !body.ladder && body.symptoms.contains(&self.symptom)
    }
}

/// Returns the rungs for an incident: what must not wait, then the ladder from the complaints desk
/// up, then what stands beside it.
pub fn ladder<'p>(
    matter: Matter<'_>,
    pack: &'p Pack,
    bodies: &'p [OutsideBody],
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Vec<Rung<'p>> {
    let days = BusinessDays::new(calendar);
    let mut rungs = vec![complaints(matter, pack, calendar, now)];
    let is_for = |body: &&OutsideBody| {
        matter.is_taken_by(body)
            && (body.providers.is_empty() || body.providers.contains(matter.provider))
    };
    let served: Vec<&OutsideBody> = bodies.iter().filter(is_for).collect();
    // Where the provider's own body for a rung is known, the general word for it is not needed.
    let named = |body: &&&OutsideBody| {
        let own = |other: &&OutsideBody| other.rung == body.rung && !other.providers.is_empty();
        !(body.ladder && body.providers.is_empty() && served.iter().any(own))
    };
    let bodies = served.iter().filter(named);
    rungs.extend(bodies.map(|body| outside(body, matter, &days, calendar, now)));
    // The order of the file is that of the rungs; beside the ladder comes after it.
    rungs.order_by_key(|rung| (!rung.urgent, !rung.ladder));
    rungs
}

fn complaints<'p>(
    matter: Matter<'_>,
    pack: &'p Pack,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Rung<'p> {
    let channel = Channel::from(Window::ComplaintsDesk);
    let ranked = window(
        Window::ComplaintsDesk,
        Vec::new(),
        matter.symptom,
        pack,
        calendar,
        now,
    );
    let days = BusinessDays::new(calendar);
    let support = of_desk(matter.clocks, Desk::Support);
    let used = is_used(matter.clocks, &channel);
    let (entry, why, opens_on) = match support {
        _ if used => (Entry::Met, EntryWhy::Used, None),
        None => (Entry::NotYet, EntryWhy::NothingSent, None),
        Some(clock) => after(clock, &days),
    };
    Rung {
        used,
        channel,
        place: RungPlace::Complaints(ranked.channel),
        ladder: true,
        urgent: false,
        entry,
        why,
        opens_on,
        contacts: ranked.contacts,
        open: ranked.open,
        opens_at: ranked.opens_at,
    }
}

fn outside<'p>(
    body: &'p OutsideBody,
    matter: Matter<'_>,
    days: &BusinessDays<'_>,
    calendar: &Calendar,
    now: DateTime<FixedOffset>,
) -> Rung<'p> {
    let channel = Channel::Body(body.code.to_string());
    let contacts = reception::each(&body.contacts, calendar, now);
    let (open, opens_at) = reception::state(Reception::ByContact, &contacts);
    let used = is_used(matter.clocks, &channel);
    let (entry, why, opens_on) = match body.opens {
        _ if used => (Entry::Met, EntryWhy::Used, None),
        Opens::AnyTime => (Entry::Met, EntryWhy::AnyTime, None),
        Opens::OnlyYouKnow => (Entry::Depends, EntryWhy::OwnCondition, None),
        Opens::AfterDesk => after_desk(matter.clocks, days),
        Opens::AfterComplaint => match of_desk(matter.clocks, Desk::Complaints) {
            None => (Entry::NotYet, EntryWhy::NoComplaint, None),
            Some(clock) => after(clock, days),
        },
    };
    Rung {
        used,
        channel,
        place: RungPlace::Body(body),
        ladder: body.ladder,
        urgent: matter.is_urgent_at(body),
        entry,
        why,
        opens_on,
        contacts,
        open,
        opens_at,
    }
}

/// Tells what a door depends on that opens when the provider's own desks did not settle it.
fn after_desk(clocks: &[Clock], days: &BusinessDays<'_>) -> (Entry, EntryWhy, Option<NaiveDate>) {
    if let Some(complaint) = of_desk(clocks, Desk::Complaints) {
        return after(complaint, days);
    }
    match of_desk(clocks, Desk::Support) {
        None => (Entry::NotYet, EntryWhy::NothingSent, None),
        Some(support) if support.is_overdue() => (Entry::Depends, EntryWhy::ComplaintFirst, None),
        Some(support) => after(support, days),
    }
}

/// Tells how a desk's matter stands to the door behind it.
fn after(clock: &Clock, days: &BusinessDays<'_>) -> (Entry, EntryWhy, Option<NaiveDate>) {
    match (clock.turn, clock.moved) {
        (_, Moved::Refused) => (Entry::Met, EntryWhy::Refused, None),
        _ if clock.is_overdue() => (Entry::Met, EntryWhy::Overdue, None),
        (Turn::Desk, _) => {
            let opens_on = clock.due_on.map(|due| days.after(due, 1));
            (Entry::NotYet, EntryWhy::Waiting, opens_on)
        }
        (_, Moved::Asked) => (Entry::Depends, EntryWhy::Asked, None),
        (_, Moved::Reopened) => (Entry::Depends, EntryWhy::Reopened, None),
        (_, Moved::TakenOn) => (Entry::Depends, EntryWhy::TakenOn, None),
        (_, Moved::Over) => (Entry::Depends, EntryWhy::Over, None),
        _ => (Entry::Depends, EntryWhy::Answered, None),
    }
}

/// Returns the most telling clock of a desk: a refusal, then what is late, then the rest.
fn of_desk(clocks: &[Clock], desk: Desk) -> Option<&Clock> {
    let of_desk = clocks.iter().filter(|clock| {
        let channel = clock.channel.as_ref();
        channel.is_some_and(|channel| channel.desk() == desk)
    });
    of_desk.min_by_key(|clock| match clock.moved {
        Moved::Refused => 0,
        _ if clock.is_overdue() => 1,
        _ => 2,
    })
}

fn is_used(clocks: &[Clock], channel: &Channel) -> bool {
    let known = clocks.iter().filter_map(|clock| clock.channel.as_ref());
    known.into_iter().any(|known| known.same_desk(channel))
}
