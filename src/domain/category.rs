//! What kind of trouble it is: seven categories, and below them the symptoms.

use super::code::{Code, codes};

codes! {
    /// The seven kinds of trouble of the founding article, section 1.
    pub enum Category {
        /// The user cannot get in.
        Login = "login",
        /// The user cannot trade.
        Trading = "trading",
        /// Money or coins do not arrive or leave.
        Funds = "funds",
        /// Somebody else is in the account, or pretends to be the provider.
        Security = "security",
        /// The provider's system is down, for everyone.
        Outage = "outage",
        /// The user's own wrong order or transfer.
        Mistake = "mistake",
        /// Questions, complaints and changes of account data.
        Other = "other",
    }
}

codes! {
    /// The second level: where the desk asks different things.
    pub enum Symptom {
        /// The password is forgotten, or its reset does not work.
        ForgotPassword = "login.forgot_password",
        /// The account is locked or frozen.
        AccountLocked = "login.account_locked",
        /// The second factor is lost or refused.
        TwoFactor = "login.two_factor",
        /// Any other way of not getting in.
        LoginOther = "login.other",
        /// An order, or its cancellation, is refused with an error.
        OrderError = "trading.order_error",
        /// Prices, order book or chart do not move.
        BoardFrozen = "trading.board_frozen",
        /// An order is accepted and not filled.
        NotExecuted = "trading.not_executed",
        /// Any other trouble with trading.
        TradingOther = "trading.other",
        /// Yen sent to the provider are not credited.
        FiatDeposit = "funds.fiat_deposit",
        /// Coins sent to the provider are not credited.
        CryptoDeposit = "funds.crypto_deposit",
        /// Yen sent from the provider have not arrived.
        FiatWithdrawal = "funds.fiat_withdrawal",
        /// Coins sent from the provider have not arrived.
        CryptoWithdrawal = "funds.crypto_withdrawal",
        /// The provider refused a withdrawal.
        WithdrawalRejected = "funds.withdrawal_rejected",
        /// Signs of a login by somebody else.
        UnauthorizedAccess = "security.unauthorized_access",
        /// Somebody else controls the account.
        AccountTakeover = "security.account_takeover",
        /// A false mail, site or caller.
        Phishing = "security.phishing",
        /// The system is down.
        Outage = "outage",
        /// An order that was not meant.
        MistakenOrder = "mistake.order",
        /// A transfer to the wrong place.
        MistakenAddress = "mistake.address",
        /// A question.
        Question = "other.question",
        /// Dissatisfaction with the service.
        Complaint = "other.complaint",
        /// A change of account data.
        Account = "other.account",
    }
}

impl Symptom {
    /// Returns the category that the symptom belongs to: the code's part before the dot.
    pub fn category(self) -> Category {
        let code = self.code();
        let head = code.split_once('.').map_or(code, |(head, _)| head);
        Category::from_code(head).unwrap_or(Category::Other)
    }
}

impl Category {
    /// Returns the symptom to assume when only the category is known.
    pub fn usual_symptom(self) -> Symptom {
        match self {
            Self::Login => Symptom::LoginOther,
            Self::Trading => Symptom::TradingOther,
            Self::Funds => Symptom::FiatWithdrawal,
            Self::Security => Symptom::UnauthorizedAccess,
            Self::Outage => Symptom::Outage,
            Self::Mistake => Symptom::MistakenOrder,
            Self::Other => Symptom::Question,
        }
    }

    /// Returns the symptoms of this category.
    pub fn symptoms(self) -> impl Iterator<Item = Symptom> {
        Symptom::ALL
            .iter()
            .copied()
            .filter(move |symptom| symptom.category() == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symptom_belongs_to_the_category_its_code_names() {
        for &symptom in Symptom::ALL {
            assert!(
                symptom.code().starts_with(symptom.category().code()),
                "{symptom:?}"
            );
        }
    }

    #[test]
    fn every_category_has_its_usual_symptom_among_its_own() {
        for &category in Category::ALL {
            assert!(
                category
                    .symptoms()
                    .any(|symptom| symptom == category.usual_symptom())
            );
        }
    }
}
