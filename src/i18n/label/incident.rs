//! Names of what an incident is, how far it has come, and where it goes.

use crate::domain::{Category, Channel, Lang, Length, Rendering, Status, Symptom, Window};
use crate::i18n::pick;

/// Returns the name of a category.
pub fn category(category: Category, lang: Lang) -> &'static str {
    pick(
        lang,
        match category {
            Category::Login => ("ログイン", "login"),
            Category::Trading => ("取引", "trading"),
            Category::Funds => ("入出金", "deposits and withdrawals"),
            Category::Security => ("セキュリティ", "security"),
            Category::Outage => ("システム障害", "outage"),
            Category::Mistake => ("誤った取引", "mistaken transaction"),
            Category::Other => ("その他", "other"),
        },
    )
}

/// Returns the name of a symptom.
pub fn symptom(symptom: Symptom, lang: Lang) -> &'static str {
    pick(
        lang,
        match symptom {
            Symptom::ForgotPassword => ("パスワードを忘れた", "forgotten password"),
            Symptom::AccountLocked => ("アカウントのロック・凍結", "locked or frozen account"),
            Symptom::TwoFactor => ("二段階認証が通らない", "two-factor trouble"),
            Symptom::LoginOther => ("ログインできない", "cannot log in"),
            Symptom::OrderError => ("注文がエラーになる", "order refused with an error"),
            Symptom::BoardFrozen => ("板・価格が動かない", "frozen order book or prices"),
            Symptom::NotExecuted => ("約定しない", "order not filled"),
            Symptom::TradingOther => ("取引ができない", "cannot trade"),
            Symptom::FiatDeposit => ("日本円の入金が反映されない", "yen deposit not credited"),
            Symptom::CryptoDeposit => (
                "暗号資産の受取が反映されない",
                "crypto deposit not credited",
            ),
            Symptom::FiatWithdrawal => ("日本円の出金が届かない", "yen withdrawal not arrived"),
            Symptom::CryptoWithdrawal => {
                ("暗号資産の送付が届かない", "crypto withdrawal not arrived")
            }
            Symptom::WithdrawalRejected => ("出金・送付が拒否された", "withdrawal refused"),
            Symptom::UnauthorizedAccess => ("不正アクセスの疑い", "suspected unauthorised access"),
            Symptom::AccountTakeover => ("アカウントの乗っ取り", "account takeover"),
            Symptom::Phishing => ("フィッシング詐欺", "phishing"),
            Symptom::Outage => ("システムの停止", "system down"),
            Symptom::MistakenOrder => ("意図しない注文", "unintended order"),
            Symptom::MistakenAddress => ("誤った宛先への送付", "sent to the wrong address"),
            Symptom::Question => ("質問・疑問", "question"),
            Symptom::Complaint => ("苦情", "complaint"),
            Symptom::Account => ("登録情報の変更", "change of account data"),
        },
    )
}

/// Returns the name of a status.
pub fn status(status: Status, lang: Lang) -> &'static str {
    pick(
        lang,
        match status {
            Status::Open => ("未対応", "open"),
            Status::Waiting => ("回答待ち", "waiting"),
            Status::Answered => ("回答あり", "answered"),
            Status::Resolved => ("解決", "resolved"),
            Status::Closed => ("終了", "closed"),
            Status::Undone => ("取り消し", "undone"),
        },
    )
}

/// Returns the name of a window.
pub fn window(window: Window, lang: Lang) -> &'static str {
    pick(
        lang,
        match window {
            Window::SelfService => ("自分でできる手続き", "self-service"),
            Window::StatusPage => ("稼働状況ページ", "status page"),
            Window::HelpCenter => ("ヘルプセンター", "help center"),
            Window::Form => ("問い合わせフォーム", "inquiry form"),
            Window::Phone => ("電話", "phone"),
            Window::Chat => ("チャット", "chat"),
            Window::Social => ("公式SNS", "official social account"),
            Window::ComplaintsDesk => ("苦情窓口", "complaints desk"),
        },
    )
}

/// Returns the name of a kind of draft.
pub fn rendering(rendering: Rendering, lang: Lang) -> &'static str {
    pick(
        lang,
        match rendering {
            Rendering::Form => ("フォームの文面", "form text"),
            Rendering::Phone => ("電話台本", "phone script"),
            Rendering::Chat => ("チャットの文面", "chat pieces"),
            Rendering::Help => ("ヘルプの調べ方", "help-center guide"),
            Rendering::FollowUp => ("続きの文面（催促・返信）", "follow-up"),
            Rendering::Complaint => ("苦情の申出書", "complaint"),
            Rendering::Dossier => ("経緯書", "dossier"),
        },
    )
}

/// Returns the name of a length.
pub fn length(length: Length, lang: Lang) -> &'static str {
    pick(
        lang,
        match length {
            Length::Full => ("すべて", "full"),
            Length::Standard => ("標準", "standard"),
            Length::Short => ("短め", "short"),
        },
    )
}

/// Says that a channel was used, by its name in the language: a call is made, a form is sent.
pub fn contacted(channel: &Channel, name: &str, lang: Lang) -> String {
    let way = match channel {
        Channel::Window(Window::Phone) => Some(("電話で連絡", "by phone")),
        Channel::Window(Window::Chat) => Some(("チャットで連絡", "by chat")),
        Channel::Window(Window::Form) => {
            Some(("問い合わせフォームから送信", "through the inquiry form"))
        }
        _ => None,
    };
    match (way, lang) {
        (Some(way), _) => pick(lang, way).to_owned(),
        (None, Lang::Ja) => format!("{name}へ送信"),
        (None, Lang::En) => format!("to the {name}"),
    }
}

/// Returns the name of a channel; an outside body goes by the code that its pack gives it.
pub fn channel(channel: &Channel, lang: Lang) -> &str {
    match channel {
        Channel::Window(known) => window(*known, lang),
        Channel::Body(code) => code,
    }
}
