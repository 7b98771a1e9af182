//! The packs of a run: those built in, and the user's own in the home.

use std::fs;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use crate::domain::{Lang, ProviderId};
use crate::pack::{self, Pack, Problem};
use crate::text::fold;

/// The longest pack file that is read, in bytes.
const PACK_BYTES_MAX: u64 = 1024 * 1024;

/// The packs that a run can use.
#[derive(Debug, Clone)]
pub(crate) struct Packs {
    folder: Option<PathBuf>,
}

/// A provider as the user named it, with the pack that serves it.
#[derive(Debug, Clone)]
pub(crate) struct Provider {
    /// The pack's id, or the name as the user wrote it.
    pub(crate) id: ProviderId,
    /// The pack: the provider's own, or the general one.
    pub(crate) pack: Pack,
    /// Whether the pack is the provider's own.
    pub(crate) known: bool,
}

/// A pack file that has problems, with everything needed to show them.
#[derive(Debug, Clone)]
pub(crate) struct BrokenPack {
    /// The file as the user named it.
    pub(crate) file: String,
    /// Its text.
    pub(crate) text: String,
    /// What is wrong with it.
    pub(crate) problems: Vec<Problem>,
}

impl Provider {
    /// Returns the name that people know, or the one that the user wrote.
    pub(crate) fn name(&self, lang: Lang) -> String {
        if self.known {
            self.pack.name.get(lang).to_owned()
        } else {
            self.id.0.clone()
        }
    }

    /// Returns the label of a question of the pack; its code where no guide asks it.
    pub(crate) fn asked(&self, code: &str, lang: Lang) -> String {
        let mut needs = self.pack.guides.iter().flat_map(|guide| &guide.needs);
        let need = needs.find(|need| need.code == code);
        need.map_or_else(|| code.to_owned(), |need| need.label.get(lang).to_owned())
    }

    /// Returns the language in which the provider is written to.
    pub(crate) fn language(&self, otherwise: Lang) -> Lang {
        if self.known {
            self.pack.language
        } else {
            otherwise
        }
    }
}

impl Packs {
    /// Makes the packs of a home.
    pub(crate) fn new(home: Option<&Path>) -> Self {
        Self {
            folder: home.map(|home| home.join("packs")),
        }
    }

    /// Returns the provider that a name means: by id, name or alias, however it is written.
    ///
    /// A name that no pack knows is kept, and the general pack serves it.
    pub(crate) fn named(&self, name: &str) -> Result<Provider, Failure> {
        if let Some(pack) = self.find(name)? {
            return Ok(Provider {
                id: pack.id.clone(),
                pack,
                known: true,
            });
        }
        Ok(Provider {
            id: ProviderId(name.trim().to_owned()),
            pack: pack::general(),
            known: false,
        })
    }

    /// Returns the pack that a name means; `None` if there is none.
    pub(crate) fn find(&self, name: &str) -> Result<Option<Pack>, Failure> {
        let wanted = fold(name.trim());
        if let Some(id) = pack::ids().find(|id| fold(id) == wanted) {
            return Ok(pack::builtin(id));
        }
        let own = self.own()?;
        let all = pack::ids().filter_map(pack::builtin).chain(own);
        Ok(all.into_iter().find(|pack| answers_to(pack, &wanted)))
    }

    /// Returns the ids of all packs, the built-in ones first.
    pub(crate) fn ids(&self) -> Result<Vec<String>, Failure> {
        let built_in = pack::ids().map(str::to_owned);
        Ok(built_in
            .chain(self.own()?.into_iter().map(|pack| pack.id.0))
            .collect())
    }

    /// Returns the user's own packs.
    pub(crate) fn own(&self) -> Result<Vec<Pack>, Failure> {
        let Some(entries) = self
            .folder
            .as_deref()
            .and_then(|folder| fs::read_dir(folder).ok())
        else {
            return Ok(Vec::new());
        };
        let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
        files.retain(|file| {
            file.extension()
                .is_some_and(|extension| extension == "toml")
        });
        files.sort();
        files
            .iter()
            .map(|file| Self::read(file).map(|(pack, _)| pack))
            .collect()
    }

    /// Reads a pack file; all its problems at once if it has any.
    pub(crate) fn read(file: &Path) -> Result<(Pack, String), Failure> {
        let name = file.display().to_string();
        let io = |kind| Failure::File {
            path: name.clone(),
            kind,
        };
        let size = fs::metadata(file).map_err(|error| io(error.kind()))?.len();
        if size > PACK_BYTES_MAX {
            return Err(io(std::io::ErrorKind::FileTooLarge));
        }
        let text = fs::read_to_string(file).map_err(|error| io(error.kind()))?;
        match pack::read(&name, &text, Some(&pack::general())) {
            (Some(pack), problems) if problems.is_empty() => Ok((pack, text)),
            (_, problems) => Err(Failure::BrokenPack(Box::new(BrokenPack {
                file: name,
                text,
                problems,
            }))),
        }
    }

    /// Returns where the user's own pack with an id is kept.
    pub(crate) fn path_of(&self, id: &ProviderId) -> Result<PathBuf, Failure> {
        let folder = self.folder.as_ref().ok_or(Failure::NoHome)?;
        Ok(folder.join(format!("{id}.toml")))
    }
}

fn answers_to(pack: &Pack, folded: &str) -> bool {
    let names = [&pack.id.0, &pack.name.ja, &pack.name.en];
    names
        .into_iter()
        .chain(&pack.aliases)
        .any(|name| fold(name) == folded)
}
