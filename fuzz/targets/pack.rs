//! Pack files: no bytes panic, a pack is there only without problems, and every problem has a place.

#![no_main]

use libfuzzer_sys::fuzz_target;
use madoguchi::pack;

fuzz_target!(|text: &str| {
    let (read, problems) = pack::read("fuzz.toml", text, Some(pack::general()));
    assert!(read.is_none() || problems.is_empty());
    for problem in &problems {
        let (line, column) = problem.line_and_column(text);
        assert!(line >= 1 && column >= 1);
    }
    if let Some(confirmed) = pack::read_confirmations(text) {
        let written = pack::write_confirmations(&confirmed);
        assert_eq!(pack::read_confirmations(&written), Some(confirmed));
    }
});
