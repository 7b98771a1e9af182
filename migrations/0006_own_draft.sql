-- A draft that the user has changed in an editor is the user's text: it is shown again, and not
-- replaced by one that is made of the record, until the user asks for that.

-- `edited`: the user's own text; `fresh`: made of the record because the user asked for it; null:
-- made of the record as ever.
ALTER TABLE draft_revision ADD COLUMN origin TEXT
    CONSTRAINT origin_is_a_code CHECK (origin NOT GLOB '*[^a-z0-9_.]*' AND length(origin) BETWEEN 1 AND 64);

-- When the user changed it; null where nobody did.
ALTER TABLE draft_revision ADD COLUMN edited_at TEXT
    CONSTRAINT edited_at_is_utc CHECK (edited_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z');
