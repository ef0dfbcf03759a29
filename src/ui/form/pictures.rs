//! Pictures of account and shop: picked, measured from their bytes, kept in this browser.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::Thumb;
use super::{Form, Said};
use crate::ak;
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, MediaKind};
use crate::domain::wording::Arg;
use crate::platform::clock;
use crate::platform::files::File;
use crate::ui::compose::measure;
use crate::ui::kit::{FilePicker, Icon, live};
use crate::ui::studio::{Notice, Studio, brand, keep};
use crate::ui::words::form as words;

/// Pictures taken in at once.
const AT_ONCE: usize = 20;

/// Takes pictures in, in the order they were handed over; what is no picture is left out and named.
fn take(studio: Studio, files: Vec<File>, done: Callback<Vec<String>>) {
    spawn_local(async move {
        let (mut taken, mut others) = (Vec::new(), Vec::new());
        for (index, file) in files.into_iter().enumerate() {
            let facts = match measure(file.clone()).await {
                Ok(measuring) if index < AT_ONCE => Some(measuring.await),
                _ => None,
            };
            match facts.filter(|facts| facts.kind == MediaKind::Image && facts.displayed().is_some()) {
                Some(facts) => {
                    let id = format!("{}{}", brand::OWN, clock::new_id());
                    taken.push((id, facts, file));
                }
                None => others.push(file.name()),
            }
        }
        if !others.is_empty() {
            studio.notify(Notice::wrong(&words::NO_PICTURES).arg(others.join(", ")));
        }
        // Kept and named in one go: what nothing names may be cleaned up.
        let keep = |(id, facts, file): (String, MediaFacts, File)| {
            keep::keep_own(studio, &id, &facts, &file);
            id
        };
        let taken: Vec<String> = taken.into_iter().map(keep).collect();
        if !taken.is_empty() {
            done.run(taken);
        }
    });
}

/// Pictures in order: the first is the one that is shown.
#[component]
pub fn Pictures(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// No more than one.
    one: bool,
    /// Their files.
    files: Signal<Vec<String>>,
    /// Gets them then.
    choose: Callback<Vec<String>>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    // A file "" is none.
    let files = Signal::derive(move || files.get().into_iter().filter(|file| !file.is_empty()).collect::<Vec<_>>());
    let added = Callback::new(move |mut new: Vec<String>| {
        if one {
            new.truncate(1);
            choose.run(new);
        } else {
            // The signal may be gone if the form was closed meanwhile; what was picked belongs to it all the same.
            let mut all = files.try_get_untracked().unwrap_or_default();
            all.append(&mut new);
            choose.run(all);
        }
    });
    let swap = move |from: usize, to: usize| {
        let mut all = files.get_untracked();
        if from < all.len() && to < all.len() {
            all.swap(from, to);
            choose.run(all);
        }
    };
    let remove = move |index: usize| {
        let mut all = files.get_untracked();
        if index < all.len() {
            all.remove(index);
            choose.run(all);
        }
    };
    let drawn = move || {
        let all = files.get();
        let last = all.len().saturating_sub(1);
        all.into_iter()
            .enumerate()
            .map(|(index, file)| {
                let number = Arg::from(index + 1);
                let size = brand::size_line(studio, &file);
                let key = |icon: &'static str, text: &'static Text, off: bool, press: Box<dyn Fn() + Send + Sync>| {
                    let name = studio.fill(text, std::slice::from_ref(&number));
                    ak! {
                        <button type="button" class="chip-x" aria-label=name.clone() title=name
                            disabled=live(move || off || studio.locked()) on:click=move |_| press()>
                            <Icon name=icon size="i-s"/>
                        </button>
                    }
                };
                ak! {
                    <li class="form-picture">
                        <Thumb file=Signal::stored(Some(file))/>
                        <small translate="no">{size}</small>
                        <span class="row">
                            {(!one).then(|| key("left", &words::EARLIER, index == 0, Box::new(move || swap(index, index.saturating_sub(1)))))}
                            {(!one).then(|| key("right", &words::LATER, index == last, Box::new(move || swap(index, index + 1))))}
                            {key("close", &words::REMOVE_PICTURE, false, Box::new(move || remove(index)))}
                        </span>
                    </li>
                }
            })
            .collect_view()
    };
    let word = move || match (one, files.with(Vec::is_empty)) {
        (true, false) => &words::OTHER_PICTURE,
        _ => &words::ADD_PICTURE,
    };
    let id = key.clone();
    ak! {
        <div class="form-row" id=id tabindex="-1">
            <span class="label">{live(move || studio.say(label))}</span>
            <div class="form-pictures">
                <ul>{live(drawn)}</ul>
                <FilePicker
                    id=Signal::stored("")
                    class=Signal::stored("btn btn-s")
                    accept=Signal::stored("image/*")
                    disabled=form.locked()
                    picked=move |picked| take(studio, picked, added)
                >
                    <Icon name="plus" size="i-s"/>
                    {live(move || studio.say(word()))}
                </FilePicker>
            </div>
            <Said key=key/>
        </div>
    }
}
