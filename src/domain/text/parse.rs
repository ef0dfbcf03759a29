//! Topics, mentions, sticker codes and links as they stand written in a text.

use super::letters::is_letter_or_digit;
use super::span::{Offsets, Range16};

/// One thing found in a text: where it is written, and its bare name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The written form, as UTF-16 offsets.
    pub range: Range16,
    /// The bare name: without `#`, `@`, brackets or `[话题]#`.
    pub text: String,
}

/// Everything found in one text, each list in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// `#名称[话题]#` as the platform stores it, and plain `#名称`.
    pub topics: Vec<Mark>,
    /// `@昵称`.
    pub mentions: Vec<Mark>,
    /// Sticker codes: `[笑哭R]`, `[吐舌头H]`, `[doge]`.
    pub stickers: Vec<Mark>,
    /// Web addresses.
    pub links: Vec<Mark>,
}

/// What follows a topic's name in the platform's stored form.
const STORED_END: &str = "[话题]#";

/// Longest sticker name looked for, in characters; the longest one seen has five.
const STICKER_MAX: usize = 8;

/// Finds everything in `text`. Parsing never fails.
#[must_use]
pub fn parse(text: &str) -> Marks {
    let mut marks = Marks::default();
    let mut offsets = Offsets::new(text);
    let bytes = text.as_bytes();
    // Every mark begins with an ASCII character or a full-width sign, and only ASCII keeps one from beginning.
    let (mut at, mut mark_end) = (0usize, 0usize);
    while let Some(&byte) = bytes.get(at) {
        let sign = match byte {
            0xE4..=0xE9 => {
                at += 3;
                continue;
            }
            b'#' | b'@' | b'[' => byte,
            0xEF => match bytes.get(at..) {
                Some([_, 0xBC, 0x83, ..]) => b'#',
                Some([_, 0xBC, 0xA0, ..]) => b'@',
                _ => b' ',
            },
            _ if byte.is_ascii_alphanumeric() => b'a',
            _ => b' ',
        };
        if sign == b' ' {
            at += 1;
            continue;
        }
        // What is written directly behind a mark may be the next one: #OOTD#穿搭.
        let previous = if at == mark_end { b' ' } else { bytes.get(at.wrapping_sub(1)).copied().unwrap_or(b' ') };
        let rest = text.get(at..).unwrap_or_default();
        let found = match sign {
            b'[' => sticker(rest).map(|f| (f, &mut marks.stickers)),
            _ if previous.is_ascii_alphanumeric() => None,
            b'#' => topic(rest).map(|f| (f, &mut marks.topics)),
            b'@' => mention(rest).map(|f| (f, &mut marks.mentions)),
            _ if previous != b'@' => link(rest).map(|f| (f, &mut marks.links)),
            _ => None,
        };
        if let Some(((length, name), list)) = found {
            mark_end = at.saturating_add(length);
            list.push(Mark { range: offsets.range(at, mark_end), text: name.to_owned() });
            at = mark_end;
        } else {
            at += 1;
        }
    }
    marks
}

/// The signs a topic may be written with.
pub const TOPIC_SIGNS: [char; 2] = ['#', '＃'];

/// The signs a mention may be written with.
pub const MENTION_SIGNS: [char; 2] = ['@', '＠'];

/// A name without outer space and without one leading sign, and the byte offset it starts at.
#[must_use]
pub fn bare(written: &str, signs: [char; 2]) -> (usize, &str) {
    let name = written.trim_start();
    let name = name.strip_prefix(signs).unwrap_or(name).trim_start();
    (written.len().saturating_sub(name.len()), name.trim_end())
}

/// A topic's name as it is counted and compared: outer space and one leading `#` or `＃` dropped.
#[must_use]
pub fn topic_name(written: &str) -> &str {
    bare(written, TOPIC_SIGNS).1
}

/// A mention's nickname as it is compared: outer space and one leading `@` or `＠` dropped.
#[must_use]
pub fn mention_name(written: &str) -> &str {
    bare(written, MENTION_SIGNS).1
}

/// Whether `c` may stand in a topic's name. Emoji may; space, punctuation and brackets end a name.
#[must_use]
pub fn is_topic_char(c: char) -> bool {
    is_letter_or_digit(c)
        || matches!(c, '_' | '-' | '&' | '+' | '·' | '・' | '•' | '\u{200D}' | '\u{FE0E}' | '\u{FE0F}' | '\u{20E3}')
        || matches!(c as u32, 0x2190..=0x2BFF | 0x1F000..=0x1FAFF | 0xE0020..=0xE007F | 0x0300..=0x036F)
}

/// Whether a name is digits only: a shade number such as `#01`, not a topic somebody meant.
#[must_use]
pub fn is_digits(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_digit())
}

/// Length in bytes and bare name, if `rest` starts with a topic.
fn topic(rest: &str) -> Option<(usize, &str)> {
    let hash = rest.chars().next()?.len_utf8();
    let after = rest.get(hash..)?;
    // The stored form may hold anything but the brackets and hashes that delimit it.
    let stored = after.find(['#', '＃', '[', ']', '\n', '\r']).unwrap_or(after.len());
    let (name, tail) = after.split_at_checked(stored)?;
    if !name.is_empty() && tail.starts_with(STORED_END) {
        return Some((hash.saturating_add(stored).saturating_add(STORED_END.len()), name));
    }
    let plain = after.find(|c| !is_topic_char(c)).unwrap_or(after.len());
    let name = after.get(..plain)?;
    (!name.is_empty()).then_some((hash.saturating_add(plain), name))
}

fn mention(rest: &str) -> Option<(usize, &str)> {
    let at = rest.chars().next()?.len_utf8();
    let after = rest.get(at..)?;
    let end = after.find(|c| !(is_topic_char(c) || c == '.')).unwrap_or(after.len());
    let name = after.get(..end)?.trim_end_matches('.');
    (!name.is_empty()).then_some((at.saturating_add(name.len()), name))
}

fn sticker(rest: &str) -> Option<(usize, &str)> {
    let inner = rest.strip_prefix('[')?;
    let end = inner.char_indices().take(STICKER_MAX.saturating_add(2)).find(|(_, c)| *c == ']')?.0;
    let name = inner.get(..end)?;
    // A Latin word in brackets that happens to end in R or H is no sticker: the names are Chinese, but for `doge`.
    let coded = name.ends_with(['R', 'H']) && !name.is_ascii();
    let clean = !name.contains(['[', '#', '@', '\n', ' ']);
    (clean && (coded || name == "doge")).then_some((end.saturating_add(2), name))
}

fn link(rest: &str) -> Option<(usize, &str)> {
    let end = rest.find(|c: char| !c.is_ascii_graphic() || matches!(c, '"' | '<' | '>')).unwrap_or(rest.len());
    let word = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
    let after = |start: &str| {
        let (own, rest) = word.split_at_checked(start.len())?;
        own.eq_ignore_ascii_case(start).then_some(rest)
    };
    let address = after("https://")
        .or_else(|| after("http://"))
        .or_else(|| (after("www.").is_some() || is_host(word)).then_some(word))?;
    (!address.is_empty()).then_some((word.len(), word))
}

/// Endings that make a bare `name.ending` an address rather than a number or an abbreviation.
const HOST_ENDINGS: [&str; 12] = ["com", "cn", "jp", "net", "org", "io", "co", "me", "shop", "top", "app", "cc"];

fn is_host(word: &str) -> bool {
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let mut labels = host.rsplit('.');
    let ending = labels.next().unwrap_or_default().to_ascii_lowercase();
    let mut named = false;
    for label in labels {
        if label.is_empty() || !label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
            return false;
        }
        named = true;
    }
    named && HOST_ENDINGS.contains(&ending.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(marks: &[Mark]) -> Vec<&str> {
        marks.iter().map(|mark| mark.text.as_str()).collect()
    }

    #[test]
    fn stored_and_plain_topics() {
        let marks = parse("内容主角, #Python[话题]# #特斯拉[话题]# @向云端");
        assert_eq!(names(&marks.topics), ["Python", "特斯拉"]);
        assert_eq!(names(&marks.mentions), ["向云端"]);
        assert_eq!(names(&parse("标题 #C语言 是一门语言").topics), ["C语言"]);
        assert_eq!(names(&parse("C#语言 ## #，").topics), Vec::<&str>::new());
    }

    #[test]
    fn ranges_cover_the_written_form_in_utf16() {
        let marks = parse("😀#旅行[话题]#x");
        assert_eq!(marks.topics.first().map(|m| m.range), Some(Range16 { start: 2, end: 10 }));
    }

    #[test]
    fn stickers_need_their_letter() {
        let marks = parse("好[笑哭R][吐舌头H][doge][HER][笑哭]");
        assert_eq!(names(&marks.stickers), ["笑哭R", "吐舌头H", "doge"]);
    }

    #[test]
    fn links_with_and_without_scheme() {
        let marks = parse("看https://a.example/x?y=1。或 www.b.example，koharubi.jp/s，No.1 a@b.com 10.5");
        assert_eq!(names(&marks.links), ["https://a.example/x?y=1", "www.b.example", "koharubi.jp/s"]);
        assert!(marks.mentions.is_empty(), "an e-mail address is no mention");
    }

    #[test]
    fn marks_may_stand_side_by_side() {
        let marks = parse("#OOTD#穿搭 @a@b");
        assert_eq!(names(&marks.topics), ["OOTD", "穿搭"]);
        assert_eq!(names(&marks.mentions), ["a", "b"]);
    }

    #[test]
    fn bare_names_lose_one_sign_and_outer_space() {
        assert_eq!(bare("　＃ 护肤 ", TOPIC_SIGNS), (7, "护肤"));
        assert_eq!(bare("##", TOPIC_SIGNS), (1, "#"));
        assert_eq!(mention_name("＠ 小春"), "小春");
    }

    #[test]
    fn topics_inside_links_are_not_topics() {
        assert!(parse("https://a.example/#top").topics.is_empty());
    }

    /// The same, character by character.
    fn parse_slowly(text: &str) -> Marks {
        let mut marks = Marks::default();
        let mut offsets = Offsets::new(text);
        let (mut previous, mut end) = (' ', 0);
        for (at, c) in text.char_indices() {
            if at < end {
                previous = ' ';
                continue;
            }
            let rest = &text[at..];
            let apart = !previous.is_ascii_alphanumeric();
            let found = match c {
                '#' | '＃' if apart => topic(rest).map(|f| (f, &mut marks.topics)),
                '@' | '＠' if apart => mention(rest).map(|f| (f, &mut marks.mentions)),
                '[' => sticker(rest).map(|f| (f, &mut marks.stickers)),
                c if c.is_ascii_alphanumeric() && apart && previous != '@' => link(rest).map(|f| (f, &mut marks.links)),
                _ => None,
            };
            if let Some(((length, name), list)) = found {
                end = at + length;
                list.push(Mark { range: offsets.range(at, end), text: name.to_owned() });
            }
            previous = c;
        }
        marks
    }

    proptest! {
        #[test]
        fn stepping_over_plain_text_misses_no_mark(
            text in "([#＃@＠\\[\\]]|\\[话题\\]#|笑哭R|doge|www\\.|https?://|\\.com|[a-c1 ，。字é😀\\n]){0,20}"
        ) {
            prop_assert_eq!(parse(&text), parse_slowly(&text));
        }
    }
}
