//! A defect of the program: it ends the run with a sentence and an exit code of its own.

use std::panic;
use std::process;

use super::early::Early;
use super::explain;
use super::failure::Failure;
use super::terminal;

/// Has a defect give the terminal back, be told in the user's language, and end the run.
///
/// It is told where it happens, so nothing has to be unwound, and the program can be built without
/// what unwinding takes: a sixth of the binary. What was half done stays as a run that is killed
/// leaves it, and the next run clears it up.
pub(super) fn is_told(early: Early) {
    let Early { lang, json, .. } = early;
    panic::set_hook(Box::new(move |found| {
        terminal::give_back();
        let detail = found.payload_as_str().unwrap_or_default().to_owned();
        let explanation = explain::explain(&Failure::Defect { detail }, lang);
        process::exit(super::finish(&explanation, lang, json).into());
    }));
}
