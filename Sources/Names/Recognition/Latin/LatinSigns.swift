/// What words say of figures, times and works.
struct LatinSigns: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    // Of figures.
    static let number = LatinSigns("number"), scale = LatinSigns("scale"), fraction = LatinSigns("fraction")
    static let percent = LatinSigns("percent"), money = LatinSigns("money"), measure = LatinSigns("measure")
    /// How counted things end, and what is counted in time, which is no figure here; what ends a row of words.
    static let plural = LatinSigns("plural"), span = LatinSigns("span"), stop = LatinSigns("stop")
    static let whose = LatinSigns("whose"), joined = LatinSigns("joined"), between = LatinSigns("between")
    static let vote = LatinSigns("vote")
    static let about = LatinSigns("about"), least = LatinSigns("least"), most = LatinSigns("most")
    static let more = LatinSigns("more"), less = LatinSigns("less")
    static let part = LatinSigns("part"), within = LatinSigns("where")

    // Of times.
    static let month = LatinSigns("month"), season = LatinSigns("season"), weekday = LatinSigns("weekday")
    static let relative = LatinSigns("relative"), before = LatinSigns("before"), now = LatinSigns("now")
    static let lasting = LatinSigns("lasting"), since = LatinSigns("since"), until = LatinSigns("until")
    static let ended = LatinSigns("ended"), fiscal = LatinSigns("fiscal"), annual = LatinSigns("annual"),
        ago = LatinSigns("ago")

    // Of how it is meant.
    static let wanted = LatinSigns("wanted"), expected = LatinSigns("expected"), done = LatinSigns("done")
    static let nothing = LatinSigns("nothing"), deny = LatinSigns("deny"), undone = LatinSigns("undone")
    static let base = LatinSigns("base"), onto = LatinSigns("onto"), than = LatinSigns("than")
    static let coming = LatinSigns("coming"), past = LatinSigns("past")

    // Of works and their stages.
    static let work = LatinSigns("work"), promised = LatinSigns("promised"), begun = LatinSigns("begun")
    static let underway = LatinSigns("underway"), delivered = LatinSigns("delivered")
    static let stopped = LatinSigns("stopped"), renamed = LatinSigns("renamed")

    /// Those that say how a figure is meant that stands behind them.
    static let moods: LatinSigns = [.wanted, .expected, .done, .deny]
    static let stages: LatinSigns = [.promised, .begun, .underway, .delivered, .stopped, .renamed]
    static let bounds: LatinSigns = [.about, .least, .most, .more, .less]
    static let times: LatinSigns = [
        .month, .season, .weekday, .relative, .before, .now, .since, .until, .fiscal, .ended, .lasting,
    ]

    private static let names = [
        "number", "scale", "fraction", "percent", "money", "measure", "plural", "span", "stop", "about",
        "least", "most", "more", "less", "part", "where", "month", "season", "weekday", "relative", "before",
        "now", "lasting", "since", "until", "ended", "fiscal", "annual", "ago", "whose", "joined", "between",
        "vote",
        "wanted", "expected", "done", "nothing", "deny",
        "undone", "base", "onto", "than", "coming", "past", "work", "promised", "begun", "underway",
        "delivered", "stopped", "renamed",
    ]

    init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(_ name: String) { self = Self(classes: name[...]) ?? [] }

    /// Of names with commas between them; `nil` when one is not known.
    init?(classes: Substring) {
        var bits: UInt64 = 0
        for name in classes.split(separator: ",") {
            guard let place = Self.names.firstIndex(of: String(name)) else { return nil }
            bits |= 1 << UInt64(place)
        }
        self.init(rawValue: bits)
    }
}

/// The words of a language that say something of figures: a file `facts.tsv`.
struct LatinFactWords: Sendable {
    struct Entry: Hashable, Sendable {
        var signs: LatinSigns
        var value: Int?
    }

    private var entries: [UInt64: Entry] = [:]
    /// By the hash of the words before the last: which phrases go on.
    private var openings: Set<UInt64> = []
    /// By the hash of one, two or three last letters.
    private var endings: [UInt32: Entry] = [:]
    /// Whether ordinary nouns are written with a capital, and months without one.
    let capitalNouns: Bool
    let smallMonths: Bool

    /// Rows of words, classes, a value; `=nouns with capitals` and `=months without` say how the language writes.
    init(_ text: String) {
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let traits = Set(rows.filter { $0.hasPrefix("=") })
        capitalNouns = traits.contains("=nouns with capitals")
        smallMonths = traits.contains("=months without")
        for line in rows where !line.hasPrefix("=") {
            let fields = line.split(separator: "\t")
            guard fields.count > 1, let signs = LatinSigns(classes: fields[1]) else {
                preconditionFailure("a row of words has a class that nobody asks for: \(line)")
            }
            let entry = Entry(signs: signs, value: fields.count > 2 ? Int(fields[2]) : nil)
            if fields[0].hasPrefix("-"), fields[0].unicodeScalars.count > 1 {
                let hash = LatinHash.of(fields[0].dropFirst())
                endings[UInt32(truncatingIfNeeded: hash ^ hash >> 32)] = entry
            } else {
                insert(fields[0].split(separator: " "), entry)
            }
        }
    }

    private mutating func insert(_ words: [Substring], _ entry: Entry) {
        var key: UInt64?
        for word in words {
            if let key { openings.insert(key) }
            let hash = LatinHash.of(word)
            key = key.map { LatinHash.joined($0, hash) } ?? hash
        }
        if let key { entries[key] = entry }
    }

    /// The longest phrase at `index`, and where it ends.
    func longest(_ tokens: [LatinToken], at index: Int) -> (entry: Entry, end: Int)? {
        var key = tokens[index].hash
        var found = entries[key].map { ($0, index + 1) }
        var end = index + 1
        while openings.contains(key), end < tokens.count, end < index + 7 {
            key = LatinHash.joined(key, tokens[end].hash)
            end += 1
            if let entry = entries[key] { found = (entry, end) }
        }
        return found
    }

    /// What the ending of a word says.
    func ending(of type: LatinType) -> Entry? {
        endings[type.lastThree] ?? endings[type.lastTwo] ?? endings[type.lastOne]
    }
}
