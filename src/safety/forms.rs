//! The published forms of keys and tokens: prefixes of vendors and of blockchains.

use crate::domain::FindingKind::{self, ApiSecret, PrivateKey, Token};

use super::seen::{Found, Seen, byte};
use super::token::is_token;

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
    Form("whsec_", Body::Word, 20, ApiSecret), Form("sk-proj-", Body::Word, 20, ApiSecret),
    Form("sk-ant-", Body::Word, 20, ApiSecret), Form("sk-or-v1-", Body::Hex, 40, ApiSecret),
    Form("sk-svcacct-", Body::Word, 20, ApiSecret), Form("sk-admin-", Body::Word, 20, ApiSecret), Form("sk-", Body::Word, 20, ApiSecret),
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
    Form("patlive", Body::Word, 20, Token), Form("AQVN", Body::Word, 30, ApiSecret), Form("ops_eyJ", Body::Word, 30, Token),
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

/// Prefixes of letters alone that no word ends with.
const OF_LETTERS: &[&str] = &[
    "AKIA",
    "AIza",
    "ATATT3",
    "nsec1",
    "suiprivkey1",
    "EAACEdEose0cBA",
];

/// How long a prefix is at most that other words end with.
const SHORT_PREFIX: usize = 4;

/// How many digits make small letters no words; a day has eight.
const DRAWN_DIGITS: usize = 9;

/// How many letters of each case a key of letters alone has at least.
const MIXED_MIN: usize = 4;

/// Says what a word is by the way it begins.
pub(super) fn form(word: &str) -> Option<FindingKind> {
    let fits = |form: &&Form| {
        word.strip_prefix(form.0)
            .is_some_and(|rest| form.fits(rest))
    };
    FORMS.iter().find(fits).map(|form| form.3)
}

impl Form {
    /// Tells whether what stands behind the prefix is the rest of a key.
    fn fits(&self, rest: &str) -> bool {
        let Form(_, body, least, _) = self;
        let fits = |byte: u8| match body {
            Body::Alnum => byte.is_ascii_alphanumeric(),
            Body::Hex => byte.is_ascii_hexdigit(),
            Body::Upper => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Body::Word => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'),
        };
        let length = rest.bytes().take_while(|&byte| fits(byte)).count();
        let body = rest.as_bytes().get(..length).unwrap_or_default();
        let count = |test: fn(&u8) -> bool| body.iter().filter(|byte| test(byte)).count();
        // Of letters alone only what no word writes so is drawn by lot.
        let mixed = || {
            let cases = [u8::is_ascii_uppercase, u8::is_ascii_lowercase];
            cases.into_iter().all(|case| count(case) >= MIXED_MIN)
        };
        length >= *least && (count(u8::is_ascii_digit) > 0 || mixed())
    }

    /// Tells whether the prefix says what follows wherever it stands; `sk-` ends `risk-` too.
    fn is_distinct(&self) -> bool {
        let Form(prefix, body, ..) = self;
        let marked = prefix.contains(['_', '-']);
        let short = prefix.len() <= SHORT_PREFIX && matches!(body, Body::Word);
        marked && !short && !matches!(*prefix, "key-" | "secret_") || OF_LETTERS.contains(prefix)
    }
}

/// Finds tokens that stand behind a letter, a digit or a mark: `--ghp_…`, `x-AKIA…`.
pub(super) fn inside(seen: &Seen, found: &mut Vec<Found>) {
    let text = seen.text();
    for form in FORMS.iter().filter(|form| form.is_distinct()) {
        let Form(prefix, _, _, kind) = form;
        for (start, _) in seen.places(&prefix.to_ascii_lowercase()) {
            let Some(rest) = text.get(start..).and_then(|rest| rest.strip_prefix(prefix)) else {
                continue;
            };
            if glued(text, start) && form.fits(rest) && is_drawn(rest) {
                let length = rest
                    .bytes()
                    .take_while(|&byte| byte != b'.' && is_token(byte));
                let end = start + prefix.len() + length.count();
                found.push(Found {
                    kind: *kind,
                    at: start..end,
                    proved: true,
                });
            }
        }
    }
}

/// Tells whether what follows is no row of words: `glpat-how-to-make-one-2026`.
fn is_drawn(rest: &str) -> bool {
    let body = rest.bytes().take_while(|&byte| is_token(byte));
    let (mut digits, mut capitals) = (0, 0);
    for byte in body {
        digits += usize::from(byte.is_ascii_digit());
        capitals += usize::from(byte.is_ascii_uppercase());
    }
    capitals > 0 || digits >= DRAWN_DIGITS
}

/// Tells whether a token at a place begins in the middle of a word.
pub(super) fn glued(text: &str, start: usize) -> bool {
    start
        .checked_sub(1)
        .is_some_and(|last| is_token(byte(text, last)))
}
