//! What a rule says: plain data that knows its place in the note. The words are filled in later, by [`super::wording`].

use super::language::Text;
use super::ruleset::Source;
use super::text::Range16;
use super::wording::{Arg, Wording};

/// How much a finding weighs. The order is the order they are shown in at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The platform, or the manual's rule, would refuse it.
    Error,
    /// It would be accepted and go wrong, or the evidence is uncertain at this value.
    Warning,
    /// House rule, law or taste.
    Advice,
}

impl Severity {
    /// The word used in JSON and in class names.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        }
    }
}

/// A part of a note, an account or a shop. The order is the order findings are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Field {
    Title,
    Body,
    Topics,
    Mentions,
    Images,
    Video,
    CoverText,
    PictureTexts,
    Meaning,
    TimedPublish,
    Note,
    MiniProgram,
    Creator,
    // Of an account.
    Account,
    Name,
    RedId,
    Kind,
    Verification,
    Genre,
    Bio,
    Avatar,
    Banner,
    Location,
    Services,
    Tabs,
    Quoted,
    Pinned,
    Collections,
    Saves,
    // Of a shop, which has a name and a banner, too; notes have products as well.
    Shop,
    Notice,
    Shipping,
    Recommended,
    Categories,
    Products,
    Coupons,
    Gifts,
    Events,
}

impl Field {
    /// Every part of a note, in order.
    pub const OF_NOTE: [Field; 14] = [
        Field::Title,
        Field::Body,
        Field::Topics,
        Field::Mentions,
        Field::Images,
        Field::Video,
        Field::CoverText,
        Field::PictureTexts,
        Field::Meaning,
        Field::TimedPublish,
        Field::Note,
        Field::MiniProgram,
        Field::Creator,
        Field::Products,
    ];

    /// Every part of an account, in order.
    pub const OF_ACCOUNT: [Field; 16] = [
        Field::Account,
        Field::Name,
        Field::RedId,
        Field::Kind,
        Field::Verification,
        Field::Genre,
        Field::Bio,
        Field::Avatar,
        Field::Banner,
        Field::Location,
        Field::Services,
        Field::Tabs,
        Field::Quoted,
        Field::Pinned,
        Field::Collections,
        Field::Saves,
    ];

    /// Every part of a shop, in order.
    pub const OF_SHOP: [Field; 11] = [
        Field::Name,
        Field::Banner,
        Field::Shop,
        Field::Notice,
        Field::Shipping,
        Field::Recommended,
        Field::Categories,
        Field::Products,
        Field::Coupons,
        Field::Gifts,
        Field::Events,
    ];

    /// The word used in JSON and in element ids.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Body => "body",
            Field::Topics => "topics",
            Field::Mentions => "mentions",
            Field::Images => "images",
            Field::Video => "video",
            Field::CoverText => "coverText",
            Field::PictureTexts => "pictureTexts",
            Field::Meaning => "meaning",
            Field::TimedPublish => "timedPublish",
            Field::Note => "note",
            Field::MiniProgram => "miniProgram",
            Field::Creator => "creator",
            Field::Account => "account",
            Field::Name => "name",
            Field::RedId => "redId",
            Field::Kind => "kind",
            Field::Verification => "verification",
            Field::Genre => "genre",
            Field::Bio => "bio",
            Field::Avatar => "avatar",
            Field::Banner => "banner",
            Field::Location => "location",
            Field::Services => "services",
            Field::Tabs => "tabs",
            Field::Quoted => "quoted",
            Field::Pinned => "pinned",
            Field::Collections => "collections",
            Field::Saves => "saves",
            Field::Shop => "shop",
            Field::Notice => "notice",
            Field::Shipping => "shipping",
            Field::Recommended => "recommended",
            Field::Categories => "categories",
            Field::Products => "products",
            Field::Coupons => "coupons",
            Field::Gifts => "gifts",
            Field::Events => "events",
        }
    }
}

/// One change of a text, against the text as it was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Replace a range; an empty range inserts.
    Replace {
        /// The text's field.
        field: Field,
        /// The text's index in a list field.
        item: Option<u32>,
        /// What to replace.
        range: Range16,
        /// What to put there.
        text: String,
    },
    /// Remove an item of a list field.
    Remove {
        /// The list.
        field: Field,
        /// The index in it.
        item: u32,
    },
}

/// A change a machine can make. Its edits do not overlap, and removing the finding is what they do.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the button says.
    pub label: &'static Text,
    /// What goes into the label's places.
    pub args: Vec<Arg>,
    /// The changes.
    pub edits: Vec<Edit>,
}

/// What one rule says of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// How much it weighs here.
    pub severity: Severity,
    /// The part of the note.
    pub field: Field,
    /// The index in a list field; for the meaning: 0 title, 1 body.
    pub item: Option<u32>,
    /// Of an item with members, or of a field with members: which one, by its name in JSON.
    pub member: Option<&'static str>,
    /// The place in the text; `None` is the whole field.
    pub range: Option<Range16>,
    /// The words, in every language.
    pub wording: &'static Wording,
    /// What goes into the words' places.
    pub args: Vec<Arg>,
    /// The evidence; `None` for house rules.
    pub source: Option<Source>,
    /// What a machine can do about it.
    pub fixes: Vec<Fix>,
    /// Rule sets that would let this pass.
    pub passes_under: Vec<&'static str>,
}

impl Finding {
    /// Whether both say the same in the same words, wherever in the text: then neither has to be read again.
    #[must_use]
    pub fn reads_like(&self, other: &Self) -> bool {
        let keys = |finding: &Self| (finding.rule, finding.severity, finding.field, finding.item, finding.member);
        let alike = |(a, b): (&Fix, &Fix)| std::ptr::eq(a.label, b.label) && a.args == b.args;
        keys(self) == keys(other)
            && std::ptr::eq(self.wording, other.wording)
            && self.args == other.args
            && self.source == other.source
            && self.passes_under == other.passes_under
            && self.fixes.len() == other.fixes.len()
            && self.fixes.iter().zip(&other.fixes).all(alike)
    }

    /// The same of the item at another place of its list.
    #[must_use]
    pub fn moved(mut self, to: u32) -> Self {
        self.item = Some(to);
        for edit in self.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            if let Edit::Replace { item, .. } = edit {
                *item = Some(to);
            }
        }
        self
    }

    /// A finding about a whole field, without evidence or fixes yet.
    #[must_use]
    pub fn new(rule: &'static str, severity: Severity, field: Field, wording: &'static Wording) -> Self {
        Self {
            rule,
            severity,
            field,
            item: None,
            member: None,
            range: None,
            wording,
            args: Vec::new(),
            source: None,
            fixes: Vec::new(),
            passes_under: Vec::new(),
        }
    }

    /// At this index of a list field.
    #[must_use]
    pub fn item(mut self, item: usize) -> Self {
        self.item = u32::try_from(item).ok();
        self
    }

    /// At this member of the item, or of the field.
    #[must_use]
    pub fn member(mut self, member: &'static str) -> Self {
        self.member = Some(member);
        self
    }

    /// At this place of the text.
    #[must_use]
    pub fn range(mut self, range: Range16) -> Self {
        self.range = Some(range);
        self
    }

    /// With this in the next place of the words.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<Arg>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// With this evidence.
    #[must_use]
    pub fn source(mut self, source: Source) -> Self {
        self.source = Some(source);
        self
    }

    /// With this fix.
    #[must_use]
    pub fn fix(mut self, label: &'static Text, edits: Vec<Edit>) -> Self {
        self.fixes.push(Fix { label, args: Vec::new(), edits });
        self
    }

    /// With a fix that replaces this finding's own range.
    #[must_use]
    pub fn replace_with(self, label: &'static Text, text: impl Into<String>) -> Self {
        let Some(range) = self.range else { return self };
        let edit = Edit::Replace { field: self.field, item: self.item, range, text: text.into() };
        self.fix(label, vec![edit])
    }

    /// With a fix that removes this finding's own item.
    #[must_use]
    pub fn remove_item(self, label: &'static Text) -> Self {
        let Some(item) = self.item else { return self };
        let edit = Edit::Remove { field: self.field, item };
        self.fix(label, vec![edit])
    }

    /// Where it stands in the list: by place, then weight, then rule.
    #[must_use]
    pub fn order(&self) -> (Field, Option<u32>, Option<u32>, Severity, &'static str) {
        (self.field, self.item, self.range.map(|range| range.start), self.severity, self.rule)
    }

    /// Its field and item as one number below 2³⁹.
    #[must_use]
    pub fn place(&self) -> u128 {
        (self.field as u128) << 33 | index_or_none(self.item)
    }

    /// Its [order](Finding::order) as one number below 2⁷⁴, without the rule: rules speak in the order of their ids.
    #[must_use]
    pub fn rank(&self) -> u128 {
        (self.place() << 33 | index_or_none(self.range.map(|range| range.start))) << 2 | self.severity as u128
    }
}

fn index_or_none(index: Option<u32>) -> u128 {
    index.map_or(0, |index| u128::from(index) + 1)
}
