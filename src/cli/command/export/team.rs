//! One thread reads the record, and another one clears and writes what was read.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, Builder, ScopedJoinHandle};

use super::line::{Writing, Written};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::redact::Redaction;
use crate::domain::{Value, Whole};
use crate::store::{Filter, Store};

/// How many incidents go to the other thread at a time at most, and from how many bytes on none is
/// added to them.
const INCIDENTS_MAX: usize = 16;
const BYTES_MAX: usize = 64 * 1024;

/// How many batches wait for it at most.
const BATCHES_MAX: usize = 4;

/// Incidents with their marks.
type Batch = Vec<(Whole, Vec<u8>)>;

/// An export.
pub(super) struct Export<'a> {
    pub(super) app: &'a App,
    pub(super) store: &'a Store,
    pub(super) redaction: Option<&'a Redaction>,
}

/// A stream that one of the threads writes to.
type Out<'a> = Mutex<&'a mut (dyn Write + Send)>;

/// The other thread. Memory that one thread takes and another one gives back keeps both waiting for
/// each other, so what was written comes back.
struct Other<'scope> {
    to: SyncSender<Batch>,
    back: Receiver<Batch>,
    handle: ScopedJoinHandle<'scope, io::Result<Written>>,
}

impl Export<'_> {
    /// Writes every incident that passes the filter.
    pub(super) fn run(
        &self,
        filter: &Filter,
        out: &mut (dyn Write + Send),
        failed: &dyn Fn(&io::Error) -> Failure,
    ) -> Result<Written, Failure> {
        let evidence = self.store.evidence_folder();
        let out = Mutex::new(out);
        thread::scope(|scope| {
            let mut here = Writing::new(self.app, evidence.as_ref(), self.redaction);
            let mut other: Option<Other<'_>> = None;
            let (mut batch, mut bytes) = (Batch::new(), 0);
            // A few incidents are not worth a thread, and on one processor nothing is.
            let mut may_hire = thread::available_parallelism().is_ok_and(|count| count.get() > 1);
            let read = self.store.each_whole(filter, |whole, marks| {
                bytes += size(&whole);
                batch.push((whole, marks));
                if batch.len() < INCIDENTS_MAX && bytes < BYTES_MAX {
                    return Ok(());
                }
                bytes = 0;
                let mut batch = std::mem::take(&mut batch);
                if std::mem::take(&mut may_hire) {
                    let (to, from) = sync_channel(BATCHES_MAX);
                    let (spent, back) = sync_channel(2 * BATCHES_MAX);
                    let settings = self.app.settings().clone();
                    let (evidence, out, redaction) = (evidence.as_ref(), &out, self.redaction);
                    let run = move || {
                        let app = App::new(settings);
                        let mut writing = Writing::new(&app, evidence, redaction);
                        writing.all(&from, &spent, out)
                    };
                    let handle = Builder::new().spawn_scoped(scope, run);
                    other = handle.ok().map(|handle| Other { to, back, handle });
                }
                match &other {
                    // It has ended before only where it could not write, and says so below.
                    Some(other) => {
                        other.back.try_iter().for_each(drop);
                        other.to.send(batch).map_err(|_| Failure::ClosedPipe)
                    }
                    None => here
                        .batch(&mut batch, &mut *held(&out))
                        .map_err(|error| failed(&error)),
                }
            });
            let written = match other {
                None => Ok(Written::default()),
                Some(Other { to, handle, .. }) => {
                    drop(to);
                    let ended = handle.join();
                    // A defect there is one here.
                    ended.unwrap_or_else(|defect| std::panic::resume_unwind(defect))
                }
            };
            let written = written.map_err(|error| failed(&error))?;
            read?;
            here.written = written.and(here.written);
            here.batch(&mut batch, &mut *held(&out))
                .map_err(|error| failed(&error))?;
            Ok(here.written)
        })
    }
}

impl Writing<'_> {
    /// Writes what comes until nothing comes any more.
    fn all(
        &mut self,
        from: &Receiver<Batch>,
        spent: &SyncSender<Batch>,
        out: &Out<'_>,
    ) -> io::Result<Written> {
        let mut out = held(out);
        while let Ok(mut batch) = from.recv() {
            self.batch(&mut batch, &mut *out)?;
            // Where nobody takes it, it ends here.
            let _ = spent.try_send(batch);
        }
        Ok(self.written)
    }

    /// Writes incidents and leaves what was read of them where it was.
    fn batch(&mut self, batch: &mut Batch, out: &mut dyn Write) -> io::Result<()> {
        for (whole, marks) in batch {
            *whole = self.line(std::mem::take(whole), marks, out)?;
        }
        Ok(())
    }
}

impl Written {
    /// Adds what another thread has written.
    fn and(self, other: Self) -> Self {
        Self {
            count: self.count + other.count,
            replaced: self.replaced + other.replaced,
            missing: self.missing + other.missing,
        }
    }
}

/// Returns the stream, whatever became of the thread that had it before.
fn held<'g, 'a>(out: &'g Out<'a>) -> MutexGuard<'g, &'a mut (dyn Write + Send)> {
    out.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns how many bytes the texts of an incident have.
fn size(whole: &Whole) -> usize {
    let parts = whole.parts.iter().flat_map(|(_, entries)| entries);
    let values = std::iter::once(&whole.head).chain(parts);
    let values = values.flat_map(|entry| &entry.0);
    let bytes = values.map(|(_, value)| match value {
        Value::Text(text) => text.len(),
        _ => 0,
    });
    bytes.sum()
}
