//! What an interview hears besides keys: Ctrl-C, a closed terminal, a request to end.

use std::io;
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};

/// What was heard while waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    Keys,
    Signal,
    Nothing,
}

/// The signals that an interview hears.
#[derive(Debug)]
pub(super) struct Signals {
    /// Whether the end was asked for.
    pub(super) end: Arc<AtomicBool>,
    /// Whether nobody looks on any more.
    pub(super) gone: Arc<AtomicBool>,
    /// Has a byte for every signal.
    bell: UnixStream,
}

impl Signals {
    /// Listens from now on.
    pub(super) fn new() -> io::Result<Self> {
        let (bell, ring) = UnixStream::pair()?;
        bell.set_nonblocking(true)?;
        ring.set_nonblocking(true)?;
        let (end, gone) = (Arc::<AtomicBool>::default(), Arc::<AtomicBool>::default());
        for signal in [SIGHUP, SIGTERM] {
            signal_hook::flag::register(signal, Arc::clone(&gone))?;
        }
        for signal in [SIGINT, SIGHUP, SIGTERM] {
            signal_hook::flag::register(signal, Arc::clone(&end))?;
        }
        // After the flags, so that they are up when the bell rings.
        for signal in [SIGINT, SIGHUP, SIGTERM, SIGCONT, SIGWINCH] {
            signal_hook::low_level::pipe::register(signal, ring.try_clone()?)?;
        }
        Ok(Self { end, gone, bell })
    }

    /// Waits for keys or a signal; for ever, unless told how long.
    pub(super) fn wait(&self, patience: Option<Duration>) -> Heard {
        let timeout = patience.and_then(|patience| Timespec::try_from(patience).ok());
        let stdin = io::stdin();
        let mut both = [
            PollFd::new(&stdin, PollFlags::IN),
            PollFd::new(&self.bell, PollFlags::IN),
        ];
        let woken = poll(&mut both, timeout.as_ref());
        let [keys, bell] = both.map(|one| !one.revents().is_empty());
        if bell {
            self.silence();
        }
        match woken {
            Ok(0) => Heard::Nothing,
            Ok(_) if keys && !bell => Heard::Keys,
            _ => Heard::Signal,
        }
    }

    /// Waits for a signal only.
    pub(super) fn rest(&self, time: Duration) {
        let timeout = Timespec::try_from(time).ok();
        let mut bell = [PollFd::new(&self.bell, PollFlags::IN)];
        // Whether time or a signal ended it, whoever waits looks at the flags.
        let _ = poll(&mut bell, timeout.as_ref());
        self.silence();
    }

    /// Tells whether keys are there right now.
    pub(super) fn has_keys() -> bool {
        let stdin = io::stdin();
        let mut keys = [PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN)];
        let now = Timespec {
            tv_sec: 0,
            tv_nsec: 0,
        };
        poll(&mut keys, Some(&now)).is_ok_and(|count| count > 0)
    }

    fn silence(&self) {
        let mut bytes = [0; 64];
        while rustix::io::read(&self.bell, &mut bytes).is_ok_and(|count| count > 0) {}
    }
}
