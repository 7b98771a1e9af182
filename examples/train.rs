//! Trains the model beside the lexicon, the same bytes every time:
//! `cargo run --release --example train` writes `packs/model.bin` from `packs/lexicon.toml` and the statements of the set `training` in
//! `tests/data/statements.jsonl`. With `--folds` it does not write the model but measures, by
//! leaving out a fifth of the statements at a time.
//!
//! Multinomial logistic regression by Adam over all statements at once, so that there is nothing
//! random. A sign of letters counts for more the fewer statements have it (inverse document
//! frequency); that factor goes into its weights, so that the program need not know it.

// Counts are far below what a float counts exactly, and weights are written with two digits.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]

use std::collections::{BTreeMap, BTreeSet};

use madoguchi::domain::{Code, Symptom};
use madoguchi::intake::{PerSymptom, Sign, material};
use madoguchi::pack::{LEXICON_SOURCE, Lexicon, Model, SYMPTOMS, compile};
use serde_json::Value;

/// Passes over the statements.
const PASSES: i32 = 200;
/// How far one step goes.
const STEP: f64 = 0.1;
/// How strongly weights are drawn to zero.
const DECAY: f64 = 5e-5;
/// A sign is learnt if so many statements have it.
const STATEMENTS_MIN: usize = 2;
/// The signs that weigh most are kept.
const SIGNS_MAX: usize = 20_000;
/// Rarity is divided by this, so that letters and groups count alike.
const RARITY_SCALE: f64 = 4.0;
/// How likely the label is, where a second reading is honest too and its row has no `first`.
const FIRST_OF_TWO: f64 = 0.8;
/// How many parts `--folds` makes.
const FOLDS: usize = 5;

/// A statement as numbers.
struct Statement {
    signs: Vec<Sign>,
    target: [f64; SYMPTOMS],
    label: usize,
    japanese: bool,
}

/// Biases and the weights of each sign.
type Trained = ([f64; SYMPTOMS], BTreeMap<u32, [f64; SYMPTOMS]>);

fn main() -> std::io::Result<()> {
    let compiled = compile(LEXICON_SOURCE).map_err(std::io::Error::other)?;
    let lexicon = Lexicon::load(compiled.leak()).unwrap_or_default();
    let text = std::fs::read_to_string("tests/data/statements.jsonl")?;
    let statements: Vec<Statement> = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|row| row["set"] == "training")
        .filter_map(|row| statement(&row, &lexicon))
        .collect();
    if std::env::args().any(|argument| argument == "--folds") {
        folds(&statements);
        return Ok(());
    }
    let all: Vec<&Statement> = statements.iter().collect();
    let (biases, weights) = train_and_prune(&all);
    let small = |weights: &[f64; SYMPTOMS]| weights.map(|weight| weight as f32);
    let signs: Vec<(u32, PerSymptom)> = weights.iter().map(|(hash, w)| (*hash, small(w))).collect();
    let bytes = Model::write(&small(&biases), &signs);
    println!(
        "{} statements, {} signs, {} bytes",
        all.len(),
        signs.len(),
        bytes.len()
    );
    std::fs::write("packs/model.bin", bytes)
}

fn statement(row: &Value, lexicon: &Lexicon) -> Option<Statement> {
    let symptom = Symptom::from_code(row["symptom"].as_str()?)?;
    let label = Symptom::ALL.iter().position(|&one| one == symptom)?;
    let mut target = [0.0; SYMPTOMS];
    target[label] = 1.0;
    if let Some(second) = row["second"].as_str() {
        let of_second: Vec<usize> = (0..SYMPTOMS)
            .filter(|&at| Symptom::ALL[at].category().code() == second)
            .collect();
        let first = row["first"].as_f64().unwrap_or(FIRST_OF_TWO);
        target[label] = first;
        for at in &of_second {
            target[*at] += (1.0 - first) / of_second.len() as f64;
        }
    }
    Some(Statement {
        signs: material(row["text"].as_str()?, lexicon),
        target,
        label,
        japanese: row["lang"] == "ja",
    })
}

/// Trains on every sign, keeps those that weigh most, and trains again on them.
fn train_and_prune(statements: &[&Statement]) -> Trained {
    let mut counts: BTreeMap<u32, (usize, bool)> = BTreeMap::new();
    for sign in statements.iter().flat_map(|statement| &statement.signs) {
        counts.entry(sign.hash).or_insert((0, sign.of_letters)).0 += 1;
    }
    counts.retain(|_, (count, _)| *count >= STATEMENTS_MIN);
    let all = (1 + statements.len()) as f64;
    let rarity = |(count, of_letters): (usize, bool)| {
        if of_letters {
            ((all / (1 + count) as f64).ln() + 1.0) / RARITY_SCALE
        } else {
            1.0
        }
    };
    let signs: Vec<(u32, f64)> = counts
        .into_iter()
        .map(|(hash, count)| (hash, rarity(count)))
        .collect();
    let (_, weights) = train(statements, &signs);
    let mut ranked: Vec<(f64, u32)> = weights
        .iter()
        .map(|(hash, w)| (w.iter().map(|w| w * w).sum(), *hash))
        .collect();
    ranked.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    ranked.truncate(SIGNS_MAX);
    let kept: BTreeSet<u32> = ranked.into_iter().map(|(_, hash)| hash).collect();
    let kept = signs.into_iter().filter(|(hash, _)| kept.contains(hash));
    let kept: Vec<(u32, f64)> = kept.collect();
    let (biases, mut weights) = train(statements, &kept);
    for (hash, rarity) in kept {
        let weights = weights.entry(hash).or_default();
        *weights = weights.map(|weight| weight * rarity);
    }
    (biases, weights)
}

fn train(statements: &[&Statement], signs: &[(u32, f64)]) -> Trained {
    let rows: Vec<Vec<(usize, f64)>> = statements
        .iter()
        .map(|statement| {
            let known = statement.signs.iter().filter_map(|sign| {
                let at = signs
                    .binary_search_by_key(&sign.hash, |(hash, _)| *hash)
                    .ok()?;
                Some((at, f64::from(sign.strength) * signs[at].1))
            });
            known.collect()
        })
        .collect();
    // The last row holds the biases.
    let mut weights = vec![[0.0; SYMPTOMS]; signs.len() + 1];
    let mut first = weights.clone();
    let mut second = weights.clone();
    let count = statements.len() as f64;
    for pass in 1..=PASSES {
        let mut slope = vec![[0.0; SYMPTOMS]; signs.len() + 1];
        for (statement, row) in statements.iter().zip(&rows) {
            let likely = likely(row, &weights);
            for at in 0..SYMPTOMS {
                let miss = (likely[at] - statement.target[at]) / count;
                slope[signs.len()][at] += miss;
                for &(sign, strength) in row {
                    slope[sign][at] += miss * strength;
                }
            }
        }
        for row in 0..weights.len() {
            for at in 0..SYMPTOMS {
                let g = slope[row][at] + DECAY * weights[row][at];
                let (m, v) = (&mut first[row][at], &mut second[row][at]);
                *m = 0.9 * *m + 0.1 * g;
                *v = 0.999 * *v + 0.001 * g * g;
                let (m, v) = (
                    *m / (1.0 - 0.9_f64.powi(pass)),
                    *v / (1.0 - 0.999_f64.powi(pass)),
                );
                weights[row][at] -= STEP * m / (v.sqrt() + 1e-8);
            }
        }
    }
    let biases = weights.pop().unwrap_or_default();
    let hashes = signs.iter().map(|(hash, _)| *hash);
    (biases, hashes.zip(weights).collect())
}

fn likely(row: &[(usize, f64)], weights: &[[f64; SYMPTOMS]]) -> [f64; SYMPTOMS] {
    let mut odds = weights[weights.len() - 1];
    for &(sign, strength) in row {
        for at in 0..SYMPTOMS {
            odds[at] += weights[sign][at] * strength;
        }
    }
    let largest = odds.iter().copied().fold(f64::MIN, f64::max);
    let powers = odds.map(|odds| (odds - largest).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// Measures by leaving out a part of the statements at a time.
fn folds(statements: &[Statement]) {
    let mut counts: BTreeMap<bool, [usize; 3]> = BTreeMap::new();
    for fold in 0..FOLDS {
        let kept = statements
            .iter()
            .enumerate()
            .filter(|(at, _)| at % FOLDS != fold);
        let kept: Vec<&Statement> = kept.map(|(_, statement)| statement).collect();
        let (biases, weights) = train_and_prune(&kept);
        let signs: Vec<u32> = weights.keys().copied().collect();
        let mut weights: Vec<_> = weights.into_values().collect();
        weights.push(biases);
        for statement in statements.iter().skip(fold).step_by(FOLDS) {
            let known = statement.signs.iter().filter_map(|sign| {
                let at = signs.binary_search(&sign.hash).ok()?;
                Some((at, f64::from(sign.strength)))
            });
            let row: Vec<(usize, f64)> = known.collect();
            let likely = likely(&row, &weights);
            let category = |at: usize| Symptom::ALL[at].category();
            let mut sums: BTreeMap<_, f64> = BTreeMap::new();
            for (at, share) in likely.iter().enumerate() {
                *sums.entry(category(at)).or_default() += share;
            }
            let best = sums.iter().max_by(|one, other| one.1.total_cmp(other.1));
            let right = best.is_some_and(|(best, _)| *best == category(statement.label));
            let symptom = (0..SYMPTOMS)
                .filter(|&at| best.is_some_and(|(best, _)| *best == category(at)))
                .max_by(|&one, &other| likely[one].total_cmp(&likely[other]));
            let count = counts.entry(statement.japanese).or_default();
            count[0] += 1;
            count[1] += usize::from(right);
            count[2] += usize::from(symptom == Some(statement.label));
        }
    }
    for (japanese, [all, categories, symptoms]) in counts {
        let share = |count: usize| count as f64 / all as f64;
        println!(
            "{}: {all} statements, category {:.3}, symptom {:.3}",
            if japanese { "ja" } else { "en" },
            share(categories),
            share(symptoms)
        );
    }
}
