//! The name of a channel, whoever sits behind it.

use crate::domain::{Channel, Lang};
use crate::i18n::label;
use crate::pack;

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
