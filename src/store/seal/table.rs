//! Which tables have seals, and over which columns.

/// A table whose rows are sealed.
#[derive(Debug)]
pub(in crate::store) struct Table {
    pub(in crate::store) name: &'static str,
    /// Which columns tell a row from the others.
    pub(in crate::store) key: &'static [&'static str],
    /// Every column but the seal, in the order of the table.
    pub(in crate::store) columns: &'static [&'static str],
    /// How many of the last columns came after rows were sealed: a row that says nothing in them is
    /// sealed as it was before they came.
    pub(in crate::store) later: usize,
    /// What the chain of the incident knows of the rows.
    pub(in crate::store) counted: Counted,
}

/// What the chain of an incident knows of the rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Counted {
    /// They are the incidents themselves.
    Incident,
    /// They are the entries, each sealed with the one before it.
    Entry,
    /// How many there are.
    Record,
    /// Nothing: they belong to no incident.
    No,
    /// Nothing: only the newest are kept, and some belong to no incident.
    Passing,
}

/// Every table whose rows are sealed.
pub(in crate::store) const TABLES: &[Table] = &[
    Table {
        name: "incident",
        key: &["id"],
        columns: &[
            "id",
            "uuid",
            "provider",
            "status",
            "category",
            "symptom",
            "confidence",
            "told",
            "channel",
            "language",
            "logged_at",
            "title",
            "because",
            "text",
        ],
        later: 0,
        counted: Counted::Incident,
    },
    Table {
        name: "timeline_event",
        key: &["id"],
        columns: &[
            "id",
            "uuid",
            "incident",
            "kind",
            "at",
            "precision",
            "recorded_at",
            "text",
        ],
        later: 0,
        counted: Counted::Entry,
    },
    Table {
        name: "fact",
        key: &["incident", "position"],
        columns: &[
            "incident",
            "position",
            "kind",
            "precision",
            "asset",
            "chain",
            "valid",
            "span_start",
            "span_end",
            "value",
            "as_written",
        ],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "answer",
        key: &["incident", "code"],
        columns: &["incident", "code", "text"],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "draft_revision",
        key: &["incident", "number"],
        columns: &[
            "incident",
            "number",
            "rendering",
            "language",
            "at",
            "subject",
            "body",
            "recipient",
            "origin",
            "edited_at",
            "goes_on_from",
        ],
        later: 3,
        counted: Counted::Record,
    },
    Table {
        name: "inquiry",
        key: &["id"],
        columns: &[
            "id",
            "uuid",
            "incident",
            "channel",
            "stage",
            "sent_at",
            "ticket",
            "sha256",
            "subject",
            "body",
            "spoke_with",
            "promise",
            "promised_on",
            "follows",
        ],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "reply",
        key: &["id"],
        columns: &[
            "id",
            "uuid",
            "incident",
            "inquiry",
            "kind",
            "received_at",
            "ticket",
            "promised_on",
            "questions",
            "sha256",
            "subject",
            "text",
        ],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "evidence",
        key: &["incident", "number"],
        columns: &[
            "incident",
            "number",
            "uuid",
            "sha256",
            "bytes",
            "media_type",
            "located",
            "added_at",
            "name",
        ],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "extra",
        key: &["incident", "position"],
        columns: &["incident", "position", "pointer", "is_text", "value"],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "taken_back",
        key: &["uuid"],
        columns: &["uuid", "incident"],
        later: 0,
        counted: Counted::Record,
    },
    Table {
        name: "profile",
        key: &["provider", "field"],
        columns: &["provider", "field", "value"],
        later: 0,
        counted: Counted::No,
    },
    Table {
        name: "change",
        key: &["id"],
        columns: &[
            "id",
            "incident",
            "kind",
            "at",
            "undone",
            "confidence",
            "before",
        ],
        later: 0,
        counted: Counted::Passing,
    },
];
