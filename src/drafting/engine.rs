//! The only door to the template engine.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior};

use super::DraftError;
use super::context::Context;
use super::filters;
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

/// Returns the syntax of every template: a line that holds a block alone leaves no line behind.
pub(super) fn syntax() -> SyntaxConfig {
    let mut syntax = SyntaxConfig::builder();
    let syntax = syntax.trim_blocks(true).lstrip_blocks(true);
    syntax.build().unwrap_or_default()
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
        environment.set_syntax(syntax());
        filters::add_to(&mut environment);
        environment.add_filter("amount", |state: &State<'_, '_>, value: Value| {
            amount(state, &value)
        });
        environment.add_filter("moment", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::Whole)
        });
        environment.add_filter("moment_plain", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::Plain)
        });
        environment.add_filter("spoken", |state: &State<'_, '_>, value: Value| {
            moment(state, &value, Detail::Spoken)
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
    pub(super) fn from_engine(path: &str, error: &Error) -> Self {
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::drafting::context::{AfterView, AmountView, Key, ToView};
    use crate::drafting::templates::TEMPLATES;

    fn broken(source: &'static str) -> DraftError {
        let engine = Engine::over(Lang::Ja, move |name| {
            Ok((name == "ja/form.txt.j2").then(|| source.to_owned()))
        });
        let context = Context {
            lang: "ja",
            ..Context::default()
        };
        engine
            .render("form", &context)
            .expect_err("the template is broken")
    }

    #[test]
    fn a_typo_in_a_template_is_an_error_that_names_file_and_line() {
        for (source, line) in [
            ("fine\n{{ acount.mail }}", 2),
            ("fine\n\n{{ account.mial }}", 3),
            ("{{ provider | shout }}", 1),
            ("fine\n{% if %}", 2),
            ("{{ symptom | moment }}", 1),
            ("\n{% from '_part.txt.j2' import x %}", 2),
        ] {
            let DraftError::Template {
                file,
                line: told,
                message,
            } = broken(source);
            assert_eq!(
                (file.as_str(), told),
                ("templates/ja/form.txt.j2", line),
                "{source}: {message}"
            );
        }
    }

    #[test]
    fn a_template_that_never_ends_is_stopped() {
        let source = "{% set ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] %}\
            {% for a in ten %}{% for b in ten %}{% for c in ten %}{% for d in ten %}\
            {% for e in ten %}{% for f in ten %}{{ a }}{% endfor %}{% endfor %}\
            {% endfor %}{% endfor %}{% endfor %}{% endfor %}";
        let DraftError::Template { message, .. } = broken(source);
        assert!(message.contains("fuel"), "{message}");
    }

    #[test]
    fn nothing_is_escaped() {
        let engine = Engine::over(Lang::Ja, |_| Ok(Some("{{ provider }}".into())));
        let provider = "<b>&\"'".to_owned();
        let context = Context {
            provider,
            ..Context::default()
        };
        assert_eq!(
            engine.render("form", &context).map(|r| r.body).as_deref(),
            Ok("<b>&\"'")
        );
    }

    #[test]
    fn templates_speak_only_of_what_the_context_offers() {
        let amount = AmountView {
            number: "1".into(),
            asset: "BTC".into(),
        };
        let key = Key {
            amount: Some(amount),
            moment: None,
        };
        let after = AfterView {
            to: Some(ToView::default()),
            ..AfterView::default()
        };
        let context = Context {
            key,
            after,
            ..Context::default()
        };
        let offered = offered(&Value::from(Serde(&context)), "");
        // The case file's layouts have a context of their own.
        let drafts = TEMPLATES
            .iter()
            .filter(|(name, _)| name.ends_with(".txt.j2"));
        for (name, source) in drafts {
            let mut environment = Environment::new();
            environment
                .add_template(name, source)
                .expect("the template is well formed");
            let template = environment.get_template(name).expect("it was added");
            let spoken = template.undeclared_variables(true);
            let unknown: Vec<_> = spoken
                .iter()
                .filter(|path| !offered.contains(*path))
                .collect();
            assert!(unknown.is_empty(), "{name} speaks of {unknown:?}");
        }
    }

    /// The paths of a context, such as `account` and `account.mail`.
    fn offered(value: &Value, prefix: &str) -> BTreeSet<String> {
        let mut paths = BTreeSet::new();
        if value.kind() != minijinja::value::ValueKind::Map {
            return paths;
        }
        for key in value.try_iter().expect("a map") {
            let path = format!("{prefix}{key}");
            let inner = value.get_item(&key).expect("its key");
            paths.extend(offered(&inner, &format!("{path}.")));
            paths.insert(path);
        }
        paths
    }

    #[test]
    fn both_languages_have_the_same_templates() {
        let names = |lang: &str| -> Vec<&str> {
            TEMPLATES
                .iter()
                .filter_map(|(name, _)| name.strip_prefix(lang))
                .collect()
        };
        assert_eq!(names("ja/"), names("en/"));
    }
}
