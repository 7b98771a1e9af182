//! The whole answer to "where do I turn": steps, windows, checks, each with its source.

use super::advice::{self, Sources};
use super::case::Case;
use super::page::Page;
use super::route::route;
use super::style::Style;
use super::triage::said;

/// Draws what to do first, every window with reasons and contacts, what to check and what to keep
/// in mind; nothing without its source.
pub fn route_page(case: &Case<'_>, style: &Style) -> String {
    let say = style.catalog();
    let mut page = Page::new(style);
    advice::steps(&mut page, case, Sources::Here, style);
    page.heading(say.route.heading);
    page.drawn(&route(case.route, case.pack, style));
    let notices = case.said_notices(style.lang);
    said(&mut page, say.notice.heading, &notices);
    let (checks, precautions) = (&case.route.checks, &case.route.precautions);
    advice::list(&mut page, say.triage.checks, checks, Sources::Here, style);
    advice::list(
        &mut page,
        say.triage.precautions,
        precautions,
        Sources::Here,
        style,
    );
    page.finish()
}
