-- A text that the rules have read is not read again each time it is shown, as long as neither the text
-- nor a rule has changed.

-- What was read and holds nothing, of one incident. Not a part of the record: whoever empties this
-- table loses time and nothing else, so it has no seal and is not exported.
CREATE TABLE mark (
    incident INTEGER PRIMARY KEY REFERENCES incident (id),
    -- The number of the rules that have read.
    rules    TEXT NOT NULL,
    -- Eight bytes for each text, over its field and its bytes.
    marks    BLOB NOT NULL,
    CONSTRAINT rules_has_1_to_20_characters CHECK (length(rules) BETWEEN 1 AND 20),
    CONSTRAINT marks_are_whole CHECK (length(marks) % 8 = 0)
) STRICT;
