//! A fact of the user's account, asked when the first draft has a place for it.

use super::reply::{Ask, Reply};
use super::{Interview, Turn};
use crate::cli::failure::Failure;
use crate::cli::limits::Limited;
use crate::cli::terminal::Takes;
use crate::cli::yes_no;
use crate::domain::{Outcome, Profile, ProfileField};
use crate::i18n::label;
use crate::safety::{ClearedText, mask_value};

impl Interview<'_> {
    /// Clears a value of the account, and looks whether a phrase stands in parts in several of them.
    fn cleared_field(&self, field: ProfileField, text: &str) -> Result<ClearedText, Failure> {
        let recorded = self.app.read_profiles(&self.store)?;
        self.app.will_record([text]);
        let value = self.app.clear_limited(Limited::Field(field), text)?;
        self.app.hide_in_profiles(&self.store, &recorded)?;
        Ok(value)
    }

    /// Asks for a fact of the account; what stands is shown masked.
    pub(super) fn account(
        &mut self,
        field: ProfileField,
        profile: &Profile,
        before: Option<Outcome>,
    ) -> Result<Turn, Failure> {
        let (words, lang) = (&self.app.words().interview, self.app.lang());
        self.talk.begin(&(words.account)(&self.provider.name(lang)));
        let stands = profile
            .get(field)
            .map(|value| (words.stands)(&mask_value(field, value)));
        let reply = self.ask(Ask {
            question: &(words.ask_account)(label::profile_field(field, lang)),
            how: stands.as_deref().unwrap_or_default(),
            why: words.why_account,
            takes: Takes::Line,
        })?;
        Ok(match reply {
            Reply::Back => Turn::Back,
            Reply::Unknown => Turn::Done(Outcome::Unknown),
            Reply::Empty | Reply::Why => Turn::Done(before.unwrap_or(Outcome::Skipped)),
            Reply::Text(text) if yes_no::is_no(&text) => {
                self.talk.say(words.no_is_unknown);
                Turn::Done(Outcome::Unknown)
            }
            Reply::Text(text) if self.wants_editor(&text) => Turn::Stay,
            Reply::Text(text) => match self.cleared_field(field, &text) {
                Ok(value) => {
                    let id = self.app.clear_again(&self.provider.id.0);
                    self.store
                        .set_profile(&id, &[(field, value)], self.app.stamp())?;
                    Turn::Done(Outcome::Answered)
                }
                Err(failure) => {
                    self.mend(&failure)?;
                    Turn::Stay
                }
            },
        })
    }
}
