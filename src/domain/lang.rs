//! The two languages.

use super::code::codes;

codes! {
    /// A language of the interface or of a draft.
    pub enum Lang {
        /// Japanese.
        Ja = "ja",
        /// English.
        En = "en",
    }
}
