//! What makes one of the first steps urgent that is not so for everyone with the same trouble.

use super::codes;

codes! {
    /// What a text tells beside its symptom.
    pub enum Circumstance {
        /// A password, a code or the control of the device was given to others.
        CredentialsGiven = "credentials_given",
        /// Money was sent to others.
        MoneySent = "money_sent",
        /// Coins were sent without the tag or memo that they need, or with a wrong one.
        TagWrong = "tag_wrong",
        /// A key of the API became known to others.
        ApiKeyLeaked = "api_key_leaked",
        /// An order was placed by mistake.
        OrderMistaken = "order_mistaken",
    }
}
