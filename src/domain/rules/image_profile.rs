//! A picture's colours are those of another space than sRGB.

use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::media::MediaFacts;
use crate::domain::rule::{About, Rule};
use crate::domain::rules::common::{TO_SRGB, of_pictures};
use crate::domain::ruleset::Limits;
use crate::domain::subject::Subject;
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule = Rule {
    id: "image-profile",
    severity: Severity::Advice,
    fields: &[Field::Images],
    about: About::new(Text {
        ja: "画像のカラープロファイルがsRGBではありません。",
        zh: "图片的颜色配置文件不是 sRGB。",
        en: "A picture's colour profile is not sRGB.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "{0}のカラープロファイルは{1}です",
        zh: "{0}的颜色配置文件是 {1}",
        en: "{0}: colour profile {1}",
    },
    why: Text {
        ja: "sRGBとして扱う画面やアプリでは、色が違って見えます。小紅書での扱いは確認できていません。",
        zh: "按 sRGB 显示时颜色会有出入。小红书如何处理尚未确认。",
        en: "Where it is taken for sRGB, colours look different. How RED treats it is not known.",
    },
    todo: TO_SRGB,
};

/// What names of larger spaces have in them: Display P3 and DCI-P3, ProPhoto, BT.2020 and BT.2100, Apple Wide Color
/// Sharing Profile.
const LARGER: &[&str] = &["p3", "prophoto", "2020", "2100", "wide"];
/// What names with RGB in them have as well if they mean sRGB, or may: those of most programs, `RGB_D65_SRG_Rel_SRG` of
/// libjxl, `RGB built-in` of Little CMS.
const PERHAPS_SRGB: &[&str] = &["srg", "built-in"];

fn check(subject: &Subject<'_>, _: &Limits, out: &mut Vec<Finding>) {
    let mut told = Vec::new();
    // Inks are told by another rule.
    for image in subject.given.images.iter().filter(|image| image.cmyk != Some(true)) {
        let Some(name) = image.color_profile.as_deref() else { continue };
        if !told.contains(&name) && is_foreign(name) {
            told.push(name);
            let alike = |image: &MediaFacts| image.color_profile.as_deref() == Some(name);
            out.extend(of_pictures(&RULE, &subject.given, &WORDING, &alike).map(|finding| finding.arg(name)));
        }
    }
}

/// Whether a profile of this name is certainly not sRGB. Names are free, and in PNG often no more than "ICC profile": one
/// that tells nothing is let pass, and so are those of grays.
fn is_foreign(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    // By hand: the general search weighs more than the rule.
    let has_one = |parts: &[&str]| {
        parts.iter().any(|part| name.as_bytes().windows(part.len()).any(|found| found == part.as_bytes()))
    };
    // Of four letters are uRGB and other minimal profiles, all of them sRGB.
    has_one(LARGER) || (name.len() > 4 && has_one(&["rgb"]) && !has_one(PERHAPS_SRGB))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::domain::media::MediaFacts;
    use crate::domain::rules::probe::{findings, items, jpeg, message, note, speaks};

    fn named(name: &str) -> MediaFacts {
        MediaFacts { color_profile: Some(name.to_owned()), ..jpeg(1080, 1440) }
    }

    #[test]
    fn other_spaces_are_named() {
        for name in [
            "Display P3",
            "Display P3 Gamut with sRGB Transfer",
            "kCGColorSpaceDisplayP3",
            "DCI-P3 D65",
            "Adobe RGB (1998)",
            "Compatible with Adobe RGB (1998)",
            "AdobeRGB1998",
            "ProPhoto RGB",
            "ROMM RGB: ISO 22028-2:2013",
            "Apple Wide Color Sharing Profile",
            "Rec. ITU-R BT.2020-1",
            "Rec2020 Gamut with sRGB Transfer",
            "ITUR_2100_PQ_FULL",
            "Generic RGB Profile",
            "eciRGB v2",
            "RGB_D65_202_Rel_PeQ",
        ] {
            assert_eq!(message(&RULE, note().images([&named(name)])), format!("Picture 1: colour profile {name}"));
        }
    }

    #[test]
    fn srgb_by_any_name_gray_and_names_that_tell_nothing_pass() {
        for name in [
            "sRGB IEC61966-2.1",
            "sRGB",
            "sRGB built-in",
            "c2",
            "uRGB",
            "Artifex sRGB",
            "GIMP built-in sRGB",
            "sRGB v4 ICC preference perceptual intent beta",
            "IEC 61966-2-1 Default RGB Colour Space - sRGB",
            "kCGColorSpaceSRGB",
            "RGB_D65_SRG_Rel_SRG",
            "RGB built-in",
            "Gray Gamma 2.2",
            "Dot Gain 20%",
            "Generic Gray Gamma 2.2 Profile",
            "ICC profile",
            "Photoshop ICC profile",
            "Color LCD",
            "",
        ] {
            assert!(!speaks(&RULE, note().images([&named(name)])), "{name}");
        }
        assert!(!speaks(&RULE, note().images([&jpeg(1, 1)])));
    }

    #[test]
    fn pictures_of_one_profile_are_told_together() {
        let (p3, adobe, srgb) = (named("Display P3"), named("Adobe RGB (1998)"), named("sRGB"));
        let images = [&p3, &adobe, &p3, &srgb, &p3];
        assert_eq!(items(&RULE, note().images(images)), [None, Some(1)]);
        assert_eq!(findings(&RULE, note().images(images)).len(), 2);
        assert_eq!(message(&RULE, note().images([&p3, &srgb, &p3])), "Pictures 1, 3: colour profile Display P3");
    }

    #[test]
    fn inks_are_told_elsewhere() {
        let print = MediaFacts { cmyk: Some(true), ..named("Wide CMYK") };
        assert!(!speaks(&RULE, note().images([&print])));
    }
}
