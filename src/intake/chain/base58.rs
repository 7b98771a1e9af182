//! Addresses in base 58: Bitcoin's and its descendants', Ripple's, Tron's, Solana's.

use bs58::Alphabet;

use super::Verdict;

/// The version bytes before a hash of twenty bytes, with the chain that uses them.
const VERSIONS: &[(&[u8], &str)] = &[
    (&[0x00], "BTC"),
    (&[0x05], "BTC"),
    (&[0x6f], "BTC"),
    (&[0xc4], "BTC"),
    (&[0x30], "LTC"),
    (&[0x32], "LTC"),
    (&[0x37], "MONA"),
    (&[0x1e], "DOGE"),
    (&[0x16], "DOGE"),
    (&[0x41], "TRX"),
    (&[0x4c], "DASH"),
    (&[0x10], "DASH"),
    (&[0x3a], "QTUM"),
    (&[0x1c, 0xb8], "ZEC"),
    (&[0x1c, 0xbd], "ZEC"),
    (&[6, 161, 159], "XTZ"),
    (&[6, 161, 161], "XTZ"),
    (&[6, 161, 164], "XTZ"),
    (&[2, 90, 121], "XTZ"),
];

/// The first letter of forms that are taken for a mistyped address when the checksum fails,
/// with the chain and the lengths they have.
const FORMS: &[(&str, &str, usize, usize)] = &[
    ("1", "BTC", 26, 35),
    ("3", "BTC", 33, 35),
    ("r", "XRP", 25, 35),
    ("T", "TRX", 33, 35),
    ("D", "DOGE", 33, 35),
    ("L", "LTC", 33, 35),
    ("M", "LTC", 33, 35),
];

/// Judges a token of base 58.
pub(super) fn judge(token: &str) -> Option<Verdict> {
    if !looks_random(token) {
        return None;
    }
    checked(token)
        .or_else(|| ripple(token))
        .or_else(|| plain(token))
        .or_else(|| mistyped(token))
}

/// Tells whether a token is a signature of sixty-four bytes, which names a transaction.
pub(super) fn is_signature(token: &str) -> bool {
    (86..=88).contains(&token.len())
        && looks_random(token)
        && bs58::decode(token)
            .into_vec()
            .is_ok_and(|bytes| bytes.len() == 64)
}

/// Small letters, capitals and digits together: words have not all three.
fn looks_random(token: &str) -> bool {
    token.bytes().any(|byte| byte.is_ascii_digit())
        && token.bytes().any(|byte| byte.is_ascii_lowercase())
        && token.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn checked(token: &str) -> Option<Verdict> {
    if !(25..=36).contains(&token.len()) {
        return None;
    }
    let bytes = bs58::decode(token).with_check(None).into_vec().ok()?;
    let (_, chain) = VERSIONS
        .iter()
        .find(|(version, _)| bytes.len() == version.len() + 20 && bytes.starts_with(version))?;
    Some(Verdict::new(chain, Some(true)))
}

/// XRP Ledger: its own alphabet; classic addresses begin with r, those with a tag with X.
fn ripple(token: &str) -> Option<Verdict> {
    let tagged = token.starts_with('X') && token.len() == 47;
    let classic = token.starts_with('r') && (25..=35).contains(&token.len());
    if !tagged && !classic {
        return None;
    }
    let bytes = bs58::decode(token)
        .with_alphabet(Alphabet::RIPPLE)
        .with_check(None)
        .into_vec()
        .ok()?;
    let sound = if tagged {
        bytes.starts_with(&[0x05, 0x44])
    } else {
        bytes.len() == 21 && bytes.first() == Some(&0)
    };
    sound.then(|| Verdict::new("XRP", Some(true)))
}

/// Forms without a checksum that can be verified here.
fn plain(token: &str) -> Option<Verdict> {
    let sized = |size| {
        bs58::decode(token)
            .into_vec()
            .is_ok_and(|bytes| bytes.len() == size)
    };
    let chain = match token.len() {
        47 | 48 if token.starts_with('1') && sized(35) => "DOT",
        43 | 44 if sized(32) => "SOL",
        95 | 106 if token.starts_with(['4', '8']) => "XMR",
        50..=110 if token.starts_with("Ddz") || token.starts_with("Ae2") => "ADA",
        _ => return None,
    };
    Some(Verdict::new(chain, None))
}

fn mistyped(token: &str) -> Option<Verdict> {
    let (_, chain, ..) = FORMS.iter().find(|(first, _, shortest, longest)| {
        token.starts_with(first) && (*shortest..=*longest).contains(&token.len())
    })?;
    Some(Verdict::new(chain, Some(false)))
}
