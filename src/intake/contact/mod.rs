//! Mail addresses, phone numbers and web addresses, also written so that nobody clicks on them.

mod email;
mod phone;
mod url;

pub(super) use email::emails;
pub(super) use phone::phones;
pub(super) use url::urls;
