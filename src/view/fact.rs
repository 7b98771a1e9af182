//! Facts as people write them: 500,000円, 2026/11/20(金) 21時ごろ.

use crate::domain::{Fact, FactValue, Lang};
use crate::i18n::{Catalog, date};
use crate::text::grouped;

/// Returns the value of a fact as people write it.
pub fn fact_text(value: &FactValue, lang: Lang) -> String {
    let say = &Catalog::of(lang).triage;
    match value {
        FactValue::OccurredAt(moment) => date::moment(moment, lang),
        FactValue::Amount { number, asset } => (say.amount)(&grouped(&number.to_string()), asset),
        FactValue::TxId(text) | FactValue::Text(_, text) => text.clone(),
        FactValue::Address {
            address,
            chain,
            valid,
        } => {
            let checksum = valid.map(|valid| {
                if valid {
                    say.checksum_holds
                } else {
                    say.checksum_fails
                }
            });
            let asides: Vec<&str> = chain.as_deref().into_iter().chain(checksum).collect();
            if asides.is_empty() {
                return address.clone();
            }
            let route = &Catalog::of(lang).route;
            address.clone() + &(route.aside)(&asides.join(route.span_separator))
        }
    }
}

/// Returns a fact's value, and the words it was said in where those differ.
pub(super) fn with_words(fact: &Fact, lang: Lang) -> String {
    let text = fact_text(&fact.value, lang);
    let written = fact.as_written.trim();
    if written.is_empty() || written == text || written == fact.value.value() {
        return text;
    }
    let catalog = Catalog::of(lang);
    text + &(catalog.route.aside)(&(catalog.triage.quoted)(written))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Decimal, FactKind, Moment, Precision};

    #[track_caller]
    fn check(value: &FactValue, ja: &str, en: &str) {
        assert_eq!(fact_text(value, Lang::Ja), ja);
        assert_eq!(fact_text(value, Lang::En), en);
    }

    fn amount(written: &str, asset: &str) -> FactValue {
        FactValue::Amount {
            number: Decimal::read(written).expect("a number"),
            asset: asset.into(),
        }
    }

    #[test]
    fn amounts_have_commas_and_their_unit_where_it_belongs() {
        check(&amount("500000", "JPY"), "500,000円", "500,000 JPY");
        check(
            &amount("1234567.89", "BTC"),
            "1,234,567.89 BTC",
            "1,234,567.89 BTC",
        );
        check(&amount("-1000", ""), "-1,000", "-1,000");
        check(
            &amount("0.00000001", "BTC"),
            "0.00000001 BTC",
            "0.00000001 BTC",
        );
    }

    #[test]
    fn an_address_says_its_chain_and_whether_its_checksum_holds() {
        let address = |chain: Option<&str>, valid| FactValue::Address {
            address: "1A1zP1".into(),
            chain: chain.map(str::to_owned),
            valid,
        };
        check(&address(None, None), "1A1zP1", "1A1zP1");
        check(
            &address(Some("BTC"), Some(false)),
            "1A1zP1（BTC、チェックサムが合いません）",
            "1A1zP1 (BTC, checksum fails)",
        );
    }

    #[test]
    fn words_stand_beside_a_value_only_where_they_differ() {
        let moment = Moment::read("2026-11-21T21:00:00+09:00", Precision::About).expect("a moment");
        let fact = |value, as_written: &str| Fact {
            value,
            as_written: as_written.into(),
            span: None,
        };
        let told = fact(FactValue::OccurredAt(moment), "昨日の夜21時ごろ");
        assert_eq!(
            with_words(&told, Lang::Ja),
            "2026/11/21(土) 21時ごろ（「昨日の夜21時ごろ」）"
        );
        let bank = fact(
            FactValue::Text(FactKind::Bank, "みずほ銀行".into()),
            "みずほ銀行",
        );
        assert_eq!(with_words(&bank, Lang::Ja), "みずほ銀行");
    }
}
