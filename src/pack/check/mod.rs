//! From a pack's text to the pack: every problem at once, never only the first.

mod claims;
mod contacts;
mod country;
mod guides;
mod windows;

pub use country::read_country;

use std::collections::BTreeMap;

use super::problem::{Form, Problem, ProblemKind};
use super::raw::{Log, Section, Text, nearest, parse};
use super::{Advice, Explorer, Need, Pack, Provenance};
use crate::domain::{Code, Lang, ProviderId};

/// What the parts of a pack need to know of each other while they are read.
struct Context<'c, 'f> {
    log: Log<'f>,
    /// Where claims come from, by the names that the file gives them.
    sources: BTreeMap<&'c str, Provenance>,
    /// The pack's own hosts; empty where any host may be named.
    hosts: Vec<String>,
    /// The pieces of advice that the file defines, before those of the base.
    advice: BTreeMap<String, Advice>,
    /// The needs that the file defines, before those of the base.
    needs: BTreeMap<String, Need>,
}

/// Reads a pack; what it leaves out comes from the base, where there is one.
///
/// `file` is the name in the problems. The pack is there only if no problem is.
pub fn read(file: &str, text: &str, base: Option<&Pack>) -> (Option<Pack>, Vec<Problem>) {
    let mut log = Log::new(file);
    let Some(table) = parse(text, &mut log) else {
        return (None, log.into_problems());
    };
    let mut root = Section::root(&table);
    let sources = claims::sources(&mut root, &mut log);
    let mut context = Context {
        log,
        sources,
        hosts: Vec::new(),
        advice: BTreeMap::new(),
        needs: BTreeMap::new(),
    };
    let pack = pack(&mut root, base, &mut context);
    root.finish(&mut context.log);
    let problems = context.log.into_problems();
    (pack.filter(|_| problems.is_empty()), problems)
}

fn pack<'d>(
    root: &mut Section<'d, '_>,
    base: Option<&Pack>,
    context: &mut Context<'d, '_>,
) -> Option<Pack> {
    let head = head(root, context);
    guides::define(root, base, context);
    let channels = windows::channels(root, context);
    let rules = windows::rules(root, &channels, context);
    let guides = guides::guides(root, base, context);
    let precautions = guides::precautions(root, base, context);
    let errors = guides::errors(root, context);
    let ids = guides::ids(root, context);
    let explorers = explorers(root, base, context);
    let vocabulary = guides::vocabulary(root, context);
    let head = head?;
    Some(Pack {
        channels,
        rules,
        guides,
        precautions,
        errors,
        ids,
        explorers,
        vocabulary,
        ..head
    })
}

/// Reads `[pack]`: who the provider is. The rest of the returned pack is empty.
fn head<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d, '_>) -> Option<Pack> {
    let Some(mut head) = root.section_if("pack", &mut context.log) else {
        root.blame("pack", ProblemKind::Missing, &mut context.log);
        return None;
    };
    let log = &mut context.log;
    let id = head.text("id", log).filter(|id| is_code(id, log));
    let name = head.words("name", log);
    let aliases = head.texts("aliases", log);
    let language = head.text("language", log);
    let how_to_confirm = head.words("how_to_confirm", log);
    let language = language.and_then(|written| context.code::<Lang>(&written));
    let mut domains = Vec::new();
    for mut domain in head.sections("domains", &mut context.log) {
        let value = domain.text("value", &mut context.log);
        let value =
            value.filter(|host| context.fits(host, contacts::is_host(host.value), Form::Host));
        domains.extend(context.claim(&mut domain, value.map(|host| host.value.to_owned())));
        domain.finish(&mut context.log);
    }
    head.finish(&mut context.log);
    context.hosts = domains.iter().map(|claim| claim.value.clone()).collect();
    Some(Pack {
        id: ProviderId(id?.value.to_owned()),
        name: name?,
        aliases: aliases.iter().map(|alias| alias.value.to_owned()).collect(),
        language: language?,
        domains,
        channels: Vec::new(),
        rules: Vec::new(),
        guides: Vec::new(),
        precautions: Vec::new(),
        errors: Vec::new(),
        ids: Vec::new(),
        explorers: Vec::new(),
        vocabulary: Vec::new(),
        how_to_confirm: how_to_confirm?,
    })
}

fn explorers<'d>(
    root: &mut Section<'d, '_>,
    base: Option<&Pack>,
    context: &mut Context<'d, '_>,
) -> Vec<Explorer> {
    let mut all = base.map(|base| base.explorers.clone()).unwrap_or_default();
    for mut section in root.sections("explorer", &mut context.log) {
        let host = section.text("host", &mut context.log);
        let chains = section.texts("chains", &mut context.log);
        let provenance = context.provenance(&mut section);
        section.finish(&mut context.log);
        let Some(host) = host else { continue };
        context.fits(&host, contacts::is_host(host.value), Form::Host);
        if all.iter().any(|known| known.host == host.value) {
            host.blame(
                ProblemKind::Duplicate(host.value.to_owned()),
                &mut context.log,
            );
        }
        all.extend(provenance.map(|provenance| Explorer {
            host: host.value.to_owned(),
            chains: chains.iter().map(|chain| chain.value.to_owned()).collect(),
            provenance,
        }));
    }
    all
}

/// Reports a short name that has other letters than a-z, 0-9, `_` and `-`.
fn is_code(text: &Text<'_>, log: &mut Log<'_>) -> bool {
    let plain =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte);
    let fits = text.value.len() <= 64 && text.value.bytes().all(plain);
    if !fits {
        let kind = ProblemKind::BadValue {
            value: text.value.to_owned(),
            expected: Form::Code,
        };
        text.blame(kind, log);
    }
    fits
}

impl Context<'_, '_> {
    /// Reads a code of a closed set, or reports it with the nearest one.
    fn code<T: Code>(&mut self, written: &Text<'_>) -> Option<T> {
        let found = T::from_code(written.value);
        if found.is_none() {
            self.unknown(written, T::ALL.iter().map(|value| value.code()));
        }
        found
    }

    /// Reads codes of a closed set, and reports those that are not known or stand twice.
    fn codes<T: Code>(&mut self, written: &[Text<'_>]) -> Vec<T> {
        let mut all = Vec::new();
        for text in written {
            let Some(value) = self.code::<T>(text) else {
                continue;
            };
            if all.contains(&value) {
                text.blame(ProblemKind::Duplicate(text.value.to_owned()), &mut self.log);
            } else {
                all.push(value);
            }
        }
        all
    }

    fn unknown<'k>(&mut self, written: &Text<'_>, known: impl IntoIterator<Item = &'k str>) {
        let kind = ProblemKind::UnknownCode {
            code: written.value.to_owned(),
            nearest: nearest(written.value, known).map(str::to_owned),
        };
        written.blame(kind, &mut self.log);
    }

    /// Reports a value that has not its form, and returns whether it has.
    fn fits(&mut self, text: &Text<'_>, fits: bool, expected: Form) -> bool {
        if !fits {
            let value = text.value.to_owned();
            text.blame(ProblemKind::BadValue { value, expected }, &mut self.log);
        }
        fits
    }
}
