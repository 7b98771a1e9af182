//! The packs of a run: those built in, and the user's own in the home.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::carried_failure::CarriedFailure;
use super::confirmed;
use super::failure::Failure;
use super::names;
use super::pack_file::{PACK_BYTES_MAX, is_named, read_at_most};
pub(crate) use super::provider::Provider;
use crate::domain::{Order as _, ProviderId};
use crate::pack::{self, Confirmation, Lent, Pack, Problem};
use crate::text::fold;

/// The packs that a run can use.
#[derive(Debug)]
pub(crate) struct Packs {
    home: Option<PathBuf>,
    folder: Option<PathBuf>,
    own: OnceCell<Own>,
    confirmed: OnceCell<Vec<Confirmation>>,
    /// What each name meant that was asked for in this run.
    found: RefCell<HashMap<String, Option<Rc<Pack>>>>,
}

/// The user's own packs.
#[derive(Debug, Default)]
pub(crate) struct Own {
    /// The sound ones, each with its file.
    pub(crate) packs: Vec<(PathBuf, Pack)>,
    /// The files that cannot be used; a broken pack must not stop a person in trouble.
    pub(crate) broken: Vec<PathBuf>,
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

impl Packs {
    /// Makes the packs of a home.
    pub(crate) fn new(home: Option<&Path>) -> Self {
        Self {
            home: home.map(Path::to_owned),
            folder: home.map(|home| home.join("packs")),
            own: OnceCell::new(),
            confirmed: OnceCell::new(),
            found: RefCell::default(),
        }
    }

    /// Returns the provider that a name means: by id, name or alias, however it is written.
    ///
    /// A name that no pack knows is kept, and the general pack serves it.
    pub(crate) fn named(&self, name: &str) -> Provider {
        match self.find(name) {
            Some(pack) => Provider {
                id: pack.id.clone(),
                pack,
                known: true,
            },
            None => Provider {
                id: ProviderId(name.trim().to_owned()),
                pack: Rc::new(pack::general().clone()),
                known: false,
            },
        }
    }

    /// Returns the pack that a name means, with what the user confirmed; `None` if there is none.
    fn find(&self, name: &str) -> Option<Rc<Pack>> {
        if let Some(found) = self.found.borrow().get(name) {
            return found.clone();
        }
        let pack = self.find_as_stated(name);
        let pack = pack.map(|pack| Rc::new(pack.confirmed(self.confirmed())));
        let mut found = self.found.borrow_mut();
        found.insert(name.to_owned(), pack.clone());
        pack
    }

    /// Returns what the user confirmed; nothing where the file of it cannot be read.
    fn confirmed(&self) -> &[Confirmation] {
        self.confirmed.get_or_init(|| {
            let home = self.home.as_deref();
            home.and_then(|home| confirmed::read(home).ok())
                .unwrap_or_default()
        })
    }

    /// Returns the pack that a name means, as it was written.
    fn find_as_stated(&self, name: &str) -> Option<Pack> {
        let wanted = fold(name.trim());
        if let Some(id) = pack::ids().find(|id| fold(id) == wanted) {
            return pack::builtin(id);
        }
        let own = self.own().packs.iter().map(|(_, pack)| pack.clone());
        let mut all = pack::ids().filter_map(pack::builtin).chain(own);
        all.find(|pack| answers_to(pack, &wanted))
    }

    /// Returns the pack that a name means, or fails: with the problems of the user's own file of
    /// that name, or with the packs that there are.
    pub(crate) fn must_find(&self, name: &str) -> Result<Rc<Pack>, Failure> {
        if let Some(pack) = self.find(name) {
            return Ok(pack);
        }
        let mut broken = self.own().broken.iter();
        if let Some(file) = broken.find(|file| is_named(file, name)) {
            return Self::read(file).map(|(pack, _)| Rc::new(pack));
        }
        let own = self.own().packs.iter().map(|(_, pack)| pack.id.0.clone());
        Err(Failure::NoPack {
            written: name.to_owned(),
            choices: pack::ids().map(str::to_owned).chain(own).collect(),
        })
    }

    /// Returns the user's own packs, and the files that hold none; they are read once in a run.
    pub(crate) fn own(&self) -> &Own {
        self.own.get_or_init(|| {
            let mut own = Own::default();
            for file in self.files() {
                match Self::read(&file) {
                    // One of a built-in id or name is never asked.
                    Ok((pack, _))
                        if !pack::ids().any(|id| id == pack.id.0)
                            && names::taken(&pack).is_none() =>
                    {
                        own.packs.push((file, pack));
                    }
                    Ok(_) | Err(_) => own.broken.push(file),
                }
            }
            own
        })
    }

    /// Tells whether the user's own packs, and what the user confirmed, were read in this run.
    pub(crate) fn were_read(&self) -> (bool, bool) {
        (self.own.get().is_some(), self.confirmed.get().is_some())
    }

    /// Reads what another thread has read, so that what is wrong with it is told.
    pub(crate) fn read_too(&self, (own, confirmed): (bool, bool)) {
        if own {
            self.own();
        }
        if confirmed {
            self.confirmed();
        }
    }

    /// Tells why each file of the user's own is left out, of those that were read in this run.
    pub(crate) fn left_out(&self) -> Vec<Failure> {
        let broken = self.own.get().map_or(&[][..], |own| &own.broken);
        // One that was removed in this run is no longer left out.
        let broken = broken.iter().filter(|file| file.symlink_metadata().is_ok());
        let why = |file: &PathBuf| match Self::read(file) {
            Err(failure) => Some(failure),
            Ok((pack, _)) => {
                let file = file.display().to_string();
                let has_built_in_id = pack::ids().any(|id| id == pack.id.0);
                if !has_built_in_id && let Some(name) = names::taken(&pack) {
                    return Some(CarriedFailure::PackNameTaken { file, name }.into());
                }
                let id = pack.id.0;
                Some(CarriedFailure::PackUnused { file, id }.into())
            }
        };
        broken.filter_map(why).collect()
    }

    /// Tells why nothing counts as confirmed, if what the user confirmed was asked for and cannot
    /// be read.
    pub(crate) fn unconfirmed(&self) -> Option<Failure> {
        self.confirmed.get()?;
        confirmed::read(self.home.as_deref()?).err()
    }

    /// Returns the file of the user's own pack with an id or file name, sound or not.
    pub(crate) fn own_file(&self, name: &str) -> Option<&Path> {
        let own = self.own();
        let by_id = own.packs.iter().find(|(_, pack)| pack.id.0 == name);
        let files = own.packs.iter().map(|(file, _)| file);
        let mut by_name = files.chain(&own.broken);
        by_id
            .map(|(file, _)| file)
            .or_else(|| by_name.find(|file| is_named(file, name)))
            .map(PathBuf::as_path)
    }

    /// Returns the files in the user's own folder that should be packs, by name.
    fn files(&self) -> Vec<PathBuf> {
        let folder = self.folder.as_deref();
        let Some(entries) = folder.and_then(|folder| fs::read_dir(folder).ok()) else {
            return Vec::new();
        };
        let mut files: Vec<PathBuf> = entries.filter_map(Result::ok).map(|e| e.path()).collect();
        files.retain(|file| {
            let named = file.extension().is_some_and(|end| end == "toml");
            // A pipe or a device in a pack's place would let every command wait.
            named && (!file.exists() || file.is_file())
        });
        files.order();
        files
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
        let text = read_at_most(file).map_err(|error| io(error.kind()))?;
        match pack::read(&name, &text, Some(pack::general())) {
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
    let names = [pack.id.0.as_str(), &pack.name.ja, &pack.name.en];
    let aliases = pack.aliases.iter().map(Lent::as_str);
    let mut names = names.into_iter().chain(aliases);
    names.any(|name| fold(name) == folded)
}
