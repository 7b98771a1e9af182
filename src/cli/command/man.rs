//! `man`: the manual as pages for `man`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::{manual, output, settings};
use crate::domain::Lang;
use crate::view::{self, json};

/// Write the manual as pages for `man`
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The folder; pages go where `man -M DIR` finds them
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ManArgs) -> Result<(), Failure> {
    let lang = app.lang();
    let section = match lang {
        Lang::En => args.folder.join("man1"),
        Lang::Ja => args.folder.join("ja").join("man1"),
    };
    let tree = manual::tree();
    let paths = manual::paths(&tree);
    let name = |path: &str| view::page_name(&manual::with_program(path));
    let names: Vec<String> = paths.iter().map(|path| name(path)).collect();
    let mut files = Vec::new();
    for path in &paths {
        let Some(page) = manual::manual(&tree, path, lang) else {
            continue;
        };
        let own = name(path);
        let others = names
            .iter()
            .filter(|other| **other != own && is_near(other, &own));
        let others: Vec<String> = others.cloned().collect();
        let text = view::man_page(&page, &others, env!("CARGO_PKG_VERSION"), lang);
        let file = section.join(format!("{own}.1"));
        output::page(&file, &text)?;
        files.push(app.shown_path(&file));
    }
    if app.settings().json {
        return app.ui.out(&json::files(&files));
    }
    let words = &app.words().manual;
    let folder = folder_or_here(&args.folder);
    app.ui
        .status(&(words.written)(files.len(), &app.shown_path(&section)));
    // `man` goes by the language of the system, which need not be that of the pages; by the folder
    // it finds them in any.
    let call = match lang {
        Lang::En => format!("man -M {folder} madoguchi"),
        Lang::Ja if settings::is_utf8() => format!("man -M {folder}/ja madoguchi"),
        Lang::Ja => format!("LC_ALL=C.UTF-8 man -M {folder}/ja madoguchi"),
    };
    let call = app.clear_unsaid(&call);
    app.ui.hint(&(words.how_to_read)(call.as_str()));
    Ok(())
}

/// Tells whether a page is worth a look from another: the one above it, and those below it.
fn is_near(other: &str, own: &str) -> bool {
    let above = own.rsplit_once('-').map_or("", |(above, _)| above);
    let rest = other
        .strip_prefix(own)
        .and_then(|rest| rest.strip_prefix('-'));
    other == above || rest.is_some_and(|rest| !rest.contains('-'))
}

/// `man -M` takes a name without a slash for a place that it knows, so a relative one says where.
fn folder_or_here(path: &Path) -> String {
    let shown = path.display().to_string();
    let shown = match shown.trim_end_matches('/') {
        "" => &shown,
        rest => rest,
    };
    if path.is_absolute() || shown.starts_with('.') {
        shown.to_owned()
    } else {
        format!("./{shown}")
    }
}
