-- Finding words again: in Japanese most have two characters and none is divided by spaces.
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
