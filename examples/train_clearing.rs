//! Trains the second opinion of clearing, the same bytes every time:
//! `cargo run --release --example train_clearing` writes `src/safety/weighed/weights.bin` from the
//! texts of `tests/data/clearing.jsonl` and, as texts without a secret, the statements, denials and
//! facts beside it.
//! With `--folds` it writes nothing but measures, by leaving out one set at a time, with `--folds=NAME`
//! those whose name begins so; `--without=SET` writes a table that has not seen a set.
//!
//! Logistic regression by Adam over all stretches at once, so that there is nothing random.

// Counts are far below what a float counts exactly, and weights are written with two digits.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]

use std::collections::{BTreeMap, BTreeSet};

use madoguchi::safety::{FAMILIAR, SIGNS, Weights, candidates};
use serde_json::Value;

/// Passes over the stretches.
const PASSES: i32 = 240;
/// How far one step goes.
const STEP: f64 = 0.05;
/// How strongly weights are drawn to zero, for one stretch.
const DECAY: f64 = 0.3;
/// How much a stretch of a statement counts; there are many, and of few kinds.
const STATEMENT: f64 = 0.5;
/// How much a stretch of a text counts whose secret was exchanged for another one.
const EXCHANGED: f64 = 0.5;
/// How the sets are called that nothing is learnt from: they tell how clearing does on texts it has
/// not seen.
const KEPT_APART: &str = "unseen";
/// How likely a secret must be to be replaced.
const LIKELY: f64 = 0.6;

/// Kinds that only the words around give away; the others have rules of their own.
const KINDS: &[&str] = &[
    "password",
    "otp_code",
    "pin",
    "recovery_code",
    "security_answer",
    "api_secret",
    "token",
    "totp_secret",
    "card_code",
];

/// Kinds whose secrets can stand for each other.
const EXCHANGEABLE: &[&str] = &[
    "password",
    "otp_code",
    "pin",
    "recovery_code",
    "security_answer",
    "card_code",
];

/// A stretch as numbers.
struct Stretch {
    signs: Vec<u16>,
    is_secret: bool,
    counts: f64,
    word: String,
    /// The number of the word, and its signs by how familiar it is.
    number: u32,
    familiar: [[u16; 2]; 3],
}

/// A text with its stretches.
struct Text {
    set: String,
    label: String,
    words: String,
    secrets: Vec<String>,
    stretches: Vec<Stretch>,
    /// Whether nobody wrote it so.
    is_exchanged: bool,
}

fn main() -> std::io::Result<()> {
    let mut texts = read("tests/data/clearing.jsonl", 1.0)?;
    texts.retain(|text| !text.set.starts_with(KEPT_APART));
    let exchanged = exchanged(&texts);
    texts.extend(exchanged);
    for file in ["statements", "denials", "facts"] {
        texts.extend(read(&format!("tests/data/{file}.jsonl"), STATEMENT)?);
    }
    let said = said(&texts);
    familiarize(&mut texts, &said);
    let without = std::env::args().find_map(|argument| {
        let set = argument.strip_prefix("--without=")?;
        Some(set.to_owned())
    });
    let mut arguments = std::env::args();
    if let Some(only) = arguments.find_map(|argument| {
        let only = argument.strip_prefix("--folds")?;
        Some(only.trim_start_matches('=').to_owned())
    }) {
        folds(&texts, &only);
        return Ok(());
    }
    let known = texts
        .iter()
        .filter(|text| without.as_deref() != Some(text.set.as_str()));
    let bytes = train(known, &familiar(&said));
    println!("{} texts, {} bytes", texts.len(), bytes.len());
    std::fs::write("src/safety/weighed/weights.bin", bytes)
}

fn read(file: &str, counts: f64) -> std::io::Result<Vec<Text>> {
    let lines = std::fs::read_to_string(file)?;
    let rows = lines
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    Ok(rows.map(|row| text(&row, counts)).collect())
}

/// Returns the texts with one secret, each with two others of its kind and set in its place: what
/// is said around a secret gives it away, whatever it is.
fn exchanged(texts: &[Text]) -> Vec<Text> {
    let one = |text: &&Text| match text.secrets.as_slice() {
        [secret] => {
            EXCHANGEABLE.contains(&text.label.as_str())
                && text.words.matches(secret.as_str()).count() == 1
        }
        _ => false,
    };
    let mut pools: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for text in texts {
        let pool = pools.entry((&text.set, &text.label)).or_default();
        pool.extend(text.secrets.iter().map(String::as_str));
    }
    let mut all = Vec::new();
    for (number, text) in texts.iter().filter(one).enumerate() {
        let secret = text.secrets[0].as_str();
        let pool = &pools[&(text.set.as_str(), text.label.as_str())];
        let fits =
            |other: &&&str| **other != secret && (!text.words.is_ascii() || other.is_ascii());
        let others: Vec<&&str> = pool.iter().filter(fits).collect();
        for turn in 0..2_usize {
            // Far apart in the pool, and never the neighbours in the file.
            let place = number * 7 + turn * others.len() / 2 + 3;
            let Some(other) = others.get(place % others.len().max(1)) else {
                continue;
            };
            let words = text.words.replace(secret, other);
            let row = serde_json::json!({
                "text": words, "label": text.label, "spans": [other], "set": text.set,
            });
            let mut text = self::text(&row, EXCHANGED);
            text.is_exchanged = true;
            all.push(text);
        }
    }
    all
}

fn text(row: &Value, counts: f64) -> Text {
    let word = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let (text, label) = (word("text"), word("label"));
    let secrets = row["spans"].as_array().into_iter().flatten();
    let secrets: Vec<String> = secrets
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    let letters: Vec<char> = text.chars().collect();
    let places: Vec<(usize, usize)> = secrets
        .iter()
        .flat_map(|secret| places(&text, secret))
        .collect();
    let proved = !secrets.is_empty() && !KINDS.contains(&label.as_str());
    let all = if proved {
        Vec::new()
    } else {
        candidates(&text)
    };
    let stretches = all.into_iter().filter_map(|candidate| {
        let (start, end) = (candidate.span.start, candidate.span.end);
        let shared = places
            .iter()
            .map(|(from, to)| (end.min(*to).saturating_sub(start.max(*from)), to - from))
            .max()
            .unwrap_or((0, 1));
        let (shared, length) = (shared.0 as f64, shared.1 as f64);
        let own = (end - start) as f64;
        let is_secret = shared >= 0.8 * own && shared >= 0.6 * length
            || shared >= length && length >= 0.7 * own;
        // A part of a secret is neither: nothing is learnt from it.
        (is_secret || shared == 0.0).then(|| Stretch {
            signs: candidate.signs,
            number: candidate.word,
            familiar: candidate.familiar,
            is_secret,
            counts,
            word: letters.get(start..end).unwrap_or_default().iter().collect(),
        })
    });
    let stretches = stretches.collect();
    Text {
        set: word("set"),
        label,
        words: text,
        secrets,
        stretches,
        is_exchanged: false,
    }
}

/// Returns where a secret stands, in characters.
fn places(text: &str, secret: &str) -> Vec<(usize, usize)> {
    let length = secret.chars().count();
    text.match_indices(secret)
        .map(|(at, _)| text.get(..at).unwrap_or_default().chars().count())
        .map(|start| (start, start + length))
        .collect()
}

/// In how many texts without a secret each word stands, by set.
type Said = BTreeMap<u32, BTreeMap<String, usize>>;

/// Counts the words of the texts without a secret.
fn said(texts: &[Text]) -> Said {
    let mut said = Said::new();
    for text in texts.iter().filter(|text| text.secrets.is_empty()) {
        let words: BTreeSet<u32> = text.stretches.iter().map(|one| one.number).collect();
        for word in words {
            let sets = said.entry(word).or_default();
            *sets.entry(text.set.clone()).or_default() += 1;
        }
    }
    said
}

/// Returns the words that several texts say, and those that many do.
fn familiar(said: &Said) -> [Vec<u32>; 2] {
    FAMILIAR.map(|least| {
        let words = said.iter();
        let often = words.filter(|(_, sets)| sets.values().sum::<usize>() >= least);
        often.map(|(word, _)| *word).collect()
    })
}

/// Adds to each stretch how familiar it is from other texts: what a text says itself proves nothing,
/// nor do the texts of the same set, which say the same without a secret.
fn familiarize(texts: &mut [Text], said: &Said) {
    for text in texts {
        for stretch in &mut text.stretches {
            let sets = said.get(&stretch.number);
            let all: usize = sets.map_or(0, |sets| sets.values().sum());
            let own = sets.and_then(|sets| sets.get(&text.set));
            let own = own.map_or(0, |own| if text.label.is_empty() { 1 } else { *own });
            let level = FAMILIAR.iter().filter(|least| all - own >= **least).count();
            stretch.signs.extend(stretch.familiar[level]);
        }
    }
}

fn train<'a>(texts: impl Iterator<Item = &'a Text>, familiar: &[Vec<u32>; 2]) -> Vec<u8> {
    let all: Vec<&Stretch> = texts.flat_map(|text| &text.stretches).collect();
    let total: f64 = all.iter().map(|stretch| stretch.counts).sum();
    let mut weights = vec![0.0_f64; SIGNS + 1];
    let (mut first, mut second) = (vec![0.0_f64; SIGNS + 1], vec![0.0_f64; SIGNS + 1]);
    for pass in 1..=PASSES {
        let mut slope: Vec<f64> = weights
            .iter()
            .map(|weight| DECAY * weight / total)
            .collect();
        for stretch in &all {
            let signs = || stretch.signs.iter().map(|sign| usize::from(*sign));
            let score: f64 = weights[SIGNS] + signs().map(|sign| weights[sign]).sum::<f64>();
            let likely = 1.0 / (1.0 + (-score).exp());
            let error = stretch.counts * (likely - f64::from(u8::from(stretch.is_secret))) / total;
            slope[SIGNS] += error;
            for sign in signs() {
                slope[sign] += error;
            }
        }
        let (early, late) = (1.0 - 0.9_f64.powi(pass), 1.0 - 0.999_f64.powi(pass));
        for (place, weight) in weights.iter_mut().enumerate() {
            first[place] = 0.9 * first[place] + 0.1 * slope[place];
            second[place] = 0.999 * second[place] + 0.001 * slope[place] * slope[place];
            *weight -= STEP * (first[place] / early) / ((second[place] / late).sqrt() + 1e-12);
        }
    }
    let small: Vec<f32> = weights.iter().map(|weight| *weight as f32).collect();
    let least = (LIKELY / (1.0 - LIKELY)).ln();
    Weights::write(small[SIGNS], least as f32, &small[..SIGNS], familiar)
}

/// Leaves out one set at a time and says what the model alone makes of it.
fn folds(texts: &[Text], only: &str) {
    let sets: BTreeSet<&str> = texts
        .iter()
        .filter(|text| !text.label.is_empty() && text.set.starts_with(only))
        .map(|text| text.set.as_str())
        .collect();
    for set in sets {
        let bytes = train(
            texts.iter().filter(|text| text.set != set),
            &[Vec::new(), Vec::new()],
        );
        let Some(weights) = Weights::read(&bytes) else {
            continue;
        };
        for likely in [0.1_f64, 0.2, 0.3, 0.5, 0.7] {
            let least = (likely / (1.0 - likely)).ln() as f32;
            let (mut found, mut proposed, mut all, mut alarms, mut clean) = (0, 0, 0, 0, 0);
            for text in texts
                .iter()
                .filter(|text| text.set == set && !text.is_exchanged)
            {
                let hits: Vec<&Stretch> = text
                    .stretches
                    .iter()
                    .filter(|stretch| weights.score(&stretch.signs) > least)
                    .collect();
                if text.secrets.is_empty() {
                    clean += 1;
                    alarms += usize::from(!hits.is_empty());
                    if !hits.is_empty() && (likely - 0.3).abs() < 1e-9 {
                        let words: Vec<&str> = hits.iter().map(|hit| hit.word.as_str()).collect();
                        println!("  ALARM {words:?} {}", text.words);
                    }
                } else if KINDS.contains(&text.label.as_str()) {
                    all += 1;
                    let whole = text.secrets.iter().all(|secret| {
                        hits.iter().any(|hit| {
                            hit.word.contains(secret.as_str()) || secret.contains(&hit.word)
                        })
                    });
                    found += usize::from(whole);
                    proposed += usize::from(text.stretches.iter().any(|one| one.is_secret));
                }
            }
            println!(
                "{set:12} {likely:.1}: {found:3} of {all:3} ({proposed} proposed), \
                 {alarms} false alarms of {clean}"
            );
        }
    }
}
