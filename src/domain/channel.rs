//! A support channel: one way in.

use super::code::{Code, codes};

codes! {
    /// The provider's own windows.
    pub enum Window {
        /// What the user does alone, before anyone answers: freezing the account.
        SelfService = "self_service",
        /// Where the provider says what is down.
        StatusPage = "status_page",
        /// Answers to read.
        HelpCenter = "help_center",
        /// The inquiry form.
        Form = "form",
        /// A call.
        Phone = "phone",
        /// A conversation in writing.
        Chat = "chat",
        /// The official account on a social network: to read, not to write to.
        Social = "social",
        /// The desk for complaints.
        ComplaintsDesk = "complaints_desk",
    }
}

/// A support channel: a window of the provider, or an outside body by its pack code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Channel {
    /// One of the provider's own windows.
    Window(Window),
    /// A body outside the provider, by the code that the pack gives it.
    Body(String),
}

impl Channel {
    /// Returns the stable code.
    pub fn code(&self) -> &str {
        match self {
            Self::Window(window) => window.code(),
            Self::Body(code) => code,
        }
    }

    /// Reads a code; what is no window is the code of an outside body.
    pub fn read(code: &str) -> Self {
        Window::from_code(code).map_or_else(|| Self::Body(code.to_owned()), Self::Window)
    }

    /// Returns the provider's window, if it is one.
    pub fn window(&self) -> Option<Window> {
        match self {
            Self::Window(window) => Some(*window),
            Self::Body(_) => None,
        }
    }
}

impl From<Window> for Channel {
    fn from(window: Window) -> Self {
        Self::Window(window)
    }
}
