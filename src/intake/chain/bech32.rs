//! Addresses in Bech32 and Bech32m (BIP-173, BIP-350), and Bitcoin Cash's own form.

use bech32::{Bech32, Bech32m, primitives::decode::CheckedHrpstring, segwit};

use super::Verdict;

/// Human-readable parts of witness programs, with their chain.
const SEGWIT: &[(&str, &str)] = &[
    ("bc", "BTC"),
    ("tb", "BTC"),
    ("bcrt", "BTC"),
    ("ltc", "LTC"),
    ("mona", "MONA"),
];

/// Human-readable parts of other addresses, with their chain.
const OTHERS: &[(&str, &str)] = &[
    ("addr", "ADA"),
    ("addr_test", "ADA"),
    ("stake", "ADA"),
    ("cosmos", "ATOM"),
    ("osmo", "OSMO"),
    ("terra", "LUNA"),
    ("inj", "INJ"),
    ("bnb", "BNB"),
    ("one", "ONE"),
    ("zil", "ZIL"),
    ("erd", "EGLD"),
    ("kava", "KAVA"),
    ("sei", "SEI"),
    ("celestia", "TIA"),
    ("avax", "AVAX"),
    ("band", "BAND"),
    ("secret", "SCRT"),
];

/// The letters of Bech32 data.
const CHARSET: &str = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
/// How many letters after the separator are plainly an address, whatever stands before it.
const DATA_PLAIN: usize = 38;

/// Judges a token with a separator 1, or Bitcoin Cash's form.
pub(super) fn judge(token: &str) -> Option<Verdict> {
    cash(token).or_else(|| {
        let (part, data) = token.rsplit_once('1')?;
        let part = part.to_ascii_lowercase();
        let known = |table: &[(&str, &'static str)]| {
            let entry = table.iter().find(|(name, _)| *name == part);
            entry.map(|(_, chain)| *chain)
        };
        if let Some(chain) = known(SEGWIT).or_else(|| segwit_prefix(token)) {
            return Some(Verdict::new(chain, Some(segwit::decode(token).is_ok())));
        }
        let sound = CheckedHrpstring::new::<Bech32>(token).is_ok()
            || CheckedHrpstring::new::<Bech32m>(token).is_ok();
        if let Some(chain) = known(OTHERS) {
            return Some(Verdict::new(chain, Some(sound)));
        }
        let plain = data.len() >= DATA_PLAIN
            && (1..=10).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_lowercase())
            && data.chars().all(|letter| CHARSET.contains(letter));
        plain.then_some(Verdict {
            chain: None,
            valid: Some(false),
        })
    })
}

/// The chain of a witness program whose data holds a 1, which it must not.
fn segwit_prefix(token: &str) -> Option<&'static str> {
    let lower = token.to_ascii_lowercase();
    let entry = SEGWIT.iter().find(|(part, _)| {
        lower
            .strip_prefix(part)
            .is_some_and(|rest| rest.starts_with('1') && rest.len() > DATA_PLAIN)
    });
    entry.map(|(_, chain)| *chain)
}

/// Tells whether a token is a witness program cut short, too short for any other address.
pub(super) fn is_stub(token: &str) -> bool {
    let lower = token.to_ascii_lowercase();
    lower
        .strip_prefix("bc1")
        .is_some_and(|rest| rest.len() >= 6 && rest.chars().all(|letter| CHARSET.contains(letter)))
}

/// Bitcoin Cash: forty-two letters, with or without the prefix.
fn cash(token: &str) -> Option<Verdict> {
    const PREFIX: &str = "bitcoincash";
    let lower = token.to_ascii_lowercase();
    if lower != token && token.to_ascii_uppercase() != token {
        return None;
    }
    let (prefixed, payload) = match lower.strip_prefix(PREFIX) {
        Some(rest) => (true, rest.strip_prefix(':')?),
        None => (false, lower.as_str()),
    };
    if !payload.starts_with(['q', 'p']) || !prefixed && payload.len() != 42 {
        return None;
    }
    let values: Option<Vec<u8>> = payload
        .chars()
        .map(|letter| CHARSET.find(letter).and_then(|at| u8::try_from(at).ok()))
        .collect();
    let prefix = PREFIX.bytes().map(|byte| byte & 31).chain([0]);
    let sound = values.is_some_and(|values| polymod(prefix.chain(values)) == 0);
    (sound || prefixed).then(|| Verdict::new("BCH", Some(sound)))
}

/// The checksum of Bitcoin Cash addresses: a BCH code over groups of five bits.
fn polymod(values: impl Iterator<Item = u8>) -> u64 {
    const GENERATOR: [u64; 5] = [
        0x98_f2bc_8e61,
        0x79_b76d_99e2,
        0xf3_3e5f_b3c4,
        0xae_2eab_e2a8,
        0x1e_4f43_e470,
    ];
    let sum = values.fold(1, |sum: u64, value| {
        let top = sum >> 35;
        let shifted = (sum & 0x07_ffff_ffff) << 5 ^ u64::from(value);
        let terms = GENERATOR.iter().enumerate();
        terms
            .filter(|(bit, _)| top >> bit & 1 == 1)
            .fold(shifted, |sum, (_, term)| sum ^ term)
    });
    sum ^ 1
}
