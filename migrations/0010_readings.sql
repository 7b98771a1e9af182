-- Words that were read are not read again each time they are shown, as long as neither they nor a rule of
-- reading has changed.

-- What the words of the incident were read as: a number over the rules, the words and what follows, and of
-- each category that comes into question its place, its symptom's and its score. No words. As all of this
-- table it is not a part of the record: whoever empties it loses time and nothing else.
ALTER TABLE mark ADD COLUMN reading BLOB
    CONSTRAINT reading_is_short CHECK (length(reading) BETWEEN 8 AND 128);
