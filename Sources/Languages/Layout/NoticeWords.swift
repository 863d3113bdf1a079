/// What notices, lists, guides and the titles of columns are known by.
package struct NoticeWords: Sendable {
    /// What issuing bodies end with.
    package let offices: Words
    /// What stands before a colon and how to reach somebody.
    package let contacts: Words
    /// What is counted in the label of a part of a list: 8名.
    package let counted: Marks
    package let columnTitles: Set<String>
    package let guideTitles: Set<String>
    /// What a line that is no line of a guide holds before its page.
    package let guideStops: Marks
    /// What ends the text of a notice: 特此公告.
    package let formulas: Words
    /// What the title of what an issuing body issues begins with.
    package let subjects: Words
    package let calls: Words
    package let decisions: Words
    package let notices: Words
    package let lists: Words
    package let reports: Words
    /// What the deck of an interview, and a portrait, begins with.
    package let visits: Words
    package let portraits: Words
    package let changes: Words
    package let appointments: Words
    /// Behind the day on which a decision was taken.
    package let adopted: Words
    /// What is said alike by a headline and the beginning of its text, by kind.
    package let kinds: [(head: Words, text: Words)]
}

/// Whom letters and speeches address, and who signs letters.
package struct LetterWords: Sendable {
    package let toEditor: Words
    package let addressed: Words
    /// What a reader's name ends and begins with.
    package let titles: Words
    package let readers: Words

    /// The words of two languages.
    package static func + (one: Self, other: Self) -> Self {
        Self(
            toEditor: one.toEditor + other.toEditor, addressed: one.addressed + other.addressed,
            titles: one.titles + other.titles, readers: one.readers + other.readers)
    }
}
