//! The Japanese help of what comes after the draft, by command path.

/// Sorted by path.
pub(super) const HELP: &[(&str, &str)] = &[
    (
        "draft --to",
        "苦情の申出書や経緯書のあて先。complaints_desk か外部機関の名前",
    ),
    (
        "due",
        "だれの番か、いつからか、どの回答が遅れているかを示す",
    ),
    (
        "due --ics",
        "回答の目安日をカレンダーのファイル（RFC 5545）で出す。番号と題名だけを載せます",
    ),
    (
        "escalate",
        "解決しないときの次の窓口を、申し出の条件と情報源を添えて示す",
    ),
    (
        "escalate --to",
        "この窓口だけを示す。complaints_desk か外部機関の名前",
    ),
    ("escalate id", "インシデントの番号"),
    ("list --overdue", "回答の目安を過ぎたものだけ"),
    (
        "reply",
        "届いた回答を取り込む。貼り付けた文章でも、保存したメールでも可",
    ),
    (
        "reply --at",
        "届いた日時。指定がなければメールの日付、それもなければ今",
    ),
    (
        "reply --correct",
        "読み取った内容を直す。最後の回答か、show で示される番号の回答",
    ),
    (
        "reply --inquiry",
        "どの問い合わせへの回答か。show で示される番号、0 はどれでもない。指定がなければ直前のもの",
    ),
    ("reply --kind", "回答の種類。指定がなければ文章から読み取る"),
    (
        "reply --promised",
        "窓口が示した期日。なければ none。指定がなければ文章から読み取る",
    ),
    (
        "reply --ticket",
        "回答にある受付番号。指定がなければ文章から読み取る",
    ),
    ("reply id", "インシデントの番号"),
    (
        "reply text",
        "届いた回答。- なら標準入力から読む（.eml ファイルも可）",
    ),
    ("sent --by", "約束された期日"),
    (
        "sent --new",
        "前の問い合わせの続きではなく、別の件として記録する",
    ),
    ("sent --promised", "電話やチャットで約束された内容"),
    (
        "sent --to",
        "どの段階の窓口か。complaints_desk か外部機関の名前",
    ),
    ("sent --with", "電話やチャットの相手の名前"),
];
