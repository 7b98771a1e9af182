//! What the process held in its memory is not written to a file when it dies.

/// Forbids a core file of this run, and other processes of the user to look into its memory.
///
/// Where it is refused, the run goes on: nothing else depends on it. Programs that it starts can
/// raise the limit again.
pub(crate) fn forbid() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{
            DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit,
        };
        let maximum = getrlimit(Resource::Core).maximum;
        let none = Rlimit {
            current: Some(0),
            maximum,
        };
        let _ = setrlimit(Resource::Core, none);
        // A core that is piped to a collector heeds no limit, only this.
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}
