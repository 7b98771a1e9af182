//! The number of an incident and a part of its draft, in whichever order they are typed.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::failure::Failure;
use super::letter_failure::LetterFailure;
use super::numbers::NumberParser;
use crate::domain::IncidentId;

/// The parts of a draft.
pub(crate) const PARTS: [&str; 2] = ["subject", "body"];

/// A number or a part.
#[derive(Debug, Clone)]
pub(crate) enum Place {
    Number(IncidentId),
    Part(String),
}

/// Reads a number where one is expected, and a part that stands there instead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberFirst;

/// Reads a part where one is expected, and a number that stands there instead.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PartFirst;

fn part(value: &std::ffi::OsStr) -> Option<Place> {
    let written = value.to_str()?;
    PARTS
        .contains(&written)
        .then(|| Place::Part(written.to_owned()))
}

impl TypedValueParser for NumberFirst {
    type Value = Place;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Place, clap::Error> {
        if let Some(part) = part(value) {
            return Ok(part);
        }
        NumberParser
            .parse_ref(command, argument, value)
            .map(Place::Number)
    }
}

impl TypedValueParser for PartFirst {
    type Value = Place;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<Place, clap::Error> {
        if let Some(number) = value.to_str().and_then(IncidentId::read) {
            return Ok(Place::Number(number));
        }
        let parts = PossibleValuesParser::new(PARTS);
        parts.parse_ref(command, argument, value).map(Place::Part)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(PARTS.iter().map(PossibleValue::new)))
    }
}

/// Returns the number and the part of what was typed.
pub(crate) fn number_and_part<'p>(
    one: &'p Place,
    other: Option<&'p Place>,
) -> Result<(IncidentId, Option<&'p str>), Failure> {
    match (one, other) {
        (Place::Number(id), None) => Ok((*id, None)),
        (Place::Number(id), Some(Place::Part(part)))
        | (Place::Part(part), Some(Place::Number(id))) => Ok((*id, Some(part))),
        _ => Err(LetterFailure::NumberAndPart.into()),
    }
}
