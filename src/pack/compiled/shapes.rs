//! What the compiled form of each type of a pack holds.

#[cfg(test)]
use super::Writer;
use super::{Compiled, compiled};
use crate::domain::{ProviderId, Window};
use crate::pack::{
    Advice, Claim, ColumnRole, Contact, Country, ErrorMeaning, Explorer, Form, Guide, Holiday,
    Hours, IdShape, Need, OpenSpan, OutsideBody, Pack, PackChannel, Placement, Precaution,
    Provenance, Rule, Term, Terms, TradeColumns, Unit, Words,
};

compiled!(Words { ja, en });
compiled!(Provenance {
    source,
    title,
    as_of,
    confidence,
    note
});
compiled!(Claim<T> { value, provenance });
compiled!(Advice {
    code,
    words,
    tick,
    when,
    provenance
});
compiled!(Guide {
    symptom,
    example,
    needs,
    checks,
    steps,
    search
});
compiled!(Need {
    code,
    fact,
    coins,
    yes,
    no,
    label,
    question,
    why,
    basis
});
compiled!(Precaution { advice, symptoms });
compiled!(ErrorMeaning {
    code,
    message,
    meaning,
    symptom,
    provenance
});
compiled!(IdShape {
    shape,
    name,
    symptom,
    provenance
});
compiled!(Explorer {
    host,
    chains,
    provenance
});
compiled!(PackChannel {
    window,
    name,
    about,
    prepare,
    contacts,
    reception,
    form,
    answers_within,
    provenance
});
compiled!(Contact {
    kind,
    value,
    purpose,
    symptoms,
    hours,
    provenance
});
compiled!(Hours {
    spans,
    closed_on_holidays,
    closed_days
});
compiled!(OpenSpan { days, from, to });
compiled!(Form {
    subject_chars_max,
    body_chars_max
});
compiled!(Rule {
    code,
    symptoms,
    windows,
    placement,
    reason,
    provenance
});
compiled!(Holiday {
    date,
    name,
    projected
});
compiled!(Country { calendar, bodies });
compiled!(OutsideBody {
    code,
    name,
    rung,
    ladder,
    opens,
    when,
    can,
    cannot,
    bring,
    symptoms,
    providers,
    contacts,
    provenance
});
// The explorers come first: clearing needs them, and nothing else of the pack.
compiled!(Pack {
    explorers,
    id,
    name,
    aliases,
    language,
    domains,
    channels,
    rules,
    guides,
    precautions,
    errors,
    ids,
    vocabulary,
    report,
    how_to_confirm
});
compiled!(TradeColumns {
    headings,
    leaving,
    fees,
    provenance
});
compiled!(Term {
    code,
    names,
    exact,
    not_before
});
compiled!(Unit { term, places });
compiled!(Terms {
    banks,
    bank_endings,
    bank_not_names,
    assets,
    asset_chains,
    units,
    signs,
    chains,
    chain_forms,
    devices,
    device_models,
    version_words,
    reference_labels,
    inference,
    providers,
    reply,
    screen,
    code,
    amount,
    time,
});

impl Compiled for ProviderId {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        String::take(bytes).map(Self)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
    }
}

impl Compiled for ColumnRole {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        Self::ALL.get(usize::take(bytes)?).copied()
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        let place = Self::ALL.iter().position(|role| role == self);
        place.expect("every role is listed").put(to);
    }
}

/// Which placement it is, and beside which window.
impl Compiled for Placement {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let (which, window) = <(usize, Option<Window>)>::take(bytes)?;
        match (which, window) {
            (0, None) => Some(Self::Row),
            (1, Some(window)) => Some(Self::Before(window)),
            (2, Some(window)) => Some(Self::After(window)),
            (3, None) => Some(Self::Last),
            _ => None,
        }
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        match self {
            Self::Row => (0_usize, None),
            Self::Before(window) => (1, Some(*window)),
            Self::After(window) => (2, Some(*window)),
            Self::Last => (3, None),
        }
        .put(to);
    }
}
