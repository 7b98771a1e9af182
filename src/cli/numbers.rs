//! The number of an incident as an argument.

use clap::builder::TypedValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::domain::IncidentId;

/// Reads `12` and `#12`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberParser;

impl TypedValueParser for NumberParser {
    type Value = IncidentId;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<IncidentId, clap::Error> {
        let written = value.to_string_lossy();
        IncidentId::read(&written).ok_or_else(|| {
            let mut error = clap::Error::new(ErrorKind::ValueValidation).with_cmd(command);
            let name = argument.map_or_else(|| "N".to_owned(), ToString::to_string);
            error.insert(ContextKind::InvalidArg, ContextValue::String(name));
            error.insert(
                ContextKind::InvalidValue,
                ContextValue::String(written.into_owned()),
            );
            error
        })
    }
}
