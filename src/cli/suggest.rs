//! Which provider may be meant by a mistyped name.

use super::app::App;
use super::nearest::nearest;
use crate::pack;

/// Says which pack may be meant by a name that none has; the name itself is kept.
pub(crate) fn suggest_provider(app: &App, name: &str) {
    if let Some(near) = near_provider(app, name) {
        app.ui.hint(&(app.words().failure.suggestion)(&near));
    }
}

/// Returns the pack that may be meant by a name that none has.
pub(crate) fn near_provider(app: &App, name: &str) -> Option<String> {
    let mut ids: Vec<&str> = pack::ids().collect();
    ids.extend(
        app.packs()
            .own()
            .packs
            .iter()
            .map(|(_, pack)| pack.id.0.as_str()),
    );
    nearest(name, &ids).map(str::to_owned)
}
