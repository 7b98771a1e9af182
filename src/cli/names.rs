//! Whose name a name is, where a pack of the user's own has it too.

use crate::domain::ProviderId;
use crate::pack::{self, Lent, Pack, Terms};
use crate::text::fold;

/// Returns the names of a pack of the user's own that belong to another provider: they never choose
/// it.
pub(crate) fn names_of_another(pack: &Pack) -> Vec<String> {
    let terms = pack::terms();
    let aliases = pack.aliases.iter().map(Lent::as_str);
    let names = [&*pack.name.ja, &*pack.name.en].into_iter().chain(aliases);
    let mut all: Vec<String> = Vec::new();
    for name in names.filter(|name| is_of_another(name, &pack.id, terms)) {
        if !all.iter().any(|known| known == name) {
            all.push(name.to_owned());
        }
    }
    all
}

/// Returns the name of a built-in pack that a pack of the user's own has too; it would be taken for it.
pub(crate) fn taken(pack: &Pack) -> Option<String> {
    let aliases = pack.aliases.iter().map(Lent::as_str);
    let mut names = [&*pack.name.ja, &*pack.name.en].into_iter().chain(aliases);
    names.find(|name| is_built_in(name)).map(str::to_owned)
}

/// Tells whether a built-in pack is called by a name.
fn is_built_in(name: &str) -> bool {
    let wanted = fold(name.trim());
    let mut packs = pack::ids().filter_map(pack::builtin);
    packs.any(|pack| {
        let names = [&pack.name.ja, &pack.name.en, pack.id.0.as_str()];
        let aliases = pack.aliases.iter().map(Lent::as_str);
        let mut names = names.into_iter().chain(aliases);
        names.any(|name| fold(name) == wanted)
    })
}

/// Tells whether a name is that of a provider that is known without the user's own packs.
pub(crate) fn is_of_another(name: &str, id: &ProviderId, terms: &Terms) -> bool {
    let wanted = fold(name);
    let said = terms.providers.iter().filter(|term| term.code != id.0);
    let mut said = said.flat_map(|term| term.names.iter().chain(&term.exact));
    said.any(|known| fold(known) == wanted) || is_built_in(name)
}
