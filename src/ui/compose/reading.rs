//! Files on their way in: read side by side, shown when that takes long, and left out when somebody says so.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::media::{MediaFacts, probe};
use crate::domain::wording::Arg;
use crate::platform::blob_source::BlobSource;
use crate::platform::files::File;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::media as words;
use crate::{ak, cut};

/// Files read at the same time. Reading waits for the disk, not for the processor.
const SIDE_BY_SIDE: usize = 24;
/// What takes longer than this, in milliseconds, is shown.
const LONG: u64 = 200;

pub(crate) type Measuring = Pin<Box<dyn Future<Output = MediaFacts>>>;

cut!(
    media, load_probers;
    pub(crate) fn measure(file: File) -> Measuring {
        Box::pin(async move { probe(&BlobSource::new(file.clone().into(), file.size()), Some(&file.name())).await })
    }
);

/// What became of a file: what it is, or that it was left out.
pub type Outcome = (File, Option<MediaFacts>);

type Done = Box<dyn FnOnce(Vec<Outcome>)>;

/// The files of an editor that are being read. Copied freely.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Read, and in all.
    count: RwSignal<(usize, usize)>,
    /// The whole takes long.
    long: RwSignal<bool>,
    /// Files that take long, by their numbers.
    slow: RwSignal<Vec<(u32, String)>>,
    /// Where to leave a file out.
    running: StoredValue<BTreeMap<u32, (Rc<Batch>, usize)>, LocalStorage>,
    last: StoredValue<u32>,
}

/// Files that came together. They are handed over together, in their order.
struct Batch {
    files: Vec<File>,
    waiting: RefCell<VecDeque<usize>>,
    /// `None` while it is not settled; then facts, or nothing if it was left out.
    settled: RefCell<Vec<Option<Option<MediaFacts>>>>,
    left: Cell<usize>,
    done: RefCell<Option<Done>>,
}

impl Reading {
    /// Nothing is read yet.
    pub fn new() -> Self {
        Self {
            count: RwSignal::new((0, 0)),
            long: RwSignal::new(false),
            slow: RwSignal::new(Vec::new()),
            running: StoredValue::new_local(BTreeMap::new()),
            last: StoredValue::new(0),
        }
    }

    /// Reads files; `done` gets all of them with what became of each. The editor may be closed before that.
    pub fn start(self, files: Vec<File>, done: impl FnOnce(Vec<Outcome>) + 'static) {
        let all = files.len();
        let batch = Rc::new(Batch {
            waiting: RefCell::new((0..all).collect()),
            settled: RefCell::new(vec![None; all]),
            left: Cell::new(all),
            done: RefCell::new(Some(Box::new(done))),
            files,
        });
        self.count.update(|(_, in_all)| *in_all += all);
        let waits = Rc::clone(&batch);
        let long = move || {
            if waits.left.get() > 0 {
                let _ = self.long.try_set(true);
            }
        };
        set_timeout(long, Duration::from_millis(LONG));
        for _ in 0..SIDE_BY_SIDE.min(all) {
            self.work(Rc::clone(&batch));
        }
    }

    /// Reads one file after the other until none waits.
    fn work(self, batch: Rc<Batch>) {
        spawn_local(async move {
            while let Some(index) = batch.next() {
                let Some(file) = batch.files.get(index).cloned() else { return };
                let number = self.watch(&batch, index, file.name());
                let facts = match measure(file).await {
                    Ok(measuring) => Some(measuring.await),
                    // What measures files did not arrive: the file is left out, which is said.
                    Err(_) => None,
                };
                if !self.settle(&batch, index, number, facts) {
                    return; // it was left out meanwhile, and another reads on
                }
            }
        });
    }

    /// Shows the file if it takes long.
    fn watch(self, batch: &Rc<Batch>, index: usize, name: String) -> u32 {
        let number = self.last.try_update_value(|last| {
            *last += 1;
            *last
        });
        let number = number.unwrap_or_default();
        let _ = self.running.try_update_value(|running| running.insert(number, (Rc::clone(batch), index)));
        let batch = Rc::clone(batch);
        let show = move || {
            if !batch.is_settled(index) {
                let _ = self.slow.try_update(|slow| slow.push((number, name)));
            }
        };
        set_timeout(show, Duration::from_millis(LONG));
        number
    }

    /// Notes what became of a file; whether that was still open.
    fn settle(self, batch: &Batch, index: usize, number: u32, facts: Option<MediaFacts>) -> bool {
        let open = batch.settle(index, facts);
        let _ = self.running.try_update_value(|running| running.remove(&number));
        if open {
            let _ = self.slow.try_update(|slow| slow.retain(|(other, _)| *other != number));
            let idle = self.count.try_update(|(read, all)| {
                *read += 1;
                let idle = read == all;
                if idle {
                    (*read, *all) = (0, 0);
                }
                idle
            });
            if idle == Some(true) {
                self.long.set(false);
            }
            batch.finish();
        }
        open
    }

    /// Leaves a file out.
    fn leave_out(self, number: u32) {
        let found = self.running.try_with_value(|running| running.get(&number).cloned()).flatten();
        if let Some((batch, index)) = found {
            // Its worker still waits for it; another goes on in its place.
            if self.settle(&batch, index, number, None) {
                self.work(batch);
            }
        }
    }

    /// Leaves out all that is not read yet.
    fn leave_out_all(self) {
        let found = self.running.try_with_value(|running| {
            running.iter().map(|(number, (batch, index))| (*number, Rc::clone(batch), *index)).collect::<Vec<_>>()
        });
        for (number, batch, index) in found.unwrap_or_default() {
            while let Some(waiting) = batch.next() {
                self.settle(&batch, waiting, 0, None);
            }
            self.settle(&batch, index, number, None);
        }
    }
}

impl Batch {
    fn next(&self) -> Option<usize> {
        self.waiting.borrow_mut().pop_front()
    }

    fn is_settled(&self, index: usize) -> bool {
        self.settled.borrow().get(index).is_none_or(Option::is_some)
    }

    fn settle(&self, index: usize, facts: Option<MediaFacts>) -> bool {
        let mut settled = self.settled.borrow_mut();
        let Some(place @ None) = settled.get_mut(index) else { return false };
        *place = Some(facts);
        self.left.set(self.left.get().saturating_sub(1));
        true
    }

    /// Hands everything over once nothing is open.
    fn finish(&self) {
        if self.left.get() == 0
            && let Some(done) = self.done.take()
        {
            done(self.files.iter().cloned().zip(self.settled.take().into_iter().map(Option::flatten)).collect());
        }
    }
}

/// How far reading has come, if it takes long, with keys to leave files out.
#[component]
pub fn ReadingPanel(
    /// The files that are being read.
    reading: Reading,
) -> impl IntoView {
    let studio = Studio::here();
    let count = move || {
        let (read, all) = reading.count.get();
        studio.fill(&words::READING, &[Arg::from(read), Arg::from(all)])
    };
    let slow = move || {
        let line = move |(number, name): (u32, String)| {
            let label = name.clone();
            ak! {
                <li>
                    <span class="grow">{name}</span>
                    <button
                        type="button"
                        class="btn btn-s"
                        aria-label=live(move || studio.fill(&words::LEAVE_OUT_NAME, &[Arg::from(label.as_str())]))
                        on:click=move |_| reading.leave_out(number)
                    >
                        {live(move || studio.say(&words::LEAVE_OUT))}
                    </button>
                </li>
            }
        };
        reading.slow.get().into_iter().map(line).collect_view()
    };
    ak! {
        <Show when=move || reading.long.get() || reading.slow.with(|slow| !slow.is_empty())>
            <div class="reading">
                <div class="spread">
                    <span class="status" role="status"><Icon name="clock" size="i-s"/>{live(count)}</span>
                    <button type="button" class="btn btn-quiet btn-s" on:click=move |_| reading.leave_out_all()>
                        {live(move || studio.say(&words::STOP_READING))}
                    </button>
                </div>
                <ul>{live(slow)}</ul>
            </div>
        </Show>
    }
}
