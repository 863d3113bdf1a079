import ArchiveModel

/// Large and small letters of names: Bell is a person, a bell is none, and BELL in a headline may be either.
enum LetterCase {
    /// Whether a name that is written `name` may be printed as `letters`, which fold to the same.
    ///
    /// A large letter is printed large. A small one may be large where a word begins, as in titles and at the beginning
    /// of sentences, and in words that are all large. The article before a name is either: The Bell, at the Bell.
    static func fits(_ name: [Unicode.Scalar], printed letters: [Unicode.Scalar]) -> Bool {
        guard name.count == letters.count else { return true }
        let article = articleLength(name)
        var index = 0
        while index < name.count {
            let end = name[index...].firstIndex { !$0.isWordLetter } ?? name.count
            let isAllLarge = !letters[index..<end].contains { $0.properties.isLowercase }
            for place in index..<end {
                let (isLarge, isPrintedLarge) = (
                    name[place].properties.isUppercase, letters[place].properties.isUppercase
                )
                if isLarge, letters[place].properties.isLowercase, place >= article { return false }
                if isPrintedLarge, name[place].properties.isLowercase, place > index, !isAllLarge {
                    return false
                }
            }
            index = end + 1
        }
        return true
    }

    /// Whether two texts differ in nothing but the size of their letters.
    static func areSame(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        one.elementsEqual(other) {
            $0 == $1 || $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
        }
    }

    /// How many letters the article has that `name` begins with, where more words follow.
    private static func articleLength(_ name: [Unicode.Scalar]) -> Int {
        guard let end = name.firstIndex(where: \.isBlank),
            ArticleWords.english.contains(name[..<end].string.lowercased())
        else { return 0 }
        return end
    }
}

extension Unicode.Scalar {
    /// Apostrophes stand within words, as do accents behind their letters.
    fileprivate var isWordLetter: Bool {
        properties.isAlphabetic || isDigit || self == "'" || value == 0x2019
            || properties.canonicalCombiningClass.rawValue > 0
    }
}
