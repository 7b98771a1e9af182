//! Measures how well statements are read: `cargo run --release --example reading -- FILE…`
//!
//! A line of a file is a JSON object: a statement with `text`, `category`, `second`, `symptom`,
//! `reference` and `facts`, or a text with `expected` facts by kind. Category, symptom and facts
//! are compared with the labels; what differs is printed.

fn main() {}
