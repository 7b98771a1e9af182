//! Limits of forms: a text is shortened by whole facts, never inside a sentence.

use super::context::Context;
use super::own_words::has_facts;
use super::{DraftError, DraftNotice, Section};
use crate::text::sentences;

/// The sections that may go, the least worth first.
const LEAST_WORTH_FIRST: [Section; 3] = [Section::Environment, Section::Tried, Section::Timeline];

/// Takes parts out of the context until its text is no longer than `limit`, and tells which.
///
/// `length` writes the text of a context and counts its characters. Sections go first, then
/// sentences of the user's own words from the end; request, account, facts and errors stay, even
/// where they alone are too long.
pub(super) fn fit(
    context: &mut Context,
    limit: usize,
    length: impl Fn(&Context) -> Result<usize, DraftError>,
) -> Result<Vec<DraftNotice>, DraftError> {
    let mut notices = Vec::new();
    for section in LEAST_WORTH_FIRST {
        if length(context)? <= limit {
            return Ok(notices);
        }
        let part = match section {
            Section::Environment if !context.environment.is_empty() => {
                context.environment.clear();
                section
            }
            Section::Tried if !context.tried.is_empty() => {
                context.tried.clear();
                section
            }
            Section::Timeline if !context.timeline.is_empty() => {
                context.timeline.clear();
                section
            }
            _ => continue,
        };
        notices.push(DraftNotice::LeftOut(part));
    }
    if length(context)? > limit && !context.own_text.is_empty() {
        notices.push(shorten_own_words(context, limit, &length)?);
    }
    Ok(notices)
}

/// Keeps the most sentences that fit; none, if the facts can stand alone, else at least one.
fn shorten_own_words(
    context: &mut Context,
    limit: usize,
    length: &impl Fn(&Context) -> Result<usize, DraftError>,
) -> Result<DraftNotice, DraftError> {
    let words = std::mem::take(&mut context.own_text);
    let all = sentences(&words);
    let keep = |count: usize| {
        let kept: String = all.iter().take(count).copied().collect();
        kept.trim_end().to_owned()
    };
    context.own_text_cut = true;
    let (mut fits, mut too_many) = (0, all.len());
    while fits + 1 < too_many {
        let middle = usize::midpoint(fits, too_many);
        context.own_text = keep(middle);
        if length(context)? <= limit {
            fits = middle;
        } else {
            too_many = middle;
        }
    }
    if fits == 0 && !has_facts(context) {
        fits = 1;
    }
    context.own_text = keep(fits);
    context.own_text_cut = fits < all.len();
    Ok(if fits == 0 {
        DraftNotice::LeftOut(Section::OwnWords)
    } else {
        DraftNotice::OwnWordsShortened
    })
}
