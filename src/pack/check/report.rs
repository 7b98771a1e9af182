//! How the provider's table of trades is read.

use super::Context;
use crate::pack::problem::ProblemKind;
use crate::pack::raw::Section;
use crate::pack::{ColumnRole, TradeColumns};

/// Reads `[report]`.
pub(super) fn report<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d>,
) -> Option<TradeColumns> {
    let mut section = root.section_if("report", &mut context.log)?;
    let mut headings = Vec::new();
    for role in ColumnRole::ALL {
        let texts = section.texts(role.key(), &mut context.log);
        let texts: Vec<String> = texts.iter().map(|text| text.value.to_owned()).collect();
        let must = matches!(role, ColumnRole::Time | ColumnRole::Kind);
        if must && texts.is_empty() {
            section.blame(role.key(), ProblemKind::Missing, &mut context.log);
        }
        headings.push((*role, texts));
    }
    let leaving = section.texts("leaving", &mut context.log);
    let fees = section.texts("fees", &mut context.log);
    let provenance = context.provenance(&mut section);
    section.finish(&mut context.log);
    Some(TradeColumns {
        headings,
        leaving: leaving.iter().map(|kind| kind.value.to_owned()).collect(),
        fees: fees.iter().map(|kind| kind.value.to_owned()).collect(),
        provenance: provenance?,
    })
}
