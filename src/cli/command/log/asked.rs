//! `log` on a terminal: what happened is asked or edited, then all that follows from it.

use super::{LogArgs, answer_once};
use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::editor::{LeftOver, Purpose, Sheet};
use crate::cli::failure::Failure;
use crate::cli::interview::{First, Interview, Talk, ask_first, edit_first};
use crate::cli::record::Asking;
use crate::cli::{same, understand};
use crate::domain;

/// The first question about an incident.
const FIRST: &str = "understood";

/// Goes on with an interview whose first question stands open, or with a text that an editor left.
pub(crate) fn resume(
    app: &App,
    talk: Talk<'_>,
    unfinished: Option<&domain::Interview>,
    left_over: Option<LeftOver>,
) -> Result<(), Failure> {
    let told = unfinished.map_or(&[][..], |unfinished| &unfinished.told);
    ask(app, &LogArgs::told(told), talk, unfinished, left_over)
}

/// Asks on the terminal: first what happened, then all that follows from it.
pub(super) fn ask(
    app: &App,
    args: &LogArgs,
    mut talk: Talk<'_>,
    unfinished: Option<&domain::Interview>,
    left_over: Option<LeftOver>,
) -> Result<(), Failure> {
    // An option that cannot be read is said before anybody has typed anything.
    let category = args.category.as_deref();
    category.map(understand::category).transpose()?;
    let can_ask = app.settings().can_prompt;
    let held = unfinished.map(|unfinished| unfinished.id);
    let written = match left_over {
        Some(LeftOver { text, sheet, .. }) => Some(First {
            text,
            held,
            sheet: Some(sheet),
        }),
        None if args.edit => edit_first(app, &mut talk, &args.options(), held)?,
        None => None,
    };
    let First { text, held, sheet } = match written {
        Some(first) => first,
        None if can_ask => ask_first(app, &mut talk, &args.options(), unfinished)?,
        None => return Err(Failure::EmptyText("log")),
    };
    let asking = can_ask.then_some(Asking { held, next: FIRST });
    let recorded = args.record(app, &text, asking);
    let (store, incident, understood) = match recorded {
        Ok(recorded) => recorded,
        Err(failure) => {
            rescue(app, &talk, &text, sheet);
            return Err(failure);
        }
    };
    if let Some(sheet) = sheet {
        sheet.wipe(app);
    }
    if !can_ask {
        if let Some(held) = held {
            store.drop_first(held)?;
        }
        return answer_once(app, args, &store, &incident, understood);
    }
    let same = same::same(&store, &incident)?;
    for told in same::told(app, &store, &incident, &same)? {
        talk.say(&told);
    }
    let provider = answer::provider(app, &incident);
    Interview::new(app, store, incident, provider, talk)?.run()
}

/// Keeps words that could not be recorded in a file, and says in which; cleared, if it is a new
/// one.
fn rescue(app: &App, talk: &Talk<'_>, text: &str, sheet: Option<Sheet>) {
    let cleared = app.clear_unsaid(text);
    let sheet = sheet.map_or_else(|| Sheet::new(app, Purpose::Log, cleared.as_str()), Ok);
    match sheet {
        Ok(sheet) => talk.say(&(app.words().editor.kept)(&sheet.shown())),
        // Nothing can be written; the words are still there to be copied from the screen.
        Err(_) => talk.say(cleared.as_str()),
    }
}

impl LogArgs {
    /// Returns what was told by option, for an interview to keep.
    pub(super) fn options(&self) -> Vec<(&'static str, String)> {
        let once = [
            ("provider", &self.provider),
            ("category", &self.category),
            ("at", &self.at),
            ("title", &self.title),
            ("keep", &self.keep),
        ];
        let many = [
            ("error", &self.error),
            ("tried", &self.tried),
            ("fact", &self.fact),
        ];
        let once = once
            .into_iter()
            .filter_map(|(name, value)| Some((name, value.clone()?)));
        let many = many
            .into_iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name, value.clone())));
        once.chain(many).collect()
    }

    /// Makes the options again of what an interview has kept.
    pub(super) fn told(options: &[(String, String)]) -> Self {
        let all = |name: &str| -> Vec<String> {
            let of_name = options.iter().filter(|(known, _)| known == name);
            of_name.map(|(_, value)| value.clone()).collect()
        };
        let one = |name: &str| all(name).pop();
        Self {
            text: None,
            provider: one("provider"),
            category: one("category"),
            at: one("at"),
            title: one("title"),
            error: all("error"),
            tried: all("tried"),
            fact: all("fact"),
            edit: false,
            draft: false,
            keep: one("keep"),
        }
    }
}
