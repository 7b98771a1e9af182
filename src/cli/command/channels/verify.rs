//! `channels verify`: what the user confirmed on the official site.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::{confirmed, prompt};
use crate::contacts;
use crate::pack::{Confirmation, Contact, Pack};
use crate::view::{self, Style, json};

/// Record which contacts you found on the official site
///
/// Without CONTACT a terminal is asked about each contact of the provider. Nothing is ever opened.
/// Only contacts that the pack states can be confirmed: a confirmation adds and replaces nothing.
#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The contact that you found on the official site
    contact: Option<String>,
    /// The provider, by any of its names
    #[arg(long, short = 'p')]
    provider: Option<String>,
    /// Where several sources state the contact: the one that is right
    #[arg(long, value_name = "SOURCE", requires = "contact")]
    source: Option<String>,
    /// Take an earlier confirmation back
    #[arg(long, requires = "contact")]
    forget: bool,
}

/// Runs the command.
pub(super) fn run(app: &App, args: &VerifyArgs) -> Result<(), Failure> {
    let name = match &args.provider {
        Some(name) => name.clone(),
        None => app.usual_provider()?,
    };
    let pack = app.packs().must_find(&name)?;
    let mut book = Book {
        app,
        pack: &pack,
        all: confirmed::read(app.home()?)?,
        told: Vec::new(),
    };
    match &args.contact {
        Some(written) => book.one(written, args)?,
        None if app.settings().can_prompt => book.each()?,
        None => {
            return Err(Failure::NeedsArgument {
                argument: "CONTACT",
            });
        }
    }
    if app.settings().json {
        return app.ui.out(&json::confirmations(&pack.id, &book.told));
    }
    Ok(())
}

/// The confirmations of the home, and one provider's contacts.
struct Book<'a> {
    app: &'a App,
    pack: &'a Pack,
    all: Vec<Confirmation>,
    told: Vec<(Contact, bool)>,
}

impl Book<'_> {
    /// Confirms the contact that was named, or takes its confirmation back.
    fn one(&mut self, written: &str, args: &VerifyArgs) -> Result<(), Failure> {
        let written = written.trim();
        let known: Vec<Contact> = self
            .contacts()
            .into_iter()
            .filter(|contact| contacts::is_same(written, contact))
            .collect();
        if known.is_empty() {
            return Err(Failure::NotInPack {
                written: written.to_owned(),
                provider: self.pack.id.0.clone(),
            });
        }
        let of_source = |contact: &&Contact| {
            let wanted = args.source.as_deref();
            wanted.is_none_or(|source| contact.provenance.source == source)
        };
        let chosen: Vec<Contact> = known.iter().filter(of_source).cloned().collect();
        if args.forget {
            return chosen.iter().try_for_each(|contact| self.forget(contact));
        }
        let hours = chosen.first().map(|contact| contact.hours.clone());
        let agree = chosen
            .iter()
            .all(|contact| Some(&contact.hours) == hours.as_ref());
        if chosen.is_empty() || !agree {
            return Err(Failure::ManySources {
                written: written.to_owned(),
                choices: known
                    .into_iter()
                    .map(|it| it.provenance.source.into())
                    .collect(),
            });
        }
        chosen.iter().try_for_each(|contact| self.confirm(contact))
    }

    /// Asks about every contact; each answer is kept at once.
    fn each(&mut self) -> Result<(), Failure> {
        let say = &self.app.words().confirm;
        let contacts = self.contacts();
        if contacts.is_empty() {
            self.app.ui.status(say.none);
            return Ok(());
        }
        prompt::guard_interrupt(say.farewell.to_owned());
        let how = self.pack.how_to_confirm.get(self.app.lang());
        self.app.ui.status(&(say.begin)(contacts.len(), how));
        let skip = 2;
        // A question shows escapes harmlessly, and colours are escapes.
        let style = Style {
            color: false,
            ..self.app.style()
        };
        for contact in contacts {
            let card = view::contact_card(&contact, &style);
            let question = format!("\n{card}{}", say.question);
            let items = [say.yes, say.no, say.skip];
            match prompt::choice(&question, &items, skip)? {
                Some(0) => self.confirm(&contact)?,
                Some(1) => {
                    let value = contact.value.as_deref().unwrap_or_default();
                    if self.is_confirmed(&contact) {
                        self.forget(&contact)?;
                    }
                    self.app.ui.warning(&(say.refused)(value));
                }
                Some(_) => {}
                None => break,
            }
        }
        Ok(())
    }

    /// Returns the contacts that have a value.
    fn contacts(&self) -> Vec<Contact> {
        let all = self.pack.channels.iter().flat_map(|it| &it.contacts);
        all.filter(|contact| contact.value.is_some())
            .cloned()
            .collect()
    }

    fn is_confirmed(&self, contact: &Contact) -> bool {
        let mut all = self.all.iter();
        all.any(|it| it.is_of(&self.pack.id, contact))
    }

    fn confirm(&mut self, contact: &Contact) -> Result<(), Failure> {
        let on = self.app.now().date_naive();
        let value = contact.value.clone().unwrap_or_default();
        self.all.retain(|it| !it.is_of(&self.pack.id, contact));
        self.all.push(Confirmation {
            provider: self.pack.id.clone(),
            kind: contact.kind,
            value: value.to_string(),
            source: contact.provenance.source.to_string(),
            on,
        });
        confirmed::write(self.app.home()?, &self.all)?;
        let say = &self.app.words().confirm;
        self.app
            .ui
            .status(&(say.confirmed)(&value, &on.to_string()));
        self.told.push((contact.clone(), true));
        Ok(())
    }

    fn forget(&mut self, contact: &Contact) -> Result<(), Failure> {
        let say = &self.app.words().confirm;
        let value = contact.value.as_deref().unwrap_or_default();
        if self.is_confirmed(contact) {
            self.all.retain(|it| !it.is_of(&self.pack.id, contact));
            confirmed::write(self.app.home()?, &self.all)?;
            self.app.ui.status(&(say.forgotten)(value));
        } else {
            self.app.ui.status(&(say.nothing_to_forget)(value));
        }
        self.told.push((contact.clone(), false));
        Ok(())
    }
}
