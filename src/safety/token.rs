//! Keys and tokens with a form of their own: vendors' prefixes, JWT, `otpauth://`.

use crate::domain::FindingKind;

use super::jwt::{folded, is_jwt, signed};
use super::seen::{Found, Seen, runs};

/// What may follow a token's prefix.
#[derive(Clone, Copy)]
enum Body {
    /// Letters and digits.
    Alnum,
    /// Capital letters and digits.
    Upper,
    /// Letters, digits, `_` and `-`.
    Word,
    /// Hexadecimal digits.
    Hex,
}

/// A published form of keys: a prefix and at least so many characters.
struct Form(&'static str, Body, usize, FindingKind);

use FindingKind::{ApiSecret, PrivateKey, Token};

/// The published forms. Prefixes of publishable keys are left out on purpose.
#[rustfmt::skip]
const FORMS: &[Form] = &[
    Form("AKIA", Body::Upper, 16, ApiSecret), Form("ASIA", Body::Upper, 16, ApiSecret),
    Form("ghp_", Body::Alnum, 30, Token), Form("gho_", Body::Alnum, 30, Token),
    Form("ghu_", Body::Alnum, 30, Token), Form("ghs_", Body::Alnum, 30, Token),
    Form("ghr_", Body::Alnum, 30, Token), Form("github_pat_", Body::Word, 40, Token),
    Form("glpat-", Body::Word, 20, Token), Form("gldt-", Body::Word, 20, Token),
    Form("glrt-", Body::Word, 20, Token), Form("glsa_", Body::Word, 30, Token),
    Form("xoxb-", Body::Word, 20, Token), Form("xoxp-", Body::Word, 20, Token),
    Form("xoxa-", Body::Word, 20, Token), Form("xoxr-", Body::Word, 20, Token),
    Form("xoxs-", Body::Word, 20, Token), Form("xoxe-", Body::Word, 20, Token),
    Form("xoxc-", Body::Word, 20, Token), Form("xoxd-", Body::Word, 20, Token),
    Form("xapp-", Body::Word, 20, Token), Form("xwfp-", Body::Word, 20, Token),
    Form("AIza", Body::Word, 30, ApiSecret), Form("ya29.", Body::Word, 20, Token),
    Form("GOCSPX-", Body::Word, 20, ApiSecret),
    Form("sk_live_", Body::Alnum, 16, ApiSecret), Form("sk_test_", Body::Alnum, 16, ApiSecret),
    Form("rk_live_", Body::Alnum, 16, ApiSecret), Form("rk_test_", Body::Alnum, 16, ApiSecret),
    Form("whsec_", Body::Word, 20, ApiSecret), Form("sk-", Body::Word, 20, ApiSecret),
    Form("npm_", Body::Alnum, 30, Token), Form("pypi-", Body::Word, 40, Token),
    Form("dop_v1_", Body::Alnum, 40, Token), Form("shpat_", Body::Alnum, 30, Token),
    Form("shpss_", Body::Alnum, 30, Token), Form("shpca_", Body::Alnum, 30, Token),
    Form("hf_", Body::Alnum, 30, Token), Form("gsk_", Body::Alnum, 30, ApiSecret),
    Form("xai-", Body::Alnum, 30, ApiSecret), Form("pplx-", Body::Alnum, 30, ApiSecret),
    Form("r8_", Body::Alnum, 30, ApiSecret), Form("figd_", Body::Word, 30, Token),
    Form("lin_api_", Body::Alnum, 30, ApiSecret), Form("ntn_", Body::Alnum, 30, ApiSecret),
    Form("secret_", Body::Alnum, 30, ApiSecret), Form("ATATT3", Body::Word, 40, Token),
    Form("dapi", Body::Alnum, 32, Token), Form("PMAK-", Body::Word, 30, ApiSecret),
    Form("NRAK-", Body::Upper, 20, ApiSecret), Form("hvs.", Body::Word, 20, Token),
    Form("hvb.", Body::Word, 20, Token), Form("dp.pt.", Body::Alnum, 30, Token),
    Form("sq0atp-", Body::Word, 20, Token), Form("sq0csp-", Body::Word, 30, ApiSecret),
    Form("LTAI", Body::Alnum, 16, ApiSecret), Form("AKID", Body::Alnum, 30, ApiSecret),
    Form("rzp_live_", Body::Alnum, 12, ApiSecret), Form("EAACEdEose0cBA", Body::Alnum, 10, Token),
    Form("SK", Body::Hex, 32, ApiSecret), Form("key-", Body::Hex, 32, ApiSecret),
    Form("SG.", Body::Word, 16, ApiSecret), Form("EAA", Body::Alnum, 60, Token), Form("IGQ", Body::Word, 60, Token),
    Form("sk_prod_", Body::Alnum, 16, ApiSecret), Form("sl.", Body::Word, 60, Token), Form("1//0", Body::Word, 30, Token),
    Form("AGPA", Body::Upper, 16, ApiSecret), Form("AROA", Body::Upper, 16, ApiSecret), Form("ABIA", Body::Upper, 16, ApiSecret),
    Form("glcbt-", Body::Word, 20, Token), Form("glptt-", Body::Word, 20, Token), Form("gloas-", Body::Word, 20, Token),
    Form("dop_v1_", Body::Hex, 40, Token), Form("doo_v1_", Body::Hex, 40, Token), Form("dor_v1_", Body::Hex, 40, Token),
    Form("shptka_", Body::Alnum, 30, Token), Form("pul-", Body::Hex, 40, Token), Form("sntrys_", Body::Word, 30, Token),
    Form("sntryu_", Body::Hex, 40, Token), Form("fo1_", Body::Word, 40, Token), Form("nfp_", Body::Alnum, 30, Token),
    Form("phc_", Body::Alnum, 40, Token), Form("phx_", Body::Alnum, 40, Token), Form("rubygems_", Body::Hex, 40, Token), Form("tfp_", Body::Alnum, 30, Token),
    Form("patlive", Body::Word, 20, Token), Form("AQVN", Body::Word, 30, ApiSecret), Form("ops_", Body::Word, 100, Token),
    Form("EZAK", Body::Alnum, 50, ApiSecret), Form("EZTK", Body::Alnum, 50, ApiSecret), Form("flyv1_", Body::Word, 40, Token),
    Form("HRKU-", Body::Word, 30, ApiSecret), Form("tskey-", Body::Word, 20, ApiSecret), Form("re_", Body::Word, 28, ApiSecret), Form("fw_", Body::Alnum, 20, ApiSecret),
    Form("nsec1", Body::Alnum, 50, PrivateKey), Form("suiprivkey1", Body::Alnum, 50, PrivateKey),
    Form("AGE-SECRET-KEY-1", Body::Upper, 50, PrivateKey), Form("PVT_", Body::Word, 40, PrivateKey),
    Form("ed25519_sk1", Body::Alnum, 50, PrivateKey), Form("ed25519e_sk1", Body::Alnum, 50, PrivateKey),
    Form("root_xsk1", Body::Alnum, 50, PrivateKey), Form("acct_xsk1", Body::Alnum, 50, PrivateKey),
    Form("addr_xsk1", Body::Alnum, 50, PrivateKey), Form("stake_xsk1", Body::Alnum, 50, PrivateKey),
    Form("addr_sk1", Body::Alnum, 50, PrivateKey), Form("stake_sk1", Body::Alnum, 50, PrivateKey),
    Form("xprv1", Body::Alnum, 50, PrivateKey),
    Form("secret-extended-key-main1", Body::Alnum, 50, PrivateKey),
    Form("secret-spending-key-main1", Body::Alnum, 30, PrivateKey),
    Form("ed25519-priv-0x", Body::Alnum, 60, PrivateKey),
    Form("secp256k1-priv-0x", Body::Alnum, 60, PrivateKey),
];

/// The longest link that is looked at, in bytes.
pub(super) const LINK_BYTES_MAX: usize = 1024;

/// The shortest token, in bytes.
const TOKEN_BYTES_MIN: usize = 18;

/// Finds tokens by their published form.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    if seen.has_ascii(TOKEN_BYTES_MIN) {
        published(seen.text(), found);
        bots(seen.text(), found);
    }
    for scheme in ["otpauth://", "otpauth-migration://"] {
        for (start, _) in seen.places(scheme) {
            let link = seen.text().get(start..).unwrap_or_default();
            let length = link
                .bytes()
                .take(LINK_BYTES_MAX)
                .take_while(|&byte| is_link(byte))
                .count();
            found.push(Found {
                kind: FindingKind::TotpSecret,
                at: start..start + length,
                proved: true,
            });
        }
    }
}

/// Words that begin as published, and are long enough.
fn published(text: &str, found: &mut Vec<Found>) {
    let mut from = 0;
    for at in runs(text, is_token) {
        let word = text.get(at.clone()).unwrap_or_default();
        if word.len() < TOKEN_BYTES_MIN || at.start < from {
            continue;
        }
        if let Some(end) = folded(text, &at) {
            found.push(Found {
                kind: Token,
                at: at.start..end,
                proved: true,
            });
            from = end;
            continue;
        }
        let kind = if is_jwt(word) || is_discord(word) {
            Some(Token)
        } else {
            form(word)
        };
        if let Some(kind) = kind {
            let end = if is_jwt(word) {
                signed(text, &at)
            } else {
                at.end
            };
            found.push(Found {
                kind,
                at: at.start..end,
                proved: true,
            });
        }
    }
}

/// A bot's token at Telegram: its number, a colon, 35 characters; at Discord three parts.
fn bots(text: &str, found: &mut Vec<Found>) {
    for (colon, _) in text.match_indices(":AA") {
        let digits = text
            .as_bytes()
            .get(..colon)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(12)
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let length = text
            .bytes()
            .skip(colon + 1)
            .take_while(|&byte| byte != b'.' && is_token(byte))
            .count();
        if (8..=11).contains(&digits) && (30..=40).contains(&length) {
            found.push(Found {
                kind: Token,
                at: colon - digits..colon + 1 + length,
                proved: true,
            });
        }
    }
}

fn form(word: &str) -> Option<FindingKind> {
    FORMS.iter().find_map(|Form(prefix, body, least, kind)| {
        let rest = word.strip_prefix(prefix)?;
        let fits = |byte: u8| match body {
            Body::Alnum => byte.is_ascii_alphanumeric(),
            Body::Hex => byte.is_ascii_hexdigit(),
            Body::Upper => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Body::Word => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
        };
        let length = rest.bytes().take_while(|&byte| fits(byte)).count();
        let digits = rest.bytes().take(length).any(|byte| byte.is_ascii_digit());
        (length >= *least && digits).then_some(*kind)
    })
}

/// A bot's token at Discord: its number in base 64, a time, a signature.
fn is_discord(word: &str) -> bool {
    let parts: Vec<usize> = word.split('.').map(str::len).collect();
    let numbered = word.starts_with(['M', 'N', 'O']);
    numbered && matches!(parts.as_slice(), [23..=28, 6, 27..=40])
}

/// Tells whether a byte can stand in a token.
pub(super) fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
}

/// Tells whether a byte can stand in a link.
pub(super) fn is_link(byte: u8) -> bool {
    byte.is_ascii_graphic()
        && !matches!(
            byte,
            b'"' | b'\'' | b'<' | b'>' | b'`' | b'\\' | b'|' | b'{' | b'}'
        )
}
