import Languages

/// What a word can be in a sentence; one word can be several things.
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let noun = WordClass(rawValue: 1)
    static let verb = WordClass(rawValue: 2)
    /// Adverbs, prepositions, pronouns, particles.
    static let function = WordClass(rawValue: 4)
    static let title = WordClass(rawValue: 8)
    static let place = WordClass(rawValue: 16)
    static let person = WordClass(rawValue: 32)
    static let organisation = WordClass(rawValue: 64)
    /// A verb that also names what it does: 建设, 管理.
    static let action = WordClass(rawValue: 128)
    static let number = WordClass(rawValue: 256)
    static let latin = WordClass(rawValue: 512)
    static let punctuation = WordClass(rawValue: 1024)
    /// A single scalar that is no word.
    static let unknown = WordClass(rawValue: 2048)
}
