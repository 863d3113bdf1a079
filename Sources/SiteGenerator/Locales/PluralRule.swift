/// Which form of a string goes with a number: categories with conditions in the syntax of CLDR, `"few": "n % 10 = 2..4"`.
///
/// Only whole numbers are counted here, so that of CLDR's operands `n` and `i` are the number, and those that speak of
/// decimals (`v`, `w`, `f`, `t`, `c`, `e`) are 0.
struct PluralRule: Hashable, Sendable {
    enum Category: String, CaseIterable, Sendable { case zero, one, two, few, many, other }

    /// A category and the condition of it, as written.
    struct Case: Hashable, Sendable {
        let category: Category
        let text: String
        fileprivate let alternatives: [[PluralRelation]]
    }

    /// In the order in which they are asked; what none of them takes is `other`.
    private(set) var cases: [Case] = []

    /// Of a language that counts everything alike.
    static let none = PluralRule()

    /// All categories that the language has, `other` last.
    var categories: [Category] { cases.map(\.category) + [.other] }

    func category(of number: Int) -> Category {
        let number = Int(clamping: number.magnitude)
        let found = cases.first { $0.alternatives.contains { $0.allSatisfy { $0.holds(for: number) } } }
        return found?.category ?? .other
    }

    mutating func add(_ category: Category, _ text: String) throws(PluralSyntaxError) {
        var reader = PluralReader(text)
        cases.append(Case(category: category, text: text, alternatives: try reader.condition()))
    }
}

/// What of a condition cannot be read, and where: in UTF-8 bytes from its beginning.
struct PluralSyntaxError: Error, Equatable {
    let message: String
    let offset: Int
    let length: Int
}

/// One relation of a condition: `n % 10 = 2..4`.
private struct PluralRelation: Hashable {
    /// Whether the operand is the number itself, rather than something of its decimals.
    var isNumber = true
    var modulus: Int?
    var isEqual = true
    var ranges: [ClosedRange<Int>] = []

    func holds(for number: Int) -> Bool {
        let value = isNumber ? modulus.map { number % $0 } ?? number : 0
        return ranges.contains { $0.contains(value) } == isEqual
    }
}

/// Reads a condition word by word. What stands behind `@`, the samples of CLDR, is left out.
private struct PluralReader {
    private var words: [(text: String, offset: Int)] = []
    private var place = 0
    private let end: Int

    init(_ text: String) {
        let bytes = Array(text.utf8.prefix { $0 != UInt8(ascii: "@") })
        end = bytes.count
        var index = 0
        while index < bytes.count {
            let begin = index
            index += 1
            guard !Self.isBlank(bytes[begin]) else { continue }
            let sort = Self.sort(bytes[begin])
            while index < bytes.count, Self.sort(bytes[index]) == sort, sort != 0 { index += 1 }
            words.append((String(decoding: bytes[begin..<index], as: UTF8.self), begin))
        }
    }

    mutating func condition() throws(PluralSyntaxError) -> [[PluralRelation]] {
        var alternatives = [[try relation()]]
        while let word = next() {
            switch word {
            case "or": alternatives.append([try relation()])
            case "and": alternatives[alternatives.count - 1].append(try relation())
            default: throw error("'and' or 'or'")
            }
        }
        return alternatives
    }

    private mutating func relation() throws(PluralSyntaxError) -> PluralRelation {
        var relation = PluralRelation()
        guard let operand = next(), "nivwftce".contains(operand), operand.utf8.count == 1 else {
            throw error("an operand: n, i, v, w, f, t, c or e")
        }
        relation.isNumber = operand == "n" || operand == "i"
        if peek == "%" {
            place += 1
            relation.modulus = try number(atLeast: 1)
        }
        switch next() {
        case "=": break
        case "!=": relation.isEqual = false
        default: throw error("'=' or '!='")
        }
        repeat {
            let first = try number(atLeast: 0)
            guard peek == ".." else {
                relation.ranges.append(first...first)
                continue
            }
            place += 1
            relation.ranges.append(first...(try number(atLeast: first)))
        } while take(",")
        return relation
    }

    private mutating func number(atLeast least: Int) throws(PluralSyntaxError) -> Int {
        guard let number = next().flatMap({ Int($0) }), number >= least else {
            throw error("a whole number" + (least > 0 ? " of at least \(least)" : ""))
        }
        return number
    }

    private var peek: String? { place < words.count ? words[place].text : nil }

    private mutating func next() -> String? {
        place += 1
        return place <= words.count ? words[place - 1].text : nil
    }

    private mutating func take(_ word: String) -> Bool {
        guard peek == word else { return false }
        place += 1
        return true
    }

    /// For the word that was taken last.
    private func error(_ expected: String) -> PluralSyntaxError {
        guard place <= words.count else {
            return PluralSyntaxError(message: "\(expected) should follow", offset: end, length: 0)
        }
        let (word, offset) = words[place - 1]
        return PluralSyntaxError(
            message: "'\(word)' stands where \(expected) should", offset: offset, length: word.utf8.count)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Bytes of one sort make one word; of sort 0 each is one by itself.
    private static func sort(_ byte: UInt8) -> Int {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
        case UInt8(ascii: "."): 3
        case UInt8(ascii: "!"), UInt8(ascii: "="): 4
        case 0x80...: 5
        default: 0
        }
    }
}
