-- Finding words again: in Japanese most have two characters and none is divided by spaces.
--
-- Each incident has one entry under its number: everything that was said about it, folded (width,
-- case and kana do not matter), with two U+0002 after each text, so that every character begins a
-- trigram. Only which entry holds which trigram is kept, not where; what is found so is a
-- candidate, and the words themselves decide. The texts are not kept a second time.

CREATE VIRTUAL TABLE search USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'trigram', detail = none
);

-- The trigrams that are there, in order: a word of one or two characters is a prefix of them.
CREATE VIRTUAL TABLE search_term USING fts5vocab (search, row);

-- What was purged is overwritten in the index too.
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
