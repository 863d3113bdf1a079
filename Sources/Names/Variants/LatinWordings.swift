import ArchiveModel
import Languages

/// People and firms in Latin letters that may be one: surnames alone, first letters, `Co.` and `Company`.
struct LatinWordings: Sendable {
    private(set) var variants: [(one: Int, other: Int, reason: Variant.Reason)] = []
    private let names: [VariantName]

    init(_ names: [VariantName]) {
        self.names = names
        let latin = names.indices.filter { names[$0].name.unicodeScalars.first.map(Self.isLatin) == true }
        guard !latin.isEmpty else { return }
        joinPeople(latin.filter { names[$0].kind == .person })
        joinFirms(latin.filter { names[$0].kind != .person })
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x250 && scalar.properties.isAlphabetic
    }

    /// A name in the parts that say who is meant.
    private struct Person {
        var given: [String]
        var surname: String
        var generation: String?
        var isWoman: Bool?

        /// `nil` for a name without any letters.
        init?(_ name: VariantName) {
            var words = LatinWordings.words(of: name.name)
            let titles =
                words.prefix { LatinVariantWords.titles.contains($0) }
                + name.roles.flatMap(LatinWordings.words)
            words.removeFirst(words.prefix { LatinVariantWords.titles.contains($0) }.count)
            if let last = words.last, words.count > 1, LatinVariantWords.generations.contains(last) {
                generation = last
                words.removeLast()
            }
            guard let surname = words.popLast(), surname.count > 1 else { return nil }
            self.surname = surname
            given = words
            if titles.contains(where: LatinVariantWords.women.contains) { isWoman = true }
            if titles.contains(where: LatinVariantWords.men.contains) { isWoman = false }
        }

        /// Whether nothing says that they are two: each given name is the other's, or its first letter.
        func fits(_ other: Person) -> Bool {
            if let generation, let another = other.generation, generation != another { return false }
            if let isWoman, let another = other.isWoman, isWoman != another { return false }
            let (short, long) = given.count < other.given.count ? (given, other.given) : (other.given, given)
            guard let first = short.first else { return true }
            guard let start = long.first, LatinWordings.agree(first, start) else { return false }
            // Further names may be left out, but not changed.
            return short.dropFirst().allSatisfy { name in
                long.dropFirst().contains { LatinWordings.agree(name, $0) }
            }
        }
    }

    /// A name and its first letter, or the same name.
    private static func agree(_ one: String, _ other: String) -> Bool {
        one == other || one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other)
    }

    private static func words(of name: String) -> [String] {
        LetterFolder.string(name).split { " .,".contains($0) }.map(String.init)
    }

    private mutating func joinPeople(_ people: [Int]) {
        var bySurname: [String: [(number: Int, person: Person)]] = [:]
        for number in people {
            guard let person = Person(names[number]) else { continue }
            bySurname[person.surname, default: []].append((number, person))
        }
        for group in bySurname.values where group.count > 1 && group.count <= VariantFinder.maximumSharers {
            let fitting = group.map { one in
                group.indices.filter { group[$0].number != one.number && group[$0].person.fits(one.person) }
            }
            // What fits several who do not fit each other is none of them.
            let isClear = fitting.map { others in
                others.allSatisfy { first in
                    others.allSatisfy { $0 == first || group[$0].person.fits(group[first].person) }
                }
            }
            for one in group.indices where isClear[one] {
                variants += fitting[one].filter { $0 > one && isClear[$0] }.map {
                    (group[one].number, group[$0].number, .given)
                }
            }
        }
    }

    private mutating func joinFirms(_ firms: [Int]) {
        var same: [[String]: [Int]] = [:]
        for number in firms {
            var words = Self.words(of: names[number].name).map { LatinVariantWords.shortened[$0] ?? $0 }
            if words.first.map(ArticleWords.english.contains) == true { words.removeFirst() }
            while let last = words.last, words.count > 1,
                LatinVariantWords.legal.contains(last) || last == "and"
            {
                words.removeLast()
            }
            same[[names[number].kind.folder] + words, default: []].append(number)
        }
        for group in same.values where group.count > 1 && group.count <= VariantFinder.maximumSharers {
            for other in group.dropFirst() { variants.append((group[0], other, .legal)) }
        }
    }
}
