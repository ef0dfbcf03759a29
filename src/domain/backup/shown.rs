//! A plan in the words of those who have to agree to it.

use std::borrow::Cow;

use super::contents::{Contents, Here, Kept, Local, MediaEntry};
use super::hash::content;
use super::manifest::Made;
use super::plan::{DocumentPlan, MergePlan, State};
use super::talk::{Glance, Line, Shown, What};
use super::trouble::Trouble;
use crate::domain::account::Account;
use crate::domain::dictionary::Dictionary;
use crate::domain::note::Note;
use crate::domain::shop::Shop;

/// Characters of a beginning.
const BEGINNING: usize = 60;

/// What of a plan is shown. `bytes` says how long a file of the backup is.
pub fn shown(
    local: &Local,
    incoming: &Contents,
    plan: &MergePlan,
    made: Made,
    troubles: Vec<Trouble>,
    mut bytes: impl FnMut(&MediaEntry) -> u64,
) -> Shown {
    let nothing = Here::Nothing;
    let mut lines = Vec::with_capacity(plan.notes.len());
    document(&mut lines, What::Account, plan.account, &local.account, incoming.account.as_ref(), account);
    document(&mut lines, What::Shop, plan.shop, &local.shop, incoming.shop.as_ref(), shop);
    document(
        &mut lines,
        What::Dictionary,
        plan.dictionary,
        &local.dictionary,
        incoming.dictionary.as_ref(),
        dictionary,
    );
    for (theirs, planned) in incoming.notes.iter().zip(&plan.notes) {
        let here = local.notes.get(&planned.id).unwrap_or(&nothing);
        document(&mut lines, What::Note(planned.id.clone()), Some(planned.plan), here, Some(theirs), note);
    }
    let files = plan.media.iter().filter_map(|id| incoming.media.get(id));
    let files =
        files.fold((0usize, 0u64), |(count, sum), entry| (count.saturating_add(1), sum.saturating_add(bytes(entry))));
    let named = incoming.notes.iter().flat_map(|note| note.value.media.all());
    let mut lost: Vec<String> =
        named.filter(|item| plan.lost.contains(&item.id)).map(|item| beginning(&item.name).into_owned()).collect();
    lost.sort_unstable();
    lost.dedup();
    Shown { made, lines, troubles, lost, files, again: false }
}

fn document<T: serde::Serialize + Default>(
    lines: &mut Vec<Line>,
    what: What,
    plan: Option<DocumentPlan>,
    here: &Here<T>,
    theirs: Option<&Kept<T>>,
    glance: impl Fn(&T) -> Glance,
) {
    let (Some(plan), Some(theirs)) = (plan, theirs) else { return };
    let mine = here.kept();
    let same = |mine: &Kept<T>| content(&mine.value) == content(&theirs.value);
    lines.push(Line {
        what,
        state: plan.state,
        same_words: plan.state == State::Conflict && mine.is_some_and(same),
        theirs: glance(&theirs.value),
        mine: mine.map(|mine| glance(&mine.value)).unwrap_or_default(),
    });
}

fn note(note: &Note) -> Glance {
    Glance { title: beginning(&note.title).into_owned(), start: beginning(&note.body).into_owned() }
}

fn account(account: &Account) -> Glance {
    Glance { title: beginning(&account.name).into_owned(), start: beginning(&account.bio.zh).into_owned() }
}

fn shop(shop: &Shop) -> Glance {
    let first = shop.products.first().map(|product| product.name.zh.as_str()).unwrap_or_default();
    Glance { title: beginning(&shop.name.zh).into_owned(), start: beginning(first).into_owned() }
}

fn dictionary(dictionary: &Dictionary) -> Glance {
    let words = dictionary.words.iter().chain(dictionary.terms.iter().map(|term| &term.term));
    let words: Vec<&str> = words.map(String::as_str).take(BEGINNING).collect();
    Glance { title: String::new(), start: beginning(&words.join(" · ")).into_owned() }
}

/// The first words of a text, on one line.
fn beginning(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let cut = text.char_indices().nth(BEGINNING).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let short = cut.len() < text.len();
    if !short && !cut.contains(char::is_control) {
        return Cow::Borrowed(cut);
    }
    let mut line: String = cut.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if short {
        line.push('…');
    }
    Cow::Owned(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::backup::{Lineage, plan};

    #[test]
    fn both_sides_of_a_conflict_are_told_apart() {
        let kept = |body: &str| Kept {
            value: Note { title: "秋".into(), body: body.into(), ..Note::new("n") },
            lineage: Lineage::default(),
        };
        let long = format!("第一行\n{}", "长".repeat(99));
        let local = Local { notes: [("n".into(), Here::Kept(kept("mine")))].into(), ..Local::default() };
        let incoming = Contents {
            notes: vec![kept(&long)],
            account: Some(Kept {
                value: Account { name: "小春日".into(), ..Account::default() }, ..Kept::default()
            }),
            ..Contents::default()
        };
        let plan = plan(&local, &incoming);
        let shown = shown(&local, &incoming, &plan, Made::default(), vec![], |_| 0);
        let [account, note] = shown.lines.as_slice() else { panic!("{shown:?}") };
        assert_eq!(
            (&account.what, account.state, account.theirs.title.as_str()),
            (&What::Account, State::New, "小春日")
        );
        assert_eq!((&note.what, note.state, note.same_words), (&What::Note("n".into()), State::Conflict, false));
        assert_eq!(note.mine.start, "mine");
        assert_eq!(note.theirs.start, format!("第一行 {}…", "长".repeat(56)));
    }

    #[test]
    fn what_is_told_survives_the_way_to_the_studio() {
        let local = Local::default();
        let shown =
            shown(&local, &Contents::default(), &MergePlan::default(), Made::default(), vec![Trouble::Bomb], |_| 0);
        let answer = super::super::talk::Answer::Plan(shown);
        let json = serde_json::to_string(&answer).unwrap();
        assert_eq!(serde_json::from_str::<super::super::talk::Answer>(&json).unwrap(), answer);
    }
}
