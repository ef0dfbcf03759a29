//! Undo and redo of something that is kept as one piece: the brand's dictionary, its account, its shop.

use std::sync::Arc;

use super::language::Text;
use super::wording::Arg;

/// Steps kept.
const KEPT: usize = 200;

/// Changes of one place within this many milliseconds are one step: somebody is typing.
const BURST: i64 = 1_200;

/// What a step is called, and where it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct StepName {
    /// The words, with places.
    pub text: &'static Text,
    /// What goes into them.
    pub args: Vec<Arg>,
    /// The place that was typed in; steps without one never run together.
    pub place: Option<String>,
}

impl StepName {
    /// A step of its own.
    #[must_use]
    pub fn new(text: &'static Text) -> Self {
        Self { text, args: Vec::new(), place: None }
    }

    /// With this in the next place of the words.
    #[must_use]
    pub fn arg(mut self, arg: impl Into<Arg>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Typed in here.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }
}

#[derive(Debug)]
struct Entry<T> {
    name: StepName,
    before: Arc<T>,
    after: Arc<T>,
    at: i64,
}

/// What can be taken back, and what can be done again.
#[derive(Debug)]
pub struct Steps<T> {
    done: Vec<Entry<T>>,
    undone: Vec<Entry<T>>,
}

impl<T> Default for Steps<T> {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new() }
    }
}

impl<T> Steps<T> {
    /// Notes a step.
    pub fn record(&mut self, name: StepName, before: Arc<T>, after: Arc<T>, at: i64) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && name.place.is_some()
            && last.name == name
            && (0..BURST).contains(&at.saturating_sub(last.at))
        {
            last.after = after;
            last.at = at;
            return;
        }
        self.done.push(Entry { name, before, after, at });
        if self.done.len() > KEPT {
            self.done.remove(0);
        }
    }

    /// What undo, or redo, would do.
    #[must_use]
    pub fn name(&self, again: bool) -> Option<&StepName> {
        let side = if again { &self.undone } else { &self.done };
        side.last().map(|entry| &entry.name)
    }

    /// Takes a step back, or does it again; gives what stands then.
    pub fn walk(&mut self, again: bool) -> Option<Arc<T>> {
        let (from, to) = if again { (&mut self.undone, &mut self.done) } else { (&mut self.done, &mut self.undone) };
        // A step that was walked over must not swallow the typing that follows.
        let entry = Entry { at: i64::MIN, ..from.pop()? };
        let now = Arc::clone(if again { &entry.after } else { &entry.before });
        to.push(entry);
        Some(now)
    }

    /// Forgets all: what is kept came from elsewhere, and the steps do not lead to it.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TYPE: Text = Text { ja: "", zh: "", en: "type" };
    static MOVE: Text = Text { ja: "", zh: "", en: "move" };

    fn steps(changes: &[(StepName, i64)]) -> (Steps<u32>, u32) {
        let mut steps = Steps::default();
        let mut now = 0;
        for (name, at) in changes {
            steps.record(name.clone(), Arc::new(now), Arc::new(now + 1), *at);
            now += 1;
        }
        (steps, now)
    }

    #[test]
    fn walks_back_and_forth() {
        let (mut steps, _) = steps(&[(StepName::new(&TYPE), 0), (StepName::new(&MOVE), 0)]);
        assert_eq!(steps.name(false).map(|name| name.text.en), Some("move"));
        assert_eq!(steps.walk(false).as_deref(), Some(&1));
        assert_eq!(steps.walk(false).as_deref(), Some(&0));
        assert_eq!(steps.walk(false), None);
        assert_eq!(steps.name(true).map(|name| name.text.en), Some("type"));
        assert_eq!(steps.walk(true).as_deref(), Some(&1));
        assert_eq!(steps.walk(true).as_deref(), Some(&2));
    }

    #[test]
    fn typing_in_one_place_is_one_step() {
        let typed = |place: &str| StepName::new(&TYPE).at(place);
        let (mut all, now) = steps(&[(typed("a"), 0), (typed("a"), 900), (typed("b"), 950), (typed("b"), 5_000)]);
        assert_eq!(now, 4);
        assert_eq!(all.walk(false).as_deref(), Some(&3));
        assert_eq!(all.walk(false).as_deref(), Some(&2));
        assert_eq!(all.walk(false).as_deref(), Some(&0));
        // What is done again does not swallow what follows at once.
        all.walk(true);
        all.record(typed("a"), Arc::new(2), Arc::new(9), 901);
        assert_eq!(all.walk(false).as_deref(), Some(&2));
    }

    #[test]
    fn a_clock_that_steps_back_parts_steps() {
        let (mut all, _) = steps(&[(StepName::new(&TYPE).at("a"), 500), (StepName::new(&TYPE).at("a"), 100)]);
        assert_eq!(all.walk(false).as_deref(), Some(&1));
    }
}
