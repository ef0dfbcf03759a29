//! Markdown in a text that nobody will render, told apart from kaomoji, lists and prices.

use std::ops::Range;

use super::blocks::has_ascii;
use super::invisible::is_pictograph;
use super::letters::is_letter_or_digit;
use super::lines::MAX_TRIED_LINE;
use crate::domain::order::sort_by_number;

/// One piece of Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Construct {
    /// The marks, as people know them.
    pub marker: &'static str,
    /// What to show, in bytes: an inline construct whole, of a line its marks.
    pub range: Range<usize>,
    /// What to cut so that the text alone is left; rising, not overlapping. Empty if cutting would uncover other Markdown.
    pub cuts: Vec<Range<usize>>,
}

/// Finds all Markdown in `text`, in order.
#[must_use]
pub fn markdown(text: &str) -> Vec<Construct> {
    let mut found = Vec::new();
    if !has_ascii(text, |b| matches!(b, b'*' | b'_' | b'`' | b'#' | b'[' | b'>' | b'-')) {
        return found;
    }
    let mut open_fence: Option<usize> = None;
    let mut start = 0usize;
    for whole in text.split_inclusive('\n') {
        let end = start.saturating_add(whole.len());
        let line = whole.trim_end_matches(['\n', '\r']);
        let own = in_line(line);
        let count = own.len();
        for mut construct in own {
            let tried = if construct.cuts.is_empty() {
                construct.cuts.push(whole_line(text, start, end));
                true
            } else {
                let better = line.len() <= MAX_TRIED_LINE && in_line(&without(line, &construct.cuts)).len() < count;
                for cut in &mut construct.cuts {
                    *cut = shifted(cut, start);
                }
                better
            };
            if !tried {
                construct.cuts.clear();
            }
            construct.range = shifted(&construct.range, start);
            if construct.marker == FENCE {
                if let Some(opening) = open_fence.take().and_then(|index: usize| found.get_mut(index)) {
                    close(opening, construct);
                    continue;
                }
                open_fence = Some(found.len());
            }
            found.push(construct);
        }
        start = end;
    }
    found
}

const FENCE: &str = "```";
const RULE: &str = "---";

/// Everything in one line; a fence or a rule, which is the whole line, has no cuts yet.
fn in_line(line: &str) -> Vec<Construct> {
    let body = line.trim_start_matches(' ');
    let indent = line.len().saturating_sub(body.len());
    let mut found = Vec::new();
    if indent < 4 {
        if let Some(marker) = whole_line_marker(body) {
            return vec![Construct { marker, range: indent..line.trim_end().len(), cuts: Vec::new() }];
        }
        if let Some((marker, length)) = prefix(body) {
            let range = indent..indent.saturating_add(length);
            found.push(Construct { marker, range: range.clone(), cuts: vec![range] });
        }
    }
    paired(line, '*', &["", "", "**", "***"], is_bold, &mut found);
    paired(line, '_', &["", "", "__", "___"], is_underlined, &mut found);
    paired(line, '`', &["", "`", "``", "```"], is_code, &mut found);
    links(line, &mut found);
    sort_by_number(&mut found, |construct| construct.range.start as u128);
    found
}

fn whole_line_marker(body: &str) -> Option<&'static str> {
    if body.trim_end() == RULE {
        return Some(RULE);
    }
    let info = body.strip_prefix(FENCE)?;
    (!info.trim_start_matches('`').bytes().any(|b| b == b'`')).then_some(FENCE)
}

/// The marks of headings and quotes a line begins with, nested ones included, and their length.
fn prefix(body: &str) -> Option<(&'static str, usize)> {
    const HEADING: &str = "######";
    let mut marker = None;
    let mut rest = body;
    loop {
        let unhashed = rest.trim_start_matches('#');
        let hashes = rest.len().saturating_sub(unhashed.len());
        let (own, after) = match HEADING.get(..hashes) {
            Some("") => (">", rest.strip_prefix('>').filter(|after| is_quoted(after))),
            Some(own) => (own, Some(unhashed)),
            None => ("", None),
        };
        let Some(after) = after.filter(|after| after.starts_with(' ') && !after.trim().is_empty()) else { break };
        marker = marker.or(Some(own));
        rest = after.trim_start_matches(' ');
    }
    marker.map(|marker| (marker, body.len().saturating_sub(rest.len())))
}

/// Not a face such as `> <` or `> _ <`, and not a comparison such as `> 100`.
fn is_quoted(after: &str) -> bool {
    let after = after.trim_start();
    !after.chars().take(6).any(|c| c == '<') && !after.starts_with(|c: char| c.is_ascii_digit())
}

/// Pairs of equally long runs of `sign`, where `fits(before, content, after)`.
fn paired(
    line: &str,
    sign: char,
    markers: &[&'static str; 4],
    fits: fn(Option<char>, &str, Option<char>) -> bool,
    found: &mut Vec<Construct>,
) {
    let mut open: [Option<Range<usize>>; 4] = [None, None, None, None];
    for run in super::lines::runs(line, |c| c == sign) {
        let length = run.len();
        let (Some(opening), Some(marker)) = (open.get_mut(length), markers.get(length)) else { continue };
        if marker.is_empty() {
            continue;
        }
        let closes = opening.take().filter(|opening| {
            let before = line.get(..opening.start).and_then(|text| text.chars().next_back());
            let after = line.get(run.end..).and_then(|text| text.chars().next());
            fits(before, line.get(opening.end..run.start).unwrap_or_default(), after)
        });
        match closes {
            Some(opening) => {
                found.push(Construct { marker, range: opening.start..run.end, cuts: vec![opening, run] });
            }
            None => *opening = Some(run),
        }
    }
}

fn is_bold(_: Option<char>, content: &str, _: Option<char>) -> bool {
    let bare = bare(content);
    bare.len() == bare.trim().len()
        && !content.starts_with(char::is_whitespace)
        && !content.ends_with(char::is_whitespace)
        && !bare.starts_with(['。', '，', '、', '；', '：', '！', '？', '.', ',', ';', ':', '!', '?', '<', '>', '^'])
        && bare.contains(is_letter_or_digit)
        && is_balanced(content)
}

/// Underscores are the mouths of many faces: T__T, >__<, 。__。, m(__)m.
fn is_underlined(before: Option<char>, content: &str, after: Option<char>) -> bool {
    let is_edge = |c: Option<char>| {
        c.is_none_or(|c| {
            !is_letter_or_digit(c) && !matches!(c, '>' | '<' | '^' | '-' | '=' | '~' | ';' | '\'' | '°' | '・' | '￣')
        })
    };
    let starts = bare(content).starts_with(|c: char| {
        is_letter_or_digit(c)
            || is_pictograph(c)
            || matches!(c, '「' | '『' | '《' | '【' | '“' | '（' | '¥' | '￥' | '$')
    });
    is_edge(before) && is_edge(after) && starts && is_bold(before, content, after)
}

/// Backticks are the eyes of many faces: (´・ω・`), (`ω`), (*`へ´*).
fn is_code(before: Option<char>, content: &str, after: Option<char>) -> bool {
    let words = content.chars().filter(|c| is_letter_or_digit(*c)).count();
    let in_brackets = matches!(before, Some('(' | '（')) && matches!(after, Some(')' | '）'));
    let is_face = content.chars().any(|c| c == '´') || (in_brackets && content.chars().count() < 5);
    words > 1 && !is_face && is_balanced(content)
}

/// Without the marks of Markdown inside it.
fn bare(content: &str) -> &str {
    content.trim_matches(['*', '_', '`'])
}

/// Whether every bracket closes: two faces with text between them do not.
fn is_balanced(content: &str) -> bool {
    let mut depth = 0i32;
    for c in content.chars() {
        depth = depth.saturating_add(match c {
            '(' | '（' => 1,
            ')' | '）' => -1,
            _ => 0,
        });
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// `[text](url)` and `![text](url)`. A sticker code followed by an aside is none: `[笑哭R](不是)`.
fn links(line: &str, found: &mut Vec<Construct>) {
    const LONGEST: usize = 1 << 11;
    let mut from = 0;
    let bracketed = |middle: &usize| line.get(*middle..).is_some_and(|rest| rest.starts_with("]("));
    for middle in line.match_indices(']').map(|(at, _)| at).filter(bracketed) {
        let text = line.get(from..middle).unwrap_or_default();
        let Some(open) = text.rfind(['[', ']']).filter(|&at| text.get(at..).is_some_and(|t| t.starts_with('['))) else {
            continue;
        };
        let name = text.get(open.saturating_add(1)..).unwrap_or_default();
        let target = line.get(middle.saturating_add(2)..).unwrap_or_default();
        let length = target.bytes().take(LONGEST).position(|b| b == b')' || !b.is_ascii_graphic());
        let Some(url) = length.and_then(|length| target.get(..length)) else { continue };
        let after = middle.saturating_add(url.len()).saturating_add(2);
        let closed = line.get(after..).is_some_and(|rest| rest.starts_with(')'));
        if name.trim().is_empty() || !closed || !url.contains(['.', '/', ':', '#']) {
            continue;
        }
        let end = after.saturating_add(1);
        let bracket = from.saturating_add(open);
        let picture = line.get(..bracket).is_some_and(|before| before.ends_with('!'));
        let start = bracket.saturating_sub(usize::from(picture));
        let cuts = vec![start..bracket.saturating_add(1), middle..end];
        found.push(Construct { marker: "[ ]( )", range: start..end, cuts });
        from = end;
    }
}

/// The line with its break; of a last line without one, the break before it. Between two empty lines one of them goes too.
fn whole_line(text: &str, start: usize, end: usize) -> Range<usize> {
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    if !text.get(start..end).is_some_and(|line| line.ends_with('\n')) {
        let kept = before.strip_suffix('\n').map_or(before, |text| text.strip_suffix('\r').unwrap_or(text));
        return kept.len()..end;
    }
    let next_break = if after.starts_with("\r\n") { 2 } else { usize::from(after.starts_with('\n')) };
    let empty_before = before.is_empty() || before.ends_with("\n\n") || before.ends_with("\n\r\n");
    start..end.saturating_add(if empty_before { next_break } else { 0 })
}

/// Makes one construct of a code block's two fences.
fn close(opening: &mut Construct, closing: Construct) {
    let from = opening.cuts.last().map_or(0, |cut| cut.end);
    for cut in closing.cuts {
        let cut = cut.start.max(from)..cut.end;
        if cut.start < cut.end {
            opening.cuts.push(cut);
        }
    }
}

fn shifted(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start.saturating_add(by)..range.end.saturating_add(by)
}

fn without(line: &str, cuts: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(line.len());
    let mut from = 0;
    for cut in cuts {
        out.push_str(line.get(from..cut.start).unwrap_or_default());
        from = cut.end;
    }
    out.push_str(line.get(from..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(text: &str) -> String {
        let found = markdown(text);
        let mut cuts: Vec<Range<usize>> = found.into_iter().flat_map(|construct| construct.cuts).collect();
        cuts.sort_by_key(|cut| cut.start);
        without(text, &cuts)
    }

    #[test]
    fn marks_go_and_the_text_stays() {
        for (text, left) in [
            ("这款**真的**好用", "这款真的好用"),
            ("**注意：**先试用", "注意：先试用"),
            ("看 __重点__。", "看 重点。"),
            ("## 使用方法", "使用方法"),
            ("> # 引用", "引用"),
            ("详见[官网](https://a.example/x)。", "详见官网。"),
            ("![图](a.png)", "图"),
            ("用 `npm install` 安装", "用 npm install 安装"),
            ("一\n\n---\n\n二", "一\n\n二"),
            ("```rust\nlet\n```\n完", "let\n完"),
            ("一\n```", "一"),
            ("***一二***", "一二"),
        ] {
            assert_eq!(stripped(text), left, "{text:?}");
            assert!(markdown(left).is_empty(), "{left:?}");
        }
    }

    #[test]
    fn faces_lists_and_prices_are_no_markdown() {
        for text in [
            "～全场8折～",
            "- 第一\n* 第二\n1. 第三",
            "(´・ω・`)是的(´・ω・`)",
            "(*´▽`*) (`ω`) (`Д`)",
            "T__T 好难 T__T，>__<  >__<，m(__)m m(__)m，。__。 哈 。__。",
            "> < 痛",
            "> 100元包邮",
            ">_< ^_^",
            "100-200元 **",
            "138****1234",
            "小**、阿**",
            "[笑哭R](不是)",
            "#护肤 #01",
            "----------",
            "*^_^* snake_case __init__py",
            "5 ** 2 ** 1",
        ] {
            assert_eq!(markdown(text), [], "{text:?}");
        }
    }

    #[test]
    fn two_fences_are_one_construct() {
        let found = markdown("```\n```\n");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].cuts, [0..4, 4..8]);
        assert_eq!(markdown("a\n```\n```")[0].cuts, [2..6, 6..9]);
    }
}
