//! The house wrapper around Leptos' `view!`.

/// `view!` with a global class.
///
/// Plain `view!` builds fully static subtrees through `innerHTML`, which the page's Trusted Types policy refuses; a
/// global class turns that path off. It also marks every element of the studio for the style sheets.
#[macro_export]
macro_rules! ak {
    ($($tokens:tt)*) => {
        ::leptos::view! { class="ak", $($tokens)* }
    };
}

/// A table of interface texts: `NAME: "日本語", "简体中文", "English";`. A missing language does not compile.
#[macro_export]
macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident: $ja:literal, $zh:literal, $en:literal;)*) => {
        $(
            $(#[$meta])*
            #[doc = $en]
            pub static $name: $crate::domain::language::Text =
                $crate::domain::language::Text { ja: $ja, zh: $zh, en: $en };
        )*
    };
}
