//! The sentences about failures in English.

use super::failure::Failures;

/// English.
pub(super) const EN: Failures = Failures {
    error_prefix: "error: ",
    hint_prefix: "hint: ",
    warning_prefix: "warning: ",

    needs_argument: |flag| format!("`{flag}` is missing, and there is no terminal to ask on"),
    needs_argument_hint: |flag| format!("give `{flag}`, or run the command on a terminal"),
    no_editor: |tried| match tried {
        "" => "no editor could be found".to_owned(),
        tried => format!("no editor could be started: {tried} is not there"),
    },
    no_editor_hint: "name one, as in VISUAL=nano; or give the text as an argument, or on stdin with `-`",
    editor_hint: "`madoguchi resume` takes that text up again",
    needs_terminal: |what| format!("{what} asks questions, and there is no terminal to ask on"),
    needs_terminal_hint: "without questions: `log TEXT`, `fact N KIND=VALUE`, `draft N`",
    empty_text: |command| match command {
        "check" | "triage" => "the text is empty".to_owned(),
        _ => "the text is empty; nothing was recorded".to_owned(),
    },
    empty_text_hint: |command| match command {
        "check" => "give the mail or message on stdin, as in `madoguchi check - < mail.eml`, or \
            a contact as a word of its own: `madoguchi check https://www.example.com`"
            .to_owned(),
        "reply" => "paste what the desk answered, or give the saved mail on stdin: \
            `madoguchi reply N - < answer.eml`"
            .to_owned(),
        "sent" => "give the text as it was really sent on stdin, or leave it out: \
            `madoguchi sent N` keeps the draft"
            .to_owned(),
        "note" => "say what is to be noted, such as \
            `madoguchi note N \"called the desk at 10:15\"`"
            .to_owned(),
        command => format!(
            "say what happened in a sentence, such as \
             `madoguchi {command} \"my bank transfer has not been credited\"`"
        ),
    },
    empty_part: "this text has no such part",
    empty_part_hint: "leave `--field` out to have all of it",
    empty_query: "there is no word to search for",
    empty_query_hint: "write the words to look for, as in `madoguchi search withdrawal`",
    text_too_long: |bytes| {
        format!(
            "the text is longer than {} MiB; nothing was recorded",
            bytes / (1024 * 1024)
        )
    },
    text_too_long_hint: "give the part that matters; keep the rest as a file",
    not_text: "the input is no text in UTF-8, Shift_JIS or EUC-JP; nothing was recorded",
    not_text_hint: "save the file as UTF-8 and give it again",
    input: |why| format!("the input could not be read: {why}"),
    output: |why| format!("the answer could not be written: {why}"),
    output_hint: "what was recorded is kept; `madoguchi list` shows it",
    bad_clock: |written| format!("`MADOGUCHI_NOW` is not an instant: `{written}`"),
    bad_clock_hint: "write it as 2026-11-23T14:00:00+09:00, or unset it",
    no_home: "no home folder was found to keep the record in",
    no_home_hint: "set `HOME` or `MADOGUCHI_HOME`, or give `--home DIR`",

    no_incident: |id| format!("incident {id} does not exist"),
    no_incident_hint: "`madoguchi list --all` shows the numbers",
    bad_category: |written| format!("`{written}` is not a category or symptom"),
    bad_fact_kind: |written| format!("`{written}` is not a kind of fact"),
    bad_fact_form: |written| format!("`{written}` is not of the form KIND=VALUE"),
    bad_fact_form_hint: "write it as `amount=500000円` or `bank=みずほ銀行`",
    bad_fact_value: |kind, value| format!("`{value}` cannot be read as {kind}"),
    bad_moment: |written| format!("`{written}` cannot be read as a time"),
    bad_moment_hint: "write it as `2026-11-20 21:00`, `11/20 21:00` or `yesterday 9pm`",
    bad_day: |written| format!("`{written}` cannot be read as a day to come"),
    bad_day_hint: "write it as `2026-11-27`, `27 November`, `3 business days` or `by Friday`; `none` for no day",
    to_needs_shape: "`--to` is for a complaint or a dossier only",
    to_needs_shape_hint: "add `--as complaint` or `--as dossier`",
    drafted_for_other: |id, wanted, drafted| {
        format!(
            "{id} has no draft for {wanted}; the last one shown is: {drafted}. Nothing was recorded"
        )
    },
    drafted_for_other_hint: |command| format!("show one with `{command}`, then record it again"),
    sent_text_hint: |n| {
        format!(
            "or give the text that you really sent to `madoguchi sent {n} -`: it is kept as it is"
        )
    },
    to_come: |written| format!("`{written}` is a time that is still to come"),
    to_come_hint: "write when it was really sent or received after `--at`; for now, leave it out",
    nothing_sent: |id| format!("nothing was recorded as sent for {id} yet"),
    nothing_sent_hint: |n| {
        format!(
            "the first text is `madoguchi draft {n}`; once you have sent it: `madoguchi sent {n}`"
        )
    },
    bad_rung: |written| format!("there is no rung `{written}`"),
    no_inquiry: |number, count| match count {
        0 => "nothing was recorded as sent yet".to_owned(),
        _ => format!("there is no inquiry {number}; {count} are recorded"),
    },
    no_inquiry_hint: "`madoguchi show N` numbers the inquiries",
    no_reply: |number, count| match count {
        0 => "no answer was recorded yet".to_owned(),
        _ => format!("there is no answer {number}; {count} are recorded"),
    },
    no_reply_hint: "`madoguchi show N` numbers the answers",
    no_pack: |written| format!("there is no pack for `{written}`"),
    no_pack_hint: "`madoguchi pack list` shows the providers",
    no_step: |written| format!("`{written}` is not one of the first steps of this incident"),
    bad_channel: |written| format!("there is no window `{written}`"),
    bad_choice_hint: |choices| format!("one of: {choices}"),
    suggestion: |nearest| format!("did you mean `{nearest}`?"),
    empty_value: |name| format!("the {name} is empty; nothing was recorded"),
    value_too_long: |name, max, chars| {
        format!("the {name} may have {max} characters and has {chars}; nothing was recorded")
    },
    nothing_to_change: "nothing was given to change",
    nothing_to_change_hint: |command, options| {
        format!("give one of {options}; `madoguchi {command} --help` explains them")
    },
    no_transition: |status| format!("the incident is {status} already"),
    no_transition_hint: |n| format!("`madoguchi show {n}` tells where it stands"),
    nothing_drafted: |id| format!("nothing was drafted for {id} yet"),
    nothing_drafted_hint: |id| {
        format!("run `madoguchi draft {id}` first, or give the text as sent: `sent {id} -`")
    },

    not_in_pack: |written, provider| {
        format!(
            "`{written}` is no contact of `{provider}` that is known here, so it was not recorded"
        )
    },
    not_in_pack_hint: "whoever wants you to confirm a new number or address may be a thief; \
        `madoguchi check` tells whether it looks like the provider's",
    many_sources: |written| {
        format!(
            "several sources state `{written}` with other hours; say with `--source` which is right"
        )
    },
    broken_confirmations: |path| format!("`{path}` cannot be read, so nothing counts as confirmed"),
    broken_confirmations_hint: "move the file away and confirm again with `madoguchi channels verify`",
    between: ", ",
    holds_secret: |what, kinds| format!("`{what}` holds a secret ({kinds}); nothing was recorded"),
    holds_secret_hint: "take the secret out of it and repeat the command; no desk needs it",

    file: |path, why| format!("`{path}`: {why}"),
    exists_hint: "give a name that is not taken; nothing is ever overwritten",
    bytes_to_terminal: "a backup is no text; it was not written to the terminal",
    bytes_to_terminal_hint: "give a file, or a pipe: `madoguchi backup - | age -p > backup.age`",
    pack_problems: |file, count| format!("`{file}` has {count} problem(s); it was not taken"),
    pack_problems_hint: "mend every line above; `packs/README.md` explains the format",
    pack_built_in: |id| format!("`{id}` is built in, and a pack of yours cannot take its place"),
    pack_built_in_hint: "give the pack an id of its own under `[pack]`",
    pack_exists: |id| format!("you have a pack `{id}` already"),
    pack_exists_hint: |id| format!("`madoguchi pack remove {id}` takes it away first"),

    newer: |found, known| {
        format!(
            "the record was written by a newer version (format {found}, this one knows {known})"
        )
    },
    newer_hint: "install that version; nothing in the file was changed",
    foreign: |path| format!("`{path}` is not a record of madoguchi"),
    foreign_hint: "move the file away, or give another folder with `--home`; it was not changed",
    foreign_schema: |name| {
        format!(
            "the record carries `{name}`, which madoguchi did not make and which would change \
             what is recorded; nothing was recorded"
        )
    },
    foreign_schema_hint: "copy the whole folder; `madoguchi verify` says what else is not as it \
        was, and `madoguchi restore` brings back a backup",
    changed_note: "another program changed the note from which this would be taken back; nothing \
        was taken back",
    changed_note_hint: "`madoguchi verify` says what else is not as it was; correct the record with \
        `madoguchi fact` or `madoguchi edit`, or bring back a backup with `madoguchi restore`",
    damaged: |detail| format!("the record is damaged: {detail}"),
    damaged_hint: "copy the whole folder before anything else; `madoguchi doctor` says more",
    not_as_recorded: |count| format!("{count} thing(s) are not as they were recorded"),
    file_exists_hint: "choose another name; `draft` replaces a file with `--force`",
    emptied: "the file of the record is empty: its contents were lost, or the first change never ended",
    emptied_hint: "if you had recorded anything, `madoguchi restore FILE` brings back a copy from the folder `backups`",
    not_as_recorded_hint: "copy the whole folder before anything else; then `madoguchi restore FILE` \
        brings back a backup, and `madoguchi doctor --salvage FILE` saves what is readable",
    full: "the disk is full; nothing was recorded",
    full_hint: "free some space and repeat the command; what was there before is unchanged",
    read_only: |path| format!("`{path}` cannot be written to; nothing was recorded"),
    read_only_hint: "check the rights of the folder, or give another with `--home`",
    busy: "another madoguchi is writing, and did not finish in time; nothing was recorded",
    busy_hint: "repeat the command in a moment",
    cannot_open: |path, why| format!("`{path}` cannot be opened: {why}"),
    cannot_open_hint: "check that the folder exists and is yours, or give another with `--home`",
    cannot_open_record: |path, detail| format!("the record `{path}` cannot be opened ({detail})"),
    refused: |rule| format!("the record does not take this value ({rule}); nothing was recorded"),
    disk: |code| format!("the disk failed (code {code})"),

    internal: |detail| format!("this is a defect in madoguchi: {detail}"),
    internal_hint: "the record is unchanged since the last confirmed step; \
        `madoguchi doctor` prints what a report needs",
};
