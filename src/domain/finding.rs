//! What a safety rule found in a text. It never carries the words themselves.

use std::ops::Range;

use super::code::codes;

codes! {
    /// What was found.
    pub enum FindingKind {
        /// The words that restore a wallet.
        SeedPhrase = "seed_phrase",
        /// A private key in any form.
        PrivateKey = "private_key",
        /// A password.
        Password = "password",
        /// A code that is good once.
        OneTimeCode = "one_time_code",
        /// The secret behind one-time codes.
        TotpSecret = "totp_secret",
        /// An API key, secret or signature.
        ApiSecret = "api_secret",
        /// A session, reset link or access token.
        Token = "token",
        /// A payment card's number.
        CardNumber = "card_number",
        /// A payment card's code or expiry.
        CardCode = "card_code",
        /// マイナンバー.
        MyNumber = "my_number",
        /// A PIN.
        Pin = "pin",
        /// A recovery or backup code.
        RecoveryCode = "recovery_code",
        /// The answer to a security question.
        SecurityAnswer = "security_answer",
        /// 64 hexadecimal digits that may be a transaction id or a private key.
        AmbiguousHex = "ambiguous_hex",
    }
}

codes! {
    /// How a finding is treated.
    pub enum FindingClass {
        /// Replaced in every text.
        Secret = "secret",
        /// Masked by who will read the text.
        Personal = "personal",
    }
}

codes! {
    /// Who will read a text.
    pub enum Audience {
        /// The provider's form.
        Form = "form",
        /// The provider's phone desk.
        Phone = "phone",
        /// The provider's chat.
        Chat = "chat",
        /// Anybody.
        Public = "public",
        /// A body outside the provider.
        ThirdParty = "third_party",
    }
}

/// A stretch of text that a safety rule matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// How it is treated.
    pub class: FindingClass,
    /// Where it stood in the text that was cleared, in characters.
    pub span: Range<usize>,
    /// Whether a checksum or a format proves it; a guess by the words around it can be given back.
    pub proved: bool,
}
