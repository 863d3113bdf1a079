import Languages

/// Words of a language that say how an office is given, won, left or sought.
struct LatinOfficeWords: Sendable {
    struct Classes: OptionSet, Hashable, Sendable {
        let rawValue: UInt32

        /// In the order of `names`: what is said of an office; of who held it before; before a title, of one held no more.
        static let appointed = Classes(rawValue: 1 << 0)
        static let elected = Classes(rawValue: 1 << 1)
        static let left = Classes(rawValue: 1 << 2)
        static let sought = Classes(rawValue: 1 << 3)
        static let succeeding = Classes(rawValue: 1 << 4)
        static let former = Classes(rawValue: 1 << 5)
        /// Between a name and what is said: was; who, today; will; never.
        static let aux = Classes(rawValue: 1 << 6)
        static let bridge = Classes(rawValue: 1 << 7)
        static let coming = Classes(rawValue: 1 << 8)
        static let not = Classes(rawValue: 1 << 9)
        /// Before a title: as the; behind it: by; inside of it: of.
        static let link = Classes(rawValue: 1 << 10)
        static let stop = Classes(rawValue: 1 << 11)
        static let joining = Classes(rawValue: 1 << 12)
        static let month = Classes(rawValue: 1 << 13)
        /// Said of a name before it only with `was`.
        static let passive = Classes(rawValue: 1 << 14)
        /// Before a title whatever it is: as.
        static let lead = Classes(rawValue: 1 << 15)
        /// Before a day: not when, but from when on.
        static let since = Classes(rawValue: 1 << 16)

        static let names = [
            "appointed", "elected", "left", "sought", "succeeding", "former", "aux", "bridge", "coming",
            "not",
            "link", "stop", "joining", "month", "passive", "lead", "since",
        ]
        static let acts: Classes = [.appointed, .elected, .left, .sought]
    }

    private var classes: [UInt64: Classes] = [:]
    private var months: [UInt64: Int] = [:]

    static let english = LatinOfficeWords(.english)

    init(_ files: NameFiles) {
        for line in String(decoding: files[.offices], as: UTF8.self).split(separator: "\n")
        where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            guard fields.count > 1, let bit = Classes.names.firstIndex(of: String(fields[1])) else {
                preconditionFailure("a row of words of offices has a class that nobody asks for")
            }
            let words = fields[0].split(separator: " ").map { LatinHash.of($0) }
            let key = words.dropFirst().reduce(words[0]) { LatinHash.joined($0, $1) }
            classes[key, default: []].insert(Classes(rawValue: 1 << UInt32(bit)))
            guard fields.count > 2 else { continue }
            if let month = Int(fields[2]) { months[key] = month } else { classes[key]?.insert(.passive) }
        }
    }

    subscript(_ hash: UInt64) -> Classes { classes[hash] ?? [] }

    func month(_ hash: UInt64) -> Int? { months[hash] }
}
