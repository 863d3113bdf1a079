/// What a word can be in a sentence; one word can be several things.
package struct WordClass: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let noun = WordClass(rawValue: 1)
    package static let verb = WordClass(rawValue: 2)
    /// Adverbs, prepositions, pronouns, particles.
    package static let function = WordClass(rawValue: 4)
    package static let title = WordClass(rawValue: 8)
    package static let place = WordClass(rawValue: 16)
    package static let person = WordClass(rawValue: 32)
    package static let organisation = WordClass(rawValue: 64)
    /// A verb that also names what it does: 建设, 管理.
    package static let action = WordClass(rawValue: 128)
    package static let number = WordClass(rawValue: 256)
    package static let latin = WordClass(rawValue: 512)
    package static let punctuation = WordClass(rawValue: 1024)
    /// A single scalar that is no word.
    package static let unknown = WordClass(rawValue: 2048)
}
