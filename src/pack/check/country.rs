//! What all providers of a country share: public holidays and outside bodies.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Context, contacts, hours};
use crate::domain::ProviderId;
use crate::pack::problem::{Problem, ValueForm};
use crate::pack::raw::{Log, Section, parse};
use crate::pack::value::Text;
use crate::pack::{Calendar, Country, Holiday, OutsideBody, Words};

/// Reads a country's file; it is there only if no problem is.
pub fn read_country(file: &str, text: &str) -> (Option<Country>, Vec<Problem>) {
    let mut log = Log::default();
    let Some(table) = parse(text, &mut log) else {
        return (None, log.into_problems(file, None));
    };
    let mut root = Section::root(&table);
    let mut context = Context::new(&mut root, None, log);
    let country = Country {
        calendar: Calendar::new(holidays(&mut root, &mut context)),
        bodies: bodies(&mut root, &mut context).into(),
    };
    root.finish(&mut context.log);
    let problems = context.log.into_problems(file, Some(table.get_ref()));
    (problems.is_empty().then_some(country), problems)
}

/// Reads `[[holidays]]`, a year each, with the names of `[holiday_names]`.
fn holidays<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Vec<Holiday> {
    let names = root.named_words("holiday_names", &mut context.log);
    let names = names.into_iter().map(|(code, words)| (code.value, words));
    let mut all_named: BTreeMap<&str, Words> = BTreeMap::new();
    all_named.extend(names);
    let names = all_named;
    let mut all: Vec<Holiday> = Vec::new();
    for mut section in root.sections("holidays", &mut context.log) {
        let year = section.whole("year", &mut context.log);
        let projected = section.flag("projected", &mut context.log);
        let days = section.texts("days", &mut context.log);
        context.provenance(&mut section);
        section.finish(&mut context.log);
        let year = year.and_then(|year| i32::try_from(year).ok());
        let (Some(year), Some(projected)) = (year, projected) else {
            continue;
        };
        for text in &days {
            let Some((date, name)) = day(text, year, &names, context) else {
                continue;
            };
            if context.once(text, all.iter().any(|known| known.date == date)) {
                all.push(Holiday {
                    date,
                    name,
                    projected,
                });
            }
        }
    }
    all
}

/// Reads `01-01 new_year`.
fn day(
    text: &Text<'_>,
    year: i32,
    names: &BTreeMap<&str, Words>,
    context: &mut Context<'_>,
) -> Option<(NaiveDate, Words)> {
    let (written, code) = text.value.split_once(' ').unwrap_or((text.value, ""));
    let date = hours::month_and_day(written)
        .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
    context.fits(text, date.is_some(), ValueForm::MonthDay);
    let name = names.get(code);
    if name.is_none() {
        context.unknown(text, names.keys().copied());
    }
    Some((date?, name?.clone()))
}

/// Reads `[[body]]`.
fn bodies<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Vec<OutsideBody> {
    let mut all: Vec<OutsideBody> = Vec::new();
    for mut section in root.sections("body", &mut context.log) {
        all.extend(body(&mut section, &all, context));
        section.finish(&mut context.log);
    }
    all
}

fn body<'d>(
    section: &mut Section<'d, '_>,
    earlier: &[OutsideBody],
    context: &mut Context<'d>,
) -> Option<OutsideBody> {
    let code = section.text("code", &mut context.log);
    if let Some(code) = &code {
        context.is_code(code);
        context.once(code, earlier.iter().any(|body| body.code == code.value));
    }
    let name = section.words("name", &mut context.log);
    let rung = section.whole("rung", &mut context.log);
    let ladder = section.flag("ladder", &mut context.log);
    let opens = section.text("opens", &mut context.log);
    let opens = opens.and_then(|written| context.code(&written));
    let when = section.words("when", &mut context.log);
    let can = section.words_list_if("can", &mut context.log);
    let cannot = section.words_list_if("cannot", &mut context.log);
    let bring = section.words_list_if("bring", &mut context.log);
    let symptoms = section.texts("symptoms", &mut context.log);
    let symptoms = context.codes(&symptoms);
    let providers = section.texts("providers", &mut context.log).into_iter();
    let providers = providers
        .map(|id| ProviderId(id.value.to_owned()))
        .collect();
    let contacts = contacts::contacts(section, context);
    let provenance = context.provenance(section);
    Some(OutsideBody {
        code: code?.value.into(),
        name: name?,
        rung: rung?,
        ladder: ladder?,
        opens: opens?,
        when: when?,
        can: can.unwrap_or_default(),
        cannot: cannot.unwrap_or_default(),
        bring: bring.unwrap_or_default(),
        symptoms,
        providers,
        contacts,
        provenance: provenance?,
    })
}
