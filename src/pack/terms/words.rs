//! Lists of words that tell what the number, code, time or quotation beside them is.

use toml::Table;

use super::words;
use crate::pack::Lent;

/// Declares a section of the file: a list of words a field.
macro_rules! word_lists {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$doc:meta])* $field:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        $vis struct $name { $($(#[$doc])* pub $field: Vec<Lent>,)+ }

        $crate::pack::compiled::compiled!($name { $($field),+ });

        impl $name {
            pub(super) fn read(section: &Table) -> Self {
                Self { $($field: words(section, stringify!($field)),)+ }
            }

            #[cfg(test)]
            pub(super) fn is_complete(&self) -> bool {
                $(!self.$field.is_empty())&&+
            }
        }
    };
}

word_lists! {
    /// The words that are the whole of an answer: no fact of their own.
    pub struct BareWords {
        /// It is not known, or not remembered.
        unknown,
        /// Yes, and nothing else.
        yes,
        /// No, or nothing.
        no,
    }
}

word_lists! {
    /// The words that tell what a quotation is.
    pub struct ScreenWords {
        /// Inside a quotation: words of a failure.
        failure,
        /// After a quotation: it was shown.
        shown,
        /// Before a quotation: a screen speaks.
        before,
        /// After a quotation: a person said it.
        said,
        /// Before a quotation: it is a subject, a person's words, a name.
        named,
        /// After a quotation: it was not shown, if the clause goes on to say no.
        denied,
        /// Inside a quotation: all went well.
        fine,
        /// Before the words of an error that stand without quotation marks.
        labels,
        /// The beginnings of errors that need no quotation marks.
        prefixes,
    }
}

word_lists! {
    /// The words that tell whether a number or token is an error code.
    pub struct CodeWords {
        /// The codes of HTTP that say that something failed.
        http,
        /// Before a code: it is one.
        before,
        /// Behind a code: it is one.
        behind,
        /// In the sentence before a code of HTTP: it is one.
        talk,
        /// The phrases of HTTP, which are messages of their own.
        phrases,
        /// Behind a code: it did not come.
        denied_behind,
        /// Before a code: it did not come.
        denied_before,
        /// Keys under which APIs put a code.
        keys,
        /// Keys under which APIs put a message.
        message_keys,
        /// Codes that say that all is well.
        fine,
    }
}

word_lists! {
    /// The words that tell whether a number is an amount.
    pub struct AmountWords {
        /// What a large number without a unit counts if it is no money.
        counters,
        /// What makes pieces of paper of 枚.
        papers,
        /// Before a bare fraction: a price ends here.
        prices,
    }
}

word_lists! {
    /// The words that tell whether a time is one of the incident.
    pub struct TimeWords {
        /// Behind 20日: it is a day of the calendar.
        day_behind,
        /// Behind 20日: it is a span or an order all the same.
        span_behind,
        /// Before 20日: it is a span, unless に or から follows.
        span_before,
        /// Behind a time: it is a plan, a limit, or a moment that passed without anything.
        refused_behind,
        /// Before a time: it is a rule or a plan, not an event.
        refused_before,
        /// In the sentence before a clock time: it is one of a timetable.
        timetables,
        /// In the sentence of a date that is still to come this year: it is a plan.
        plans,
    }
}
