//! Sentences about what came and is probably not the provider's.

/// Sentences about what came and is probably not the provider's.
#[derive(Debug)]
pub struct Impostor {
    /// A contact in it is made to look like the provider's: the contact, what it looks like.
    pub look_alike: fn(&str, &str) -> String,
    /// A link in it is shown as the provider's and leads elsewhere: where it leads, what is shown.
    pub leads_elsewhere: fn(&str, &str) -> String,
    /// What to do about such a contact.
    pub look_alike_hint: &'static str,
    /// It is probably not the desk's: `12`, its number.
    pub suspect: fn(&str, usize) -> String,
    /// Contacts in it that are not known to be the provider's: the provider, the contacts.
    pub unplaced: fn(&str, &str) -> String,
    /// Timeline: what came is probably not the desk's: subject, its look-alikes.
    pub event: fn(&str, &str) -> String,
    /// Beside an answer that is probably not the desk's.
    pub note: &'static str,
}

pub(super) const JA: Impostor = Impostor {
    look_alike: |contact, resembles| {
        format!("この回答には、{resembles} に似せた連絡先があります: {contact}")
    },
    leads_elsewhere: |contact, shown| {
        format!(
            "この回答には、{shown} と表示されているのに、実際は別の宛先へつながるものがあります: {contact}"
        )
    },
    look_alike_hint: "開いたり、かけたり、返信したりせず、ブックマークした公式サイトから確かめてください",
    suspect: |n, number| {
        format!(
            "事業者に似せた連絡先があるため、偽の連絡の疑いとして残しました。回答としては数えず、期限も動かさず、取引所あての文面にも書きません。公式サイトで本物と確かめられたら `madoguchi reply {n} --correct {number} --kind answer` で直してください"
        )
    },
    unplaced: |name, contacts| {
        format!(
            "{name} のものと確認できていない連絡先があります: {contacts}。使う前に公式サイトで確かめてください"
        )
    },
    event: |subject, contacts| {
        let subject = if subject.is_empty() {
            String::new()
        } else {
            format!("「{subject}」")
        };
        format!("偽の連絡の疑い{subject}（事業者に似せた連絡先: {contacts}）")
    },
    note: "事業者に似せた連絡先があります。開いたり、かけたり、返信したりしないでください",
};

pub(super) const EN: Impostor = Impostor {
    look_alike: |contact, resembles| {
        format!("this answer holds a contact that is made to look like {resembles}: {contact}")
    },
    leads_elsewhere: |contact, shown| {
        format!("what this answer shows as {shown} really leads to {contact}")
    },
    look_alike_hint: "do not open it, call it or answer it; go to the official site from your bookmark",
    suspect: |n, number| {
        format!(
            "it names a contact that is made to look like the provider's, so it is kept as a suspected fake: it counts as no answer, moves no day, and stands in no draft to the exchange. If the official site proves it real: `madoguchi reply {n} --correct {number} --kind answer`"
        )
    },
    unplaced: |name, contacts| {
        format!(
            "not known to be {name}'s: {contacts}. Look on the official site before you use any of them"
        )
    },
    event: |subject, contacts| {
        let subject = if subject.is_empty() {
            String::new()
        } else {
            format!(": {subject}")
        };
        format!("Suspected fake{subject} (contacts made to look like the provider's: {contacts})")
    },
    note: "It names a contact that is made to look like the provider's: do not open it, call it or answer it",
};
