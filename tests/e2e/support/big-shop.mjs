// A made-up shop of as many products as asked for, in the saved form.

const NAMES = ["朝露 发酵化妆水", "夜半 滋润面霜", "木棉 洁面泡沫", "月白 防晒乳", "柿色 润唇膏", "柚子 护手霜", "米发酵 精华", "秋日 礼盒"];
const MEANINGS = ["朝露 発酵化粧水", "夜半 クリーム", "木綿 洗顔フォーム", "月白 日焼け止め", "柿色 リップ", "柚子 ハンドクリーム", "米発酵 美容液", "秋の ギフト"];
const SIZES = ["30ml", "50ml", "100ml", "150ml", "200ml"];
const PICTURES = ["sample/koharubi-10.jpg", "sample/koharubi-11.jpg"];

const both = (zh, ja = "") => ({ zh, ja });
const pick = (list, index) => list[index % list.length];

/**
 * @param {number} count
 * @param {{ bare?: boolean }} options `bare`: as out of a table that has no pictures and no categories
 */
export function bigShop(count, { bare = false } = {}) {
  const ids = Array.from({ length: count }, (_, index) => `neu-${index + 1}`);
  const products = ids.map((id, index) => {
    const size = pick(SIZES, index);
    const price = 5000 + ((index * 700) % 20000);
    return {
      id,
      name: both(`${pick(NAMES, index)} ${size} ${index + 1}号`, `${pick(MEANINGS, index)} ${size} No.${index + 1}`),
      note: both(`干皮回购第一步，第${index + 1}款`, `乾燥肌の最初の1本、その${index + 1}`),
      pictures: bare ? [] : [pick(PICTURES, index)],
      price,
      taxNote: both("跨境商品，价格已含税", "越境EC商品・税込価格"),
      variants: [
        { name: both(size, size), price, stock: 40 + (index % 300) },
        { name: both(`${size} 两件装`, `${size} 2本セット`), price: price * 2 - 1000, stock: 20 },
      ],
      state: "on-sale",
      monthlySales: (index * 37) % 3000,
      details: [
        both(`京都产米发酵滤液为底，质地像水，拍开后有一点润。第${index + 1}批。`, "京都産の米の発酵液をベースに。水のように軽いつけ心地。"),
        both("倒满手心，分两次按压，先全脸，再补两颊。", "手のひらに取り、2回に分けて。まず顔全体、次に頬へ。"),
        both("不添加香精，开封后请在六个月内用完。", "香料は加えていません。開封後は6か月以内にお使いください。"),
      ],
    };
  });
  const category = (id, zh, of) => ({ id, name: both(zh), cover: PICTURES[0], products: of });
  const some = Array.from({ length: 9 }, (_, at) => category(`k${at}`, `分类${at + 1}`, ids.filter((_, index) => index % 9 === at)));
  const [from, to] = ["2026-11-01T00:00:00+08:00", "2027-11-30T23:59:59+08:00"];
  const coupon = (_, at) => ({
    id: `c${at}`, name: both(`满减券${at + 1}`), kind: "threshold", off: 1000 + at * 100, threshold: 19900 + at * 1000,
    scope: both("部分商品"), products: ids.slice(at * 20, at * 20 + 20), from, to,
  });
  return {
    name: both("小春日 品牌店", "小春日 ブランドショップ"),
    banner: "art/banner.svg",
    notice: both("订单 48 小时内从京都寄出。"),
    shipping: both("日本直邮，满 199 元包邮"),
    coupons: Array.from({ length: 20 }, coupon),
    categories: [category("all", "全部商品", ids), ...(bare ? [] : some)],
    products,
    recommended: ids.slice(0, 12),
    slots: 12,
    floor: 50,
  };
}
