//! Every contact in a whole text, such as a mail with its headers.

use super::account::accounts;
use super::html::{self, Link};
use super::letter::unwrapped;
use super::number::numbers;
use super::sender::sender;
use super::word::{Word, words};
use super::{Finding, Judgement, Verdict, Why, host, judge};
use crate::pack::{ContactKind, Pack};

/// The most contacts that are listed of one text.
const CONTACTS_MAX: usize = 1_000;

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
        let sender = sender(&line);
        if let Some(sender) = &sender {
            list.sender(sender);
        }
        for word in words(&line) {
            list.add(read(&word, pack));
        }
        for account in accounts(&line) {
            list.add(Judgement::of_account(&account, pack));
        }
        for number in numbers(&line) {
            list.add(judge(&number, pack));
        }
    }
    for link in links {
        list.link(&link);
    }
    list.judged
}

/// Judges a word of a text. In wide letters nothing is plainly the provider's.
fn read(word: &Word, pack: &Pack) -> Judgement {
    let mut judged = judge(&word.text, pack);
    if word.is_cut {
        judged.doubt(Why::RunsOn);
    }
    let Some(written) = &word.written else {
        return judged;
    };
    let value = written.clone();
    if judged.is_own() {
        let resembles = judged.resembles.take().or(Some(judged.value));
        (judged.verdict, judged.why) = (Verdict::LookAlike, Why::Homoglyph);
        judged.resembles = resembles;
    }
    Judgement { value, ..judged }
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

    /// Adds a sender. An address in the name that is shown for another one says nothing of where the
    /// mail comes from.
    fn sender(&mut self, sender: &Link) {
        let is_own = judge(&sender.target, self.pack).is_own();
        self.link(sender);
        for word in words(&sender.shown).iter().filter(|_| !is_own) {
            let claimed = read(word, self.pack);
            if claimed.is_own() && claimed.value != sender.target {
                let only = Finding::new(Verdict::Unknown, Why::OnlyClaimed);
                self.add(Judgement::new(&claimed.value, claimed.kind, only));
            }
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
