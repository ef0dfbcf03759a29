//! What keeps a backup, or a part of it, from being written or read, and what to do about it.

use serde::{Deserialize, Serialize};

use super::{MOST_BYTES, MOST_ENTRIES, MOST_JSON, MOST_JSON_TOGETHER, MOST_NOTE};
use crate::domain::language::Text;
use crate::domain::wording::Arg;

/// Characters of a name that are quoted.
const QUOTED: usize = 60;

/// One thing that is wrong. A `String` is the name of the part: its entry in the archive, or the file's own name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// Another kind of file, or one that ends too early.
    NotABackup,
    /// A newer version wrote it. Nothing is read.
    Newer,
    /// A newer version wrote this part.
    NewerPart(String),
    /// More than [`MOST_ENTRIES`].
    TooMany,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// Claims to hold more than the archive has bytes: it was made to fill up a disk.
    Bomb,
    /// More than [`MOST_NOTE`] of a note, [`MOST_JSON`] of another readable part.
    PartTooLarge(String),
    /// More than [`MOST_JSON_TOGETHER`].
    PartsTooLarge,
    /// Lists inside lists inside lists.
    TooDeep(String),
    /// A name that leads out of the folder it would be unpacked into.
    BadName(String),
    /// Two entries have one name. The index does not tell which.
    Ambiguous,
    /// The same is added or listed twice.
    Twice(String),
    /// Deflated or encrypted: another program has packed it anew.
    Packed(String),
    /// Listed, but not there.
    Missing(String),
    /// Not what it is listed as.
    Damaged(String),
    /// The source could not be read.
    Unreadable(String),
    /// What was read could not be put where it should go.
    NotKept(String),
    /// A file changed between being measured and being written.
    Changed(String),
    /// The archive cannot be written; what the system said.
    Unwritable(String),
}

static NOT_A_BACKUP: Text = Text {
    ja: "Akaireのバックアップではないか、途中で切れています。ファイルを確かめるか、もう一度コピーしてください。",
    zh: "这不是 Akaire 的备份，或者文件不完整。请确认文件，或重新复制一份。",
    en: "This is not a backup of Akaire, or it ends too early. Check the file, or copy it again.",
};
static NEWER: Text = Text {
    ja: "新しい版のAkaireで作られたバックアップです。Akaireを更新してから読み込んでください。",
    zh: "这份备份由更新版本的 Akaire 生成。请先更新 Akaire 再导入。",
    en: "A newer version of Akaire made this backup. Update Akaire, then import it.",
};
static NEWER_PART: Text = Text {
    ja: "「{0}」は新しい版のAkaireで書かれています。Akaireを更新すると読み込めます。",
    zh: "“{0}”由更新版本的 Akaire 写入。更新 Akaire 后即可导入。",
    en: "A newer version of Akaire wrote “{0}”. Update Akaire to import it.",
};
static TOO_MANY: Text = Text {
    ja: "バックアップの中身が{0}件を超えています。分けて書き出してください。",
    zh: "备份中的文件超过 {0} 个。请分成几份导出。",
    en: "The backup has more than {0} entries. Export it in parts.",
};
static TOO_LARGE: Text = Text {
    ja: "バックアップの中身が{0}を超えています。分けて書き出してください。",
    zh: "备份内容超过 {0}。请分成几份导出。",
    en: "The backup holds more than {0}. Export it in parts.",
};
static BOMB: Text = Text {
    ja: "実際の大きさより多くの内容があるように作られたファイルです。安全のため読み込みません。",
    zh: "这个文件声称的内容比实际大小还多，可能是恶意文件，因此不会导入。",
    en: "This file claims to hold more than it has room for. It may do harm and is not imported.",
};
static PART_TOO_LARGE: Text = Text {
    ja: "「{0}」が大きすぎます（投稿は{1}、ほかは{2}まで）。読み込めません。",
    zh: "“{0}”过大（笔记上限 {1}，其他上限 {2}），无法导入。",
    en: "“{0}” is too large (at most {1} for a note, {2} for others) and cannot be imported.",
};
static PARTS_TOO_LARGE: Text = Text {
    ja: "文章のデータが合わせて{0}を超えています。分けて書き出してください。",
    zh: "文字数据合计超过 {0}。请分成几份导出。",
    en: "The texts come to more than {0}. Export them in parts.",
};
static TOO_DEEP: Text = Text {
    ja: "「{0}」の構造が深すぎます。Akaireで書き出したものではないため、読み込みません。",
    zh: "“{0}”的嵌套层数过多，不是由 Akaire 导出的，因此不会导入。",
    en: "“{0}” is nested too deeply. Akaire did not write it, and does not import it.",
};
static BAD_NAME: Text = Text {
    ja: "使えない名前「{0}」が含まれています。Akaireで書き出したものではないため、読み込みません。",
    zh: "其中含有不允许的名称“{0}”，不是由 Akaire 导出的，因此不会导入。",
    en: "The name “{0}” is not allowed in a backup. Akaire did not write it, and does not import it.",
};
static AMBIGUOUS: Text = Text {
    ja: "同じ名前の中身が2つあり、どちらが正しいかわかりません。元のバックアップを使ってください。",
    zh: "其中有两个同名文件，无法判断哪个正确。请使用原来的备份。",
    en: "Two entries have the same name, and nothing tells which one is right. Use the original backup.",
};
static TWICE: Text = Text {
    ja: "「{0}」が2つあり、どちらが正しいかわかりません。元のバックアップを使ってください。",
    zh: "“{0}”出现了两次，无法判断哪个正确。请使用原来的备份。",
    en: "“{0}” is in there twice, and nothing tells which one is right. Use the original backup.",
};
static PACKED: Text = Text {
    ja: "「{0}」がほかのソフトで圧縮または暗号化されています。元のバックアップを使うか、無圧縮のzipで作り直してください。",
    zh: "“{0}”被其他软件压缩或加密过。请使用原来的备份，或以“仅存储”方式重新打包。",
    en: "Another program compressed or encrypted “{0}”. Use the original backup, or pack it again without compression.",
};
static MISSING: Text = Text {
    ja: "「{0}」が見つかりません。ほかの部分は使えます。別のバックアップがあれば、そこから読み込んでください。",
    zh: "找不到“{0}”，其余内容仍可使用。如有其他备份，请从中导入。",
    en: "“{0}” is missing; the rest can be used. If there is another backup, take it from there.",
};
static DAMAGED: Text = Text {
    ja: "「{0}」が壊れています。ほかの部分は使えます。別のバックアップがあれば、そこから読み込んでください。",
    zh: "“{0}”已损坏，其余内容仍可使用。如有其他备份，请从中导入。",
    en: "“{0}” is damaged; the rest can be used. If there is another backup, take it from there.",
};
static UNREADABLE: Text = Text {
    ja: "「{0}」を読み取れません。ファイルを移動または削除していないか確かめてから、もう一度お試しください。",
    zh: "无法读取“{0}”。请确认文件没有被移动或删除，然后重试。",
    en: "“{0}” cannot be read. Check that the file was not moved or deleted, then try again.",
};
static NOT_KEPT: Text = Text {
    ja: "「{0}」を保存できません。空き容量を確かめてから、もう一度お試しください。",
    zh: "无法保存“{0}”。请检查剩余空间后重试。",
    en: "“{0}” cannot be saved here. Check that there is room, then try again.",
};
static CHANGED: Text = Text {
    ja: "書き出している間に「{0}」の内容が変わりました。もう一度書き出してください。",
    zh: "导出过程中“{0}”的内容发生了变化。请重新导出。",
    en: "“{0}” changed while it was exported. Export again.",
};
static UNWRITABLE: Text = Text {
    ja: "バックアップを書き出せません。空き容量を確かめてから、もう一度お試しください。（{0}）",
    zh: "无法写出备份。请检查剩余空间后重试。（{0}）",
    en: "The backup cannot be written. Check that there is room, then try again. ({0})",
};

impl Trouble {
    /// A sentence that says what to do, and what goes into its places.
    #[must_use]
    pub fn text(&self) -> (&'static Text, Vec<Arg>) {
        let (text, name) = match self {
            Trouble::NotABackup => return (&NOT_A_BACKUP, Vec::new()),
            Trouble::Newer => return (&NEWER, Vec::new()),
            Trouble::Bomb => return (&BOMB, Vec::new()),
            Trouble::Ambiguous => return (&AMBIGUOUS, Vec::new()),
            Trouble::TooMany => return (&TOO_MANY, vec![MOST_ENTRIES.into()]),
            Trouble::TooLarge => return (&TOO_LARGE, vec![Arg::Bytes(MOST_BYTES)]),
            Trouble::PartsTooLarge => return (&PARTS_TOO_LARGE, vec![Arg::Bytes(MOST_JSON_TOGETHER)]),
            Trouble::PartTooLarge(name) => {
                return (&PART_TOO_LARGE, vec![quoted(name), Arg::Bytes(MOST_NOTE), Arg::Bytes(MOST_JSON)]);
            }
            Trouble::NewerPart(name) => (&NEWER_PART, name),
            Trouble::TooDeep(name) => (&TOO_DEEP, name),
            Trouble::BadName(name) => (&BAD_NAME, name),
            Trouble::Twice(name) => (&TWICE, name),
            Trouble::Packed(name) => (&PACKED, name),
            Trouble::Missing(name) => (&MISSING, name),
            Trouble::Damaged(name) => (&DAMAGED, name),
            Trouble::Unreadable(name) => (&UNREADABLE, name),
            Trouble::NotKept(name) => (&NOT_KEPT, name),
            Trouble::Changed(name) => (&CHANGED, name),
            Trouble::Unwritable(name) => (&UNWRITABLE, name),
        };
        (text, vec![quoted(name)])
    }
}

/// As much of a name as a sentence bears.
fn quoted(name: &str) -> Arg {
    match name.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()).into(),
        None => name.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::wording::fill;

    #[test]
    fn every_trouble_names_its_part_in_every_language() {
        type Of = fn(String) -> Trouble;
        let named: [Of; 12] = [
            Trouble::NewerPart,
            Trouble::PartTooLarge,
            Trouble::TooDeep,
            Trouble::BadName,
            Trouble::Twice,
            Trouble::Packed,
            Trouble::Missing,
            Trouble::Damaged,
            Trouble::Unreadable,
            Trouble::NotKept,
            Trouble::Changed,
            Trouble::Unwritable,
        ];
        let plain = [
            Trouble::NotABackup,
            Trouble::Newer,
            Trouble::TooMany,
            Trouble::TooLarge,
            Trouble::Bomb,
            Trouble::Ambiguous,
        ];
        for trouble in named.map(|of| of("秋.jpg".into())).into_iter().chain(plain).chain([Trouble::PartsTooLarge]) {
            let (text, args) = trouble.text();
            let names = args.iter().any(|arg| matches!(arg, Arg::Quote(_)));
            for language in Language::ALL {
                let filled = fill(text, &args, language);
                assert!(!filled.contains('{'), "{filled}");
                assert_eq!(filled.contains("秋.jpg"), names, "{filled}");
            }
        }
    }

    #[test]
    fn long_names_are_cut() {
        let (_, args) = Trouble::Missing("长".repeat(200)).text();
        assert_eq!(args, [Arg::Quote(format!("{}…", "长".repeat(60)))]);
    }
}
