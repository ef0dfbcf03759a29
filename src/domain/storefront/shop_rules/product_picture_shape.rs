//! A picture of a product that is neither square nor 3:4.

use super::common::{of_product, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::{Ratio, Ratios, StorefrontLimits};
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::{Arg, Wording};

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "product-picture-shape",
    severity: Severity::Advice,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "商品画像が1:1でも3:4でもありません。",
        zh: "商品图片既不是 1:1 也不是 3:4。",
        en: "A product’s picture is neither 1:1 nor 3:4.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "商品「{0}」：{1}が{2}でも{3}でもありません",
        zh: "商品“{0}”：{1}既不是 {2} 也不是 {3}",
        en: "“{0}”: neither {2} nor {3}: {1}",
    },
    why: Text {
        ja: "店舗のカードと商品ページで、端が切れて見えます。",
        zh: "店铺卡片和商品页会裁掉边缘。",
        en: "The shop’s card and the product’s page cut off its edges.",
    },
    todo: Text {
        ja: "{2}か{3}に切り抜いた画像にしてください。",
        zh: "改用 {2} 或 {3} 的图片。",
        en: "Crop it to {2} or {3}.",
    },
};

/// How far a shape may be off, as pictures are cut by hand.
const NEAR: f64 = 0.01;

fn fits(size: (u32, u32), ratio: Ratio) -> bool {
    let (width, height) = (f64::from(size.0), f64::from(size.1.max(1)));
    (width / height / ratio.value() - 1.0).abs() <= NEAR
}

fn written(ratio: Ratio) -> String {
    format!("{}:{}", ratio.width, ratio.height)
}

fn check(subject: &ShopSubject<'_>, limits: &StorefrontLimits, out: &mut Vec<Finding>) {
    for (item, product) in shown(subject.shop) {
        let limit = limits.shop_pictures;
        let Ratios { min, max } = limit.value;
        let mut numbers = Vec::new();
        for (index, picture) in product.pictures.iter().enumerate() {
            // Of what was not measured nothing is said.
            if (subject.around.size)(picture).is_some_and(|size| !fits(size, min) && !fits(size, max)) {
                numbers.push(index.saturating_add(1));
            }
        }
        if !numbers.is_empty() {
            out.push(
                of_product(&RULE, item, product, "pictures", &WORDING)
                    .arg(Arg::Pictures(numbers))
                    .arg(written(max))
                    .arg(written(min))
                    .source(limit.source),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop};

    #[test]
    fn square_and_upright_within_one_in_a_hundred() {
        let shop = json!({ "products": [
            { "pictures": ["1000x1000", "900x1200", "1000x1009", "unknown.jpg", "x"] },
            { "name": { "zh": "面霜" }, "pictures": ["1000x1000", "1600x900", "1000x1020", "0x0"] },
        ] });
        assert_eq!(messages(&of_shop(&RULE, &shop)), ["“面霜”: neither 1:1 nor 3:4: Pictures 2–4"]);
    }
}
