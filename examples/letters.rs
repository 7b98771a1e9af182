//! Tells how well letters of desks are read: `cargo run --example letters -- FILE [-v]`.
//!
//! FILE has a letter a line, as `tests/data/letters.jsonl`; `-v` prints what is read otherwise.

#[allow(clippy::expect_used)]
#[path = "../tests/suite/letters/measured.rs"]
mod measured;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("which file of letters?")?;
    let pack = madoguchi::pack::builtin("bitflyer").ok_or("no such pack")?;
    let figures = measured::measure(&std::fs::read_to_string(file)?, &pack);
    if arguments.next().is_some() {
        println!("{}\n", figures.wrong.join("\n\n"));
    }
    let all = figures.letters;
    println!(
        "kinds {}/{all}  days {}/{all}  requests {}/{all}  tickets {}/{all}",
        figures.kinds, figures.days, figures.requests, figures.tickets
    );
    Ok(())
}
