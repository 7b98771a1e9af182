-- The record notices when it was changed behind its back, and lets go only on request.
--
-- SQLite's own check sees broken pages, not a changed letter inside one. So every row carries a
-- seal, the SHA-256 of its values, and the timeline of an incident is a chain: the seal of an
-- entry holds that of the entry before. This proves that nothing changed since it was sealed; it
-- does not prove who wrote it or when, because whoever can write the file can seal it again.
--
-- The seals are set by temporary triggers of the program's own connection, so that the file can
-- still be opened, and changed, with any SQLite: what is changed so does not fit its seal.

ALTER TABLE incident ADD COLUMN seal BLOB;
ALTER TABLE fact ADD COLUMN seal BLOB;
ALTER TABLE answer ADD COLUMN seal BLOB;
ALTER TABLE timeline_event ADD COLUMN seal BLOB;
ALTER TABLE profile ADD COLUMN seal BLOB;
ALTER TABLE draft_revision ADD COLUMN seal BLOB;
ALTER TABLE inquiry ADD COLUMN seal BLOB;
ALTER TABLE reply ADD COLUMN seal BLOB;
ALTER TABLE evidence ADD COLUMN seal BLOB;
ALTER TABLE extra ADD COLUMN seal BLOB;
ALTER TABLE taken_back ADD COLUMN seal BLOB;

-- What must be there of an incident, so that a lost row is missed.
CREATE TABLE chain (
    incident INTEGER PRIMARY KEY REFERENCES incident (id),
    -- How many entries its timeline has, and the seal of the last; empty where there is none.
    entries  INTEGER NOT NULL,
    head     BLOB NOT NULL,
    -- How many other rows it has together: facts, answers, drafts, inquiries, replies, files, what
    -- was imported beside them, what was taken back.
    records  INTEGER NOT NULL
) STRICT;

-- While a row stands here, the record of that incident is being purged, and nothing else may be
-- removed. It is gone again before the change ends.
CREATE TABLE purging (
    incident INTEGER PRIMARY KEY
) STRICT;

-- Kept files of purged incidents that are still to be removed from their folder.
CREATE TABLE discarded (
    sha256 TEXT PRIMARY KEY
) STRICT;

DROP TRIGGER timeline_event_is_never_changed;
CREATE TRIGGER timeline_event_is_never_changed
BEFORE UPDATE OF id, uuid, incident, kind, at, precision, recorded_at, text ON timeline_event
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_never_changed');
END;

-- An entry is sealed once.
CREATE TRIGGER timeline_event_is_sealed_once
BEFORE UPDATE OF seal ON timeline_event
WHEN OLD.seal IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_sealed_once');
END;

DROP TRIGGER timeline_event_is_never_removed;
CREATE TRIGGER timeline_event_is_never_removed BEFORE DELETE ON timeline_event
WHEN NOT EXISTS (SELECT 1 FROM purging WHERE incident = OLD.incident)
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_never_removed');
END;

DROP TRIGGER inquiry_is_never_removed;
CREATE TRIGGER inquiry_is_never_removed BEFORE DELETE ON inquiry
WHEN NOT EXISTS (SELECT 1 FROM purging WHERE incident = OLD.incident)
BEGIN
    SELECT RAISE(ABORT, 'inquiry_is_never_removed');
END;

CREATE TRIGGER reply_is_never_removed BEFORE DELETE ON reply
WHEN NOT EXISTS (SELECT 1 FROM purging WHERE incident = OLD.incident)
BEGIN
    SELECT RAISE(ABORT, 'reply_is_never_removed');
END;

CREATE TRIGGER evidence_is_never_removed BEFORE DELETE ON evidence
WHEN NOT EXISTS (SELECT 1 FROM purging WHERE incident = OLD.incident)
BEGIN
    SELECT RAISE(ABORT, 'evidence_is_never_removed');
END;
