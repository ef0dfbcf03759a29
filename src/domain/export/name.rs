//! Names of the files that are handed over: they say what is in them, and no system refuses them.

/// The characters of a title that any file may be named by, or what stands in for them where there are none.
#[must_use]
pub fn stem(title: &str, otherwise: &str) -> String {
    let short: String = title.chars().filter(|c| c.is_alphanumeric()).take(20).collect();
    if short.is_empty() { otherwise.to_owned() } else { short }
}

/// The name of a preview's picture. `whole` is the page from top to bottom; the day is `2026-11-27`.
#[must_use]
pub fn preview(title: &str, whole: bool, day: &str) -> String {
    format!("akaire-{}{}-{day}.png", stem(title, "note"), if whole { "-long" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_harmless() {
        assert_eq!(stem("换季脸干？/我的3步 ☀️", "n1"), "换季脸干我的3步");
        assert_eq!(stem(&"长".repeat(99), "n1"), "长".repeat(20));
        assert_eq!(stem(" ✨…", "n1"), "n1");
    }

    #[test]
    fn a_preview_says_what_and_when() {
        assert_eq!(preview("shop", false, "2026-11-27"), "akaire-shop-2026-11-27.png");
        assert_eq!(preview("../秋", true, "2026-11-27"), "akaire-秋-long-2026-11-27.png");
        assert_eq!(preview("", false, "2026-11-27"), "akaire-note-2026-11-27.png");
    }
}
