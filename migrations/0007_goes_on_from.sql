-- A text that goes on from an inquiry belongs to that one: of several inquiries about one incident
-- each has its own, and what is recorded as sent goes on from the same.

-- The number among all homes of the inquiry with which the matter began; null where the text
-- begins one, and in drafts of older versions.
ALTER TABLE draft_revision ADD COLUMN goes_on_from TEXT
    CONSTRAINT goes_on_from_has_36_characters CHECK (length(goes_on_from) = 36);
