/// What notices, lists, guides and the titles of columns are known by.
struct NoticeWords: Sendable {
    /// What issuing bodies end with.
    let offices: Words
    /// What stands before a colon and how to reach somebody.
    let contacts: Words
    /// What is counted in the label of a part of a list: 8名.
    let counted: Marks
    let columnTitles: Set<String>
    let guideTitles: Set<String>
    /// What a line that is no line of a guide holds before its page.
    let guideStops: Marks
    /// What ends the text of a notice: 特此公告.
    let formulas: Words
    /// What the title of what an issuing body issues begins with.
    let subjects: Words
    let calls: Words
    let decisions: Words
    let notices: Words
    let lists: Words
    let reports: Words
    /// What the deck of an interview, and a portrait, begins with.
    let visits: Words
    let portraits: Words
    let changes: Words
    let appointments: Words
    /// Behind the day on which a decision was taken.
    let adopted: Words
    /// What is said alike by a headline and the beginning of its text, by kind.
    let kinds: [(head: Words, text: Words)]
}

/// Whom letters and speeches address, and who signs letters.
struct LetterWords: Sendable {
    let toEditor: Words
    let addressed: Words
    /// What a reader's name ends and begins with.
    let titles: Words
    let readers: Words

    /// The words of two languages.
    static func + (one: Self, other: Self) -> Self {
        Self(
            toEditor: one.toEditor + other.toEditor, addressed: one.addressed + other.addressed,
            titles: one.titles + other.titles, readers: one.readers + other.readers)
    }
}
