//! What was recorded, cleared again before it is shown: rules improve, and the stored rows stay.

use super::app::App;
use crate::domain::{
    Code as _, Evidence, Fact, Incident, Inquiry, Lang, Profile, ProfileField, Reply, TimelineEvent,
};
use crate::safety::{self, Field};
use crate::store::IncidentRow;

/// How many characters of the user's words stand in a line of the list.
const EXCERPT_CHARS_MAX: usize = 120;

/// Clears what was recorded, each text on its own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Again<'a> {
    app: &'a App,
    lang: Lang,
    kept: bool,
}

impl<'a> Again<'a> {
    /// Puts placeholders in this language.
    pub(crate) fn new(app: &'a App, lang: Lang) -> Self {
        Self {
            app,
            lang,
            kept: false,
        }
    }

    /// Leaves guesses as they are where the user gave them back; what is proved is always replaced.
    pub(crate) fn keeping(self, kept: bool) -> Self {
        Self { kept, ..self }
    }

    /// Clears an incident: its title, its words, what decided, facts and answers.
    pub(crate) fn incident(self, incident: &Incident) -> Incident {
        let mut shown = incident.clone();
        self.clear_letter(&mut shown.title);
        self.clear(&mut shown.text);
        shown
            .decision
            .because
            .iter_mut()
            .for_each(|words| self.clear(words));
        for fact in &mut shown.facts {
            *fact = self.fact(fact);
        }
        for answer in &mut shown.answers {
            self.clear(&mut answer.text);
        }
        shown
    }

    /// Clears a timeline.
    pub(crate) fn timeline(self, mut events: Vec<TimelineEvent>) -> Vec<TimelineEvent> {
        for event in &mut events {
            self.clear_letter(&mut event.text);
        }
        events
    }

    /// Clears what was sent; its hash stays that of the stored text.
    pub(crate) fn inquiries(self, mut sent: Vec<Inquiry>) -> Vec<Inquiry> {
        for inquiry in &mut sent {
            self.clear_letter(&mut inquiry.subject);
            self.clear_letter(&mut inquiry.body);
            let told = [
                &mut inquiry.ticket,
                &mut inquiry.spoke_with,
                &mut inquiry.promise,
            ];
            for text in told.into_iter().flatten() {
                self.clear_letter(text);
            }
        }
        sent
    }

    /// Clears what was answered; its hash stays that of the stored text.
    pub(crate) fn replies(self, mut replies: Vec<Reply>) -> Vec<Reply> {
        for reply in &mut replies {
            self.clear_letter(&mut reply.subject);
            self.clear_letter(&mut reply.text);
            for text in reply.questions.iter_mut().chain(&mut reply.ticket) {
                self.clear_letter(text);
            }
        }
        replies
    }

    /// Clears the names of the files that are kept.
    pub(crate) fn evidence(self, mut kept: Vec<Evidence>) -> Vec<Evidence> {
        for evidence in &mut kept {
            self.clear_letter(&mut evidence.name);
        }
        kept
    }

    /// Clears one text.
    pub(crate) fn text(self, text: &str) -> String {
        let mut shown = text.to_owned();
        self.clear(&mut shown);
        shown
    }

    /// Clears the user's account at a provider.
    pub(crate) fn profile(self, profile: &Profile) -> Profile {
        let known = ProfileField::ALL.iter();
        Profile::new(known.filter_map(|&field| {
            let mut value = profile.get(field)?.to_owned();
            self.clear(&mut value);
            Some((field, value))
        }))
    }

    /// Clears a line of the list, and cuts the user's words only then: half a secret looks like none.
    pub(crate) fn row(self, mut row: IncidentRow) -> IncidentRow {
        let again = self.keeping(row.kept);
        again.clear_letter(&mut row.title);
        again.clear(&mut row.excerpt);
        if let Some((end, _)) = row.excerpt.char_indices().nth(EXCERPT_CHARS_MAX) {
            row.excerpt.truncate(end);
        }
        row
    }

    /// Clears a part of a text of the record; `None` where nothing is in the whole, so that the part
    /// stays as it is.
    pub(crate) fn part(self, whole: &str, part: &str) -> Option<String> {
        (!self.stays(whole, Field::Letter)).then(|| self.text(part))
    }

    /// Clears the provider's number.
    pub(crate) fn ticket(self, ticket: &str) -> String {
        let mut shown = ticket.to_owned();
        self.clear_letter(&mut shown);
        shown
    }

    /// Clears words of the record.
    pub(crate) fn words(self, mut words: String) -> String {
        self.clear(&mut words);
        words
    }

    fn fact(self, fact: &Fact) -> Fact {
        let (fact, _) = self.app.cleared_fact(fact, self.lang, self.kept);
        fact.into_inner()
    }

    fn clear(self, text: &mut String) {
        self.clear_as(Field::Words, text);
    }

    fn clear_letter(self, text: &mut String) {
        self.clear_as(Field::Letter, text);
    }

    /// Tells whether a text stays as it is: nothing was found in it, and no part of a phrase stands in
    /// the incident, which no mark of a single text knows of.
    fn stays(self, text: &str, field: Field) -> bool {
        self.app.marks.stays(text, field) && !self.app.hides_parts()
    }

    fn clear_as(self, field: Field, text: &mut String) {
        if self.stays(text, field) {
            return;
        }
        let clear = |hints: &safety::Hints<'_>| self.app.marks.clear(text, hints).text;
        let mut cleared = self.app.with_hints_in(self.lang, field, self.kept, clear);
        self.app.hide_parts(&mut cleared, self.lang);
        *text = cleared.into_inner();
    }
}
