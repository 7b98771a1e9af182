//! From the record to the context: what is known, in the order in which it was said.

use chrono::FixedOffset;

use super::Request;
use super::context::{
    Account, AdviceView, AmountView, Context, EventView, Key, Labelled, MomentView, Vocabulary,
};
use super::own_words;
use crate::domain::{
    Code, EventKind, Fact, FactKind, FactValue, Incident, Lang, Length, Moment, Precision,
    ProfileField, Rendering, Symptom, TimelineEvent, When, Window,
};
use crate::pack::{Advice, Confidence, IdShape, Need, Pack, Provenance};

/// The code of the answer that names the date by which the user wants a reply.
const DESIRED_BY: &str = "desired_by";

/// Gathers everything that the templates of a request may speak of.
pub(super) fn context(request: &Request<'_>) -> Context {
    let Request {
        incident,
        profile,
        pack,
        lang,
        ..
    } = *request;
    let symptom = incident.decision.symptom_or_usual();
    let zone = *request.now.offset();
    let mut context = facts(&incident.facts, Some(zone));
    context.lang = lang.code();
    context.length = request.length.code();
    request.provider_name.clone_into(&mut context.provider);
    context.symptom = symptom.code();
    context.category = symptom.category().code();
    context.zone = zone.to_string();
    context.words = vocabulary(Some(pack), lang);
    let field = |field| profile.get(field).map(str::to_owned);
    context.account = Account {
        mail: field(ProfileField::Mail).or_else(|| told_mail(incident, pack, symptom)),
        user_id: field(ProfileField::UserId),
        name: field(ProfileField::Name),
        phone: field(ProfileField::Phone),
    };
    let amounts: Vec<_> = context
        .amounts
        .iter()
        .filter(|amount| belongs(amount, symptom))
        .collect();
    context.key = Key {
        amount: only(&amounts).cloned(),
        moment: only(&context.moments),
    };
    context.subject_details = true;
    context.ids = ids(incident, pack, lang);
    answers(&mut context, incident, pack, symptom, lang);
    let registered = |known: &Option<String>, told: &String| {
        known
            .as_ref()
            .is_some_and(|known| known.eq_ignore_ascii_case(told))
    };
    context
        .mails
        .retain(|mail| !registered(&context.account.mail, mail));
    context
        .phones
        .retain(|phone| !registered(&context.account.phone, phone));
    if let Some(environment) = field(ProfileField::Environment) {
        context.environment.retain(|line| *line != environment);
        context.environment.insert(0, environment);
    }
    events(&mut context, request.timeline, zone);
    guidance(&mut context, request, symptom);
    own_words::tell(&mut context, request);
    if request.length == Length::Short {
        context.environment.clear();
        context.timeline.clear();
        context.tried.clear();
    }
    context
}

/// Gathers what a title may speak of; of several amounts or moments it names the first.
pub(super) fn title(symptom: Symptom, told: &[Fact], pack: Option<&Pack>, lang: Lang) -> Context {
    let mut context = facts(told, None);
    context.lang = lang.code();
    context.symptom = symptom.code();
    context.words = vocabulary(pack, lang);
    let mut amounts = context.amounts.iter();
    context.key = Key {
        amount: amounts.find(|amount| belongs(amount, symptom)).cloned(),
        moment: context.moments.first().cloned(),
    };
    context
}

/// Returns the mail address that answers the pack's question for the registered one: one that was
/// told apart from the text. An address inside the text may be anybody's.
fn told_mail(incident: &Incident, pack: &Pack, symptom: Symptom) -> Option<String> {
    let guide = pack.guide(symptom)?;
    let asked = guide
        .needs
        .iter()
        .any(|need| need.fact == Some(FactKind::Email));
    let mut told = incident
        .facts_of(FactKind::Email)
        .filter(|fact| fact.span.is_none());
    let mail = told.next().filter(|_| asked)?;
    Some(mail.value.value())
}

/// Tells whether an amount belongs to the matter, rather than to its surroundings: the yen of a
/// transfer of coins are what they are worth, not what was sent.
fn belongs(amount: &AmountView, symptom: Symptom) -> bool {
    use Symptom::{
        CryptoDeposit, CryptoWithdrawal, FiatDeposit, FiatWithdrawal, MistakenAddress,
        MistakenOrder, NotExecuted, OrderError, WithdrawalRejected,
    };
    match symptom {
        FiatDeposit | FiatWithdrawal => amount.asset == "JPY",
        CryptoDeposit | CryptoWithdrawal => amount.asset != "JPY",
        WithdrawalRejected | OrderError | NotExecuted | MistakenOrder | MistakenAddress => true,
        _ => false,
    }
}

fn only<T: Clone>(values: &[T]) -> Option<T> {
    match values {
        [value] => Some(value.clone()),
        _ => None,
    }
}

fn facts(told: &[Fact], zone: Option<FixedOffset>) -> Context {
    let mut context = Context::default();
    for fact in told {
        match &fact.value {
            FactValue::OccurredAt(moment) => {
                context.timed |= has_clock_time(moment);
                add(&mut context.moments, moment_view(moment, zone));
            }
            FactValue::Amount { number, asset } => {
                let (number, asset) = (number.to_string(), asset.clone());
                add(&mut context.amounts, AmountView { number, asset });
            }
            FactValue::TxId(txid) => add(&mut context.txids, txid.clone()),
            FactValue::Address { address, chain, .. } => {
                add(&mut context.addresses, address.clone());
                if let Some(chain) = chain {
                    add(&mut context.networks, chain.clone());
                }
            }
            FactValue::Text(kind, text) => {
                let text = text.clone();
                match kind {
                    FactKind::ErrorCode => add(&mut context.error_codes, text),
                    FactKind::ErrorMessage => add(&mut context.error_messages, error(text, None)),
                    FactKind::Bank => add(&mut context.banks, text),
                    FactKind::Email => add(&mut context.mails, text),
                    FactKind::Url => add(&mut context.urls, text),
                    FactKind::Phone => add(&mut context.phones, text),
                    FactKind::Device => add(&mut context.environment, text),
                    // Ids need the pack; the other kinds have values of their own.
                    FactKind::OrderId
                    | FactKind::OccurredAt
                    | FactKind::Amount
                    | FactKind::TxId
                    | FactKind::Address => {}
                }
            }
        }
    }
    context
}

/// Adds a value that is not there yet: what was said twice is told once.
fn add<T: PartialEq>(values: &mut Vec<T>, value: T) {
    if !values.contains(&value) {
        values.push(value);
    }
}

fn error(text: String, at: Option<MomentView>) -> EventView {
    EventView {
        kind: EventKind::Error.code(),
        at,
        text,
    }
}

fn has_clock_time(moment: &Moment) -> bool {
    matches!(moment.when, When::Instant(_)) && moment.precision != Precision::Day
}

fn moment_view(moment: &Moment, zone: Option<FixedOffset>) -> MomentView {
    let when = match (moment.when, zone) {
        (When::Instant(instant), Some(zone)) => When::Instant(instant.with_timezone(&zone)),
        (when, _) => when,
    };
    let shown = Moment { when, ..*moment };
    MomentView {
        value: shown.value(),
        precision: moment.precision.code(),
    }
}

fn vocabulary(pack: Option<&Pack>, lang: Lang) -> Vocabulary {
    let word = |key| Some(pack?.word(key)?.get(lang).to_owned());
    Vocabulary {
        fiat_deposit: word("fiat_deposit"),
        fiat_withdrawal: word("fiat_withdrawal"),
        crypto_deposit: word("crypto_deposit"),
        crypto_withdrawal: word("crypto_withdrawal"),
        two_factor: word("two_factor"),
    }
}

fn ids(incident: &Incident, pack: &Pack, lang: Lang) -> Vec<Labelled> {
    let mut ids = Vec::new();
    for fact in incident.facts_of(FactKind::OrderId) {
        let value = fact.value.value();
        let shape = pack.ids.iter().find(|shape| fits(shape, &value));
        let label = shape.map(|shape| shape.name.get(lang).to_owned());
        add(&mut ids, Labelled { label, value });
    }
    ids
}

fn fits(shape: &IdShape, id: &str) -> bool {
    let fits = |(form, letter): (char, char)| match form {
        '#' => letter.is_ascii_digit(),
        '@' => letter.is_ascii_alphabetic(),
        _ => form == letter,
    };
    shape.shape.chars().count() == id.chars().count()
        && shape.shape.chars().zip(id.chars()).all(fits)
}

fn answers(context: &mut Context, incident: &Incident, pack: &Pack, symptom: Symptom, lang: Lang) {
    let own = pack.guide(symptom).into_iter();
    let needs: Vec<&Need> = own
        .chain(&pack.guides)
        .flat_map(|guide| &guide.needs)
        .collect();
    for answer in &incident.answers {
        if answer.code == DESIRED_BY {
            context.desired_by = Some(answer.text.clone());
            continue;
        }
        let need = needs.iter().find(|need| need.code == answer.code);
        let label = need.map(|need| need.label.get(lang).to_owned());
        context.answers.push(Labelled {
            label,
            value: answer.text.clone(),
        });
    }
}

/// Sorts the timeline into what was tried, what was shown, and what else happened.
///
/// What the program noted for itself is left out, and so are kinds of a newer version: nobody
/// here can say whether they are meant for the desk.
fn events(context: &mut Context, timeline: &[TimelineEvent], zone: FixedOffset) {
    use EventKind::{
        Added, Call, Chat, Closed, Corrected, Error, Kept, Logged, Mail, Observed, Public,
        Reopened, Replied, Sent, Step, Tried,
    };
    for event in timeline {
        let Some(kind) = event.kind.known() else {
            continue;
        };
        let at = Some(moment_view(&to_the_minute(&event.at), Some(zone)));
        let text = event.text.clone();
        match kind {
            Tried | Step => context.tried.push(EventView {
                kind: kind.code(),
                at,
                text,
            }),
            Error => {
                if context
                    .error_messages
                    .iter()
                    .all(|known| known.text != text)
                {
                    context.error_messages.push(error(text, at));
                }
            }
            Observed | Call | Chat | Mail | Public | Sent | Replied => {
                context.timeline.push(EventView {
                    kind: kind.code(),
                    at,
                    text,
                });
            }
            Logged | Added | Corrected | Kept | Closed | Reopened => {}
        }
    }
    let messages = &context.error_messages;
    context
        .error_codes
        .retain(|code| messages.iter().all(|message| !message.text.contains(code)));
}

/// Takes the seconds off a time that only the clock of this machine knows so exactly.
fn to_the_minute(moment: &Moment) -> Moment {
    let precision = match moment.precision {
        Precision::Second => Precision::Minute,
        precision => precision,
    };
    Moment {
        precision,
        ..*moment
    }
}

fn guidance(context: &mut Context, request: &Request<'_>, symptom: Symptom) {
    let Request { pack, lang, .. } = *request;
    // The registered mail address has a line of its own.
    let missing = request.missing.iter();
    context.missing = missing
        .filter(|need| need.fact != Some(FactKind::Email))
        .map(|need| Labelled {
            label: Some(need.label.get(lang).to_owned()),
            value: need.question.get(lang).to_owned(),
        })
        .collect();
    let window = match request.rendering {
        Rendering::Form => Window::Form,
        Rendering::Phone => Window::Phone,
        Rendering::Chat => Window::Chat,
        Rendering::Help => Window::HelpCenter,
    };
    let prepare = pack.channel(window).map(|channel| &channel.prepare);
    context.prepare = prepare
        .into_iter()
        .flatten()
        .map(|words| words.get(lang).to_owned())
        .collect();
    if let Some(guide) = pack.guide(symptom) {
        context.search = guide
            .search
            .iter()
            .map(|words| words.get(lang).to_owned())
            .collect();
        context.checks = guide
            .checks
            .iter()
            .map(|check| advice(check, lang))
            .collect();
    }
    for fact in request.incident.facts_of(FactKind::ErrorCode) {
        if let Some(error) = pack.error(&fact.value.value()) {
            let text = format!("{}: {}", error.code, error.meaning.get(lang));
            add(
                &mut context.meanings,
                sourced(text, &error.provenance, lang),
            );
        }
    }
}

fn advice(advice: &Advice, lang: Lang) -> AdviceView {
    sourced(advice.words.get(lang).to_owned(), &advice.provenance, lang)
}

fn sourced(text: String, provenance: &Provenance, lang: Lang) -> AdviceView {
    let title = provenance.title.as_ref().map(|title| title.get(lang));
    let confirmed = matches!(
        provenance.confidence,
        Confidence::Official | Confidence::UserVerified
    );
    AdviceView {
        text,
        source: title.unwrap_or(&provenance.source).to_owned(),
        unconfirmed: !confirmed,
    }
}
