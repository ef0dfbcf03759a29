//! The shop's events and live streams as a table.

use super::cells::{guard, join, read_yes_no, yes_no};
use super::event_columns::{COLUMNS, E};
use super::goods::Goods;
use super::known::Known;
use super::plan::Plan;
use super::problem::{Problem, Problems, What};
use super::rows::{self, Things, moment};
use super::sheet::Sheet;
use super::when::End;
use super::write;
use crate::domain::language::Language;
use crate::domain::shop::{Event, Shop};

/// All events as a CSV file with its headings and words in this language.
#[must_use]
pub fn write_events(shop: &Shop, language: Language) -> String {
    write::table(&COLUMNS, language, &shop.events, |event, column| match column {
        E::Id => guard(&event.id),
        E::TitleZh => guard(&event.title.zh),
        E::TitleJa => guard(&event.title.ja),
        E::Live => yes_no(event.live, language).to_owned(),
        E::From => event.from.to_string(),
        E::To => event.to.to_string(),
        E::RulesZh => guard(&event.rules.zh),
        E::RulesJa => guard(&event.rules.ja),
        E::Products => join(event.products.iter().map(String::as_str)),
    })
}

/// What importing this table of events would do.
///
/// # Errors
///
/// Everything that is wrong with it; then nothing of it is to be imported.
pub fn read_events(text: &str, shop: &Shop) -> Result<Plan<Event>, Vec<Problem>> {
    let mut problems = Problems::default();
    let sheet = Sheet::read(text, &COLUMNS, &mut problems)?;
    let goods = Goods::new(shop);
    let named = sheet.rows().filter_map(|row| row.text(E::Id).said()).collect();
    let all = shop.events.iter().map(|event| (event.id.as_str(), event.title.zh.as_str()));
    let known = Known::new(all, named, "event");
    let things =
        Things { all: shop.events.iter().collect(), known, id: E::Id, name: E::TitleZh, id_of: |event| &mut event.id };
    let plan = rows::plan(&sheet, things, &mut problems, |row, old, event, problems| {
        rows::name(row, E::TitleZh, old.map(|old| old.title.zh.as_str()), &mut event.title.zh, problems);
        row.text(E::TitleJa).put(&mut event.title.ja);
        row.read(E::Live, problems, read_yes_no, What::NoYesNo).put(&mut event.live);
        moment(row, E::From, End::First, &mut event.from, problems);
        moment(row, E::To, End::Last, &mut event.to, problems);
        row.text(E::RulesZh).put(&mut event.rules.zh);
        row.text(E::RulesJa).put(&mut event.rules.ja);
        goods.put(row, E::Products, &mut event.products, problems);
        None
    });
    problems.or(plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bilingual::Bilingual;
    use crate::domain::moment::Moment;
    use crate::domain::shop::Product;

    fn shop() -> Shop {
        let product = |id: &str, zh: &str, ja: &str| Product {
            id: id.into(),
            name: Bilingual::new(zh, ja),
            ..Product::default()
        };
        let event = Event {
            id: "e".into(),
            title: Bilingual::new("小春祭", "小春まつり"),
            banner: "a.jpg".into(),
            products: vec!["gone".into()],
            live: true,
            ..Event::default()
        };
        Shop {
            products: vec![
                product("cream", "面霜", "クリーム").into(),
                product("sun", "防晒", "").into(),
                product("sun-2", "防晒", "").into(),
            ],
            events: vec![event],
            ..Shop::default()
        }
    }

    #[test]
    fn events_are_read_as_people_write_them() {
        let text = "イベント名\t直播\tfrom\t終了\tRules\t商品\n新品直播\t○\t2026-11-01 20:00\t2026-11-01 21:30\t\"第一行\n第二行\"\tクリーム、sun\n";
        let plan = read_events(text, &shop()).unwrap();
        let new = Event {
            id: "event-1".into(),
            title: Bilingual::new("新品直播", ""),
            from: Moment::parse("2026-11-01T20:00:00+08:00").unwrap(),
            to: Moment::parse("2026-11-01T21:30:00+08:00").unwrap(),
            rules: Bilingual::new("第一行\n第二行", ""),
            products: vec!["cream".into(), "sun".into()],
            live: true,
            ..Event::default()
        };
        assert_eq!(plan.new, [new]);
        let mut shop = shop();
        plan.apply(&mut shop);
        assert_eq!(shop.events.len(), 2);
        assert_eq!(read_events(text, &shop).unwrap(), Plan { same: 1, ..Plan::default() });
    }

    #[test]
    fn a_row_changes_what_it_names_and_nothing_else() {
        let text = "title,from,to,products,live\n小春祭,2026/11/1,2026/11/11,gone|面霜,\n";
        let plan = read_events(text, &shop()).unwrap();
        let mut shop = shop();
        plan.apply(&mut shop);
        let Some(event) = shop.events.first() else { panic!("it is there") };
        assert_eq!((event.id.as_str(), event.title.ja.as_str(), event.banner.as_str()), ("e", "小春まつり", "a.jpg"));
        assert_eq!(event.to.to_string(), "2026-11-11T23:59:59+08:00");
        assert_eq!((event.products.join(" ").as_str(), event.live), ("gone cream", false));
    }

    #[test]
    fn every_problem_has_its_line_and_heading() {
        let head = "id,活动名称,直播,from,to,products";
        let dates = "2026-11-01,2026-11-30";
        for (row, column, what) in [
            (format!(",,,{dates},"), Some("活动名称"), What::Needed),
            (format!("e,,,{dates},"), Some("活动名称"), What::Needed),
            (format!(",甲,perhaps,{dates},"), Some("直播"), What::NoYesNo("perhaps".into())),
            (",甲,,soon,2026-11-30,".into(), Some("from"), What::NoMoment("soon".into())),
            (",甲,,2026-11-01,,".into(), Some("to"), What::Needed),
            (format!(",甲,,{dates},nothing"), Some("products"), What::NoProduct("nothing".into())),
            (format!(",甲,,{dates},gone"), Some("products"), What::NoProduct("gone".into())),
            (format!(",甲,,{dates},防晒"), Some("products"), What::SeveralProducts("防晒".into())),
        ] {
            let problems = read_events(&format!("{head}\n\n{row}\n"), &shop()).unwrap_err();
            let said: Vec<_> = problems.iter().map(|p| (p.line, p.column.as_deref(), p.what.clone())).collect();
            assert_eq!(said, [(3, column, what)], "{row}");
        }
        let twice = read_events(&format!("{head}\n,甲,,{dates},\n,甲,,{dates},\n"), &shop()).unwrap_err();
        assert_eq!(twice.iter().map(|p| (p.line, p.what.clone())).collect::<Vec<_>>(), [(3, What::Twice(2))]);
        assert_eq!(read_events("title\n", &shop()).unwrap_err().len(), 2);
    }
}
