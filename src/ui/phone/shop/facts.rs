//! What cards, rows and sheets say of a product, followed by its id.

use leptos::prelude::*;

use crate::domain::shared::Shared;
use crate::domain::shop::{Money, PresaleStage, Product, ProductState};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::phone::zh;

/// What a card or row says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// Name.
    pub name: String,
    /// The line under it.
    pub note: String,
    /// Address of the first picture.
    pub picture: Option<String>,
    /// Price.
    pub price: Money,
    /// 划线价.
    pub struck: Option<Money>,
    /// 跨境.
    pub cross_border: bool,
    /// Whether it can be bought.
    pub state: ProductState,
    /// 月销.
    pub sales: u32,
    /// Somebody has to choose a variant.
    pub choices: bool,
    /// `定金 ¥20 抵 ¥40`, while there is a presale.
    pub presale: Option<String>,
}

impl Facts {
    fn of(product: &Product, now: impl Fn() -> i64) -> Self {
        // Only a presale looks at the clock.
        let presale = product
            .presale
            .as_ref()
            .and_then(|presale| presale.stage_at(now()).map(|_| zh::deposit(presale.deposit, presale.counts_for)));
        Self {
            name: product.name.zh.clone(),
            note: product.note.zh.clone(),
            picture: product.pictures.first().and_then(|file| brand::address(file)),
            price: product.price,
            struck: product.struck_price,
            cross_border: product.cross_border,
            state: product.state,
            sales: product.monthly_sales,
            choices: product.variants.len() > 1,
            presale,
        }
    }

    /// It goes into the cart with one press.
    #[must_use]
    pub fn can_be_added(&self) -> bool {
        self.state == ProductState::OnSale && self.presale.is_none()
    }
}

/// What a card says, as it stands now. Once the product is gone it stays as it was until the card goes too.
#[must_use]
pub fn facts(studio: Studio, id: String) -> Memo<Facts> {
    let product = brand::product(&id);
    Memo::new(move |known: Option<&Facts>| {
        product.with(|product| match product {
            Some(product) => Facts::of(product, || brand::preview_now(studio)),
            None => known.cloned().unwrap_or_default(),
        })
    })
}

/// The product itself, as it stands now; none once it is gone or archived.
#[must_use]
pub fn product(id: String) -> Memo<Option<Product>> {
    let product = brand::product(&id);
    let shown = |product: &Shared<Product>| (!product.archived).then(|| (**product).clone());
    Memo::new(move |_| product.with(|product| product.as_ref().and_then(shown)))
}

/// Where its presale stands.
#[must_use]
pub fn stage(studio: Studio, product: Signal<Product>) -> Memo<Option<PresaleStage>> {
    Memo::new(move |_| {
        product
            .with(|product| product.presale.as_ref().and_then(|presale| presale.stage_at(brand::preview_now(studio))))
    })
}
