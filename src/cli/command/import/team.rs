//! Several threads prepare lines, and this one takes them in: in the order of the file, with few of
//! them in memory.
//!
//! Most of an import is clearing. While the record is written, other threads clear what comes next;
//! this one helps where it would have to wait. On a machine with one processor it does everything.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::thread::{self, Builder, Scope, ScopedJoinHandle};

use super::prepare::{Prepared, Preparing, Ready};
use super::source::{Batch, Source};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::lines::RawLine;

type Raw = Batch<(u64, RawLine)>;
type Done = Batch<Prepared>;
/// What was taken in. Memory that one thread takes and another one gives back keeps both waiting for
/// each other, so it goes back to where it was made; the texts of lines come back likewise.
pub(super) type Spent = Vec<Box<Ready>>;
/// Takes a batch in.
type Take<'t> = &'t mut dyn FnMut(Done, &mut Spent) -> Result<ControlFlow<()>, Failure>;

/// How many other threads there are at most: with more, the record is what is waited for.
const WORKERS_MAX: usize = 4;

/// How many batches another thread has at most that were not fetched yet. Nobody takes them from it,
/// so they are few: on a busy machine it may rest with them.
const BATCHES_MAX: usize = 3;

/// How many batches there are beside those: what this thread can do before it has to wait.
const AHEAD: usize = 24;

/// From how many bytes on nothing more is read before something was taken in.
const BYTES_MAX: usize = 8 * 1024 * 1024;

/// Prepares every line and hands it over in the order of the file.
pub(super) fn prepared(app: &App, source: &mut Source<'_>, take: Take<'_>) -> Result<(), Failure> {
    thread::scope(|scope| {
        let mut team = Team {
            here: Preparing::new(app),
            workers: Vec::new(),
            queue: VecDeque::new(),
            bytes: 0,
        };
        let worked = team.work(app, scope, source, take);
        for worker in team.workers {
            // Without these it ends.
            drop((worker.to, worker.from, worker.spent));
            match worker.handle.join() {
                Ok(read) => app.packs().read_too(read),
                // A defect there is one here: what it had is missing.
                Err(defect) => std::panic::resume_unwind(defect),
            }
        }
        worked?;
        source.end()
    })
}

/// Another thread.
struct Worker<'scope> {
    to: SyncSender<Raw>,
    from: Receiver<Done>,
    spent: SyncSender<Spent>,
    /// How many batches it has.
    has: usize,
    /// Tells at its end what it has read of the packs.
    handle: ScopedJoinHandle<'scope, (bool, bool)>,
}

/// A batch in the order of the file.
enum Place {
    /// Nobody has begun with it.
    Here(Raw),
    /// This worker has it.
    With(usize),
    /// It is prepared.
    Done(Done),
}

struct Team<'a, 'scope> {
    here: Preparing<'a>,
    workers: Vec<Worker<'scope>>,
    queue: VecDeque<Place>,
    /// How many bytes were read that are not taken in.
    bytes: usize,
}

impl<'scope> Team<'_, 'scope> {
    fn work<'env>(
        &mut self,
        app: &App,
        scope: &'scope Scope<'scope, 'env>,
        source: &mut Source<'_>,
        take: Take<'_>,
    ) -> Result<(), Failure> {
        let mut next = source.batch();
        let mut room = 1;
        while next.is_some() || !self.queue.is_empty() {
            while self.queue.len() < room
                && self.bytes < BYTES_MAX
                && let Some(batch) = next.take()
            {
                self.bytes += batch.bytes;
                self.queue.push_back(Place::Here(batch));
                next = source.batch();
                // A few lines are not worth a thread.
                if next.is_some() && room == 1 {
                    self.hire(app, scope);
                    if !self.workers.is_empty() {
                        room = self.workers.len() * BATCHES_MAX + AHEAD;
                    }
                }
            }
            self.hand_out();
            let Some((done, maker)) = self.first() else {
                continue;
            };
            self.bytes = self.bytes.saturating_sub(done.bytes);
            let mut spent = Spent::new();
            if take(done, &mut spent)?.is_break() {
                break;
            }
            if let Some(worker) = maker.and_then(|index| self.workers.get(index)) {
                // Where it has no room for it, it ends here.
                let _ = worker.spent.try_send(spent);
            }
        }
        Ok(())
    }

    /// Starts the other threads, as many as there are processors beside this one.
    fn hire<'env>(&mut self, app: &App, scope: &'scope Scope<'scope, 'env>) {
        let processors = thread::available_parallelism().map_or(1, usize::from);
        for _ in 1..processors.min(WORKERS_MAX + 1) {
            let (to, work) = sync_channel::<Raw>(BATCHES_MAX);
            let (done, from) = sync_channel::<Done>(BATCHES_MAX);
            let (spent, back) = sync_channel::<Spent>(2 * BATCHES_MAX);
            let settings = app.settings().clone();
            let run = move || {
                let app = App::new(settings);
                let mut preparing = Preparing::new(&app);
                // Whoever is gone needs nothing more.
                while let Ok(batch) = work.recv()
                    && done.send(preparing.batch(batch)).is_ok()
                {
                    back.try_iter().for_each(drop);
                }
                app.packs().were_read()
            };
            // Where the system has no thread left, those that are there do it.
            let Ok(handle) = Builder::new().spawn_scoped(scope, run) else {
                break;
            };
            let has = 0;
            self.workers.push(Worker {
                to,
                from,
                spent,
                has,
                handle,
            });
        }
    }

    /// Gives what nobody has begun with to those who have the least to do.
    fn hand_out(&mut self) {
        for place in &mut self.queue {
            let workers = self.workers.iter_mut().enumerate();
            let idle = workers.min_by_key(|(_, worker)| worker.has);
            let Some((index, worker)) = idle.filter(|(_, worker)| worker.has < BATCHES_MAX) else {
                return;
            };
            if let Place::Here(_) = place
                && let Place::Here(batch) = std::mem::replace(place, Place::With(index))
            {
                worker.has += 1;
                // There is room for what it may have; one that has died is noticed at its end.
                let _ = worker.to.send(batch);
            }
        }
    }

    /// Returns the first batch of the file that is not taken in, once it is prepared, with whoever
    /// has prepared it, if not this thread; `None` where another one was prepared meanwhile.
    fn first(&mut self) -> Option<(Done, Option<usize>)> {
        match self.queue.pop_front()? {
            Place::Done(batch) => Some((batch, None)),
            Place::Here(batch) => Some((self.here.batch(batch), None)),
            Place::With(index) => {
                let worker = self.workers.get_mut(index)?;
                let done = match worker.from.try_recv() {
                    Err(TryRecvError::Empty) => {
                        if let Some(place) = self.queue.iter_mut().find(|place| place.is_here()) {
                            help(&mut self.here, place);
                            self.queue.push_front(Place::With(index));
                            return None;
                        }
                        worker.from.recv().ok()
                    }
                    done => done.ok(),
                };
                worker.has -= 1;
                done.map(|done| (done, Some(index)))
            }
        }
    }
}

impl Place {
    fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }
}

/// Prepares a batch that nobody has begun with, where it stands.
fn help(here: &mut Preparing<'_>, place: &mut Place) {
    let empty = Batch {
        lines: Vec::new(),
        bytes: 0,
        progress: 0,
        texts: Vec::new(),
    };
    if let Place::Here(batch) = std::mem::replace(place, Place::Here(empty)) {
        *place = Place::Done(here.batch(batch));
    }
}

impl Preparing<'_> {
    /// Prepares the lines of a batch.
    fn batch(&mut self, batch: Raw) -> Done {
        let mut texts = batch.texts;
        let lines = batch.lines.into_iter();
        let lines = lines.map(|line| self.line(line, &mut texts)).collect();
        Batch {
            lines,
            bytes: batch.bytes,
            progress: batch.progress,
            texts,
        }
    }
}
