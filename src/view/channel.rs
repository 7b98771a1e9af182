//! The name of a channel, whoever sits behind it.

use super::style::Style;
use crate::domain::{Channel, Lang, Window};
use crate::i18n::label;
use crate::pack;
use crate::routing::RankedWindow;

/// Returns the name of a window, or that of an outside body as people know it.
pub fn channel_name(channel: &Channel, lang: Lang) -> &str {
    let body = match channel {
        Channel::Body(code) => pack::bodies().iter().find(|body| body.code == *code),
        Channel::Window(_) => None,
    };
    body.map_or_else(|| label::channel(channel, lang), |body| body.name.get(lang))
}

/// Says that a channel was used: a call is made, a form is sent, a body is written to.
pub fn contacted(channel: &Channel, lang: Lang) -> String {
    label::contacted(channel, channel_name(channel, lang), lang)
}

/// Returns the name of a window; what one can do oneself has a name at the provider that says what
/// it is: to freeze the account.
pub(super) fn ranked_name(ranked: &RankedWindow<'_>, style: &Style) -> String {
    let name = label::window(ranked.window, style.lang).to_owned();
    let own = ranked
        .channel
        .filter(|_| ranked.window == Window::SelfService);
    match own {
        Some(own) => name + &(style.catalog().route.aside)(own.name.get(style.lang)),
        None => name,
    }
}
