-- Finding words again, taking changes back, and what other homes know: the long history.
--
-- Finding words: in Japanese most have two characters and none is divided by spaces.
--
-- Each incident has one entry under its number: everything that was said about it, folded (width,
-- case and kana do not matter), with two U+0002 after each text, so that every character begins a
-- trigram. Only which entry holds which trigram is kept, not where; what is found so is a
-- candidate, and the words themselves decide. The texts are not kept a second time.
--
-- The program writes the entries, in the same change as the texts; it folds, so no trigger could.

CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1', detail = none
);

-- The trigrams that are there, in order: a word of one or two characters is a prefix of them.
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, row);

-- What an imported file said beyond what this version knows, kept for the next export: each value
-- with the place where it stood, as a JSON pointer.
CREATE TABLE extra (
    incident INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    pointer  TEXT NOT NULL,
    -- 1 for a text; 0 for a number, true, false, null, and for an empty list or object.
    is_text  INTEGER NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (incident, position),
    CONSTRAINT pointer_has_1_to_1000_characters CHECK (length(pointer) BETWEEN 1 AND 1000),
    CONSTRAINT is_text_is_0_or_1 CHECK (is_text IN (0, 1)),
    CONSTRAINT value_has_at_most_16777216_characters CHECK (length(value) <= 16777216)
) STRICT, WITHOUT ROWID;

-- What was taken back: entries, inquiries, replies and files stay in the record, and are no longer
-- part of what is told.
CREATE TABLE taken_back (
    uuid     TEXT PRIMARY KEY,
    incident INTEGER NOT NULL REFERENCES incident (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What each change found, so that the last one can be taken back. Only the newest are kept.
CREATE TABLE change (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Null for account facts and for an import.
    incident   INTEGER REFERENCES incident (id) ON DELETE CASCADE,
    -- logged, changed, profile, imported.
    kind       TEXT NOT NULL,
    at         TEXT NOT NULL,
    -- 1 where it was taken back.
    undone     INTEGER NOT NULL DEFAULT 0,
    -- JSON has no exact place for this one.
    confidence REAL,
    -- JSON: what could be changed, as it was, and the last rows of what is only added to.
    before     TEXT NOT NULL,
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT at_is_utc CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT undone_is_0_or_1 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX change_by_incident ON change (incident);

-- A list by date leaves out what was taken back without reading its rows.
DROP INDEX incident_by_logged_at;
CREATE INDEX incident_by_logged_at ON incident (logged_at, status);
