//! The brand's account: what its profile page shows.

use serde::{Deserialize, Serialize};

use super::bilingual::Bilingual;

/// The three kinds of account. They differ in the verification mark, the shop and the giveaway quota.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountKind {
    /// 普通账号.
    #[default]
    Ordinary,
    /// 个人专业号.
    IndividualPro,
    /// 企业专业号: the official account of a business.
    EnterprisePro,
}

impl AccountKind {
    /// All kinds, in the order of a pick-list.
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::IndividualPro, Self::EnterprisePro];

    /// Either professional kind (专业号).
    #[must_use]
    pub const fn is_pro(self) -> bool {
        matches!(self, Self::IndividualPro | Self::EnterprisePro)
    }

    /// Whether a shop and a products tab belong on its profile (manual of 2021, § 3).
    #[must_use]
    pub const fn may_sell(self) -> bool {
        self.is_pro()
    }
}

/// A tab of the profile page (主页栏目).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProfileTab {
    /// 笔记.
    Notes,
    /// 合集.
    Collections,
    /// 商品.
    Products,
    /// 收藏.
    Saves,
}

impl ProfileTab {
    /// All tabs in their usual order.
    pub const ALL: [Self; 4] = [Self::Notes, Self::Collections, Self::Products, Self::Saves];
}

/// A button on the profile page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Service {
    /// 私信.
    Message,
    /// 群聊.
    GroupChat,
    /// The way into the shop.
    Shop,
}

impl Service {
    /// All buttons in their usual order.
    pub const ALL: [Self; 3] = [Self::Message, Self::GroupChat, Self::Shop];
}

/// Who vouches for the account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Verification {
    /// What the mark says when touched: 企业认证.
    pub label: Bilingual,
    /// The company or person verified.
    pub body: String,
    /// Day of the verification, YYYY-MM-DD.
    pub since: String,
}

/// The three numbers under the bio.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Counts {
    /// 关注.
    pub following: u64,
    /// 粉丝.
    pub followers: u64,
    /// 获赞与收藏.
    pub likes_and_saves: u64,
}

/// Notes put together under one title (合集).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Collection {
    /// Its own id.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// File of the cover.
    pub cover: String,
    /// Ids of its notes, in reading order.
    pub notes: Vec<String>,
    /// 次浏览, where known.
    pub views: Option<u64>,
}

/// Width to height of a card's picture in the feed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ratio {
    /// Upright, the usual one.
    #[default]
    #[serde(rename = "3:4")]
    Upright,
    /// Square.
    #[serde(rename = "1:1")]
    Square,
    /// Lying.
    #[serde(rename = "4:3")]
    Lying,
}

impl Ratio {
    /// Width and height as written.
    #[must_use]
    pub const fn parts(self) -> (u8, u8) {
        match self {
            Self::Upright => (3, 4),
            Self::Square => (1, 1),
            Self::Lying => (4, 3),
        }
    }
}

/// A note by somebody else, as a card in the feed or among the saves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Name of the author.
    pub author: String,
    /// File of the author's picture.
    pub avatar: String,
    /// Title of the note.
    pub title: Bilingual,
    /// File of the cover.
    pub cover: String,
    /// How the cover is cut.
    pub ratio: Ratio,
    /// 赞.
    pub likes: u64,
    /// Carries the play mark.
    pub video: bool,
}

/// 引用: somebody else's note, quoted and pinned at the top of the notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quote {
    /// What the brand says about it.
    pub text: Bilingual,
    /// Its author.
    pub author: String,
    /// Title of the source.
    pub title: Bilingual,
    /// File of its cover.
    pub cover: String,
    /// The author agreed (授权).
    pub consent: bool,
}

/// A RED account with everything its profile page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Account {
    /// 昵称.
    pub name: String,
    /// 小红书号.
    pub red_id: String,
    /// Ordinary or professional.
    pub kind: AccountKind,
    /// Who vouches for it; `None` before the verification.
    pub verification: Option<Verification>,
    /// 行业／身份.
    pub genre: Bilingual,
    /// 简介; line breaks are kept.
    pub bio: Bilingual,
    /// File of the profile picture.
    pub avatar: String,
    /// File of the picture behind the head of the page.
    pub banner: String,
    /// Place chosen by the brand.
    pub location: String,
    /// IP属地, set by the platform.
    pub ip_location: String,
    /// The three numbers.
    pub counts: Counts,
    /// Buttons shown to a visitor.
    pub services: Vec<Service>,
    /// Tabs in their order.
    pub tabs: Vec<ProfileTab>,
    /// A note by somebody else, quoted above all others.
    pub quoted: Option<Quote>,
    /// Ids of the notes shown first (置顶), in order.
    pub pinned: Vec<String>,
    /// 合集.
    pub collections: Vec<Collection>,
    /// 收藏: notes by others.
    pub saves: Vec<Card>,
}

impl Account {
    /// Whether the note is among the pinned ones.
    #[must_use]
    pub fn is_pinned(&self, note: &str) -> bool {
        self.pinned.iter().any(|id| id == note)
    }

    /// Every file it names.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let own = [self.avatar.as_str(), self.banner.as_str()];
        let quoted = self.quoted.iter().map(|quote| quote.cover.as_str());
        let collections = self.collections.iter().map(|collection| collection.cover.as_str());
        let saves = self.saves.iter().flat_map(|card| [card.avatar.as_str(), card.cover.as_str()]);
        own.into_iter().chain(quoted).chain(collections).chain(saves)
    }

    /// Whether a visitor is shown a shop or products that this kind of account cannot have.
    #[must_use]
    pub fn sells_without_right(&self) -> bool {
        !self.kind.may_sell() && (self.services.contains(&Service::Shop) || self.tabs.contains(&ProfileTab::Products))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_ordinary_account_may_not_sell() {
        let mut account = Account { services: vec![Service::Shop], ..Account::default() };
        assert!(account.sells_without_right());
        account.kind = AccountKind::IndividualPro;
        assert!(!account.sells_without_right());
        account.kind = AccountKind::Ordinary;
        account.services.clear();
        assert!(!account.sells_without_right());
        account.tabs = ProfileTab::ALL.to_vec();
        assert!(account.sells_without_right());
    }

    #[test]
    fn an_older_file_with_missing_members_still_loads() {
        let account: Account = serde_json::from_str(r#"{"name":"小春日","kind":"enterprise-pro"}"#).unwrap();
        assert_eq!((account.name.as_str(), account.kind), ("小春日", AccountKind::EnterprisePro));
    }
}
