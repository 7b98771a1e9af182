//! Whether a text tells of a circumstance on which a step of a guide depends.

use super::{Advice, Guide};
use crate::domain::Circumstance;
use crate::text::Folded;

/// What ends a sentence.
const ENDS: [char; 5] = ['。', '!', '?', '\n', ';'];

/// What a circumstance is about, and what happened to it; both stand in one sentence, in lower case.
type Rule = (&'static [&'static str], &'static [&'static str]);

#[rustfmt::skip]
const CREDENTIALS: Rule = (
    &[
        "パスワード", "ログイン情報", "id", "コード", "認証番号", "確認番号", "暗証", "個人情報", "シード", "秘密鍵", "復元フレーズ", "フレーズ", "カード番号", "秘密情報", "遠隔", "リモート", "anydesk", "teamviewer", "偽サイト", "フィッシングサイト",
        "password", "code", "credential", "login", "details", "seed", "phrase", "private key", "remote", "secret removed", "fake site", "phishing site",
    ],
    &[
        "入力し", "入力させ", "入れてしま", "入れた", "入れまし", "入れさせ", "打ち込", "教えた", "教えてしま", "教えまし", "伝えた", "伝えてしま", "伝えまし", "渡し", "読み上げ", "インストールし", "インストールさせ", "ログインした", "ログインしてしま", "ログインしまし", "操作され", "許可し",
        "entered", "typed", "gave", "told", "shared", "installed", "logged in", "signed in", "put in", "handed", "read out",
    ],
);

#[rustfmt::skip]
const MONEY: Rule = (
    &[""],
    &[
        "振り込んだ", "振り込んで", "振り込みまし", "振込し", "振込みまし", "振り込まされ", "振込させ", "送金し", "送金させ", "送金を", "送らされ", "支払ってしま", "払ってしま", "払わされ",
        "transferred", "wired", "sent money", "sent them", "paid ",
    ],
);

#[rustfmt::skip]
const TAG: Rule = (
    &["タグ", "メモ", "tag", "memo"],
    &[
        "なし", "無し", "忘れ", "間違", "誤っ", "つけず", "付けず", "入れず", "入力せず", "未入力", "なかった", "違う",
        "without", "forgot", "wrong", "missing", "no destination", "no memo", "no tag", "left out", "omitted", "didn't", "did not",
    ],
);

#[rustfmt::skip]
const KEY: Rule = (
    &["apiキー", "apiの", "api キー", "apiシークレット", "アクセスキー", "api key", "api secret"],
    &[
        "漏れ", "漏洩", "漏えい", "流出", "盗ま", "公開して", "知られ", "晒", "さらし", "見られ", "教え",
        "leak", "expos", "stolen", "publish", "comprom", "pushed",
    ],
);

#[rustfmt::skip]
const ORDER: Rule = (
    &["注文", "発注", "order"],
    &["誤っ", "誤発注", "間違", "ミス", "うっかり", "意図しない", "by mistake", "accident", "wrong", "did not mean", "didn't mean"],
);

/// What denies or asks for what stands right before it.
#[rustfmt::skip]
const DENIED: &[&str] = &["ていな", "ていませ", "てな", "てませ", "でいな", "でいませ", "でない", "でませ", "ていません", "なかった", "ませんでし", "ないで", "てくださ", "て下さ", "てほし", "て欲し", "ろと", "ように", "させようと", "そうにな"];

/// The same before it, in English.
const NEVER: &[&str] = &["not ", "n't ", "never ", "without having ", "nothing "];

/// How far a denial may stand, in characters.
const DENIAL_CHARS: usize = 12;

impl Guide {
    /// Returns the first steps for what a text tells: each once, where it comes first.
    pub fn steps_for(&self, text: &str) -> Vec<&Advice> {
        let mut all: Vec<&Advice> = Vec::with_capacity(self.steps.len());
        let mut text_lower = None;
        for step in &self.steps {
            let applies = step.when.is_none_or(|when| {
                let text = text_lower
                    .get_or_insert_with(|| Folded::compatible(text).text().to_lowercase());
                holds(when, text)
            });
            if applies && all.iter().all(|known| known.code != step.code) {
                all.push(step);
            }
        }
        all
    }
}

/// Tells whether a folded text in lower case tells of a circumstance.
fn holds(circumstance: Circumstance, text: &str) -> bool {
    let (things, acts) = match circumstance {
        Circumstance::CredentialsGiven => CREDENTIALS,
        Circumstance::MoneySent => MONEY,
        // What was left out is denied by the words that tell of it.
        Circumstance::TagWrong => return text.split(ENDS).any(|sentence| stands(sentence, TAG)),
        Circumstance::ApiKeyLeaked => KEY,
        Circumstance::OrderMistaken => ORDER,
    };
    text.split(ENDS).any(|sentence| {
        let named = things.iter().any(|thing| sentence.contains(thing));
        named && acts.iter().any(|act| happened(sentence, act))
    })
}

fn stands(sentence: &str, (things, acts): Rule) -> bool {
    let holds = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    holds(things) && holds(acts)
}

/// Tells whether an act is told in a sentence as done.
fn happened(sentence: &str, act: &str) -> bool {
    sentence.match_indices(act).any(|(at, act)| {
        let behind = sentence.get(at..).unwrap_or_default();
        let reach = act.chars().count() + DENIAL_CHARS;
        let behind: String = behind.chars().take(reach).collect();
        let before = sentence.get(..at).unwrap_or_default();
        let before: Vec<char> = before.chars().rev().take(DENIAL_CHARS).collect();
        let before: String = before.into_iter().rev().collect();
        let denied = DENIED.iter().any(|word| behind.contains(word));
        !denied && !NEVER.iter().any(|word| before.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::Symptom;
    use crate::pack;

    #[test]
    #[allow(clippy::too_many_lines)]
    fn the_first_steps_are_those_for_what_was_told() {
        let given = ["freeze_account", "end_sessions", "revoke_api_keys"];
        for (symptom, text, first, not_first) in [
            (
                Symptom::Phishing,
                "フィッシングサイトにログイン情報を入力してしまった",
                &given[..],
                &["call_police"][..],
            ),
            (
                Symptom::Phishing,
                "サポートを名乗る電話に認証コードを教えた",
                &given,
                &["call_police"],
            ),
            (
                Symptom::Phishing,
                "I entered my password on a fake site",
                &given,
                &["call_police"],
            ),
            (
                Symptom::Phishing,
                "遠隔操作アプリを入れさせられて送金させられた",
                &[
                    "freeze_account",
                    "end_sessions",
                    "revoke_api_keys",
                    "contact_receiving_bank",
                ],
                &[],
            ),
            (
                Symptom::Phishing,
                "不審なメールが届いた。クリックはしていない",
                &["do_not_open_link"],
                &["freeze_account", "contact_receiving_bank", "call_police"],
            ),
            (
                Symptom::Phishing,
                "パスワードを入力してくださいというメールが来た",
                &["do_not_open_link"],
                &["freeze_account"],
            ),
            (
                Symptom::Phishing,
                "偽サイトを開いたがパスワードは入力していません",
                &["do_not_open_link"],
                &["freeze_account"],
            ),
            (
                Symptom::Phishing,
                "I did not enter my password; I never gave the code",
                &["do_not_open_link"],
                &["freeze_account"],
            ),
            (
                Symptom::UnauthorizedAccess,
                "APIキーが漏洩した",
                &["revoke_api_keys"],
                &[],
            ),
            (
                Symptom::CryptoWithdrawal,
                "I sent XRP without the destination tag",
                &["contact_destination", "no_reverse"],
                &[],
            ),
            (
                Symptom::CryptoDeposit,
                "宛先タグを間違えてXRPを送った",
                &["contact_destination"],
                &[],
            ),
            (
                Symptom::CryptoWithdrawal,
                "BTCの送金が届かない",
                &[],
                &["contact_destination"],
            ),
            (
                Symptom::OrderError,
                "誤って注文した",
                &["cancel_pending"],
                &[],
            ),
            (
                Symptom::OrderError,
                "注文が通らない",
                &[],
                &["cancel_pending"],
            ),
        ] {
            let guide = pack::general().guide(symptom).expect(text);
            let steps: Vec<&str> = guide
                .steps_for(text)
                .iter()
                .map(|step| step.code.as_str())
                .collect();
            let near = steps.get(..steps.len().min(9)).unwrap_or_default();
            for code in first {
                assert!(near.contains(code), "{text}: {code} is not in {near:?}");
            }
            let begin = steps.get(..steps.len().min(5)).unwrap_or_default();
            for code in not_first {
                assert!(!begin.contains(code), "{text}: {code} is in {begin:?}");
            }
        }
        let leaked = pack::general()
            .guide(Symptom::UnauthorizedAccess)
            .expect("it is there");
        let leaked = leaked.steps_for("APIキーが漏洩した");
        assert_eq!(
            leaked.first().map(|step| step.code.as_str()),
            Some("revoke_api_keys")
        );
    }
}
