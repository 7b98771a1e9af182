//! Measures the clearing of secrets on files of labelled texts: one JSON object a line with
//! `text`, `label` and `span` or `spans`; `.gz` is read through `gzip -dc`. With `--set=NAME` only the
//! rows of that set count. Of a secret that was missed it says whether the second opinion weighed it
//! too low or never looked at it.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use madoguchi::domain::{Code, FindingKind, Lang};
use madoguchi::safety::{Field, Hints, candidates, clear};
use madoguchi::text::visible;
use serde_json::Value;

fn label(kind: FindingKind, _: Lang) -> &'static str {
    kind.code()
}

fn read(file: &str) -> Result<String, Box<dyn Error>> {
    if Path::new(file).extension().is_none_or(|end| end != "gz") {
        return Ok(std::fs::read_to_string(file)?);
    }
    let unpacked = Command::new("gzip").args(["-dc", file]).output()?;
    Ok(String::from_utf8(unpacked.stdout)?)
}

fn spans(row: &Value) -> Vec<&str> {
    match row["spans"].as_array() {
        Some(spans) => spans.iter().filter_map(Value::as_str).collect(),
        None => row["span"].as_str().into_iter().collect(),
    }
}

/// Tells whether the second opinion weighs a secret at all, as the training would count it.
fn is_proposed(text: &str, secret: &str) -> bool {
    let Some(at) = text.find(secret) else {
        return false;
    };
    let start = text.get(..at).unwrap_or_default().chars().count();
    let length = secret.chars().count();
    candidates(text).into_iter().any(|candidate| {
        let own = candidate.span.len();
        let from = start.max(candidate.span.start);
        let shared = candidate.span.end.min(start + length).saturating_sub(from);
        shared * 10 >= own * 8 && shared * 10 >= length * 6
            || shared >= length && length * 10 >= own * 7
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let explorers = madoguchi::pack::explorers().into_iter();
    let explorers: Vec<String> = explorers.map(|known| known.host.to_string()).collect();
    let hints = Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &explorers,
        keep_guesses: false,
        label,
    };
    let mut recall: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut clean, mut alarms) = (0, 0);
    let start = Instant::now();
    let (sets, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--set="));
    let set = sets
        .first()
        .and_then(|argument| argument.strip_prefix("--set="));
    for file in files {
        for line in read(&file)?.lines().filter(|line| !line.trim().is_empty()) {
            let row: Value = serde_json::from_str(line)?;
            let text = row["text"].as_str().unwrap_or_default();
            let elsewhere = set.is_some_and(|set| row["set"] != set);
            if elsewhere || row["borderline"].as_bool() == Some(true) {
                continue;
            }
            let clearing = clear(text, &hints);
            let cleared = clearing.text.as_str();
            if row["label"] == "none" {
                clean += 1;
                if cleared != visible(text) || !clearing.findings.is_empty() {
                    alarms += 1;
                    println!("FALSE ALARM\n  {text}\n  {cleared}");
                }
                continue;
            }
            let name = row["label"].as_str().unwrap_or("?").to_owned();
            let (hit, all) = recall.entry(name.clone()).or_default();
            *all += 1;
            let spans = spans(&row);
            if spans.iter().any(|span| cleared.contains(span)) {
                let left = spans.iter().filter(|span| cleared.contains(**span));
                let proposed = left.clone().all(|span| is_proposed(text, span));
                let why = if proposed {
                    "weighed too low"
                } else {
                    "never proposed"
                };
                println!("MISSED {name}, {why}\n  {text}\n  {cleared}");
            } else {
                *hit += 1;
            }
        }
    }
    let spent = start.elapsed();
    for (name, (hit, all)) in &recall {
        println!("{name:20} {hit:4} of {all:4}");
    }
    let (hit, all) = recall
        .values()
        .fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
    println!("{:20} {hit:4} of {all:4}", "over all");
    println!(
        "{:20} {alarms:4} of {clean:4} clean texts; {spent:?}",
        "false alarms"
    );
    Ok(())
}
