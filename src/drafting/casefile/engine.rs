//! Renders the layouts; everything that is printed is escaped for its format.

use minijinja::value::{Serde, Value};
use minijinja::{
    AutoEscape, Environment, Error, Output, State, UndefinedBehavior, escape_formatter,
};

use super::context::CaseContext;
use super::{CaseFormat, markdown};
use crate::domain::{Code as _, Lang};
use crate::drafting::engine::syntax;
use crate::drafting::{DraftError, filters, format, templates};

/// The most steps that a layout may take; a case of ten thousand entries needs a tenth of it.
const STEPS_MAX: u64 = 20_000_000;

/// The file in each language's folder that holds the words.
const WORDS: &str = "_casefile.txt.j2";

impl CaseFormat {
    /// Returns the name of the layout.
    fn layout(self) -> &'static str {
        match self {
            Self::Html => "casefile.html.j2",
            Self::Markdown => "casefile.md.j2",
        }
    }
}

/// Renders the layout of a format with the words of a language.
pub(super) fn render(
    context: &CaseContext,
    format: CaseFormat,
    lang: Lang,
) -> Result<String, DraftError> {
    let name = format.layout();
    let environment = environment(lang);
    let told = |error: Error| DraftError::from_engine(name, &error);
    let template = environment.get_template(name).map_err(told)?;
    let rendered = template.render(Serde(context)).map_err(told)?;
    Ok(rendered.trim().to_owned() + "\n")
}

fn environment(lang: Lang) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(STEPS_MAX));
    environment.set_auto_escape_callback(|name| {
        if name.ends_with(".md.j2") {
            AutoEscape::Custom("markdown".into())
        } else {
            AutoEscape::Html
        }
    });
    environment.set_formatter(formatted);
    environment.set_loader(move |name| {
        let path = match name {
            WORDS => format!("{}/{WORDS}", lang.code()),
            layout => layout.to_owned(),
        };
        Ok(templates::source(&path).map(str::to_owned))
    });
    environment.set_syntax(syntax());
    filters::add_to(&mut environment);
    environment.add_filter("one_line", |text: &str| format::one_line(text));
    environment.add_filter("fenced", |text: &str| {
        Value::from_safe_string(markdown::fenced(text))
    });
    environment
}

/// Writes a value: escaped by the engine in HTML, and by us in Markdown.
fn formatted(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match state.auto_escape() {
        AutoEscape::Custom(_) if !value.is_safe() => {
            let text = markdown::escaped(&value.to_string());
            out.write_str(&text).map_err(Error::from)
        }
        AutoEscape::Custom(_) => out.write_str(&value.to_string()).map_err(Error::from),
        _ => escape_formatter(out, state, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_in_a_layout_is_an_error_in_both_formats() {
        for name in ["a.html.j2", "a.md.j2"] {
            let mut environment = environment(Lang::Ja);
            environment
                .add_template(name, "{{ acount }}")
                .expect("it is well formed");
            let template = environment.get_template(name).expect("it was added");
            assert!(template.render(Serde(CaseContext::default())).is_err());
        }
    }
}
