//! Words of the copies that go into a folder by themselves.

crate::texts! {
    HEADING: "フォルダーへの自動バックアップ", "自动备份到文件夹", "Copies in a folder";
    WHY:
        "選んだフォルダーに、すべてのバックアップを自動で書き込みます。Akaireを開いている間、変更があればおよそ10分ごとです。1日1ファイルで、新しい7つを残します。ほかのファイルには触れません。",
        "自动把全部内容的备份写入所选文件夹：Akaire 打开期间，内容有改动就大约每 10 分钟写一次。每天一个文件，保留最近 7 个，不会动其他文件。",
        "While it is open, Akaire writes a backup of everything into a folder by itself: about every ten minutes, if something has changed. One file a day; the newest seven stay. Other files are left alone.";
    CHOOSE: "フォルダーを選ぶ", "选择文件夹", "Choose a folder";
    GO_ON: "書き込みを続ける", "继续写入", "Go on writing copies";
    STOP: "自動バックアップをやめる", "停止自动备份", "Stop copies";

    INTO: "フォルダー：{0}", "文件夹：{0}", "Folder: {0}";
    NONE_YET:
        "まだ書き込んでいません。保存した内容ができると書き込みます。",
        "尚未写入。有了自己的内容后就会写入。",
        "No copy yet. The first follows once there is something of your own.";
    LAST:
        "前回の書き込み：{0}。次は、変更があってから10分以内です。",
        "上次写入：{0}。再有改动时，会在 10 分钟内写入。",
        "Last copy: {0}. The next follows within ten minutes of a change.";
    LAST_ALONE: "前回の書き込み：{0}", "上次写入：{0}", "Last copy: {0}";
    WRITING: "書き込み中…", "正在写入…", "Writing a copy…";
    LEFT_OUT:
        "読み取れないものが{0}件あり、入っていません。「バックアップを作る」で内訳を確かめられます。",
        "有 {0} 项无法读取，未包含在内。点“生成备份”可查看明细。",
        "{0} things could not be read and are not in it. “Make a backup” says which.";

    ASK:
        "ブラウザーの許可が必要です。それまでは書き込みません。「書き込みを続ける」を押して許可してください。",
        "浏览器需要重新授权，授权前不会写入。请点“继续写入”并允许。",
        "The browser wants to be asked again, and nothing is written before. Press “Go on writing copies”.";
    ASK_NOTICE:
        "フォルダーへの自動バックアップが止まっています。ブラウザーの許可が必要です。「設定」の「バックアップ」から再開できます。",
        "自动备份已暂停：浏览器需要重新授权。可在“设置”的“备份”中继续。",
        "No copies go into your folder: the browser wants to be asked again. Go on under Setup › Backup.";
    DENIED:
        "このフォルダーへの書き込みが、ブラウザーで許可されていません。ブラウザーのサイト設定で許可するか、フォルダーを選び直してください。",
        "浏览器不允许写入这个文件夹。请在浏览器的网站设置中允许，或重新选择文件夹。",
        "The browser does not allow writing into this folder. Allow it in the browser’s settings for this site, or choose the folder again.";
    GONE:
        "フォルダーが見つかりません。外付けのディスクなら接続を確かめてください。移動や削除をした場合は、フォルダーを選び直してください。",
        "找不到这个文件夹。如在移动硬盘上，请确认已连接；如已移动或删除，请重新选择文件夹。",
        "The folder is not there. Connect its disk if it is on one; if it was moved or removed, choose a folder again.";
    FULL:
        "フォルダーのあるディスクに空きがありません。前のファイルはそのままです。空きを作ると、10分以内にもう一度書き込みます。",
        "文件夹所在磁盘空间不足，之前的文件没有改动。腾出空间后，10 分钟内会再次写入。",
        "The folder’s disk is full. Earlier files are as they were. Make room; it is tried again within ten minutes.";
    FAILED:
        "書き込めませんでした。前のファイルはそのままです。10分以内にもう一度書き込みます。（{0}）",
        "写入失败，之前的文件没有改动。10 分钟内会再次写入。（{0}）",
        "The copy could not be written. Earlier files are as they were; it is tried again within ten minutes. ({0})";
    HOLES_NOTICE:
        "フォルダーへの自動バックアップに、読み取れず入らなかったものがあります。それ以前のファイルは残してあります。「設定」の「バックアップ」で確かめてください。",
        "自动备份中有内容无法读取，未包含在内；之前的文件仍保留。请在“设置”的“备份”中查看。",
        "Something could not be read and is missing from the copy in your folder; the earlier file is kept. See Setup › Backup.";
    FAILED_NOTICE:
        "フォルダーへの自動バックアップに書き込めませんでした。「設定」の「バックアップ」で確かめてください。",
        "自动备份未能写入文件夹。请在“设置”的“备份”中查看。",
        "No copy could be written into your folder. See Setup › Backup.";
}
