//! Measures how well statements are read:
//! `cargo run --release --example reading -- [--set=tuned|held-out] [--lang=ja|en] [--from-files] [--quiet] FILE…`
//!
//! A line is a JSON object: a statement with `category`, `second`, `symptom`, `reference` and
//! `facts`, or a text with `expected` facts by key. Facts match by kind, value and overlap of
//! their words, and by the precision of a time where one of `facts` gives it. A third of the
//! rows, by a hash of their id, is held out of tuning; rows with a `set` say it themselves.
//! `--lang=ja|en` takes the rows of one language, and `--from-files` reads lexicon and model as they
//! lie in `packs/` instead of those that are built in.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::time::Instant;

use chrono::{DateTime, FixedOffset};
use madoguchi::domain::{Category, Code, Fact, FactKind, FactValue, FindingKind, Lang};
use madoguchi::intake::{self, Reading};
use madoguchi::pack::{self, Lexicon, Model, Pack, Terms};
use madoguchi::safety::{Field, Hints, clear};
use serde_json::Value;

/// How sure a reading must be to count in each line of the calibration.
const SURE: [f64; 5] = [0.9, 0.8, 0.65, 0.5, 0.0];

/// As many characters of a text that was misread are shown.
const EXCERPT_CHARS: usize = 90;

/// The clock of rows that have none.
const REFERENCE: &str = "2026-11-22T12:00:00+09:00";

fn main() -> Result<(), Box<dyn Error>> {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    let has = |option: &str| options.iter().any(|given| given == option);
    let reader = Reader::new(has("--from-files"))?;
    for file in files {
        let text = std::fs::read_to_string(&file)?;
        let rows: Result<Vec<Value>, _> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(serde_json::from_str)
            .collect();
        let mut rows = rows?;
        rows.retain(|row| {
            let held_out = match row["set"].as_str() {
                Some(set) => set == "held_out",
                None => hash(text_of(row, "id")).is_multiple_of(3),
            };
            let lang = row["lang"].as_str();
            let spoken = !["ja", "en"]
                .iter()
                .any(|one| has(&format!("--lang={one}")) && lang != Some(one));
            spoken && !(has("--set=tuned") && held_out || has("--set=held-out") && !held_out)
        });
        report(&file, &rows, &reader, has("--quiet"))?;
    }
    Ok(())
}

/// FNV-1a, so that the same rows are held out on every machine.
fn hash(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn text_of<'a>(row: &'a Value, name: &str) -> &'a str {
    row.get(name).and_then(Value::as_str).unwrap_or_default()
}

struct Reader {
    packs: Vec<Pack>,
    lexicon: Lexicon,
    terms: &'static Terms,
}

impl Reader {
    /// Reads with what is built in, or with lexicon and model as they lie in `packs/`.
    fn new(from_files: bool) -> Result<Self, Box<dyn Error>> {
        let lexicon = if from_files {
            let source = std::fs::read_to_string("packs/lexicon.toml")?;
            let model = Model::read(std::fs::read("packs/model.bin")?.leak());
            let lexicon = Lexicon::load(pack::compile(&source)?.leak());
            let both = lexicon.zip(model).ok_or("packs/ is of another layout")?;
            both.0.with_model(both.1)
        } else {
            pack::lexicon()
        };
        Ok(Self {
            packs: pack::ids().filter_map(pack::builtin).collect(),
            lexicon,
            terms: pack::terms(),
        })
    }

    /// Reads a text as the command `triage` does; returns the cleared text with it.
    fn read(&self, text: &str, now: DateTime<FixedOffset>) -> Option<(String, Reading)> {
        let names = self.terms.providers.iter().flat_map(|term| {
            let names = term.names.iter().chain(&term.exact);
            names.map(|name| (term.code.as_str(), name.as_str()))
        });
        let known = |id: &str| self.packs.iter().find(|pack| pack.id.0 == id);
        // Of several that are named, one with a pack.
        let (with, without): (Vec<_>, Vec<_>) = names.partition(|(id, _)| known(id).is_some());
        let meant = |all: Vec<_>| intake::named_provider(text, all.into_iter(), &self.lexicon);
        let provider = meant(with).or_else(|| meant(without));
        let provider = provider.or(self.packs.first().map(|pack| pack.id.clone()))?;
        let pack = known(&provider.0).unwrap_or(pack::general());
        let explorers: Vec<String> = pack
            .explorers
            .iter()
            .map(|one| one.host.to_string())
            .collect();
        let hints = Hints {
            lang: Lang::Ja,
            field: Field::Words,
            explorers: &explorers,
            keep_guesses: false,
            label: |kind: FindingKind, _| kind.code(),
        };
        let cleared = clear(text, &hints).text;
        let reading = intake::read(&cleared, &provider, pack, &self.lexicon, self.terms, now);
        Some((cleared.as_str().to_owned(), reading))
    }
}

/// A fact that a label asks for.
struct Label {
    kind: FactKind,
    value: String,
    /// The words, where the label gives them.
    text: Option<String>,
    /// The precision of a time, where the label gives it.
    precision: Option<String>,
}

/// What a file labels beside category and symptom: the facts of a row, and the kinds that count.
fn labels(row: &Value) -> (Vec<Label>, Option<BTreeSet<&'static str>>) {
    let mut labels = Vec::new();
    let mut push = |kind: &str, value: Option<String>, text: Option<&str>| {
        if let Some((kind, value)) = FactKind::from_code(kind).zip(value) {
            let text = text.map(str::to_owned);
            labels.push(Label {
                kind,
                value,
                text,
                precision: None,
            });
        }
    };
    let Some(expected) = row.get("expected").and_then(Value::as_object) else {
        for fact in row["facts"].as_array().into_iter().flatten() {
            let word = |name: &str| fact[name].as_str().map(str::to_owned);
            if let Some((kind, value)) =
                FactKind::from_code(text_of(fact, "kind")).zip(word("value"))
            {
                labels.push(Label {
                    kind,
                    value,
                    text: word("text"),
                    precision: word("precision"),
                });
            }
        }
        return (labels, None);
    };
    let mut kinds = BTreeSet::new();
    for (key, list) in expected {
        let counted: &[&str] = match key.as_str() {
            "datetimes" => &["occurred_at"],
            "txids" => &["txid"],
            "addresses" | "addresses_invalid" => &["address"],
            "order_ids" => &["order_id"],
            "api_errors" => &["error_code", "error_message"],
            "amounts" => &["amount"],
            "phones" => &["phone"],
            "emails" => &["email"],
            "urls" => &["url"],
            _ => &[],
        };
        kinds.extend(counted);
        for one in list.as_array().into_iter().flatten() {
            let plain = one.as_str().or(one["value"].as_str()).map(str::to_owned);
            let text = one.get("text").and_then(Value::as_str);
            match key.as_str() {
                "amounts" => {
                    let currency = text_of(one, "currency");
                    push(
                        "amount",
                        plain.map(|value| format!("{value} {currency}")),
                        text,
                    );
                }
                "api_errors" => {
                    push("error_code", one["code"].as_str().map(str::to_owned), None);
                    push(
                        "error_message",
                        one["message"].as_str().map(str::to_owned),
                        None,
                    );
                }
                "addresses" => {
                    let chain = text_of(one, "chain");
                    push(
                        "address",
                        plain.map(|value| format!("{value} {chain} sound")),
                        text,
                    );
                }
                "addresses_invalid" => push("address", plain.map(|v| format!("{v} unsound")), text),
                _ => {
                    if let Some(kind) = counted.first() {
                        push(kind, plain, text);
                    }
                }
            }
        }
    }
    (labels, Some(kinds))
}

/// Tells whether a fact has the value of a label.
fn same(fact: &Fact, label: &Label) -> bool {
    match &fact.value {
        FactValue::Amount { number, asset } => {
            label.value == format!("{number} {asset}") || {
                let (value, unit) = label.value.split_once(' ').unwrap_or((&label.value, ""));
                unit == asset
                    && madoguchi::domain::Decimal::read(value).is_some_and(|value| value == *number)
            }
        }
        FactValue::Address {
            address,
            chain,
            valid,
        } => {
            let chain = chain.as_deref().unwrap_or_default();
            let sound = *valid != Some(false);
            *address == label.value
                || sound && format!("{address} {chain} sound") == label.value
                || !sound && format!("{address} unsound") == label.value
        }
        FactValue::OccurredAt(moment) => {
            let precision = label.precision.as_deref();
            fact.value.value() == label.value
                && precision.is_none_or(|precision| precision == moment.precision.code())
        }
        value => value.value() == label.value,
    }
}

/// Tells whether a fact stands where the label's words stand; labels without words fit anywhere.
fn overlaps(fact: &Fact, label: &Label, text: &str) -> bool {
    let (Some(words), Some(span)) = (&label.text, &fact.span) else {
        return true;
    };
    let count = words.chars().count();
    text.match_indices(words.as_str()).any(|(byte, _)| {
        let start = text.get(..byte).map_or(0, |before| before.chars().count());
        start < span.end && span.start < start + count
    })
}

#[derive(Default, Clone, Copy)]
struct Score {
    right: usize,
    missed: usize,
    wrong: usize,
}

impl Score {
    #[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
    fn line(self) -> String {
        let share = |of: usize| {
            if of == 0 {
                1.0
            } else {
                self.right as f64 / of as f64
            }
        };
        let precision = share(self.right + self.wrong);
        let recall = share(self.right + self.missed);
        let f1 = if precision + recall > 0.0 {
            2.0 * precision * recall / (precision + recall)
        } else {
            0.0
        };
        format!(
            "{:>4} labelled  precision {precision:.3}  recall {recall:.3}  F1 {f1:.3}",
            self.right + self.missed
        )
    }

    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.missed += other.missed;
        self.wrong += other.wrong;
    }
}

#[derive(Default)]
struct Tally {
    statements: usize,
    first: usize,
    in_two: usize,
    symptoms: usize,
    /// How many were said so surely, and how many of those were right.
    calibration: [(usize, usize); SURE.len()],
    confusion: BTreeMap<(String, &'static str), usize>,
    facts: BTreeMap<&'static str, Score>,
    failures: Vec<String>,
}

fn report(file: &str, rows: &[Value], reader: &Reader, quiet: bool) -> Result<(), Box<dyn Error>> {
    // Where a file labels all facts of a statement, the kinds that it never labels do not count.
    let labelled: BTreeSet<&'static str> = rows
        .iter()
        .flat_map(|row| labels(row).0)
        .map(|label| label.kind.code())
        .collect();
    let mut tally = Tally::default();
    let start = Instant::now();
    for row in rows {
        let reference = row["reference"].as_str().unwrap_or(REFERENCE);
        let now = DateTime::parse_from_rfc3339(reference)?;
        let Some((text, reading)) = reader.read(text_of(row, "text"), now) else {
            continue;
        };
        judge_decision(row, &text, &reading, &mut tally);
        let (labels, kinds) = labels(row);
        let kinds = kinds.unwrap_or_else(|| labelled.clone());
        judge_facts(row, &text, &reading.facts, &labels, &kinds, &mut tally);
    }
    let time = start.elapsed();
    print(file, rows.len(), &tally, quiet);
    println!(
        "  {:.0} µs a text",
        time.as_secs_f64() * 1e6 / f64::from(u32::try_from(rows.len().max(1))?)
    );
    Ok(())
}

fn judge_decision(row: &Value, text: &str, reading: &Reading, tally: &mut Tally) {
    let of_symptom = text_of(row, "symptom").split('.').next();
    let of_symptom = of_symptom.filter(|category| !category.is_empty());
    let Some(category) = row["category"].as_str().or(of_symptom) else {
        return;
    };
    let read = reading.decision.category_or_other();
    let mut two: Vec<Category> = vec![read];
    two.extend(
        reading
            .candidates
            .iter()
            .map(|one| one.category)
            .filter(|one| *one != read),
    );
    let symptom = reading.decision.symptom.code();
    tally.statements += 1;
    tally.first += usize::from(read.code() == category);
    tally.in_two += usize::from(two.iter().take(2).any(|one| one.code() == category));
    tally.symptoms += usize::from(symptom == text_of(row, "symptom"));
    let sure = SURE
        .iter()
        .position(|least| reading.decision.confidence >= *least);
    if let Some((said, right)) = sure.and_then(|at| tally.calibration.get_mut(at)) {
        *said += 1;
        *right += usize::from(read.code() == category);
    }
    *tally
        .confusion
        .entry((category.to_owned(), read.code()))
        .or_default() += 1;
    if symptom != text_of(row, "symptom") {
        tally.failures.push(format!(
            "{}: {} read as {symptom} {:.2} {:?} {}",
            text_of(row, "id"),
            text_of(row, "symptom"),
            reading.decision.confidence,
            reading.decision.because,
            text.chars().take(EXCERPT_CHARS).collect::<String>()
        ));
    }
}

fn judge_facts(
    row: &Value,
    text: &str,
    facts: &[Fact],
    labels: &[Label],
    kinds: &BTreeSet<&'static str>,
    tally: &mut Tally,
) {
    let mut left: Vec<&Fact> = facts
        .iter()
        .filter(|fact| kinds.contains(fact.kind().code()))
        .collect();
    for label in labels {
        let score = tally.facts.entry(label.kind.code()).or_default();
        let found = left.iter().position(|fact| {
            fact.kind() == label.kind && same(fact, label) && overlaps(fact, label, text)
        });
        if let Some(at) = found {
            left.remove(at);
            score.right += 1;
        } else {
            score.missed += 1;
            tally.failures.push(format!(
                "{}: missed {} {} {:?}",
                text_of(row, "id"),
                label.kind.code(),
                label.value,
                label.text
            ));
        }
    }
    for fact in left {
        tally.facts.entry(fact.kind().code()).or_default().wrong += 1;
        tally.failures.push(format!(
            "{}: not labelled {} {} {:?}",
            text_of(row, "id"),
            fact.kind().code(),
            fact.value.value(),
            fact.as_written
        ));
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
fn print(file: &str, rows: usize, tally: &Tally, quiet: bool) {
    println!("{file}: {rows} texts");
    if tally.statements > 0 {
        let share = |count: usize| count as f64 / tally.statements as f64;
        println!(
            "  category {:.3}  in two {:.3}  symptom {:.3}",
            share(tally.first),
            share(tally.in_two),
            share(tally.symptoms)
        );
        print_confusion(tally);
        print_calibration(tally);
    }
    let mut all = Score::default();
    for (kind, score) in &tally.facts {
        println!("  {kind:<14} {}", score.line());
        all.add(*score);
    }
    println!("  {:<14} {}", "all facts", all.line());
    if let Some(times) = tally.facts.get("occurred_at") {
        let labelled = (times.right + times.missed).max(1);
        println!("  times exact {:.3}", times.right as f64 / labelled as f64);
    }
    if !quiet {
        for failure in &tally.failures {
            println!("    {failure}");
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
fn print_calibration(tally: &Tally) {
    for (least, (said, right)) in SURE.iter().zip(tally.calibration) {
        let share = right as f64 / said.max(1) as f64;
        println!("  at least {least:.2} sure: {said:>4} texts, {share:.3} of them right");
    }
}

fn print_confusion(tally: &Tally) {
    print!("  {:<10}", "label");
    for category in Category::ALL {
        print!("{:>10}", category.code());
    }
    println!();
    for row in Category::ALL {
        print!("  {:<10}", row.code());
        for column in Category::ALL {
            let count = tally.confusion.get(&(row.code().to_owned(), column.code()));
            print!("{:>10}", count.copied().unwrap_or(0));
        }
        println!();
    }
}
