extension LatinWords {
    static let english = LatinWords(
        weekdays: [["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]],
        months: [
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December",
            ]
        ],
        inDate: ["of", "the"],
        papers: [
            "gazette", "times", "herald", "post", "news", "tribune", "journal", "chronicle", "star",
            "courier", "telegraph", "beacon", "pioneer", "sentinel", "observer", "examiner", "advertiser",
            "record", "mercury", "argus", "register", "dispatch", "bulletin", "enterprise", "independent",
            "republican", "democrat", "reporter", "leader", "mail",
        ],
        by: ["by "], and: ["and"],
        posts: [
            "staff writer", "staff reporter", "staff correspondent", "special to the", "special writer",
            "associated press writer", "of the staff",
        ],
        columnTitles: [
            "correction", "corrections", "obituary", "obituaries", "births", "deaths", "briefs",
            "local briefs",
            "in brief", "weather", "letters to the editor", "letters", "classified", "editorial", "notices",
        ],
        photographs: [
            "photo by ", "photos by ", "photograph by ", "picture by ", "photo/", "photos/", "photo courtesy",
        ])
}

extension ImprintWords {
    static let english = ImprintWords(
        volume: ["vol.", "vol ", "volume "], number: ["no.", "no ", "number ", "issue no.", "issue "],
        pages: ["pages"], page: ["page ", "p. ", "pg. "],
        price: ["price", "cents", "cent", "¢", "pence", "per copy", "a copy", "per year", "a year"],
        imprint: [
            "established", "founded", "since 1", "since 2", "serving ", "entered as second",
            "entered at the post", "second-class", "second class", "act of march", "published ",
            "official paper", "official newspaper", "subscription", "the oldest", "the only",
        ],
        articles: ["the", "a"],
        small: [
            "a", "an", "and", "at", "by", "cent", "cents", "copy", "edition", "five", "for", "four", "in",
            "no", "number", "page", "pages", "pence", "per", "price", "single", "six", "ten", "three", "two",
            "vol", "volume", "year",
        ],
        numbers: [
            [
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
            ]
        ])
}

extension JumpWords {
    static let english = JumpWords(
        leaving: [
            "continued on page", "continued on p.", "continued to page", "continues on page",
            "concluded on page", "cont. on page", "cont'd on page", "cont. on p.", "please turn to page",
        ],
        arriving: [
            "continued from page", "continued from p.", "concluded from page", "cont. from page",
            "cont'd from page", "cont. from p.",
        ],
        leavingAlone: ["turn to page", "see page", "to page"], arrivingAlone: ["from page", "from p."],
        arrivals: ["（continued from", "continued from page"], naming: ["see ", "turn to "],
        behindName: [", page", ", on page", " on page", ", p.", " page"],
        columns: [", col", ", column", " col"],
        shownLeaving: "continued on", shownArriving: "continued from", shownBlank: " ")
}

extension LetterWords {
    static let english = LetterWords(
        toEditor: ["to the editor", "dear editor", "editor, ", "editor:", "sir:"], addressed: [], titles: [],
        readers: [])
}
