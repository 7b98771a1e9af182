//! Signals that would end a run without a word.

/// Has a file that may not grow any further be an error of the write, which is told, and not the
/// end of the run.
pub(crate) fn tell_instead_of_dying() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        use std::sync::atomic::AtomicBool;
        let noticed = Arc::new(AtomicBool::new(false));
        // Where it cannot be registered, the signal does what it always did.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, noticed);
    }
}
