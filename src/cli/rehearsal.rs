//! Invented incidents, recorded by the very commands that people type, each at its own hour.

use std::path::Path;

use chrono::Duration;

use super::app::App;
use super::args::Cli;
use super::failure::Failure;
use super::settings::Settings;
use crate::domain::Lang;

const JA: &str = include_str!("demo/ja.txt");
const EN: &str = include_str!("demo/en.txt");

/// What happened, and how long before now.
struct Scene<'t> {
    ago: Duration,
    args: Vec<&'t str>,
}

/// Records everything in a home.
pub(crate) fn play(app: &App, home: &Path) -> Result<(), Failure> {
    let text = match app.lang() {
        Lang::Ja => JA,
        Lang::En => EN,
    };
    for line in text.lines() {
        let Some(scene) = scene(line) else { continue };
        let settings = Settings {
            home: Some(home.to_owned()),
            now: app.now() - scene.ago,
            lang_told: None,
            can_prompt: false,
            silent: true,
            json: false,
            ..app.settings().clone()
        };
        let words = ["madoguchi"].into_iter().chain(scene.args);
        let defect = |error: clap::Error| Failure::Defect {
            detail: error.to_string(),
        };
        let found = Cli::command().try_get_matches_from(words).map_err(defect)?;
        let cli = Cli::read(found).map_err(defect)?;
        if let Some(command) = cli.command {
            command.run(&App::new(settings))?;
        }
    }
    Ok(())
}

/// Reads a line such as `9d`, a tab, and arguments that are parted by tabs; `None` for a comment.
fn scene(line: &str) -> Option<Scene<'_>> {
    let (ago, args) = line.split_once('\t')?;
    let count: i64 = ago.get(..ago.len().checked_sub(1)?)?.parse().ok()?;
    let ago = match ago.chars().next_back()? {
        'd' => Duration::days(count),
        'h' => Duration::hours(count),
        'm' => Duration::minutes(count),
        _ => return None,
    };
    let args = args.split('\t').collect();
    Some(Scene { ago, args })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_both_scripts_is_a_scene_or_a_comment_and_time_goes_on() {
        for text in [JA, EN] {
            let mut last = Duration::MAX;
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let scene = scene(line).expect("a scene");
                assert!(scene.ago <= last, "{line}");
                last = scene.ago;
            }
        }
    }
}
