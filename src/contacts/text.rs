//! Every contact in a whole text, such as a mail with its headers.

use super::html::{self, Link};
use super::letter::unwrapped;
use super::word::{numbers, words};
use super::{Judgement, Verdict, Why, host, judge};
use crate::pack::{ContactKind, Pack};

/// The most contacts that are listed of one text.
const CONTACTS_MAX: usize = 1_000;

/// Headers that say where a mail comes from and where answers go.
const SENDERS: &[&str] = &["from", "reply-to", "return-path", "sender"];

/// Judges every web address, mail address, account and phone number in a text, each once: those
/// that are shown in the order in which they stand, then where links lead.
pub fn judge_text(text: &str, pack: &Pack) -> Vec<Judgement> {
    let (shown, links) = html::read(&unwrapped(text));
    let mut list = List {
        judged: Vec::new(),
        pack,
    };
    for line in shown.lines() {
        let line = refanged(line);
        for word in words(&line) {
            let mut judged = judge(&word.text, pack);
            if word.is_cut {
                judged.doubt(Why::RunsOn);
            }
            list.add(judged);
        }
        for number in numbers(&line) {
            list.add(judge(&number, pack));
        }
        if let Some(sender) = sender(&line) {
            list.link(&sender);
        }
    }
    for link in links {
        list.link(&link);
    }
    list.judged
}

struct List<'p> {
    judged: Vec<Judgement>,
    pack: &'p Pack,
}

impl List<'_> {
    /// Adds a judgement; of two about the same contact the worse one stays.
    fn add(&mut self, judged: Judgement) {
        let is_full = self.judged.len() >= CONTACTS_MAX;
        let same = |known: &&mut Judgement| known.value == judged.value;
        match self.judged.iter_mut().find(same) {
            Some(known) if judged.verdict == Verdict::LookAlike => *known = judged,
            Some(_) => {}
            None if is_full => {}
            None => self.judged.push(judged),
        }
    }

    /// Adds where a link leads; it is a look-alike if what is shown for it is the provider's and it
    /// is not.
    fn link(&mut self, link: &Link) {
        let target = link.target.trim();
        let target = ["mailto:", "tel:"]
            .iter()
            .find_map(|scheme| rest_after(target, scheme))
            .unwrap_or(target);
        if !target.contains(['/', '@', ':', '+']) && !target.contains(|l: char| l.is_ascii_digit())
        {
            return;
        }
        let relative = target.starts_with('/') && !target.starts_with("//");
        if relative || target.starts_with(['#', '?']) || rest_after(target, "cid:").is_some() {
            return;
        }
        let mut leads = judge(target, self.pack);
        if leads.is_own() {
            self.add(leads);
            return;
        }
        for word in words(&refanged(&link.shown)) {
            let shown = judge(&word.text, self.pack);
            if shown.is_own() {
                // The address that is shown is the provider's own; only where it leads is not.
                leads.resembles = Some(shown.resembles.unwrap_or(shown.value));
                leads.blame(Why::ShownOther);
            }
        }
        let by_name = || host::named_in(&link.shown, self.pack);
        if leads.kind == ContactKind::Email
            && leads.verdict != Verdict::LookAlike
            && let Some(resembles) = by_name()
        {
            leads.resembles = Some(resembles);
            leads.blame(Why::DisplayName);
        }
        self.add(leads);
    }
}

/// Returns what follows a scheme.
fn rest_after<'t>(target: &'t str, scheme: &str) -> Option<&'t str> {
    let start = target.get(..scheme.len())?;
    let is_so = start.eq_ignore_ascii_case(scheme);
    is_so.then(|| target.get(scheme.len()..)).flatten()
}

/// Returns a sender's address with the name that is shown for it.
fn sender(line: &str) -> Option<Link> {
    let (header, value) = line.split_once(':')?;
    if !SENDERS
        .iter()
        .any(|known| header.eq_ignore_ascii_case(known))
    {
        return None;
    }
    let (shown, address) = value.rsplit_once('<')?;
    let target = address.split('>').next()?.trim().to_owned();
    Some(Link {
        target,
        shown: shown.to_owned(),
    })
}

/// Undoes what careful people write instead of a link: `hxxps://example[.]com`.
fn refanged(line: &str) -> String {
    let line = line
        .replace("[.]", ".")
        .replace("(.)", ".")
        .replace("[@]", "@");
    line.replace("hxxp", "http")
        .replace("hXXp", "http")
        .replace("HXXP", "http")
}
