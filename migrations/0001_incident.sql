-- The record of what went wrong: incidents, what is known of them, and their timeline.
--
-- Why it looks like this:
--   * Numbers are AUTOINCREMENT: a number that a person has written down is never given again.
--   * Every incident and event has a UUIDv7 beside its number, so that two homes can be joined.
--   * Times of recording are UTC, RFC 3339, whole seconds. Moments that a person told keep the
--     offset in which they were told, or are a bare YYYY-MM-DD, YYYY-MM or YYYY. Amounts are text.
--   * Kinds, states and the like are stable codes; their shape is checked, their list is not,
--     so that the codes of a newer version survive.
--   * Long text stands last in a row: reading the short columns does not touch it.

CREATE TABLE incident (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid       TEXT NOT NULL UNIQUE,
    provider   TEXT NOT NULL,
    status     TEXT NOT NULL,
    category   TEXT NOT NULL,
    symptom    TEXT NOT NULL,
    confidence REAL NOT NULL,
    -- 1 where the user decided category and symptom.
    told       INTEGER NOT NULL,
    -- The window last written to, else the one advised first; null where none is known.
    channel    TEXT,
    language   TEXT NOT NULL,
    logged_at  TEXT NOT NULL,
    title      TEXT NOT NULL,
    -- The words that decided, divided by U+001F, which no cleared text contains.
    because    TEXT NOT NULL,
    text       TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT provider_has_1_to_200_characters CHECK (length(provider) BETWEEN 1 AND 200),
    CONSTRAINT status_is_a_code CHECK (status NOT GLOB '*[^a-z0-9_.]*' AND length(status) BETWEEN 1 AND 64),
    CONSTRAINT category_is_a_code CHECK (category NOT GLOB '*[^a-z0-9_.]*' AND length(category) BETWEEN 1 AND 64),
    CONSTRAINT symptom_is_a_code CHECK (symptom NOT GLOB '*[^a-z0-9_.]*' AND length(symptom) BETWEEN 1 AND 64),
    CONSTRAINT confidence_is_0_to_1 CHECK (confidence BETWEEN 0.0 AND 1.0),
    CONSTRAINT told_is_0_or_1 CHECK (told IN (0, 1)),
    CONSTRAINT channel_is_a_code CHECK (channel NOT GLOB '*[^a-z0-9_.-]*' AND length(channel) BETWEEN 1 AND 64),
    CONSTRAINT language_is_a_code CHECK (language NOT GLOB '*[^a-z0-9_.]*' AND length(language) BETWEEN 1 AND 64),
    CONSTRAINT logged_at_is_utc CHECK (logged_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT title_has_1_to_200_characters CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT text_has_at_most_16777216_characters CHECK (length(text) <= 16777216)
) STRICT;

-- One for each filter of the list; each is walked from its newest end.
CREATE INDEX incident_by_status ON incident (status);
CREATE INDEX incident_by_category ON incident (category);
CREATE INDEX incident_by_provider ON incident (provider);
CREATE INDEX incident_by_channel ON incident (channel);
CREATE INDEX incident_by_logged_at ON incident (logged_at);

CREATE TABLE fact (
    incident   INTEGER NOT NULL REFERENCES incident (id),
    -- The order in which the facts were said.
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    -- What some kinds carry beside their value.
    precision  TEXT,
    asset      TEXT,
    chain      TEXT,
    valid      INTEGER,
    -- Where the words stand in the incident's text, in characters.
    span_start INTEGER,
    span_end   INTEGER,
    value      TEXT NOT NULL,
    as_written TEXT NOT NULL,
    PRIMARY KEY (incident, position),
    CONSTRAINT position_counts_from_1 CHECK (position >= 1),
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT precision_is_a_code CHECK (precision NOT GLOB '*[^a-z0-9_.]*' AND length(precision) BETWEEN 1 AND 64),
    CONSTRAINT valid_is_0_or_1 CHECK (valid IN (0, 1)),
    CONSTRAINT span_is_whole CHECK ((span_start IS NULL) = (span_end IS NULL)),
    CONSTRAINT span_is_in_order CHECK (span_start BETWEEN 0 AND span_end),
    CONSTRAINT value_has_1_to_16777216_characters CHECK (length(value) BETWEEN 1 AND 16777216),
    CONSTRAINT as_written_has_at_most_16777216_characters CHECK (length(as_written) <= 16777216)
) STRICT, WITHOUT ROWID;

-- What was answered beyond the closed kinds of fact, by the pack's code of the question.
CREATE TABLE answer (
    incident INTEGER NOT NULL REFERENCES incident (id),
    code     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (incident, code),
    CONSTRAINT code_is_a_code CHECK (code NOT GLOB '*[^a-z0-9_.-]*' AND length(code) BETWEEN 1 AND 64),
    CONSTRAINT answer_has_1_to_16777216_characters CHECK (length(text) BETWEEN 1 AND 16777216)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline_event (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        TEXT NOT NULL UNIQUE,
    incident    INTEGER NOT NULL REFERENCES incident (id),
    kind        TEXT NOT NULL,
    -- When it happened, as it was told.
    at          TEXT NOT NULL,
    precision   TEXT NOT NULL,
    -- When it was written down.
    recorded_at TEXT NOT NULL,
    text        TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT at_begins_with_a_year CHECK (at GLOB '[0-9][0-9][0-9][0-9]*' AND length(at) <= 25),
    CONSTRAINT precision_is_a_code CHECK (precision NOT GLOB '*[^a-z0-9_.]*' AND length(precision) BETWEEN 1 AND 64),
    CONSTRAINT recorded_at_is_utc CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT text_has_at_most_16777216_characters CHECK (length(text) <= 16777216)
) STRICT;

CREATE INDEX timeline_event_by_incident ON timeline_event (incident);

-- The timeline is a record, not a note: a correction is a new event that names the old one.
CREATE TRIGGER timeline_event_is_never_changed BEFORE UPDATE ON timeline_event
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_never_changed');
END;

CREATE TRIGGER timeline_event_is_never_removed BEFORE DELETE ON timeline_event
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_never_removed');
END;

-- The user's account at a provider, asked once.
CREATE TABLE profile (
    provider TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (provider, field),
    CONSTRAINT provider_has_1_to_200_characters CHECK (length(provider) BETWEEN 1 AND 200),
    CONSTRAINT field_is_a_code CHECK (field NOT GLOB '*[^a-z0-9_.]*' AND length(field) BETWEEN 1 AND 64),
    CONSTRAINT value_has_1_to_1000_characters CHECK (length(value) BETWEEN 1 AND 1000)
) STRICT, WITHOUT ROWID;
