//! What readers say under a note of the sample.

use leptos::prelude::*;

use super::picture::Face;
use super::view::{Author, NoteView, asset};
use crate::ak;
use crate::domain::display;
use crate::domain::moment::Moment;
use crate::domain::sample::{SampleComment, SampleReply};
use crate::ui::kit::{Icon, live};
use crate::ui::words::phone::zh;

/// Comments, or that there are none.
#[component]
pub fn Comments(
    /// The note.
    note: Signal<NoteView>,
) -> impl IntoView {
    let comments = Memo::new(move |_| note.with(|note| note.comments.clone()));
    let author = Memo::new(move |_| note.with(|note| note.author.clone()));
    let count = Memo::new(move |_| note.with(|note| note.stats.comments));
    let head = move || match count.get() {
        0 => zh::NO_COMMENTS.to_owned(),
        number => zh::comments(&display::count(number)),
    };
    ak! {
        <section class="ph-comments" aria-label=zh::COMMENT>
            <p>{live(head)}</p>
            <div class="ph-say">
                <img class="ph-av ph-av-m" src=asset("art/reader-5.svg") alt=""/>
                <span>{zh::THINK}</span>
            </div>
            {live(move || comments.get().into_iter().map(|comment| ak! {
                <Comment comment=comment author=author.get()/>
            }).collect_view())}
        </section>
    }
}

#[component]
fn Comment(comment: SampleComment, author: Author) -> impl IntoView {
    ak! {
        <div class="ph-comment">
            <img class="ph-av ph-av-m" src=asset(&comment.avatar) alt=""/>
            <div>
                <div class="who">{comment.author}</div>
                {comment.text.zh}
                <small>{line(comment.date, &comment.place)}</small>
            </div>
            <Likes likes=comment.likes/>
            {comment.reply.map(|reply| ak! { <Reply reply=reply author=author/> })}
        </div>
    }
}

#[component]
fn Reply(reply: SampleReply, author: Author) -> impl IntoView {
    ak! {
        <div class="ph-reply">
            <Face src=author.avatar/>
            <div>
                <div class="who">{author.name}" "<span class="ph-badge">{zh::AUTHOR}</span></div>
                {reply.text.zh}
                <small>{line(reply.date, &reply.place)}</small>
            </div>
            <Likes likes=reply.likes/>
        </div>
    }
}

#[component]
fn Likes(likes: u64) -> impl IntoView {
    ak! { <div class="like"><Icon name="heart"/><span class="vh">{zh::LIKE}" "</span>{display::count(likes)}</div> }
}

/// `10-23 上海 回复`.
fn line(date: Moment, place: &str) -> String {
    let at = date.epoch().saturating_mul(1000);
    let stamp = display::stamp(at, at).unwrap_or_default();
    format!("{} {place} {}", stamp.get(..5).unwrap_or_default(), zh::REPLY)
}
