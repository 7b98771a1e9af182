//! The nouns of the glossary: pure types without IO, clock, SQL, files or arguments.

mod category;
mod channel;
mod code;
mod decimal;
mod evidence;
mod fact;
mod finding;
mod id;
mod incident;
mod inquiry;
mod interview;
mod lang;
mod moment;
mod profile;
mod reply;
mod timeline;

pub use category::{Category, Symptom};
pub use channel::{Channel, Window};
pub(crate) use code::codes;
pub use code::{Code, Coded};
pub use decimal::Decimal;
pub use evidence::Evidence;
pub use fact::{Answer, Fact, FactKind, FactParts, FactValue};
pub use finding::{Audience, Finding, FindingClass, FindingKind};
pub use id::{EventId, IncidentId, InquiryId, ProviderId, ReplyId};
pub use incident::{Decision, Incident, Status};
pub use inquiry::{Inquiry, Length, Rendering, Revision, Stage};
pub use interview::{Asked, Interview, Outcome};
pub use lang::Lang;
pub use moment::{Moment, Precision, When};
pub use profile::{Profile, ProfileField};
pub use reply::{Reply, ReplyKind};
pub use timeline::{EventKind, TimelineEvent};
