/// A word or a mark of a text.
struct LatinToken: Sendable {
    /// How it is written.
    enum Shape: UInt8, Sendable {
        case small, mark, digits, initial, initials, shortened, capital, letter, twoCapitals, capitals
        case hyphened, mixed, smallMixed, edge
    }

    /// In scalars of the block.
    var start: Int
    var end: Int
    /// Of its small letters without accents, without a full stop at its end.
    var hash: UInt64
    /// Its number among the words of the article.
    var type = 0
    var shape: Shape
    /// Whether it begins with a capital, is written small throughout, and may have a capital only because of its place.
    var isCapital: Bool
    var hasCapital: Bool
    var opens = false
    /// Whether its line is printed in capitals.
    var isShouted = false
    /// Its part in a place of the lists: 0 none; the section of the list, and 4 more where it begins one of several words,
    /// 8 more where it goes on.
    var place: UInt8 = 0
    /// Of a mark, its scalar.
    var mark: UInt32 = 0

    var isWord: Bool { mark == 0 }
    /// Whether it is in capitals as headlines are; not USA.
    var isInCapitals: Bool { shape == .capitals || isShouted && shape != .small && shape != .digits }
    var isText: Bool { mark == 0 && shape != .digits }

    static let edge = LatinToken(
        start: 0, end: 0, hash: 1, type: -1, shape: .edge, isCapital: false, hasCapital: false, mark: 1)
}

/// What is known of a word in all its places in an article.
struct LatinType: Sendable {
    /// What stands beside it somewhere.
    struct Company: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let given = Company(rawValue: 1)
        static let title = Company(rawValue: 2)
        static let within = Company(rawValue: 4)
        static let firm = Company(rawValue: 8)
        static let possessive = Company(rawValue: 16)
        static let speech = Company(rawValue: 32)
        static let surname = Company(rawValue: 64)
    }

    var word: LatinWord
    /// Hashes of its last letters, and of its first.
    var lastThree: UInt32
    var lastTwo: UInt32
    var lastOne: UInt32 = 1
    var lastFour: UInt32 = 1
    var firstThree: UInt32 = 1
    var length: UInt8
    var small = 0
    /// With a capital that its place does not ask for.
    var capital = 0
    var company: Company = []

    /// Whether one of its words may begin a place: a capitalised one, or one that is only a place.
    func mayBePlace(_ token: LatinToken) -> Bool {
        token.hasCapital
            || token.shape == .small && word.place > 0 && word.common == 0 && word.given == 0
                && word.surname == 0
    }

    static let edge = LatinType(word: LatinWord(), lastThree: 1, lastTwo: 1, length: 0)
}
