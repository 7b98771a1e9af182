//! Where an entry stands in a line, said only where that is asked.

/// Where an entry stands in a line: in which part, and at which place of it if it is a list.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) part: &'static str,
    pub(super) index: Option<usize>,
}

impl Place {
    /// What there is once.
    pub(super) const HEAD: Self = Self {
        part: "",
        index: None,
    };

    /// Names a field, such as `timeline[2].at`.
    pub(super) fn of(self, name: &str) -> String {
        match self.index {
            _ if self.part.is_empty() => name.to_owned(),
            Some(index) => format!("{}[{index}].{name}", self.part),
            None => format!("{}.{name}", self.part),
        }
    }

    /// Points to the entry, such as `/timeline/#2`.
    pub(super) fn pointer(self) -> String {
        match self.index {
            Some(index) => format!("/{}/#{index}", self.part),
            None => format!("/{}", self.part),
        }
    }
}
