//! From the record to the context: what the templates of a request may speak of.

use super::Request;
use super::context::{Account, AmountView, Context, Key, KnownView};
use super::{after, defang, guidance, happened, known, own_words, told};
use crate::domain::{
    Category, Code, Fact, FactKind, Incident, Lang, Length, Profile, ProfileField, Symptom,
};
use crate::pack::{self, Pack};
use crate::text::fold;

/// The code of the answer that names the network.
const NETWORK: &str = "network";

/// Gathers everything that the templates of a request may speak of.
pub(super) fn context(request: &Request<'_>) -> Context {
    let Request {
        incident,
        pack,
        lang,
        ..
    } = *request;
    let symptom = incident.decision.symptom_or_usual();
    let zone = *request.now.offset();
    let mut context = known::facts(&incident.facts, Some(zone), lang);
    if incident.answers.iter().any(|answer| answer.code == NETWORK) {
        // The user's own word stands for it among the answers.
        context.networks.clear();
    }
    let networks = context.networks.iter().cloned();
    let inferred = networks.filter(|network| !is_named(network, incident));
    context.network_inferred = inferred.collect();
    context.lang = lang.code();
    request.provider_name.clone_into(&mut context.provider);
    context.symptom = symptom.code();
    context.category = symptom.category().code();
    context.zone = zone.to_string();
    context.words = known::vocabulary(Some(pack), lang);
    let amounts = context.amounts.iter();
    let amounts: Vec<_> = amounts.filter(|amount| belongs(amount, symptom)).collect();
    context.key = Key {
        amount: only(&amounts).cloned(),
        moment: only(&context.moments),
    };
    context.subject_details = true;
    if symptom.category() == Category::Security {
        for url in &mut context.urls {
            *url = defang::defanged(url);
        }
    }
    context.ids = known::ids(incident, pack, lang);
    known::answers(&mut context, incident, pack, lang);
    account(
        &mut context,
        request.profile,
        told_mail(incident, pack, symptom),
    );
    happened::tell(&mut context, request, zone);
    guidance::tell(&mut context, request, symptom);
    own_words::tell(&mut context, request);
    after::tell(&mut context, request, zone);
    if symptom.category() == Category::Security {
        defang_words(&mut context);
    }
    context.whole = KnownView::all(&context);
    if request.rendering.is_after() {
        (context.after.told, context.after.fresh) = told::divide(&context, request);
    }
    if request.length == Length::Short {
        context.environment.clear();
        context.timeline.clear();
        context.tried.clear();
        context.missing.clear();
    }
    context
}

/// Writes the addresses in the user's words so that nobody opens a false site by a slip.
fn defang_words(context: &mut Context) {
    let after = &mut context.after;
    let events = [
        &mut context.timeline,
        &mut context.tried,
        &mut context.error_messages,
        &mut after.news,
        &mut after.chronology,
    ];
    let texts = events.into_iter().flatten().map(|event| &mut event.text);
    let told = [&mut after.recollected, &mut after.asked];
    let inferred = after.inferred.iter_mut().chain(&mut after.reasons);
    let inferred = inferred.map(|said| &mut said.text);
    let told = told.into_iter().flatten().chain(inferred);
    for text in texts.chain(told).chain([&mut context.own_text]) {
        *text = defang::in_words(text);
    }
}

/// Tells whether the user names a network, in the first words or in an answer.
fn is_named(network: &str, incident: &Incident) -> bool {
    let chains = &pack::terms().chains;
    let names = chains.iter().filter(|chain| chain.code == network);
    let names: Vec<String> = names
        .flat_map(|chain| &chain.names)
        .map(|name| fold(name))
        .collect();
    let answers = incident.answers.iter().map(|answer| &answer.text);
    let mut texts = [&incident.text].into_iter().chain(answers);
    texts.any(|text| {
        let text = fold(text);
        names.iter().any(|name| text.contains(name.as_str()))
    })
}

/// Gathers what a title may speak of; of several amounts or moments it names the first.
pub(super) fn title(symptom: Symptom, told: &[Fact], pack: Option<&Pack>, lang: Lang) -> Context {
    let mut context = known::facts(told, None, lang);
    context.lang = lang.code();
    context.symptom = symptom.code();
    context.words = known::vocabulary(pack, lang);
    let mut amounts = context.amounts.iter();
    context.key = Key {
        amount: amounts.find(|amount| belongs(amount, symptom)).cloned(),
        moment: context.moments.first().cloned(),
    };
    context
}

/// Tells whether an amount belongs to the matter, rather than to its surroundings: the yen of a
/// transfer of coins are what they are worth, and those of an order a price or a loss.
fn belongs(amount: &AmountView, symptom: Symptom) -> bool {
    use Symptom::{
        CryptoDeposit, CryptoWithdrawal, FiatDeposit, FiatWithdrawal, MistakenAddress,
        MistakenOrder, NotExecuted, OrderError, WithdrawalRejected,
    };
    match symptom {
        FiatDeposit | FiatWithdrawal => amount.asset == "JPY",
        CryptoDeposit | CryptoWithdrawal | OrderError | NotExecuted => amount.asset != "JPY",
        WithdrawalRejected | MistakenOrder | MistakenAddress => true,
        _ => false,
    }
}

fn only<T: Clone>(values: &[T]) -> Option<T> {
    match values {
        [value] => Some(value.clone()),
        _ => None,
    }
}

/// Puts the user's account into the context, and takes out of the facts what it already says.
fn account(context: &mut Context, profile: &Profile, told_mail: Option<String>) {
    let field = |field| profile.get(field).map(str::to_owned);
    let mail = field(ProfileField::Mail).or(told_mail);
    let phone = field(ProfileField::Phone);
    let same = |known: &Option<String>, told: &str| {
        known
            .as_deref()
            .is_some_and(|known| known.eq_ignore_ascii_case(told))
    };
    context.mails.retain(|told| !same(&mail, told));
    context.phones.retain(|told| !same(&phone, told));
    if let Some(environment) = field(ProfileField::Environment) {
        context.environment.retain(|line| *line != environment);
        context.environment.insert(0, environment);
    }
    context.account = Account {
        mail,
        user_id: field(ProfileField::UserId),
        name: field(ProfileField::Name),
        phone,
    };
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
