//! The only door to the template engine.

use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior};

use super::DraftError;
use super::context::Context;
use super::format::{self, Detail};
use super::templates;
use crate::domain::{Code, Lang, Moment, Precision};

/// The most steps that a template may take; a draft of a thousand events needs a tenth of it.
const STEPS_MAX: u64 = 1_000_000;

/// What a template wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rendered {
    /// What it set as `subject`; empty where it set none.
    pub(super) subject: String,
    /// What it printed.
    pub(super) body: String,
}

/// Renders templates of one language. A template is parsed when it is first named.
pub(super) struct Engine {
    environment: Environment<'static>,
    lang: Lang,
}

impl Engine {
    /// Makes an engine over the embedded templates.
    pub(super) fn new(lang: Lang) -> Self {
        Self::over(lang, |name| Ok(templates::source(name).map(str::to_owned)))
    }

    /// Makes an engine over templates from elsewhere, by names such as `ja/form.txt.j2`.
    fn over<F>(lang: Lang, loader: F) -> Self
    where
        F: Fn(&str) -> Result<Option<String>, Error> + Send + Sync + 'static,
    {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.set_fuel(Some(STEPS_MAX));
        environment.set_loader(loader);
        // A template imports its neighbour by the bare name.
        environment.set_path_join_callback(|name, parent| {
            let folder = parent.rsplit_once('/').map_or("", |(folder, _)| folder);
            format!("{folder}/{name}").into()
        });
        let mut syntax = minijinja::syntax::SyntaxConfig::builder();
        environment.set_syntax(
            syntax
                .trim_blocks(true)
                .lstrip_blocks(true)
                .build()
                .unwrap_or_default(),
        );
        environment.add_filter("amount", |state: &State<'_, '_>, value: Value| {
            amount(state, &value)
        });
        environment.add_filter("moment", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::Whole)
        });
        environment.add_filter("moment_plain", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::Plain)
        });
        environment.add_filter("day", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::Day)
        });
        environment.add_filter("short_day", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::ShortDay)
        });
        environment.add_filter("listed", |state: &State<'_, '_>, values: Vec<String>| {
            Ok::<_, Error>(format::list(&values, language(state)?))
        });
        environment.add_filter("one_line", |text: &str| format::one_line(text));
        Self { environment, lang }
    }

    /// Renders a template of this engine's language by its bare name: `form`.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<Rendered, DraftError> {
        let path = format!("{}/{name}.txt.j2", self.lang.code());
        let told = |error: Error| DraftError::from_engine(&path, &error);
        let template = self.environment.get_template(&path).map_err(told)?;
        let captured = template.render_captured(Serde(context)).map_err(told)?;
        let subject = captured
            .state()
            .lookup("subject")
            .filter(|value| !value.is_undefined());
        Ok(Rendered {
            subject: subject
                .map(|value| value.to_string().trim().to_owned())
                .unwrap_or_default(),
            body: captured.into_output().trim().to_owned(),
        })
    }
}

impl DraftError {
    fn from_engine(path: &str, error: &Error) -> Self {
        let detail = error
            .detail()
            .map(|detail| format!(": {detail}"))
            .unwrap_or_default();
        Self::Template {
            file: format!("templates/{}", error.name().unwrap_or(path)),
            line: error.line().unwrap_or(0),
            message: format!("{}{detail}", error.kind()),
        }
    }
}

fn amount(state: &State<'_, '_>, value: &Value) -> Result<String, Error> {
    let (number, asset) = (text(value, "number")?, text(value, "asset")?);
    Ok(format::amount(&number, &asset, language(state)?))
}

fn moment(state: &State<'_, '_>, value: &Value, detail: Detail) -> Result<String, Error> {
    let precision = Precision::from_code(&text(value, "precision")?);
    let read = precision.and_then(|precision| Moment::read(&text(value, "value").ok()?, precision));
    let read = read.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "not a moment"))?;
    Ok(format::moment(&read, detail, language(state)?))
}

fn text(value: &Value, key: &str) -> Result<String, Error> {
    let found = value.get_attr(key)?;
    found
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, format!("no text `{key}`")))
}

fn language(state: &State<'_, '_>) -> Result<Lang, Error> {
    let code = state.lookup("lang");
    code.as_ref()
        .and_then(Value::as_str)
        .and_then(Lang::from_code)
        .ok_or_else(|| Error::new(ErrorKind::UndefinedError, "no language in the context"))
}
