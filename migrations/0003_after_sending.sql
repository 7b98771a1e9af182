-- What comes after an inquiry was sent: the desk's answers, evidence, and an interview that was
-- broken off.
--
-- An answer is evidence like what was sent, so its text is frozen with its hash. What was read out
-- of it (its kind, its number, the promised day) is a proposal that the user may correct.

-- What a call or chat has beside its text, and what chases what.
-- With whom the user spoke, as told.
ALTER TABLE inquiry ADD COLUMN spoke_with TEXT
    CONSTRAINT spoke_with_has_1_to_200_characters CHECK (length(spoke_with) BETWEEN 1 AND 200);
-- What was promised, in words.
ALTER TABLE inquiry ADD COLUMN promise TEXT
    CONSTRAINT promise_has_1_to_10000_characters CHECK (length(promise) BETWEEN 1 AND 10000);
-- The day by which it was promised: YYYY-MM-DD.
ALTER TABLE inquiry ADD COLUMN promised_on TEXT
    CONSTRAINT promised_on_is_a_day CHECK (promised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
-- The earlier inquiry that this one chases or goes on from.
ALTER TABLE inquiry ADD COLUMN follows INTEGER REFERENCES inquiry (id);

-- For whom a complaint or dossier was made: the code of a window or of an outside body.
ALTER TABLE draft_revision ADD COLUMN recipient TEXT
    CONSTRAINT recipient_is_a_code CHECK (recipient NOT GLOB '*[^a-z0-9_.-]*' AND length(recipient) BETWEEN 1 AND 64);

CREATE TABLE reply (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        TEXT NOT NULL UNIQUE,
    incident    INTEGER NOT NULL REFERENCES incident (id),
    -- What it answers; null where nothing was recorded as sent.
    inquiry     INTEGER REFERENCES inquiry (id),
    kind        TEXT NOT NULL,
    received_at TEXT NOT NULL,
    ticket      TEXT,
    promised_on TEXT,
    -- What it asks the user, in its own words, divided by U+001F; empty where it asks nothing.
    questions   TEXT NOT NULL,
    -- SHA-256 of subject, a line feed and text, in hexadecimal.
    sha256      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    text        TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT received_at_is_utc CHECK (received_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT ticket_has_1_to_200_characters CHECK (length(ticket) BETWEEN 1 AND 200),
    CONSTRAINT promised_on_is_a_day CHECK (promised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT questions_have_at_most_100000_characters CHECK (length(questions) <= 100000),
    CONSTRAINT sha256_has_64_characters CHECK (length(sha256) = 64),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT text_has_at_most_16777216_characters CHECK (length(text) <= 16777216)
) STRICT;

CREATE INDEX reply_by_incident ON reply (incident);

CREATE TRIGGER reply_is_never_changed
BEFORE UPDATE OF id, uuid, incident, received_at, sha256, subject, text ON reply
BEGIN
    SELECT RAISE(ABORT, 'reply_is_never_changed');
END;

-- A file that supports a fact; its bytes stand in the folder of evidence under its hash.
CREATE TABLE evidence (
    incident   INTEGER NOT NULL REFERENCES incident (id),
    -- Counts from 1 within the incident; drafts list it by this number.
    number     INTEGER NOT NULL,
    uuid       TEXT NOT NULL UNIQUE,
    sha256     TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    -- 1 where a picture tells where it was taken.
    located    INTEGER NOT NULL,
    added_at   TEXT NOT NULL,
    name       TEXT NOT NULL,
    PRIMARY KEY (incident, number),
    CONSTRAINT number_counts_from_1 CHECK (number >= 1),
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT sha256_is_hexadecimal CHECK (sha256 NOT GLOB '*[^0-9a-f]*' AND length(sha256) = 64),
    CONSTRAINT bytes_are_counted CHECK (bytes >= 0),
    CONSTRAINT media_type_has_1_to_200_characters CHECK (length(media_type) BETWEEN 1 AND 200),
    CONSTRAINT located_is_0_or_1 CHECK (located IN (0, 1)),
    CONSTRAINT added_at_is_utc CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT name_has_1_to_1000_characters CHECK (length(name) BETWEEN 1 AND 1000)
) STRICT, WITHOUT ROWID;

-- What two incidents can share: the same transfer, order or ticket is the same case.
CREATE INDEX fact_by_id ON fact (value) WHERE kind IN ('txid', 'address', 'order_id');
CREATE INDEX inquiry_by_ticket ON inquiry (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX reply_by_ticket ON reply (ticket) WHERE ticket IS NOT NULL;

-- An interview that was begun and is not at its end; its row goes when it ends.
CREATE TABLE interview (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Null while the first question, what happened, stands open.
    incident INTEGER UNIQUE REFERENCES incident (id),
    begun_at TEXT NOT NULL,
    -- The question that stands open, by its code.
    question TEXT NOT NULL,
    -- What was typed at that question and not entered yet, cleared of secrets.
    typed    TEXT NOT NULL DEFAULT '',
    CONSTRAINT begun_at_is_utc CHECK (begun_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT question_is_a_code CHECK (question NOT GLOB '*[^a-z0-9_.-]*' AND length(question) BETWEEN 1 AND 64),
    CONSTRAINT typed_has_at_most_16777216_characters CHECK (length(typed) <= 16777216)
) STRICT;

-- What was told by option before the first question was answered; with the answer it becomes part
-- of the incident, and its rows go.
CREATE TABLE interview_told (
    interview INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    option    TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (interview, position),
    CONSTRAINT option_is_a_code CHECK (option NOT GLOB '*[^a-z0-9_.]*' AND length(option) BETWEEN 1 AND 64),
    CONSTRAINT value_has_at_most_16777216_characters CHECK (length(value) <= 16777216)
) STRICT, WITHOUT ROWID;

-- What became of each question that was asked: "I do not know" is not "not asked".
CREATE TABLE asked (
    incident INTEGER NOT NULL REFERENCES incident (id),
    question TEXT NOT NULL,
    -- answered, unknown, skipped.
    outcome  TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (incident, question),
    CONSTRAINT question_is_a_code CHECK (question NOT GLOB '*[^a-z0-9_.-]*' AND length(question) BETWEEN 1 AND 64),
    CONSTRAINT outcome_is_a_code CHECK (outcome NOT GLOB '*[^a-z0-9_.]*' AND length(outcome) BETWEEN 1 AND 64),
    CONSTRAINT at_is_utc CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
) STRICT, WITHOUT ROWID;
