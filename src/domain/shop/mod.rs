//! The brand's shop: coupons, events, categories, recommended products, and what a cart comes to.
//!
//! All sums are whole fen; all times are given, never asked for.

mod by_id;
mod cart;
mod coupon;
mod event;
mod gift;
mod money;
mod product;

use serde::{Deserialize, Serialize};

pub use by_id::ById;
pub use cart::{Buyer, Cart, CartLine, CartTotal, LineTotal, LineTrouble, NearMiss, PresaleStage};
pub use coupon::{Claim, Coupon, CouponKind, CouponState};
pub use event::{Event, EventPhase};
pub use gift::Gift;
pub use money::Money;
pub use product::{Presale, Product, ProductState, Variant};

use super::bilingual::Bilingual;
use super::shared::Shared;

/// A shelf of the shop (商品分类).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Category {
    /// Its own id.
    pub id: String,
    /// Name in the list at the left.
    pub name: Bilingual,
    /// File of the cover.
    pub cover: String,
    /// Ids of its products, in order.
    pub products: Vec<String>,
}

/// Everything the shop shows. The order of each list is the order on the phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shop {
    /// Name at the head.
    pub name: Bilingual,
    /// File of the picture at the head.
    pub banner: String,
    /// 店铺公告.
    pub notice: Bilingual,
    /// How and from where it ships.
    pub shipping: Bilingual,
    /// 优惠券.
    pub coupons: Vec<Coupon>,
    /// 赠品.
    pub gifts: Vec<Gift>,
    /// 活动.
    pub events: Vec<Event>,
    /// 商品分类.
    pub categories: Vec<Category>,
    /// Every product once; the other lists name them by id.
    pub products: Vec<Shared<Product>>,
    /// Ids of the 推荐商品.
    pub recommended: Vec<String>,
    /// How many of them the shop's head has room for; none: [`SLOTS`].
    pub slots: Option<u8>,
    /// Per cent of a product's price below which the brand does not sell, whatever coupons come together.
    pub floor: Option<u8>,
}

#[cfg(any(feature = "app", test))]
impl super::saved::Long for Shop {
    type Item = Shared<Product>;
    const LIST: &'static str = "products";
    fn list(&mut self) -> &mut Vec<Shared<Product>> {
        &mut self.products
    }
}

/// Places for recommended products, unless the brand says otherwise.
pub const SLOTS: u8 = 6;

impl Shop {
    /// The product of that id.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&Product> {
        self.products.iter().map(|product| &**product).find(|product| product.id == id)
    }

    /// The product of that id, to be changed.
    pub fn product_mut(&mut self, id: &str) -> Option<&mut Product> {
        self.products.iter_mut().find(|product| product.id == id).map(|product| &mut **product)
    }

    /// Every file it names.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let products = self.products.iter().flat_map(|product| product.pictures.iter().map(String::as_str));
        let categories = self.categories.iter().map(|category| category.cover.as_str());
        let events = self.events.iter().map(|event| event.banner.as_str());
        [self.banner.as_str()].into_iter().chain(products).chain(categories).chain(events)
    }

    /// How many recommended products there is room for.
    #[must_use]
    pub fn slots(&self) -> usize {
        self.slots.unwrap_or(SLOTS).into()
    }

    /// The products that are not archived, in order.
    pub fn shown(&self) -> impl Iterator<Item = &Product> {
        self.products.iter().map(|product| &**product).filter(|product| !product.archived)
    }

    /// The recommended products that exist, in order.
    pub fn recommended(&self) -> impl Iterator<Item = &Product> {
        self.recommended.iter().filter_map(|id| self.product(id))
    }

    /// The products of a category that exist, in order.
    pub fn shelf<'a>(&'a self, category: &'a Category) -> impl Iterator<Item = &'a Product> {
        category.products.iter().filter_map(|id| self.product(id))
    }
}
