/// Sets of words, one bit for each: which of them have a word at a place of a text.
///
/// A set that is asked for at many places has a mark; `MarkedText` then answers most questions about it.
struct WordMarks: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let titles = mark(0)
    static let naming = mark(1)
    static let choosing = mark(2)
    static let speech = mark(3)
    static let deeds = mark(4)
    static let honorifics = mark(5)
    static let verbs = mark(6)
    static let addresses = mark(7)
    static let makings = mark(8)
    static let compoundSurnames = mark(9)
    static let famous = mark(10)
    static let parts = mark(11)
    static let kin = mark(12)

    static let places = mark(16)
    static let approaches = mark(17)
    static let departures = mark(18)
    static let roads = mark(19)
    static let units = mark(20)
    static let features = mark(21)
    static let dwellings = mark(22)
    static let derivations = mark(23)

    static let relative = mark(32)
    static let organs = mark(33)
    static let bodies = mark(34)
    static let trades = mark(35)
    static let heads = mark(36)

    static let endings = mark(40)
    static let works = mark(41)
    static let facilities = mark(42)
    static let nouns = mark(43)
    static let changing = mark(44)

    static let multipliers = mark(48)
    static let measures = mark(49)
    static let times = mark(50)
    static let capacities = mark(51)
    static let sizes = mark(52)

    private static func mark(_ place: UInt64) -> WordMarks { WordMarks(rawValue: 1 << place) }
}
