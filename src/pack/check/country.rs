//! What all providers of a country share: public holidays and outside bodies.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::{Context, contacts, is_code};
use crate::domain::ProviderId;
use crate::pack::problem::{Form, Problem, ProblemKind};
use crate::pack::raw::{Log, Section, parse};
use crate::pack::{Calendar, Country, Holiday, OutsideBody, Words};

/// Reads a country's file; it is there only if no problem is.
pub fn read_country(file: &str, text: &str) -> (Option<Country>, Vec<Problem>) {
    let mut log = Log::new(file);
    let Some(table) = parse(text, &mut log) else {
        return (None, log.into_problems());
    };
    let mut root = Section::root(&table);
    let sources = super::claims::sources(&mut root, &mut log);
    let mut context = Context {
        log,
        sources,
        hosts: Vec::new(),
        advice: BTreeMap::new(),
        needs: BTreeMap::new(),
    };
    let holidays = holidays(&mut root, &mut context);
    let bodies = bodies(&mut root, &mut context);
    root.finish(&mut context.log);
    let problems = context.log.into_problems();
    let country = Country {
        calendar: Calendar::new(holidays),
        bodies,
    };
    (problems.is_empty().then_some(country), problems)
}

/// Reads `[[holidays]]`, a year each, and the names in `[holiday_names]`.
fn holidays<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d, '_>) -> Vec<Holiday> {
    let mut names: BTreeMap<&str, Words> = BTreeMap::new();
    for (code, words) in root.named_words("holiday_names", &mut context.log) {
        names.insert(code.value, words);
    }
    let mut all: Vec<Holiday> = Vec::new();
    for mut section in root.sections("holidays", &mut context.log) {
        let year = section.whole("year", &mut context.log);
        let projected = section.flag("projected", &mut context.log);
        let days = section.texts("days", &mut context.log);
        context.provenance(&mut section);
        let (Some(year), Some(projected)) = (year, projected) else {
            section.finish(&mut context.log);
            continue;
        };
        let year = i32::try_from(year).unwrap_or_default();
        if all.iter().any(|known| known.date.year() == year) {
            let kind = ProblemKind::Duplicate(year.to_string());
            section.blame("year", kind, &mut context.log);
        }
        section.finish(&mut context.log);
        for text in days {
            let (day, code) = text.value.split_once(' ').unwrap_or((text.value, ""));
            let month_day = contacts::month_and_day(day);
            let date = month_day.and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
            context.fits(&text, date.is_some(), Form::MonthDay);
            let Some(name) = names.get(code) else {
                let known: Vec<&str> = names.keys().copied().collect();
                context.unknown(&text, known);
                continue;
            };
            all.extend(date.map(|date| Holiday {
                date,
                name: name.clone(),
                projected,
            }));
        }
    }
    all
}

/// Reads `[[body]]`.
fn bodies<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d, '_>) -> Vec<OutsideBody> {
    let mut all: Vec<OutsideBody> = Vec::new();
    for mut section in root.sections("body", &mut context.log) {
        let code = section.text("code", &mut context.log);
        let name = section.words("name", &mut context.log);
        let rung = section.whole("rung", &mut context.log);
        let when = section.words("when", &mut context.log);
        let can = section.words_list_if("can", &mut context.log);
        let cannot = section.words_list_if("cannot", &mut context.log);
        let bring = section.words_list_if("bring", &mut context.log);
        let symptoms = section.texts("symptoms", &mut context.log);
        let providers = section.texts("providers", &mut context.log);
        let contacts = contacts::contacts(&mut section, context);
        let provenance = context.provenance(&mut section);
        let code = code.filter(|code| is_code(code, &mut context.log));
        let symptoms = context.codes(&symptoms);
        section.finish(&mut context.log);
        let (Some(code), Some(name), Some(rung)) = (code, name, rung) else {
            continue;
        };
        if all.iter().any(|known| known.code == code.value) {
            let kind = ProblemKind::Duplicate(code.value.to_owned());
            code.blame(kind, &mut context.log);
        }
        let (Some(when), Some(provenance)) = (when, provenance) else {
            continue;
        };
        all.push(OutsideBody {
            code: code.value.to_owned(),
            name,
            rung,
            when,
            can: can.unwrap_or_default(),
            cannot: cannot.unwrap_or_default(),
            bring: bring.unwrap_or_default(),
            symptoms,
            providers: providers
                .iter()
                .map(|id| ProviderId(id.value.to_owned()))
                .collect(),
            contacts,
            provenance,
        });
    }
    all
}
