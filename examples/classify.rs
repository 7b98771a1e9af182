//! Measures category and symptom on files of labelled statements, one JSON object a line:
//! `cargo run --release --example classify -- [--wrong] FILE…`

#![expect(clippy::cast_precision_loss, reason = "counts are small")]

use std::collections::BTreeMap;

use madoguchi::domain::{Category, Code};
use madoguchi::intake::decide;
use madoguchi::pack::lexicon;
use serde_json::Value;

fn main() -> std::io::Result<()> {
    let mut wrong = false;
    let lexicon = lexicon();
    for file in std::env::args().skip(1) {
        if file == "--wrong" {
            wrong = true;
            continue;
        }
        let text = std::fs::read_to_string(&file)?;
        let rows: Vec<Value> = text
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .collect();
        let mut confusion: BTreeMap<(String, &str), usize> = BTreeMap::new();
        let (mut first, mut two, mut symptoms, mut sure) = (0, 0, 0, 0.0);
        let start = std::time::Instant::now();
        for row in &rows {
            let (text, label) = (field(row, "text"), field(row, "symptom"));
            let category = label.split('.').next().unwrap_or_default();
            let (decision, candidates) = decide(text, &lexicon);
            let read = candidates
                .first()
                .map_or(Category::Other, |one| one.category);
            let symptom = decision.symptom.code();
            let right = read.code() == category;
            first += usize::from(right);
            two += usize::from(
                candidates
                    .iter()
                    .take(2)
                    .any(|one| one.category.code() == category),
            );
            symptoms += usize::from(symptom == label);
            sure += decision.confidence;
            *confusion
                .entry((category.to_owned(), read.code()))
                .or_default() += 1;
            if wrong && symptom != label {
                let mark = if right { "sym" } else { "CAT" };
                let short: String = text.replace('\n', " / ").chars().take(240).collect();
                println!(
                    "{mark} {} {label} → {symptom} {:.2} {:?}\n    {short}",
                    field(row, "id"),
                    decision.confidence,
                    decision.because
                );
            }
        }
        let share = |count: usize| count as f64 / rows.len().max(1) as f64;
        println!(
            "{file}: {} statements, category {:.3}, in two {:.3}, symptom {:.3}, mean confidence {:.3}, {:.0} µs each",
            rows.len(),
            share(first),
            share(two),
            share(symptoms),
            sure / rows.len().max(1) as f64,
            start.elapsed().as_secs_f64() * 1e6 / rows.len().max(1) as f64
        );
        for ((label, read), count) in confusion.iter().filter(|((label, read), _)| label != read) {
            println!("    {label} read as {read}: {count}");
        }
    }
    Ok(())
}

fn field<'a>(row: &'a Value, name: &str) -> &'a str {
    row.get(name).and_then(Value::as_str).unwrap_or_default()
}
