//! Coupons that together take a product below the lowest price the brand wants.

use super::common::{Scope, counts, lowest, of_product, seconds, shown};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::language::Text;
use crate::domain::rule::{About, Rule};
use crate::domain::ruleset::StorefrontLimits;
use crate::domain::shop::{Coupon, Money, ProductState};
use crate::domain::storefront::names::{blank, listed};
use crate::domain::storefront::{CheckShop, ShopSubject};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckShop> = Rule {
    id: "coupon-floor",
    severity: Severity::Warning,
    fields: &[Field::Products],
    about: About::new(Text {
        ja: "クーポンを重ねると、商品が下限価格を下回ります。",
        zh: "优惠券叠加后，商品低于最低价。",
        en: "Coupons together take a product below its lowest price.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text {
        ja: "「{0}」が下限{1}を下回り、{2}になります",
        zh: "“{0}”会低于最低价 {1}，只剩 {2}",
        en: "“{0}” goes for {2}, below its lowest price of {1}",
    },
    why: Text {
        ja: "{3}の1点に、同じ時期のクーポン「{4}」をすべて使った場合です。",
        zh: "以 {3} 的单件商品，同时使用同期有效的优惠券“{4}”计算。",
        en: "That is one piece at {3} with every coupon that holds at the same time: {4}.",
    },
    todo: Text {
        ja: "クーポンの期間や金額、対象商品を見直すか、下限を変えてください。",
        zh: "调整优惠券的时间、金额或适用商品，或修改最低价。",
        en: "Change their times, sums or products, or the lowest price.",
    },
};

static PRICE: Wording = Wording {
    message: Text {
        ja: "「{0}」の価格{2}が下限{1}を下回っています",
        zh: "“{0}”的价格 {2} 低于最低价 {1}",
        en: "“{0}” costs {2}, below its lowest price of {1}",
    },
    why: Text {
        ja: "クーポンを使わなくても、下限より安く売ることになります。",
        zh: "即使不用优惠券，也已低于最低价。",
        en: "Even without a coupon it goes for less than the brand wants.",
    },
    todo: Text {
        ja: "価格か下限を直してください。",
        zh: "改正价格或最低价。",
        en: "Correct the price or the lowest price.",
    },
};

/// The moment from now on at which the coupons that hold take most off one piece at this price: what they take off, and which they are.
fn worst<'a>(coupons: &[(&'a Coupon, Scope<'_>)], id: &str, price: Money, now: i64) -> (Money, Vec<&'a Coupon>) {
    let holding = coupons.iter().filter(|(coupon, scope)| scope.covers(id) && coupon.takes_off(price) > Money::ZERO);
    let holding: Vec<&Coupon> = holding.map(|(coupon, _)| *coupon).collect();
    let mut worst = (Money::ZERO, Vec::new());
    // Only where one starts can there be more of them than just before.
    for start in holding.iter().map(|coupon| coupon.from.epoch().max(seconds(now))) {
        let together: Vec<&Coupon> = holding
            .iter()
            .copied()
            .filter(|coupon| coupon.from.epoch() <= start && start <= coupon.to.epoch())
            .collect();
        let off = together.iter().map(|coupon| coupon.takes_off(price)).sum();
        if off > worst.0 {
            worst = (off, together);
        }
    }
    worst
}

fn check(subject: &ShopSubject<'_>, _: &StorefrontLimits, out: &mut Vec<Finding>) {
    let counting = subject.shop.coupons.iter().filter(|coupon| counts(coupon, subject.now));
    let counting: Vec<(&Coupon, Scope<'_>)> = counting.map(|coupon| (coupon, Scope::of(coupon))).collect();
    for (item, product) in shown(subject.shop) {
        let price = lowest(product);
        let share = subject.shop.floor.map(|percent| price.share(percent));
        let Some(floor) = product.floor.or(share) else { continue };
        if price <= Money::ZERO || product.state == ProductState::Discontinued {
            continue;
        }
        if price < floor {
            let finding = of_product(&RULE, item, product, "floor", &PRICE);
            out.push(finding.arg(floor.to_string()).arg(price.to_string()));
            continue;
        }
        let (off, coupons) = worst(&counting, &product.id, price, subject.now);
        let left = price.minus(off).max(Money::ZERO);
        if left < floor {
            let mut names = Vec::new();
            for coupon in &coupons {
                names.push(if blank(&coupon.name.zh) { coupon.id.as_str() } else { coupon.name.zh.as_str() });
            }
            let mut finding = of_product(&RULE, item, product, "floor", &WORDING);
            for sum in [floor, left, price] {
                finding = finding.arg(sum.to_string());
            }
            out.push(finding.arg(listed(names)));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::RULE;
    use crate::domain::storefront::probe::{messages, of_shop};

    fn shop() -> Value {
        json!({
            "products": [{ "id": "p", "price": 10000, "floor": 7000, "state": "on-sale" }],
            "coupons": [
                { "id": "a", "off": 2000, "from": "2026-10-01T00:00:00Z", "to": "2026-11-10T00:00:00Z" },
                { "id": "b", "kind": "percent", "pays": 85, "from": "2026-11-10T00:00:00Z", "to": "2026-12-01T00:00:00Z" },
            ],
        })
    }

    #[test]
    fn coupons_that_meet_for_a_second_count_together() {
        assert_eq!(messages(&of_shop(&RULE, &shop())), ["“p” goes for ¥65, below its lowest price of ¥70"]);
        let mut apart = shop();
        apart["coupons"][0]["to"] = json!("2026-11-09T23:59:59Z");
        assert!(of_shop(&RULE, &apart).is_empty());
        let mut beyond = shop();
        beyond["coupons"][0]["kind"] = json!("threshold");
        beyond["coupons"][0]["threshold"] = json!(10001);
        assert!(of_shop(&RULE, &beyond).is_empty(), "one piece does not reach the threshold");
    }

    #[test]
    fn the_shops_share_holds_where_a_product_has_none() {
        let mut shop = shop();
        shop["products"][0]["floor"] = Value::Null;
        assert!(of_shop(&RULE, &shop).is_empty());
        shop["floor"] = json!(66);
        assert_eq!(of_shop(&RULE, &shop).len(), 1);
        shop["floor"] = json!(65);
        assert!(of_shop(&RULE, &shop).is_empty());
    }

    #[test]
    fn a_price_below_it_needs_no_coupon() {
        let shop = json!({ "products": [{ "id": "p", "price": 6999, "floor": 7000, "state": "on-sale" }] });
        assert_eq!(messages(&of_shop(&RULE, &shop)), ["“p” costs ¥69.99, below its lowest price of ¥70"]);
    }
}
