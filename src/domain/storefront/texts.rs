//! The Chinese texts of an account and a shop, for the red pencil.

use crate::domain::account::Account;
use crate::domain::check::Passage;
use crate::domain::finding::Field;
use crate::domain::shop::{Product, Shop};

/// Texts being gathered.
#[derive(Default)]
struct Texts<'a>(Vec<Passage<'a>>);

impl<'a> Texts<'a> {
    /// A text that is a field.
    fn field(&mut self, field: Field, text: &'a str) {
        self.0.push(Passage { field, item: None, member: None, nested: false, text });
    }

    /// A text that is a member of an item, or of a field that is no list.
    fn member(&mut self, field: Field, item: Option<usize>, member: &'static str, text: &'a str) {
        self.push(field, item, member, false, text);
    }

    /// A text in a list that is a member of an item.
    fn nested(&mut self, field: Field, item: usize, member: &'static str, text: &'a str) {
        self.push(field, Some(item), member, true, text);
    }

    fn push(&mut self, field: Field, item: Option<usize>, member: &'static str, nested: bool, text: &'a str) {
        let item = item.and_then(|item| u32::try_from(item).ok());
        self.0.push(Passage { field, item, member: Some(member), nested, text });
    }
}

/// The texts of an account.
pub fn of_account(account: &Account) -> Vec<Passage<'_>> {
    let mut texts = Texts::default();
    texts.field(Field::Name, &account.name);
    texts.field(Field::Genre, &account.genre.zh);
    texts.field(Field::Bio, &account.bio.zh);
    if let Some(quoted) = &account.quoted {
        texts.member(Field::Quoted, None, "text", &quoted.text.zh);
        texts.member(Field::Quoted, None, "title", &quoted.title.zh);
    }
    for (item, collection) in account.collections.iter().enumerate() {
        texts.member(Field::Collections, Some(item), "title", &collection.title.zh);
    }
    texts.0
}

/// The texts of a shop.
pub fn of_shop(shop: &Shop) -> Vec<Passage<'_>> {
    let mut texts = around_products(shop);
    texts.extend((0..).zip(&shop.products).flat_map(|(item, product)| of_product(item, product)));
    texts
}

/// The texts of a shop but for its products.
pub fn around_products(shop: &Shop) -> Vec<Passage<'_>> {
    let mut texts = Texts::default();
    texts.field(Field::Name, &shop.name.zh);
    texts.field(Field::Notice, &shop.notice.zh);
    texts.field(Field::Shipping, &shop.shipping.zh);
    for (item, category) in shop.categories.iter().enumerate() {
        texts.member(Field::Categories, Some(item), "name", &category.name.zh);
    }
    for (item, coupon) in shop.coupons.iter().enumerate() {
        texts.member(Field::Coupons, Some(item), "name", &coupon.name.zh);
        texts.member(Field::Coupons, Some(item), "scope", &coupon.scope.zh);
    }
    for (item, gift) in shop.gifts.iter().enumerate() {
        texts.member(Field::Gifts, Some(item), "name", &gift.name.zh);
    }
    for (item, event) in shop.events.iter().enumerate() {
        texts.member(Field::Events, Some(item), "title", &event.title.zh);
        texts.member(Field::Events, Some(item), "rules", &event.rules.zh);
    }
    texts.0
}

/// The texts of one product. What is archived nobody reads.
pub fn of_product(item: usize, product: &Product) -> Vec<Passage<'_>> {
    let mut texts = Texts::default();
    if product.archived {
        return texts.0;
    }
    texts.member(Field::Products, Some(item), "name", &product.name.zh);
    texts.member(Field::Products, Some(item), "note", &product.note.zh);
    texts.member(Field::Products, Some(item), "taxNote", &product.tax_note.zh);
    for variant in &product.variants {
        texts.nested(Field::Products, item, "variants", &variant.name.zh);
    }
    for paragraph in &product.details {
        texts.nested(Field::Products, item, "details", &paragraph.zh);
    }
    texts.0
}
