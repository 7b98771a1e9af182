//! What the interview says: its questions, what keys do, and why a desk wants to know.

/// The sentences of the interview.
#[derive(Debug)]
pub struct Interview {
    /// What happened?
    pub ask_text: &'static str,
    /// How to answer the first question.
    pub how_first: &'static str,
    /// What the keys do at every question.
    pub keys: &'static str,
    /// Why the first question is asked.
    pub why_text: &'static str,
    /// Why the first question is asked again, where nothing was told.
    pub first_needed: &'static str,
    /// The editor does not open at this question.
    pub no_editor: &'static str,
    /// What to do after an answer that could not be read.
    pub mend: &'static str,
    /// There is nothing to go back to.
    pub no_back: &'static str,
    /// A long answer was taken: how many characters.
    pub taken: fn(usize) -> String,
    /// The answer that stands now: the answer.
    pub stands: fn(&str) -> String,
    /// What was typed before the interruption stands at the mark again.
    pub typed_before: &'static str,
    /// An interview goes on: `#12`.
    pub goes_on: fn(&str) -> String,
    /// A first question goes on.
    pub goes_on_first: &'static str,
    /// No interview is unfinished.
    pub none_unfinished: &'static str,
    /// The interview is at its end: `#12`.
    pub at_end: fn(&str) -> String,
    /// What Ctrl-C says once it was recorded: `12`.
    pub interrupted: fn(&str) -> String,
    /// What Ctrl-C says when the first words are kept.
    pub interrupted_first: &'static str,
    /// What could not be kept when it was interrupted: why.
    pub not_held: fn(&str) -> String,

    /// Is this right?
    pub ask_understood: &'static str,
    /// Why that is asked.
    pub why_understood: &'static str,
    /// No number of the list: the highest.
    pub no_number: fn(usize) -> String,
    /// What kind of trouble is it?
    pub ask_category: &'static str,
    /// Which of these?
    pub ask_symptom: &'static str,
    /// How to choose.
    pub how_choose: &'static str,
    /// Why the kind of trouble is asked.
    pub why_category: &'static str,
    /// Whose service is it about?
    pub ask_provider: &'static str,
    /// How to choose the provider.
    pub how_provider: &'static str,
    /// Why the provider is asked.
    pub why_provider: &'static str,
    /// What is right instead: the name of the fact.
    pub ask_fact: fn(&str) -> String,
    /// How to correct a fact.
    pub how_fact: &'static str,
    /// Why a fact can be corrected.
    pub why_fact: &'static str,
    /// A fact was taken away: name, value.
    pub fact_removed: fn(&str, &str) -> String,

    /// The heading of the steps that stop a loss.
    pub steps: &'static str,
    /// A step: its number, how many there are.
    pub step: fn(usize, usize) -> String,
    /// Was it done?
    pub ask_step: &'static str,
    /// Goes on from advice that is never done.
    pub ask_advice: &'static str,
    /// Why steps come first, and where this one comes from: source, day.
    pub why_step: fn(&str, &str) -> String,
    /// It was done before, and is in the timeline.
    pub step_stands: &'static str,
    /// Only yes or no can be understood.
    pub yes_or_no: &'static str,

    /// A question for a fact: its number, how many there are.
    pub need: fn(usize, usize) -> String,
    /// Why, and where the wish comes from: why, whose wish.
    pub why_need: fn(&str, &str) -> String,
    /// The provider itself asks.
    pub basis_provider: &'static str,
    /// Another exchange asks.
    pub basis_other: &'static str,
    /// The article says so.
    pub basis_article: &'static str,
    /// It was derived.
    pub basis_derived: &'static str,
    /// A bare "no" was taken as not known.
    pub no_is_unknown: &'static str,
    /// A bare "yes" does not answer this question.
    pub yes_says_nothing: &'static str,
    /// It is known that the user does not know.
    pub stands_unknown: &'static str,

    /// The heading over where to turn, which need not wait for the questions.
    pub turn_here: &'static str,
    /// Where the rest about the windows is: `12`.
    pub more_of_window: fn(&str) -> String,
    /// Goes on to the draft.
    pub ask_window: &'static str,
    /// Why the window is shown.
    pub why_window: &'static str,

    /// The heading of the account's facts: provider.
    pub account: fn(&str) -> String,
    /// A question for one of them: its name.
    pub ask_account: fn(&str) -> String,
    /// Why it is asked.
    pub why_account: &'static str,
}

pub(super) const EN: Interview = Interview {
    ask_text: "What happened?",
    how_first: "Tell it in your own words and press Enter. A long text can be pasted; \
        `e` and Enter opens your editor. Passwords and codes are not needed.",
    keys: "At every question: `?` why it is asked, `<` the question before, `u` I do not know, \
        Enter alone skips. Ctrl-C stops; everything so far is kept.",
    why_text: "From your words the kind of trouble, the window and the text to send are found. \
        They stay on this machine; nothing is sent anywhere.",
    first_needed: "It is asked again: without a word about what happened nothing can be looked \
        up. A few words are enough. Ctrl-C stops.",
    no_editor: "The editor opens at the first question and at the draft only. Write the answer \
        here; Esc and then Enter begins a new line.",
    mend: "Write it another way. If you do not know it: `u`. Enter alone goes on as it is.",
    no_back: "This is the first question.",
    taken: |chars| format!("took {chars} characters"),
    stands: |answer| format!("Now: {answer} (Enter keeps it)"),
    typed_before: "What you had typed stands at the mark again.",
    goes_on: |id| format!("{id}: going on where you stopped"),
    goes_on_first: "Going on where you stopped.",
    none_unfinished: "no interview is unfinished; `madoguchi log` begins one, and \
        `madoguchi resume NUMBER` asks again what was skipped",
    at_end: |id| format!("{id}: every question was asked"),
    interrupted: |n| {
        format!("stopped; everything so far is kept. Go on with: `madoguchi resume {n}`")
    },
    interrupted_first: "stopped; what you typed is kept. Go on with: `madoguchi resume`",
    not_held: |why| format!("what you typed last could not be kept: {why}"),

    ask_understood: "Right? Enter: yes. A number: correct that line.",
    why_understood: "A misreading would lead to another window and another text.",
    no_number: |last| format!("please give Enter, or a number from 1 to {last}"),
    ask_category: "What kind of trouble is it?",
    ask_symptom: "Which of these is nearest?",
    how_choose: "The number; Enter leaves it as it is.",
    why_category: "Window, first steps and the facts that a desk needs depend on it.",
    ask_provider: "Whose service is it about?",
    how_provider: "The number, or another name; Enter leaves it as it is.",
    why_provider: "Windows, contacts and what to check are the provider's own.",
    ask_fact: |name| format!("{name}: what is right?"),
    how_fact: "The right value; Enter leaves it as it is, `-` takes it away.",
    why_fact: "The desk searches its records by these; the old value stays in the timeline.",
    fact_removed: |name, value| format!("{name}: {value} was taken away"),

    steps: "First, stop the loss",
    step: |number, all| format!("Step {number} of {all}"),
    ask_step: "Done? `y`: done now. Enter: not yet.",
    ask_advice: "Enter: I have read it.",
    why_step: |source, day| {
        format!(
            "Each minute counts here, and what you have done goes into the text with its time. \
             Source of this step: {source} (as of {day})"
        )
    },
    step_stands: "Ticked. Enter: on. `n`: takes it back.",
    yes_or_no: "please answer `y` (done) or Enter (not yet)",

    need: |number, all| format!("Question {number} of {all}"),
    why_need: |why, basis| format!("{why} ({basis})"),
    basis_provider: "the provider's own pages ask for it",
    basis_other: "other exchanges ask for it",
    basis_article: "the guide to the windows says so",
    basis_derived: "derived from how exchanges work",
    no_is_unknown: "Noted as not known. `<` goes back to this question.",
    yes_says_nothing: "Please write what it is, or `u` if you do not know.",
    stands_unknown: "Now: you do not know it (Enter leaves it so)",

    turn_here: "Where to turn (no need to wait)",
    more_of_window: |n| format!("Every window, contact, check and source: `madoguchi route {n}`"),
    ask_window: "Enter: on to the text.",
    why_window: "The window with the reason for it, whether it is open, and the contact that is \
        best known. The order follows the trouble, never the hour.",

    account: |provider| format!("For the text: your account at {provider}"),
    ask_account: |name| format!("{name}?"),
    why_account: "The desk finds your account by it. It is asked once, kept on this machine only, \
        and shown masked.",
};

pub(super) const JA: Interview = Interview {
    ask_text: "何が起きましたか",
    how_first: "ご自分の言葉で書いて Enter を押してください。長い文章は貼り付けられます。\
        e と Enter でエディタが開きます。パスワードや認証コードは要りません。",
    keys: "どの質問でも、? で聞く理由、< で前の質問、u で「分からない」、Enter だけで飛ばせます。Ctrl-C で中断しても、ここまでの内容は残ります。",
    why_text: "書かれた言葉から、トラブルの種類、使う窓口、送る文面を決めます。\
        内容はこの端末にだけ保存し、どこにも送信しません。",
    first_needed: "何が起きたかが分からないと窓口を調べられないため、もう一度お聞きします。\
        ひとことで構いません。やめるには Ctrl-C を押してください。",
    no_editor: "エディタを開けるのは、最初の質問と文面の画面だけです。答えはここに書いてください。\
        改行は、Esc に続けて Enter です。",
    mend: "別の書き方でもう一度入れてください。分からなければ u、Enter だけなら今のまま進みます。",
    no_back: "これが最初の質問です。",
    taken: |chars| format!("{chars}文字を受け取りました"),
    stands: |answer| format!("いまの答え: {answer}（Enter でそのまま）"),
    typed_before: "前回入力しかけた文字を、入力欄に戻してあります。",
    goes_on: |id| format!("{id} の続きから始めます"),
    goes_on_first: "前回の続きから始めます。",
    none_unfinished: "途中の質問はありません。新しく始めるには `madoguchi log`、\
        飛ばした質問に答えるには `madoguchi resume 番号` を使ってください",
    at_end: |id| format!("{id} の質問はすべて終わっています"),
    interrupted: |n| {
        format!(
            "中断しました。ここまでの内容は残っています。続きは `madoguchi resume {n}` で始められます"
        )
    },
    interrupted_first: "中断しました。入力された内容は残っています。続きは `madoguchi resume` で始められます",
    not_held: |why| format!("最後に入力された文字を残せませんでした: {why}"),

    ask_understood: "合っていれば Enter、違う行はその番号を入れてください",
    why_understood: "読み違えたまま進むと、窓口も文面も違うものになるためです。",
    no_number: |last| format!("Enter か、1から{last}までの番号を入れてください"),
    ask_category: "どの種類のトラブルですか",
    ask_symptom: "どれに近いですか",
    how_choose: "番号を入れてください。Enter だけなら変えません",
    why_category: "使う窓口、最初にすること、窓口から聞かれることが種類によって違うためです。",
    ask_provider: "どの事業者のサービスですか",
    how_provider: "番号か、ほかの事業者の名前を入れてください。Enter だけなら変えません",
    why_provider: "窓口、連絡先、確かめることが事業者によって違うためです。",
    ask_fact: |name| format!("{name}の正しい内容は何ですか"),
    how_fact: "正しい内容を入れてください。Enter だけなら変えません。- で取り除きます",
    why_fact: "窓口はこれを手がかりに記録を探します。前の内容は経過に残ります。",
    fact_removed: |name, value| format!("{name}「{value}」を取り除きました"),

    steps: "まず、被害を止めます",
    step: |number, all| format!("手順 {number}/{all}"),
    ask_step: "済みましたか（y で「済んだ」、Enter で「まだ」）",
    ask_advice: "お読みになったら Enter を押してください",
    why_step: |source, day| {
        format!(
            "一刻を争うためです。済んだことは時刻とともに記録し、文面にも入れます。\
             この手順の出典: {source}（{day} 時点）"
        )
    },
    step_stands: "済みになっています（Enter で次へ、n で取り消し）",
    yes_or_no: "y（済んだ）か Enter（まだ）で答えてください",

    need: |number, all| format!("質問 {number}/{all}"),
    why_need: |why, basis| format!("{why}（{basis}）"),
    basis_provider: "この事業者の案内で求められています",
    basis_other: "ほかの取引所が求めています",
    basis_article: "窓口の案内記事で勧められています",
    basis_derived: "取引所の一般的な仕組みから考えたものです",
    no_is_unknown: "「分からない」として先に進みます。この質問には < で戻れます。",
    yes_says_nothing: "「はい」だけでは窓口に伝わりません。内容を書いてください。分からなければ u です。",
    stands_unknown: "いまの答え: 分からない（Enter でそのまま）",

    turn_here: "窓口（質問を待たずに連絡できます）",
    more_of_window: |n| {
        format!("すべての窓口、連絡先、確かめること、出典は `madoguchi route {n}` で確認できます")
    },
    ask_window: "Enter で文面へ進みます",
    why_window: "使う窓口と理由、いま受け付けているか、いちばん確かな連絡先をお見せしています。\
        順番はトラブルの種類で決まり、時間帯では変わりません。",

    account: |provider| format!("文面に入れる、{provider}のご登録情報"),
    ask_account: |name| format!("{name}は何ですか"),
    why_account: "窓口がお客様の口座を探すために使います。伺うのは一度だけです。\
        この端末にだけ保存し、画面では伏せて表示します。",
};
