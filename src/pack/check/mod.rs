//! From a pack's text to the pack: every problem at once, never only the first.

mod advice;
mod claims;
mod codes;
mod contacts;
mod context;
mod country;
mod forms;
mod guides;
mod hours;
mod report;
#[cfg(test)]
mod tests;
mod windows;

pub use country::read_country;

use context::Context;

use super::problem::{Problem, ProblemKind, ValueForm};
use super::raw::{Log, Section, parse};
use super::{Claim, Explorer, Lent, Pack};
use crate::domain::{Lang, ProviderId};

/// Reads a pack; what it leaves out comes from the base, where there is one.
///
/// `file` is the name in the problems. The pack is there only if no problem is.
pub fn read(file: &str, text: &str, base: Option<&Pack>) -> (Option<Pack>, Vec<Problem>) {
    let mut log = Log::default();
    let Some(table) = parse(text, &mut log) else {
        return (None, log.into_problems(file, None));
    };
    let mut root = Section::root(&table);
    let mut context = Context::new(&mut root, base, log);
    let pack = pack(&mut root, &mut context);
    root.finish(&mut context.log);
    let problems = context.log.into_problems(file, Some(table.get_ref()));
    (pack.filter(|_| problems.is_empty()), problems)
}

fn pack<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Option<Pack> {
    let head = head(root, context);
    guides::define(root, context);
    let channels = windows::channels(root, context);
    let rules = windows::rules(root, &channels, context);
    let guides = guides::guides(root, context);
    let precautions = advice::precautions(root, context);
    let errors = codes::errors(root, context);
    let ids = codes::ids(root, context);
    let vocabulary = codes::vocabulary(root, context);
    let report = report::report(root, context);
    let explorers = explorers(root, context);
    Some(Pack {
        channels,
        rules,
        guides: guides.into(),
        precautions,
        errors,
        ids,
        explorers,
        vocabulary,
        report,
        ..head?
    })
}

/// Reads `[pack]`: who the provider is. The rest of the returned pack is empty.
fn head<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Option<Pack> {
    let Some(mut head) = root.section_if("pack", &mut context.log) else {
        root.blame("pack", ProblemKind::Missing, &mut context.log);
        return None;
    };
    let id = head.text("id", &mut context.log);
    let id = id.filter(|id| context.is_code(id));
    let name = head.words("name", &mut context.log);
    let aliases = head.texts("aliases", &mut context.log);
    let language = head.text("language", &mut context.log);
    let language = language.and_then(|written| context.code::<Lang>(&written));
    let how_to_confirm = head.words("how_to_confirm", &mut context.log);
    let mut domains: Vec<Claim<Lent>> = Vec::new();
    for mut domain in head.sections("domains", &mut context.log) {
        let host = domain.text("value", &mut context.log);
        let host =
            host.filter(|host| context.fits(host, forms::is_host(host.value), ValueForm::Host));
        domains.extend(context.claim(&mut domain, host.map(|host| host.value.into())));
        domain.finish(&mut context.log);
    }
    head.finish(&mut context.log);
    context.hosts = domains
        .iter()
        .map(|claim| claim.value.to_string())
        .collect();
    let id = ProviderId(id?.value.to_owned());
    let aliases = aliases.iter().map(|alias| alias.value.into());
    Some(Pack {
        aliases: aliases.collect(),
        domains,
        ..Pack::new(id, name?, language?, how_to_confirm?)
    })
}

/// Reads `[[explorer]]`, behind those of the base.
fn explorers<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Vec<Explorer> {
    let inherited = context.base.map(|base| base.explorers.clone());
    let mut all = inherited.unwrap_or_default();
    for mut section in root.sections("explorer", &mut context.log) {
        let host = section.text("host", &mut context.log);
        let chains = section.texts("chains", &mut context.log);
        let provenance = context.provenance(&mut section);
        section.finish(&mut context.log);
        let Some(host) = host else { continue };
        context.fits(&host, forms::is_host(host.value), ValueForm::Host);
        context.once(&host, all.iter().any(|known| known.host == host.value));
        all.extend(provenance.map(|provenance| Explorer {
            host: host.value.into(),
            chains: chains.iter().map(|chain| chain.value.into()).collect(),
            provenance,
        }));
    }
    all
}
