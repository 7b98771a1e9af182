//! From raw words to what can be recorded: cleared, read, and corrected by what was told.

use super::app::App;
use super::failure::Failure;
use super::limits::Limited;
use super::names::is_of_another;
use super::packs::Provider;
use super::suggest::near_provider;
use crate::domain::{Category, ProviderId};
use crate::domain::{Code, Decision, Finding, Symptom};
use crate::intake::{self, Basis, Reading};
use crate::pack::{self, Lexicon, Terms};
use crate::safety::{ClearedText, Clearing, Field, Hints};
use crate::text::fold;

/// What was understood of a statement.
#[derive(Debug, Clone)]
pub(crate) struct Understood {
    /// Whose service it is about.
    pub(crate) provider: Provider,
    /// The words, cleared.
    pub(crate) text: ClearedText,
    /// What was found in them.
    pub(crate) findings: Vec<Finding>,
    /// What they say.
    pub(crate) reading: Reading,
}

/// What was told apart from the words, by option.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Told<'a> {
    /// The provider.
    pub(crate) provider: Option<&'a str>,
    /// Category or symptom.
    pub(crate) category: Option<&'a str>,
    /// Whether guessed redactions are given back.
    pub(crate) keep_guesses: bool,
}

/// The code of the question for the network of a transfer.
pub(crate) const NETWORK: &str = "network";

impl Understood {
    /// Has it kept as what the words were read, with what is recorded of them next.
    pub(crate) fn remember(&self, app: &App) {
        let basis = Basis {
            text: &self.text,
            provider: &self.provider.id,
            pack: &self.provider.pack,
            now: app.now(),
        };
        app.remember(&basis, &self.reading);
    }

    /// Returns what the words answer of the questions that the desk asks: so far the network.
    pub(crate) fn answers(&self, app: &App) -> Vec<(String, ClearedText)> {
        let symptom = self.reading.decision.symptom_or_usual();
        let guide = self.provider.pack.guide(symptom);
        let is_asked =
            guide.is_some_and(|guide| guide.needs.iter().any(|need| need.code == NETWORK));
        let said = is_asked.then(|| intake::read_network(self.text.as_str(), pack::terms()));
        let said = said.flatten().into_iter();
        said.map(|said| (NETWORK.to_owned(), app.clear_again(&said)))
            .collect()
    }
}

/// Clears and reads a statement.
pub(crate) fn understand(app: &App, raw: &str, told: Told<'_>) -> Result<Understood, Failure> {
    let told_category = told.category.map(category).transpose()?;
    app.will_record([raw]);
    let clear = |hints: &Hints<'_>| app.marks.clear(raw, hints);
    let clearing = app.with_hints(Field::Words, told.keep_guesses, clear);
    let Clearing { text, findings, .. } = app.without_parts(clearing);
    let (lexicon, terms) = (pack::lexicon(), pack::terms());
    let provider = match told.provider {
        Some(name) => told_provider(app, name)?,
        None => spoken_of(app, &text, &lexicon, terms)?,
    };
    let mut reading = intake::read(
        &text,
        &provider.id,
        &provider.pack,
        &lexicon,
        terms,
        app.now(),
    );
    if let Some((category, symptom)) = told_category {
        reading.decision = decided(&reading.decision, category, symptom);
    }
    Ok(Understood {
        provider,
        text,
        findings,
        reading,
    })
}

/// Reads a provider's name as the user told it: one that no pack knows is kept, and where a pack
/// has nearly that name, it is said.
pub(crate) fn told_provider(app: &App, name: &str) -> Result<Provider, Failure> {
    let name = app.clear_limited(Limited::Provider, name)?;
    let provider = app.packs().named(name.as_str());
    if !provider.known
        && let Some(near) = near_provider(app, name.as_str())
    {
        let said = app.words().notice.provider_mistyped;
        app.ui.warning(&said(name.as_str(), &near));
    }
    Ok(provider)
}

/// Chooses the provider that the words speak of as the one in trouble, else the usual one.
pub(crate) fn spoken_of(
    app: &App,
    text: &ClearedText,
    lexicon: &Lexicon,
    terms: &Terms,
) -> Result<Provider, Failure> {
    let own = app.packs().own();
    let listed: Vec<(&str, &str)> = terms
        .providers
        .iter()
        .flat_map(|term| {
            let names = term.names.iter().chain(&term.exact);
            names.map(|name| (term.code.as_str(), name.as_str()))
        })
        .chain(own.packs.iter().flat_map(|(_, pack)| {
            let names = [&pack.name.ja, &pack.name.en];
            let names = names.into_iter().chain(&pack.aliases);
            // A pack of the user's own does not answer to the name of another provider.
            let names = names.filter(|name| !is_of_another(name, &pack.id, terms));
            names.map(|name| (pack.id.0.as_str(), name.as_str()))
        }))
        .collect();
    let has_pack = |id: &str| {
        pack::ids().any(|known| known == id) || own.packs.iter().any(|(_, own)| own.id.0 == id)
    };
    // Of several that are named, one with a pack: only there is something to advise.
    let (with, without): (Vec<_>, Vec<_>) = listed.into_iter().partition(|(id, _)| has_pack(id));
    let named = |names: Vec<(&str, &str)>| {
        intake::named_provider(text.as_str(), names.into_iter(), lexicon)
    };
    match named(with).or_else(|| named(without)) {
        Some(ProviderId(name)) => Ok(app.packs().named(&name)),
        None => Ok(app.packs().named(&app.usual_provider()?)),
    }
}

/// Makes the user's word a decision. Where only the category was told, a symptom of it that was
/// read stays.
pub(crate) fn decided(read: &Decision, category: Category, symptom: Option<Symptom>) -> Decision {
    let known = read
        .symptom
        .known()
        .filter(|symptom| symptom.category() == category);
    Decision::told(
        symptom
            .or(known)
            .unwrap_or_else(|| category.usual_symptom()),
    )
}

/// Reads a category or symptom as people type it: `funds`, `funds.fiat_deposit`, `fiat_deposit`.
pub(crate) fn category(written: &str) -> Result<(Category, Option<Symptom>), Failure> {
    let code = fold_code(written);
    let by_tail = || {
        let mut tails = Symptom::ALL.iter().filter(|symptom| {
            symptom
                .code()
                .split_once('.')
                .is_some_and(|(_, tail)| tail == code)
        });
        tails.next().filter(|_| tails.next().is_none()).copied()
    };
    if let Some(category) = Category::from_code(&code) {
        return Ok((category, None));
    }
    Symptom::from_code(&code)
        .or_else(by_tail)
        .map(|symptom| (symptom.category(), Some(symptom)))
        .ok_or_else(|| Failure::BadCategory {
            written: written.to_owned(),
        })
}

/// Brings a code to the form of the closed lists: folded, with `_` for `-`.
pub(super) fn fold_code(written: &str) -> String {
    fold(written.trim()).replace('-', "_")
}
