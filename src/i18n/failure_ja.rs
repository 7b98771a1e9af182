//! The sentences about failures in Japanese.

use super::failure::Failures;

/// Japanese.
pub(super) const JA: Failures = Failures {
    error_prefix: "エラー: ",
    hint_prefix: "ヒント: ",
    warning_prefix: "ご注意: ",

    needs_argument: |flag| {
        format!("`{flag}` が指定されていません（端末ではないため質問できません）")
    },
    needs_argument_hint: |flag| format!("`{flag}` を指定するか、端末で実行してください"),
    no_editor: |tried| match tried {
        "" => "使えるエディタが見つかりません".to_owned(),
        tried => format!("エディタを開けません。{tried} が見つかりません"),
    },
    no_editor_hint: "VISUAL=nano のように指定するか、文章を引数か標準入力（-）で渡してください",
    editor_hint: "`madoguchi resume` で、その文章から続けられます",
    needs_terminal: |what| format!("{what} は質問をしますが、質問できる端末がありません"),
    needs_terminal_hint: "質問なしで使うには `log TEXT`、`fact N 種類=値`、`draft N` があります",
    empty_text: |command| match command {
        "check" | "triage" => "文章が空です".to_owned(),
        _ => "文章が空です。何も記録していません".to_owned(),
    },
    empty_text_hint: |command| match command {
        "check" => "メールやメッセージを標準入力で渡すか（例: `madoguchi check - < mail.eml`）、\
            確かめたい連絡先を書いてください（例: `madoguchi check https://www.example.com`）"
            .to_owned(),
        "reply" => "窓口からの返信を貼り付けるか、保存したメールを標準入力で渡してください。\
            例: `madoguchi reply N - < answer.eml`"
            .to_owned(),
        "sent" => "実際に送った文面を標準入力で渡すか、省いてください。\
            `madoguchi sent N` だけなら下書きを控えにします"
            .to_owned(),
        "note" => {
            "書き残すことを一文で書いてください。例: `madoguchi note N \"10時15分に電話した\"`"
                .to_owned()
        }
        command => format!(
            "何が起きたかを一文で書いてください。例: `madoguchi {command} \"銀行振込が反映されません\"`"
        ),
    },
    empty_part: "この文面には、その部分がありません",
    empty_part_hint: "`--field` を付けなければ、全体を出します",
    empty_query: "検索する語がありません",
    empty_query_hint: "探す語を書いてください。例: `madoguchi search 出金`",
    text_too_long: |bytes| {
        format!(
            "文章が {} MiB を超えています。何も記録していません",
            bytes / (1024 * 1024)
        )
    },
    text_too_long_hint: "関係のある部分だけを渡し、残りはファイルとして保管してください",
    not_text: "入力を UTF-8・Shift_JIS・EUC-JP のどれとしても読めません。何も記録していません",
    not_text_hint: "UTF-8 で保存し直してから、もう一度渡してください",
    input: |why| format!("入力を読み込めませんでした: {why}"),
    output: |why| format!("結果を書き出せませんでした: {why}"),
    output_hint: "記録した内容は残っています。`madoguchi list` で確認できます",
    bad_clock: |written| format!("`MADOGUCHI_NOW` が日時として読めません: `{written}`"),
    bad_clock_hint: "2026-11-23T14:00:00+09:00 の形で書くか、設定を外してください",
    no_home: "記録を置くフォルダが見つかりません",
    no_home_hint: "`HOME` か `MADOGUCHI_HOME` を設定するか、`--home DIR` を指定してください",

    no_incident: |id| format!("インシデント {id} はありません"),
    no_incident_hint: "`madoguchi list --all` で番号を確認できます",
    bad_category: |written| format!("`{written}` という種別はありません"),
    bad_fact_kind: |written| format!("`{written}` という情報の種類はありません"),
    bad_fact_form: |written| format!("`{written}` は「種類=値」の形ではありません"),
    bad_fact_form_hint: "`amount=500000円` や `bank=みずほ銀行` のように書いてください",
    bad_fact_value: |kind, value| format!("`{value}` を {kind} として読めません"),
    bad_moment: |written| format!("`{written}` を日時として読めません"),
    bad_moment_hint: "`2026-11-20 21:00`、`11/20 21:00`、`昨日の21時ごろ` のように書いてください",
    bad_day: |written| format!("`{written}` をこれからの日付として読めません"),
    bad_day_hint: "`2026-11-27`、`11/27`、`3営業日`、`来週の金曜` のように書いてください。期日がなければ `none` です",
    to_needs_shape: "`--to` は、苦情の申出書か経緯書のときだけ使えます",
    to_needs_shape_hint: "`--as complaint` か `--as dossier` を付けてください",
    drafted_for_other: |id, wanted, drafted| {
        format!(
            "{id} には「{wanted}」あての文面がありません。最後に表示した文面は「{drafted}」です。何も記録していません"
        )
    },
    drafted_for_other_hint: |command| {
        format!("`{command}` で文面を表示してから、もう一度記録してください")
    },
    sent_text_hint: |n| {
        format!(
            "実際に送った文面があれば、その文面を `madoguchi sent {n} -` に渡すと、そのまま控えに残ります"
        )
    },
    to_come: |written| format!("「{written}」は、これから来る日時です"),
    to_come_hint: "実際に送った・受け取った日時を `--at` に書いてください。今なら `--at` は要りません",
    nothing_sent: |id| format!("{id} には、送った記録がまだありません"),
    nothing_sent_hint: |n| {
        format!(
            "最初の文面は `madoguchi draft {n}`、送ったら `madoguchi sent {n}` で記録してください"
        )
    },
    bad_rung: |written| format!("`{written}` という申し出先はありません"),
    no_inquiry: |number, count| match count {
        0 => "送った記録がまだありません".to_owned(),
        _ => format!("問い合わせ {number} はありません。記録は{count}件です"),
    },
    no_inquiry_hint: "`madoguchi show 番号` の「問い合わせの控え」で番号を確認できます",
    no_reply: |number, count| match count {
        0 => "回答の記録がまだありません".to_owned(),
        _ => format!("回答 {number} はありません。記録は{count}件です"),
    },
    no_reply_hint: "`madoguchi show 番号` の「届いた回答の控え」で番号を確認できます",
    no_pack: |written| format!("`{written}` の事業者パックはありません"),
    no_pack_hint: "`madoguchi pack list` で事業者を確認できます",
    no_step: |written| format!("`{written}` は、このインシデントの最初の手順にありません"),
    bad_channel: |written| format!("`{written}` という窓口はありません"),
    bad_choice_hint: |choices| format!("次の中から選べます: {choices}"),
    suggestion: |nearest| format!("`{nearest}` のことですか"),
    empty_value: |name| format!("{name}が空です。何も記録していません"),
    value_too_long: |name, max, chars| {
        format!("{name}は{max}文字までです（今は{chars}文字）。何も記録していません")
    },
    nothing_to_change: "変更する内容が指定されていません",
    nothing_to_change_hint: |command, options| {
        format!(
            "{options} のどれかを指定してください（`madoguchi {command} --help` に説明があります）"
        )
    },
    no_transition: |status| format!("このインシデントは、すでに「{status}」です"),
    no_transition_hint: |n| format!("`madoguchi show {n}` で今の状態を確認できます"),
    nothing_drafted: |id| format!("{id} の下書きはまだありません"),
    nothing_drafted_hint: |id| {
        format!(
            "先に `madoguchi draft {id}` を実行するか、送った文面を `sent {id} -` で渡してください"
        )
    },

    not_in_pack: |written, provider| {
        format!(
            "`{written}` は `{provider}` の連絡先として登録されていないため、記録しませんでした"
        )
    },
    not_in_pack_hint: "新しい番号やアドレスの「確認」を求められた場合は、詐欺の可能性があります。`madoguchi check` で調べられます",
    many_sources: |written| {
        format!(
            "`{written}` には、受付時間の違う情報が複数あります。正しかったものを `--source` で指定してください"
        )
    },
    broken_confirmations: |path| {
        format!("`{path}` を読めないため、確認済みの連絡先はないものとして扱います")
    },
    broken_confirmations_hint: "ファイルを移してから、`madoguchi channels verify` で確認し直してください",
    between: "、",
    holds_secret: |what, kinds| {
        format!(
            "`{what}` に秘密の情報（{kinds}）が含まれているため、中止しました。何も記録していません"
        )
    },
    holds_secret_hint: "その部分を消してから、もう一度実行してください。窓口が秘密の情報を必要とすることはありません",

    file: |path, why| format!("`{path}`: {why}"),
    exists_hint: "まだ使われていない名前を指定してください。既存のファイルは上書きしません",
    bytes_to_terminal: "バックアップは文章ではないため、端末には出しません",
    bytes_to_terminal_hint: "ファイル名を指定するか、パイプにつないでください: `madoguchi backup - | age -p > backup.age`",
    pack_problems: |file, count| {
        format!("`{file}` に {count} 件の問題があり、取り込みませんでした")
    },
    pack_problems_hint: "上の行をすべて直してください。書き方は `packs/README.md` にあります",
    pack_built_in: |id| format!("`{id}` は組み込みのパックのため、置き換えられません"),
    pack_built_in_hint: "`[pack]` の id を別の名前にしてください",
    pack_exists: |id| format!("`{id}` というパックはすでに追加されています"),
    pack_exists_hint: |id| format!("先に `madoguchi pack remove {id}` で外してください"),

    newer: |found, known| {
        format!("記録が新しい版で書かれています（形式 {found}、この版が読めるのは {known} まで）")
    },
    newer_hint: "新しい版を入れてお使いください。ファイルには何も書いていません",
    foreign: |path| format!("`{path}` は madoguchi の記録ではありません"),
    foreign_hint: "ファイルを移すか、`--home` で別のフォルダを指定してください。ファイルには何も書いていません",
    foreign_schema: |name| {
        format!(
            "記録に、madoguchi が作ったものではない「{name}」が入っています。\
             記録する内容を書き換えるおそれがあるため、何も記録していません"
        )
    },
    foreign_schema_hint: "まずフォルダごとコピーしてください。ほかの違いは `madoguchi verify` で確認でき、\
        `madoguchi restore` でバックアップに戻せます",
    changed_note: "取り消すための控えが、ほかのプログラムで書きかえられています。何も取り消していません",
    changed_note_hint: "`madoguchi verify` でほかに違うところがないか確認し、直したい内容は `madoguchi fact` や `madoguchi edit` で\
        直接直してください。`madoguchi restore` でバックアップに戻すこともできます",
    damaged: |detail| format!("記録が壊れています: {detail}"),
    damaged_hint: "まずフォルダ全体をコピーしてください。詳しくは `madoguchi doctor` で分かります",
    not_as_recorded: |count| format!("記録したときと違うところが {count} か所あります"),
    file_exists_hint: "別の名前を指定してください。`draft` なら `--force` で置き換えられます",
    emptied: "記録のファイルが空です。中身が失われたか、最初の記録が途中で止まっています",
    emptied_hint: "以前に何かを記録していたなら、`backups` フォルダの控えを `madoguchi restore FILE` で戻せます",
    not_as_recorded_hint: "まずフォルダごとコピーしてください。`madoguchi restore FILE` でバックアップに戻し、\
        `madoguchi doctor --salvage FILE` で読めるものを救い出せます",
    full: "ディスクの空きがなく、記録できませんでした",
    full_hint: "空きを作ってから、もう一度実行してください。以前の記録はそのままです",
    read_only: |path| format!("`{path}` に書き込めず、記録できませんでした"),
    read_only_hint: "フォルダの権限を確かめるか、`--home` で別のフォルダを指定してください",
    busy: "別の madoguchi が書き込み中で、時間内に終わらず、記録できませんでした",
    busy_hint: "少し待ってから、もう一度実行してください",
    cannot_open: |path, why| format!("`{path}` を開けません: {why}"),
    cannot_open_hint: "フォルダがあること、ご自分のものであることを確かめるか、`--home` で別のフォルダを指定してください",
    cannot_open_record: |path, detail| format!("`{path}` を記録として開けません（{detail}）"),
    refused: |rule| format!("この値は記録できません（{rule}）。何も記録していません"),
    disk: |code| format!("ディスクの読み書きに失敗しました（コード {code}）"),

    internal: |detail| format!("madoguchi の不具合です: {detail}"),
    internal_hint: "最後に確認された記録まではそのままです。`madoguchi doctor` の出力を添えてお知らせください",
};
