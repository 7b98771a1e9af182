-- What was written to a desk: drafts as they were shown, and what was really sent.
--
-- A draft may be made again from the record, so its revisions are a convenience. What was sent
-- is evidence: it is frozen with its hash. Only the provider's number may be noted later,
-- because the desk often gives it days after the inquiry.

CREATE TABLE draft_revision (
    incident  INTEGER NOT NULL REFERENCES incident (id),
    -- Counts from 1 within the incident.
    number    INTEGER NOT NULL,
    rendering TEXT NOT NULL,
    language  TEXT NOT NULL,
    at        TEXT NOT NULL,
    subject   TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (incident, number),
    CONSTRAINT number_counts_from_1 CHECK (number >= 1),
    CONSTRAINT rendering_is_a_code CHECK (rendering NOT GLOB '*[^a-z0-9_.]*' AND length(rendering) BETWEEN 1 AND 64),
    CONSTRAINT language_is_a_code CHECK (language NOT GLOB '*[^a-z0-9_.]*' AND length(language) BETWEEN 1 AND 64),
    CONSTRAINT at_is_utc CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT body_has_at_most_16777216_characters CHECK (length(body) <= 16777216)
) STRICT;

CREATE TABLE inquiry (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid     TEXT NOT NULL UNIQUE,
    incident INTEGER NOT NULL REFERENCES incident (id),
    channel  TEXT NOT NULL,
    stage    TEXT NOT NULL,
    sent_at  TEXT NOT NULL,
    -- The provider's number for it.
    ticket   TEXT,
    -- SHA-256 of subject, a line feed and body, in hexadecimal.
    sha256   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    body     TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT channel_is_a_code CHECK (channel NOT GLOB '*[^a-z0-9_.-]*' AND length(channel) BETWEEN 1 AND 64),
    CONSTRAINT stage_is_a_code CHECK (stage NOT GLOB '*[^a-z0-9_.]*' AND length(stage) BETWEEN 1 AND 64),
    CONSTRAINT sent_at_is_utc CHECK (sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT ticket_has_1_to_200_characters CHECK (length(ticket) BETWEEN 1 AND 200),
    CONSTRAINT sha256_has_64_characters CHECK (length(sha256) = 64),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT body_has_at_most_16777216_characters CHECK (length(body) <= 16777216)
) STRICT;

CREATE INDEX inquiry_by_incident ON inquiry (incident);

CREATE TRIGGER inquiry_is_never_changed
BEFORE UPDATE OF id, uuid, incident, channel, stage, sent_at, sha256, subject, body ON inquiry
BEGIN
    SELECT RAISE(ABORT, 'inquiry_is_never_changed');
END;

CREATE TRIGGER inquiry_is_never_removed BEFORE DELETE ON inquiry
BEGIN
    SELECT RAISE(ABORT, 'inquiry_is_never_removed');
END;
