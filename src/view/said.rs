//! Codes from the layers below, turned into sentences.

use crate::domain::{Finding, Lang};
use crate::i18n::{Catalog, advice, label};
use crate::intake::Contradiction;
use crate::routing::Notice;

/// A sentence with its stable code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The code.
    pub code: &'static str,
    /// The sentence, in the language of the view.
    pub text: String,
}

/// Says what to know before writing.
pub fn notice(notice: &Notice, lang: Lang) -> Said {
    let say = &Catalog::of(lang).notice;
    let (code, text) = match notice {
        Notice::SourcesDisagree(window) => (
            "sources_disagree",
            (say.sources_disagree)(label::window(*window, lang)),
        ),
        Notice::OldFact(window) => ("old_fact", (say.old_fact)(label::window(*window, lang))),
        Notice::ClosedMeanwhile { closed, meanwhile } => (
            "closed_meanwhile",
            (say.closed_meanwhile)(
                label::window(*closed, lang),
                label::window(*meanwhile, lang),
            ),
        ),
        Notice::ProjectedHoliday => ("projected_holiday", say.projected_holiday.to_owned()),
    };
    Said { code, text }
}

/// Says what does not fit together.
pub fn contradiction(contradiction: &Contradiction, lang: Lang) -> Said {
    let say = &Catalog::of(lang).notice;
    let (code, text) = match contradiction {
        Contradiction::TwoAmounts(one, other) => ("two_amounts", (say.two_amounts)(one, other)),
        Contradiction::ReplyBeforeReport(reply, report) => (
            "reply_before_report",
            (say.reply_before_report)(reply, report),
        ),
        Contradiction::AfterNow(written) => ("after_now", (say.after_now)(written)),
        Contradiction::BadChecksum(address) => ("bad_checksum", (say.bad_checksum)(address)),
        Contradiction::OtherChain(address, chain) => {
            ("other_chain", (say.other_chain)(address, chain))
        }
    };
    Said { code, text }
}

/// Says that the named provider has no pack.
pub fn provider_unknown(name: &str, lang: Lang) -> Said {
    Said {
        code: "provider_unknown",
        text: (Catalog::of(lang).notice.provider_unknown)(name),
    }
}

/// Says what was replaced, and what to do about it now: once for each kind, in order.
pub fn replaced(findings: &[Finding], lang: Lang) -> Vec<Said> {
    let say = &Catalog::of(lang).notice;
    let mut told: Vec<Said> = Vec::new();
    for finding in findings {
        let name = label::finding_kind(finding.kind, lang);
        let what = if finding.proved {
            (say.secret_replaced)(name)
        } else {
            (say.guess_replaced)(name)
        };
        let advice = advice::exposed(finding.kind, lang);
        let text = (say.replaced_and)(&what, advice);
        if !told.iter().any(|known| known.text == text) {
            let code = if finding.proved {
                "secret_replaced"
            } else {
                "guess_replaced"
            };
            told.push(Said { code, text });
        }
    }
    told
}
