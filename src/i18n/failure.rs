//! What went wrong and what to do now: one sentence each, with its hint.

/// The sentences about failures; a hint is one line that says what to do.
#[derive(Debug)]
pub struct Failures {
    /// Before an error's sentence.
    pub error_prefix: &'static str,
    /// Before a hint.
    pub hint_prefix: &'static str,
    /// Before a warning.
    pub warning_prefix: &'static str,

    /// An argument is missing, and asking is not possible: which one.
    pub needs_argument: fn(&str) -> String,
    /// What to do then: which one.
    pub needs_argument_hint: fn(&str) -> String,
    /// No editor could be started: the programs that are not there; may be empty.
    pub no_editor: fn(&str) -> String,
    /// How to name one, and what works without.
    pub no_editor_hint: &'static str,
    /// How to go on with the text of an editor.
    pub editor_hint: &'static str,
    /// A command or option asks questions, and there is no terminal: its name.
    pub needs_terminal: fn(&str) -> String,
    /// What works without questions.
    pub needs_terminal_hint: &'static str,
    /// The text is empty: for which command.
    pub empty_text: fn(&str) -> String,
    /// What to do then: for which command.
    pub empty_text_hint: fn(&str) -> String,
    /// The draft has no such part.
    pub empty_part: &'static str,
    /// What to do then.
    pub empty_part_hint: &'static str,
    /// A search without a word.
    pub empty_query: &'static str,
    /// What to do then.
    pub empty_query_hint: &'static str,
    /// The text is longer than this many bytes.
    pub text_too_long: fn(usize) -> String,
    /// What to do then.
    pub text_too_long_hint: &'static str,
    /// The bytes are no text.
    pub not_text: &'static str,
    /// What to do then.
    pub not_text_hint: &'static str,
    /// Input could not be read: why.
    pub input: fn(&str) -> String,
    /// Output could not be written: why.
    pub output: fn(&str) -> String,
    /// What to do then.
    pub output_hint: &'static str,
    /// The clock variable is no instant: what it holds.
    pub bad_clock: fn(&str) -> String,
    /// What to do then.
    pub bad_clock_hint: &'static str,
    /// No home folder could be found.
    pub no_home: &'static str,
    /// What to do then.
    pub no_home_hint: &'static str,

    /// There is no such incident: its number with `#`.
    pub no_incident: fn(&str) -> String,
    /// What to do then.
    pub no_incident_hint: &'static str,
    /// No category or symptom: what was written.
    pub bad_category: fn(&str) -> String,
    /// No kind of fact: what was written.
    pub bad_fact_kind: fn(&str) -> String,
    /// Not of the form `KIND=VALUE`: what was written.
    pub bad_fact_form: fn(&str) -> String,
    /// What to do then.
    pub bad_fact_form_hint: &'static str,
    /// A value that is none of its kind: kind, value.
    pub bad_fact_value: fn(&str, &str) -> String,
    /// No moment: what was written.
    pub bad_moment: fn(&str) -> String,
    /// What to do then.
    pub bad_moment_hint: &'static str,
    /// No day to come: what was written.
    pub bad_day: fn(&str) -> String,
    /// What to do then.
    pub bad_day_hint: &'static str,
    /// A rung was told for a text that is for no rung.
    pub to_needs_shape: &'static str,
    /// What to do then.
    pub to_needs_shape_hint: &'static str,
    /// Nothing was recorded as sent: `#12`.
    pub nothing_sent: fn(&str) -> String,
    /// No draft was made for whom it was sent to: `#12`, to whom, what the last draft is.
    pub drafted_for_other: fn(&str, &str, &str) -> String,
    /// How to make the draft: the command.
    pub drafted_for_other_hint: fn(&str) -> String,
    /// How to keep the text that was really sent: `12`.
    pub sent_text_hint: fn(&str) -> String,
    /// A time that is to come: as written.
    pub to_come: fn(&str) -> String,
    /// What to write instead.
    pub to_come_hint: &'static str,
    /// What to do then: `12`.
    pub nothing_sent_hint: fn(&str) -> String,
    /// No rung of the ladder: what was written.
    pub bad_rung: fn(&str) -> String,
    /// Not one of the inquiries: its number, how many there are.
    pub no_inquiry: fn(usize, usize) -> String,
    /// What to do then.
    pub no_inquiry_hint: &'static str,
    /// Not one of the answers: its number, how many there are.
    pub no_reply: fn(usize, usize) -> String,
    /// What to do then.
    pub no_reply_hint: &'static str,
    /// No provider with a pack: what was written.
    pub no_pack: fn(&str) -> String,
    /// What to do then.
    pub no_pack_hint: &'static str,
    /// Not one of the first steps: what was written.
    pub no_step: fn(&str) -> String,
    /// No window and no outside body: what was written.
    pub bad_channel: fn(&str) -> String,
    /// What there is to choose from: the choices.
    pub bad_choice_hint: fn(&str) -> String,
    /// The nearest to what was written.
    pub suggestion: fn(&str) -> String,
    /// A value that must say something is empty: its name.
    pub empty_value: fn(&str) -> String,
    /// A value is too long: its name, the most characters, how many it has.
    pub value_too_long: fn(&str, usize, usize) -> String,
    /// Nothing was given to change.
    pub nothing_to_change: &'static str,
    /// What to do then: the command, and what it could have been given.
    pub nothing_to_change_hint: fn(&str, &str) -> String,
    /// Already closed, or already open: the status.
    pub no_transition: fn(&str) -> String,
    /// What to do then.
    pub no_transition_hint: fn(&str) -> String,
    /// No draft yet of the incident: number.
    pub nothing_drafted: fn(&str) -> String,
    /// What to do then: number.
    pub nothing_drafted_hint: fn(&str) -> String,

    /// A contact that the pack does not state cannot be confirmed: contact, provider.
    pub not_in_pack: fn(&str, &str) -> String,
    /// What to do then.
    pub not_in_pack_hint: &'static str,
    /// Several sources state a contact with other hours: contact.
    pub many_sources: fn(&str) -> String,
    /// The file of confirmations cannot be read as one: path.
    pub broken_confirmations: fn(&str) -> String,
    /// What to do then.
    pub broken_confirmations_hint: &'static str,
    /// Between the items of a list in a sentence.
    pub between: &'static str,
    /// Something that cannot be cleared holds a secret: what, the kinds of secrets.
    pub holds_secret: fn(&str, &str) -> String,
    /// What to do then.
    pub holds_secret_hint: &'static str,

    /// A file could not be read or written: path, why.
    pub file: fn(&str, &str) -> String,
    /// What to do where a file is there already.
    pub exists_hint: &'static str,
    /// What is no text would go to a terminal.
    pub bytes_to_terminal: &'static str,
    /// What to do then.
    pub bytes_to_terminal_hint: &'static str,
    /// A pack has problems: file, how many.
    pub pack_problems: fn(&str, usize) -> String,
    /// What to do then.
    pub pack_problems_hint: &'static str,
    /// A pack would take the place of a built-in one: its id.
    pub pack_built_in: fn(&str) -> String,
    /// What to do then.
    pub pack_built_in_hint: &'static str,
    /// A pack of the user's own with that id is there: its id.
    pub pack_exists: fn(&str) -> String,
    /// What to do then: its id.
    pub pack_exists_hint: fn(&str) -> String,

    /// The record is of a newer version: found, known.
    pub newer: fn(i64, i64) -> String,
    /// What to do then.
    pub newer_hint: &'static str,
    /// The file is no record of madoguchi: path.
    pub foreign: fn(&str) -> String,
    /// What to do then.
    pub foreign_hint: &'static str,
    /// Something in the record's file would run by itself and is not ours: its name.
    pub foreign_schema: fn(&str) -> String,
    /// What to do then.
    pub foreign_schema_hint: &'static str,
    /// The note from which a change is taken back was changed by another program.
    pub changed_note: &'static str,
    /// What to do instead.
    pub changed_note_hint: &'static str,
    /// The record is damaged: detail.
    pub damaged: fn(&str) -> String,
    /// What to do then.
    pub damaged_hint: &'static str,
    /// A check found what is not as it was recorded: how many things.
    pub not_as_recorded: fn(usize) -> String,
    /// What to do then.
    pub not_as_recorded_hint: &'static str,
    /// The file of the record holds nothing at all.
    pub emptied: &'static str,
    /// What to do about that.
    pub emptied_hint: &'static str,
    /// What to do about a file that is there already.
    pub file_exists_hint: &'static str,
    /// The disk is full.
    pub full: &'static str,
    /// What to do then.
    pub full_hint: &'static str,
    /// The record cannot be written to: path.
    pub read_only: fn(&str) -> String,
    /// What to do then.
    pub read_only_hint: &'static str,
    /// Another process is writing.
    pub busy: &'static str,
    /// What to do then.
    pub busy_hint: &'static str,
    /// The record cannot be opened: path, why.
    pub cannot_open: fn(&str, &str) -> String,
    /// What to do then.
    pub cannot_open_hint: &'static str,
    /// SQLite cannot open the record: path, SQLite's own words.
    pub cannot_open_record: fn(&str, &str) -> String,
    /// A limit of the record refuses a value: the limit's name.
    pub refused: fn(&str) -> String,
    /// The disk failed: SQLite's code.
    pub disk: fn(i32) -> String,

    /// A defect of the program: detail.
    pub internal: fn(&str) -> String,
    /// What to do then.
    pub internal_hint: &'static str,
}
