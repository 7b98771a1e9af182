-- The notes from which a change is taken back are sealed like everything else: `undo` puts back
-- what stands in them, so what another hand wrote there would come into the record as the user's.

ALTER TABLE change ADD COLUMN seal BLOB;
