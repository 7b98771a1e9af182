//! The bytes of a file inside a line of text.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// How many bytes are taken at a time: a multiple of three leaves nothing over.
const PIECE_BYTES: usize = 3 * 16 * 1024;

/// The files of evidence, one open at a time. Whoever lends them keeps what went wrong.
pub trait Contents {
    /// Opens the file whose bytes have this SHA-256; false where it is not there.
    fn open(&mut self, sha256: &str) -> Result<bool, fmt::Error>;

    /// Reads the next bytes of the open file into a piece and returns how many; 0 at the end.
    fn read(&mut self, piece: &mut [u8]) -> Result<usize, fmt::Error>;
}

/// Writes everything that is read from the open file, piece by piece.
pub(super) fn encode(from: &mut dyn Contents, to: &mut dyn fmt::Write) -> fmt::Result {
    let mut piece = vec![0; PIECE_BYTES];
    let mut text = String::new();
    loop {
        let mut filled = 0;
        while let Some(rest) = piece.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match from.read(rest)? {
                0 => break,
                read => filled += read,
            }
        }
        text.clear();
        STANDARD.encode_string(piece.get(..filled).unwrap_or_default(), &mut text);
        to.write_str(&text)?;
        if filled < PIECE_BYTES {
            return Ok(());
        }
    }
}

/// Reads bytes; `None` if it is no Base64.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
