//! Mails: no text panics, and what is judged alone is known only if it has nothing odd about it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use madoguchi::contacts::{Verdict, judge, judge_text};
use madoguchi::pack;

fuzz_target!(|text: &str| {
    let provider = pack::ids().find_map(pack::builtin);
    let provider = provider.as_ref().unwrap_or(pack::general());
    let alone = judge(text, provider);
    if alone.verdict == Verdict::Known {
        assert!(!text.contains(['\0', '\u{1b}', '\u{202e}', '\u{200b}']));
    }
    for judged in judge_text(text, provider) {
        assert!(!judged.value.is_empty());
    }
});
