//! Names of what comes after the draft: stages and answers.

use crate::domain::{Lang, ReplyKind, Stage};
use crate::i18n::pick;

/// Returns the name of what an answer is.
pub fn reply_kind(kind: ReplyKind, lang: Lang) -> &'static str {
    pick(
        lang,
        match kind {
            ReplyKind::Acknowledgement => ("受付の自動返信", "acknowledgement"),
            ReplyKind::Answer => ("回答", "answer"),
            ReplyKind::Extension => ("回答期限の延長", "request for more time"),
            ReplyKind::Refusal => ("最終回答（お断り）", "refusal"),
            ReplyKind::Suspect => ("偽の連絡の疑い", "suspected fake"),
        },
    )
}

/// Returns the name of a stage.
pub fn stage(stage: Stage, lang: Lang) -> &'static str {
    pick(
        lang,
        match stage {
            Stage::Inquiry => ("問い合わせ", "inquiry"),
            Stage::Complaint => ("苦情", "complaint"),
            Stage::Dispute => ("紛争解決", "dispute"),
        },
    )
}
