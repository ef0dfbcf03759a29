//! The words for things the domain only names.

use crate::domain::edit::{Step, TextPlace};
use crate::domain::language::Language;
use crate::domain::wording::{Arg, fill};
use crate::ui::words::steps as words;

/// What a step is called.
#[must_use]
pub fn step(step: &Step, language: Language) -> String {
    let (text, args) = match step {
        Step::Create => (&words::CREATE, vec![]),
        Step::Duplicate => (&words::DUPLICATE, vec![]),
        Step::Delete => (&words::DELETE, vec![]),
        Step::Together(first, count) => {
            (&words::TOGETHER, vec![Arg::from(self::step(first, language)), Arg::from(*count)])
        }
        Step::Text(TextPlace::Title) => (&words::TITLE, vec![]),
        Step::Text(TextPlace::Body) => (&words::BODY, vec![]),
        Step::Text(TextPlace::MeaningTitle | TextPlace::MeaningBody) => (&words::MEANING, vec![]),
        Step::Text(TextPlace::CoverText) => (&words::COVER_TEXT, vec![]),
        Step::Text(TextPlace::PictureText(_)) => (&words::PICTURE_TEXT, vec![]),
        Step::Text(TextPlace::MiniProgram) => (&words::MINI_PROGRAM, vec![]),
        Step::Text(TextPlace::Creator) => (&words::CREATOR, vec![]),
        Step::Products => (&words::PRODUCTS, vec![]),
        Step::Archive => (&words::ARCHIVE, vec![]),
        Step::Unarchive => (&words::UNARCHIVE, vec![]),
        Step::Trash => (&words::TRASH, vec![]),
        Step::Untrash => (&words::UNTRASH, vec![]),
        Step::Kind => (&words::KIND, vec![]),
        Step::AddMedia(count) => (&words::ADD_MEDIA, vec![Arg::from(*count)]),
        Step::RemoveImage(number) => (&words::REMOVE_IMAGE, vec![Arg::from(*number)]),
        Step::RemoveShelved => (&words::REMOVE_SHELVED, vec![]),
        Step::RemoveVideo => (&words::REMOVE_VIDEO, vec![]),
        Step::MoveImage => (&words::MOVE_IMAGE, vec![]),
        Step::Shelve => (&words::SHELVE, vec![]),
        Step::Swap => (&words::SWAP, vec![]),
        Step::Cover => (&words::COVER, vec![]),
        Step::AddTopic(name) => (&words::ADD_TOPIC, vec![Arg::from(name.as_str())]),
        Step::AddTopics(count) => (&words::ADD_TOPICS, vec![Arg::from(*count)]),
        Step::RemoveTopic(name) => (&words::REMOVE_TOPIC, vec![Arg::from(name.as_str())]),
        Step::MoveTopic => (&words::MOVE_TOPIC, vec![]),
        Step::AddMention(name) => (&words::ADD_MENTION, vec![Arg::from(name.as_str())]),
        Step::RemoveMention(name) => (&words::REMOVE_MENTION, vec![Arg::from(name.as_str())]),
        Step::PlannedDate => (&words::PLANNED_DATE, vec![]),
        Step::TimedPublish => (&words::TIMED_PUBLISH, vec![]),
        Step::Purpose => (&words::PURPOSE, vec![]),
        Step::PaidPartnership => (&words::PAID, vec![]),
        Step::AiMade => (&words::AI_MADE, vec![]),
        Step::Fix => (&words::FIX, vec![]),
        Step::Restore(name) => (&words::RESTORE, vec![Arg::from(name.as_str())]),
        Step::ConfirmPairs => (&words::CONFIRM_PAIRS, vec![]),
        Step::Import => (&words::IMPORT, vec![]),
    };
    fill(text, &args, language)
}
