//! What is there only under a condition.

use std::sync::Arc;

use leptos::prelude::*;

use super::live;

/// Whether something is shown: any closure that says so, kept as one type.
pub struct Condition(Arc<dyn Fn() -> bool + Send + Sync>);

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for Condition {
    fn from(holds: F) -> Self {
        Self(Arc::new(holds))
    }
}

/// Shows its children while the condition holds, otherwise the fallback; draws again only when that changes.
///
/// Does what Leptos' own `Show` does, which the compiler writes once for every use of it.
#[component]
pub fn Show(
    /// Whether they are shown.
    #[prop(into)]
    when: Condition,
    /// What is shown.
    children: ChildrenFn,
    /// What is shown instead.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    let Condition(holds) = when;
    let holds = ArcMemo::new(move |_| holds());
    live(move || if holds.get() { children() } else { fallback.run() })
}
