//! The sample brand as notes of the editor.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::account::Account;
use crate::domain::edit::Workspace;
use crate::domain::media::MediaFacts;
use crate::domain::note::{Images, Meaning, Media, MediaItem, Note, Place};
use crate::domain::sample::{Sample, SampleMedia, SampleNote};
use crate::domain::shop::Shop;

/// A brand without anything.
pub(super) fn nothing() -> Sample {
    Sample {
        account: Account::default(),
        notes: Vec::new(),
        feed: Vec::new(),
        shop: Shop::default(),
        media: BTreeMap::new(),
    }
}

/// The sample's notes and the facts of their files.
pub(super) fn workspace(sample: &Sample) -> Workspace {
    let mut workspace = Workspace::default();
    for note in &sample.notes {
        let edited = editable(note);
        for item in edited.media.all() {
            if let Place::Bundled(file) = &item.place
                && let Some(media) = sample.media.get(file.trim_start_matches("assets/"))
            {
                workspace.facts.insert(item.id.clone(), Arc::new(facts(&item.name, media)));
            }
        }
        workspace.notes.insert(edited.id.clone(), Arc::new(edited));
    }
    workspace
}

/// A note of the sample as the editor knows it.
#[must_use]
pub fn editable(note: &SampleNote) -> Note {
    let item = |index: usize, file: &str, text: &str| MediaItem {
        id: format!("{}-{index}", note.id),
        name: file.rsplit('/').next().unwrap_or(file).to_owned(),
        place: Place::Bundled(format!("assets/{file}")),
        text: text.to_owned(),
    };
    let images: Vec<MediaItem> =
        note.images.iter().enumerate().map(|(index, image)| item(index, &image.file, &image.text)).collect();
    let media = match &note.video {
        Some(video) => Media::Video { video: Some(item(0, &video.file, &video.text)), aside: Images::default() },
        None => Media::Images { images: Images { tray: images, ..Images::default() }, aside: None },
    };
    Note {
        id: note.id.clone(),
        title: note.title.clone(),
        body: note.body.clone(),
        topics: note.topics.clone(),
        mentions: note.mentions.clone(),
        media,
        cover_text: note.cover_text.clone(),
        meaning: Meaning { title: note.meaning.title.clone(), body: note.meaning.body.clone() },
        planned_date: Some(note.planned_date.clone()),
        timed_publish: note.timed_publish.map(|time| time.to_string()),
        purpose: note.purpose,
        paid_partnership: note.paid_partnership,
        ai_made: note.ai_made,
    }
}

fn facts(name: &str, media: &SampleMedia) -> MediaFacts {
    MediaFacts {
        format: Some(media.format.clone()),
        bytes: media.bytes,
        width: Some(media.width),
        height: Some(media.height),
        display_width: Some(media.width),
        display_height: Some(media.height),
        duration: media.duration,
        name: Some(name.to_owned()),
        ..MediaFacts::unmeasured(media.kind, None)
    }
}
