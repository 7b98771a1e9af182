//! What a pack knows about one symptom, and about codes and ids in the user's words.

use super::Lent;
use super::claim::{Advice, Provenance, Words};
use crate::domain::{FactKind, Symptom};

/// What to ask, check and do for one symptom.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The symptom.
    pub symptom: Symptom,
    /// The article's own words for it, or the nearest, as an example.
    pub example: Words,
    /// What the desk needs, in order of worth.
    pub needs: Vec<Need>,
    /// What to check before writing.
    pub checks: Vec<Advice>,
    /// What to do first, before any drafting.
    pub steps: Vec<Advice>,
    /// What to search for in the help center.
    pub search: Vec<Words>,
}

/// A fact that the desk needs.
#[derive(Debug, Clone)]
pub struct Need {
    /// The code: that of a fact kind, or the pack's own such as `network`.
    pub code: Lent,
    /// The kind of fact that answers it, if one of the closed kinds does.
    pub fact: Option<FactKind>,
    /// The symbols of the coins and chains for which it is asked; empty where it is asked for any.
    pub coins: Vec<Lent>,
    /// What a bare "yes" says as an answer; where it is left out, it says nothing.
    pub yes: Option<Words>,
    /// What a bare "no" says as an answer; where it is left out, the user does not know.
    pub no: Option<Words>,
    /// The label in a draft, such as 「振込名義」.
    pub label: Words,
    /// The question to the user.
    pub question: Words,
    /// Why the desk wants it.
    pub why: Words,
    /// Where the need comes from: `B` the provider, `X` another exchange, `S` the article,
    /// `D` derived.
    pub basis: Lent,
}

/// A precaution tied to the symptoms where it applies.
#[derive(Debug, Clone)]
pub struct Precaution {
    /// The precaution.
    pub advice: Advice,
    /// The symptoms with which it is shown.
    pub symptoms: Vec<Symptom>,
}

/// What an error code of the provider means.
#[derive(Debug, Clone)]
pub struct ErrorMeaning {
    /// The code as the provider writes it: `-205`, `50003`.
    pub code: Lent,
    /// The provider's own message, where known.
    pub message: Option<Lent>,
    /// What it means to the user.
    pub meaning: Words,
    /// The symptom it points to, where it points to one.
    pub symptom: Option<Symptom>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The form of one of the provider's ids.
#[derive(Debug, Clone)]
pub struct IdShape {
    /// The form: `#` is a digit, `@` a letter, anything else itself: `CWD########-######-######`.
    pub shape: Lent,
    /// What such an id names.
    pub name: Words,
    /// The trouble in which that movement is the one that did not arrive, where it is a movement.
    pub symptom: Option<Symptom>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A site that shows a blockchain's transactions to everyone.
#[derive(Debug, Clone)]
pub struct Explorer {
    /// Its host, such as `explorer.example.com`.
    pub host: Lent,
    /// The symbols of the chains it shows; empty where it shows many.
    pub chains: Vec<Lent>,
    /// Where it comes from.
    pub provenance: Provenance,
}
