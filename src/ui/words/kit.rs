//! Words of the small parts.

crate::texts! {
    CLOSE: "閉じる", "关闭", "Close";
}
