extension LatinWords {
    static let english = LatinWords(
        weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        months: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ],
        papers: [
            "gazette", "times", "herald", "post", "news", "tribune", "journal", "chronicle", "star",
            "courier",
            "telegraph",
        ],
        by: ["by "], and: "and", role: "By",
        posts: ["staff writer", "staff reporter", "staff correspondent", "special to the"],
        columnTitles: [
            "correction", "corrections", "obituaries", "births", "deaths", "briefs", "local briefs",
            "in brief",
            "weather", "letters to the editor", "letters", "classified", "editorial", "notices",
        ],
        page: "page")
}

extension JumpWords {
    static let english = JumpWords(
        leaving: ["continued on page", "continued on p."],
        arriving: ["continued from page", "continued from p."],
        arrivals: ["（continued from", "continued from page"],
        shownLeaving: "continued on", shownArriving: "continued from", shownBlank: " ")
}

extension LetterWords {
    static let english = LetterWords(
        toEditor: ["to the editor", "dear editor", "sir:"], addressed: [], titles: [], readers: [])
}
