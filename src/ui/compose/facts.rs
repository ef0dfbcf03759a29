//! Everything known of a file, and what it cost to learn; what cannot be told is said.

use leptos::prelude::*;

use super::Desk;
use super::thumb::facts_of;
use crate::ak;
use crate::domain::display::{film_rate, ratio};
use crate::domain::language::Text;
use crate::domain::media::{MediaFacts, MediaKind, Trouble, display_name};
use crate::domain::wording::{Arg, duration, file_size};
use crate::ui::kit::{Dialog, Icon, live};
use crate::ui::studio::Studio;
use crate::ui::words::facts as words;

/// A key that opens the sheet for a file.
#[component]
pub fn FactsKey(
    /// The file's media id.
    #[prop(into)]
    id: Signal<String>,
    /// Which unused picture it is, from 1: then there is room for the icon only.
    #[prop(optional)]
    unused: Option<usize>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let label = move || match unused {
        Some(number) => studio.fill(&words::OPEN_UNUSED, &[Arg::from(number)]),
        None => studio.say(&words::OPEN),
    };
    let class = if unused.is_some() { "btn btn-quiet btn-icon btn-s" } else { "btn btn-quiet btn-s" };
    ak! {
        <button
            type="button"
            class=class
            title=live(label)
            aria-label=live(label)
            on:click=move |_| desk.facts.set(Some(id.get_untracked()))
        >
            <Icon name="list" size="i-s"/>
            {unused.is_none().then(|| live(label))}
        </button>
    }
}

/// The sheet; closed while no file is named.
#[component]
pub fn FactsSheet() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(desk.facts.with(Option::is_some)));
    // Closed by its own key or Escape.
    Effect::new(move |_| {
        if !open.get() && desk.facts.with_untracked(Option::is_some) {
            desk.facts.set(None);
        }
    });
    let rows = move || {
        let facts = desk.facts.get().map(|id| facts_of(studio, &id))?;
        let row = |(word, value): (&'static Text, Option<String>)| {
            let unknown = value.is_none();
            ak! {
                <div>
                    <dt>{studio.say(word)}</dt>
                    <dd class:muted=unknown>{value.unwrap_or_else(|| studio.say(&words::UNKNOWN))}</dd>
                </div>
            }
        };
        Some(rows_of(studio, &facts).into_iter().map(row).collect_view())
    };
    ak! {
        <Dialog open=open title=Signal::derive(move || studio.say(&words::OPEN))>
            <dl class="file-facts">{live(rows)}</dl>
        </Dialog>
    }
}

type Row = (&'static Text, Option<String>);

/// What is said of a file of its kind, in the order of interest. `None` cannot be told.
fn rows_of(studio: Studio, facts: &MediaFacts) -> Vec<Row> {
    let yes_no = |fact: Option<bool>| fact.map(|fact| studio.say(if fact { &words::YES } else { &words::NO }));
    let size = |width: Option<u32>, height: Option<u32>| Some(format!("{} × {}", width?, height?));
    let known = facts.kind != MediaKind::Unknown;
    let film = facts.kind == MediaKind::Video;
    let sound = film || facts.kind == MediaKind::Audio;
    let mut rows: Vec<Row> = Vec::new();
    if let Some(trouble) = facts.trouble {
        rows.push((&words::TROUBLE, Some(studio.say(trouble_word(trouble)))));
    }
    rows.push((&words::NAME, facts.name.clone()));
    let format = facts.format.as_deref().map(|format| display_name(format).to_owned());
    let stranger = || (!known && facts.trouble.is_none()).then(|| studio.say(&words::NOT_MEDIA));
    rows.push((&words::FORMAT, format.or_else(stranger)));
    if known && facts.kind != MediaKind::Audio {
        let shown = facts.displayed().map(|(width, height)| format!("{width} × {height} · {}", ratio(width, height)));
        rows.push((&words::SHOWN, shown));
        rows.push((&words::STORED, size(facts.width, facts.height)));
        rows.push((&words::TURN, turn(studio, facts)));
    }
    let exact = [Arg::from(file_size(facts.bytes)), Arg::from(facts.bytes.to_string())];
    rows.push((&words::BYTES, Some(studio.fill(&words::EXACT, &exact))));
    if facts.kind == MediaKind::Image {
        rows.push((&words::MOVES, yes_no(facts.animated)));
        rows.push((&words::INK, yes_no(facts.cmyk)));
    }
    if sound {
        rows.push((&words::LENGTH, facts.duration.map(|seconds| duration(seconds, studio.language.get()))));
    }
    if film {
        let rate = facts.fps.map(|fps| studio.fill(&words::PER_SECOND, &[Arg::from(film_rate(fps))]));
        rows.push((&words::RATE, rate));
        rows.push((&words::PICTURE_CODEC, facts.video_codec.clone()));
    }
    if sound {
        rows.push((&words::SOUND, yes_no(facts.has_audio)));
        if facts.has_audio != Some(false) {
            rows.push((&words::SOUND_CODEC, facts.audio_codec.clone()));
        }
    }
    if known && facts.kind != MediaKind::Audio {
        let profile = facts.color_profile.clone().unwrap_or_else(|| studio.say(&words::NO_PROFILE));
        rows.push((&words::PROFILE, Some(profile)));
        rows.push((&words::RANGE, yes_no(facts.hdr)));
    }
    if known {
        rows.push((&words::POSITION, yes_no(facts.gps)));
    }
    rows.push((&words::MARK, facts.fingerprint.clone()));
    let cost = [Arg::from(file_size(facts.bytes_read)), Arg::from(facts.reads.to_string())];
    rows.push((&words::COST, Some(studio.fill(&words::COST_VALUE, &cost))));
    rows
}

fn turn(studio: Studio, facts: &MediaFacts) -> Option<String> {
    match (facts.rotation, facts.orientation) {
        (Some(degrees @ 1..), _) => Some(studio.fill(&words::DEGREES, &[Arg::from(degrees.to_string())])),
        (_, Some(orientation @ 2..)) => Some(studio.fill(&words::EXIF_TURN, &[Arg::from(orientation.to_string())])),
        // Without a word about it a picture stands as it is stored.
        _ => facts.width.map(|_| studio.say(&words::UPRIGHT)),
    }
}

const fn trouble_word(trouble: Trouble) -> &'static Text {
    match trouble {
        Trouble::Empty => &words::EMPTY,
        Trouble::Truncated => &words::TRUNCATED,
        Trouble::Damaged => &words::DAMAGED,
        Trouble::Unsupported => &words::UNSUPPORTED,
        Trouble::Limit => &words::LIMIT,
        Trouble::Unreadable => &words::UNREADABLE,
    }
}
