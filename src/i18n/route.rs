//! Sentences about windows, their hours and their sources.

/// Sentences about windows, their hours and their sources.
#[derive(Debug)]
pub struct Route {
    /// The heading over the windows.
    pub heading: &'static str,
    /// Where no window is known.
    pub none: &'static str,
    /// Why the window stands here.
    pub reasons: &'static str,
    /// What to have ready.
    pub prepare: &'static str,
    /// What is said about the window.
    pub about: &'static str,
    /// How it is reached.
    pub contacts: &'static str,
    /// The label before what a contact is for.
    pub purpose: &'static str,
    /// The label before opening hours.
    pub hours: &'static str,
    /// The label before a source.
    pub source: &'static str,
    /// A source with its day and confidence: source, day, confidence.
    pub sourced: fn(&str, &str, &str) -> String,
    /// The same for a page whose address stands below: day, confidence.
    pub sourced_page: fn(&str, &str) -> String,
    /// Open at any hour.
    pub always: &'static str,
    /// Open now, where no closing time is known.
    pub open: &'static str,
    /// Open until a time of day.
    pub open_until: fn(&str) -> String,
    /// Closed: when it opens next, and how far ahead that is.
    pub closed_until: fn(&str, &str) -> String,
    /// Closed, and no next opening is known.
    pub closed: &'static str,
    /// Nobody could be found who states the hours.
    pub hours_unknown: &'static str,
    /// Sources disagree whether it is open.
    pub hours_disagree: &'static str,
    /// What can be used while a window is closed.
    pub meanwhile: fn(&str) -> String,
    /// Stands before every contact that no official page confirms.
    pub unverified: &'static str,
    /// Between hours of which one is right.
    pub or: &'static str,
    /// Stands after every phone number.
    pub confirm_first: &'static str,
    /// In place of a contact that nobody could be found to state.
    pub contact_unknown: &'static str,
    /// Sources disagree about this window: how many contacts and how many hours they state.
    pub disagree: fn(usize, usize) -> String,
    /// The label before the way to confirm a contact.
    pub how_to_confirm: &'static str,
    /// Monday to Friday.
    pub weekdays: &'static str,
    /// Saturday and Sunday.
    pub weekend: &'static str,
    /// All seven days.
    pub every_day: &'static str,
    /// Between days of the week that are listed.
    pub day_separator: &'static str,
    /// Between stretches of opening hours.
    pub span_separator: &'static str,
    /// Closed on public holidays, where 平日 does not say so already.
    pub not_on_holidays: &'static str,
    /// Open on public holidays, where 平日 would say otherwise.
    pub on_holidays_too: &'static str,
    /// Closed on these days of every year.
    pub not_on: fn(&str) -> String,
    /// An aside after a text.
    pub aside: fn(&str) -> String,
    /// A label and what it says, on one line.
    pub labelled: fn(&str, &str) -> String,
    /// An official page says it.
    pub official: &'static str,
    /// A third party says it.
    pub third_party: &'static str,
    /// Sources disagree.
    pub disputed: &'static str,
    /// Nobody says it.
    pub unknown: &'static str,
    /// The user confirmed it.
    pub user_verified: &'static str,
}

pub(super) const JA: Route = Route {
    heading: "窓口の判定",
    none: "この事業者の窓口は登録されていません。公式サイトでご確認ください。",
    reasons: "理由",
    prepare: "用意するもの",
    about: "この窓口について",
    contacts: "連絡先",
    purpose: "用途",
    hours: "受付時間",
    source: "出典",
    sourced: |source, day, confidence| format!("{source}（{day} 時点、{confidence}）"),
    sourced_page: |day, confidence| format!("次のページ（{day} 時点、{confidence}）"),
    always: "いつでも使えます",
    open: "受付中",
    open_until: |time| format!("受付中（{time} まで）"),
    closed_until: |when, ahead| format!("受付時間外（次は {when}、{ahead}）"),
    closed: "受付時間外（次の受付は分かりません）",
    hours_unknown: "受付時間は分かりません",
    hours_disagree: "受付中かどうか、情報が食い違っています",
    meanwhile: |window| format!("今できること: {window}を使う"),
    unverified: "【未確認】",
    or: "または",
    confirm_first: "確認してから電話",
    contact_unknown: "連絡先は分かっていません",
    disagree: |contacts, hours| {
        let what = match (contacts, hours) {
            (2.., 2..) => format!("連絡先が{contacts}つ、受付時間が{hours}通り伝えられていて、"),
            (2.., _) => format!("連絡先が{contacts}つ伝えられていて、"),
            (_, 2..) => format!("受付時間が{hours}通り伝えられていて、"),
            _ => String::new(),
        };
        format!("情報が食い違っています。{what}正しいかどうか分かりません。")
    },
    how_to_confirm: "確かめ方",
    weekdays: "平日",
    weekend: "土日",
    every_day: "毎日",
    day_separator: "・",
    span_separator: "、",
    not_on_holidays: "祝日を除く",
    on_holidays_too: "祝日も受付",
    not_on: |days| format!("{days} は休み"),
    aside: |text| format!("（{text}）"),
    labelled: |label, text| format!("{label}: {text}"),
    official: "公式",
    third_party: "第三者の情報",
    disputed: "情報が食い違い",
    unknown: "不明",
    user_verified: "ご自身で確認済み",
};

pub(super) const EN: Route = Route {
    heading: "where to turn",
    none: "no window of this provider is recorded; look at its official site.",
    reasons: "why",
    prepare: "have ready",
    about: "about this window",
    contacts: "contacts",
    purpose: "for",
    hours: "hours",
    source: "source",
    sourced: |source, day, confidence| format!("{source} (as of {day}, {confidence})"),
    sourced_page: |day, confidence| format!("this page (as of {day}, {confidence})"),
    always: "open at any hour",
    open: "open now",
    open_until: |time| format!("open now (until {time} JST)"),
    closed_until: |when, ahead| format!("closed now (opens {when} JST, {ahead})"),
    closed: "closed now (next opening unknown)",
    hours_unknown: "hours unknown",
    hours_disagree: "sources disagree on whether it is open",
    meanwhile: |window| format!("what you can do now: use the {window}"),
    unverified: "[unverified]",
    or: " or ",
    confirm_first: "confirm before you call",
    contact_unknown: "no contact is known",
    disagree: |contacts, hours| {
        let what = match (contacts, hours) {
            (2.., 2..) => {
                format!("they state {contacts} contacts and {hours} kinds of hours, and ")
            }
            (2.., _) => format!("they state {contacts} contacts, and "),
            (_, 2..) => format!("they state {hours} kinds of hours, and "),
            _ => String::new(),
        };
        format!("sources disagree: {what}nobody knows yet which is right.")
    },
    how_to_confirm: "how to confirm",
    weekdays: "weekdays",
    weekend: "weekends",
    every_day: "every day",
    day_separator: ", ",
    span_separator: ", ",
    not_on_holidays: "not on public holidays",
    on_holidays_too: "also on public holidays",
    not_on: |days| format!("closed {days}"),
    aside: |text| format!(" ({text})"),
    labelled: |label, text| format!("{label}: {text}"),
    official: "official",
    third_party: "third party",
    disputed: "disputed",
    unknown: "unknown",
    user_verified: "verified by you",
};
