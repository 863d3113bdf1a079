import ArchiveModel
import Languages

/// A word, a number or a written sign of a date in the path of a file.
struct NameToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case number, word }

    let kind: Kind
    let scalars: [Unicode.Scalar]
    /// What stands between it and the token before it; `/` between folders.
    let before: [Unicode.Scalar]
    /// Where it stands in the path.
    let range: Range<Int>
    /// Of which component of the path, counted from the first.
    let component: Int
    /// Whether the next token follows without anything between them.
    var touchesNext = false

    var text: String { scalars.string }
    var isNumber: Bool { kind == .number }
    var touchesPrevious: Bool { before.isEmpty }
    var value: Int? { isNumber && scalars.count <= 8 ? Int(text) : nil }
    /// A letter or two in capitals, as sections of a paper have.
    var isSection: Bool {
        !isNumber && scalars.count <= 2 && scalars.allSatisfy { ("A"..."Z").contains($0) }
    }
    var isLetter: Bool { !isNumber && scalars.count == 1 && scalars[0].isASCII }
    /// A sign of Chinese dates and pages, which is a word by itself.
    func isSign(_ sign: Unicode.Scalar) -> Bool { scalars == [sign] }

    /// The tokens of `path`, without the ending of its last component.
    static func tokens(of path: [[Unicode.Scalar]]) -> [NameToken] {
        var tokens: [NameToken] = []
        var offset = 0
        for (number, component) in path.enumerated() {
            var start = 0
            var gap: [Unicode.Scalar] = number == 0 ? [] : ["/"]
            while start < component.count {
                guard let kind = kind(component[start]) else {
                    gap.append(component[start])
                    start += 1
                    continue
                }
                var end = start + 1
                while end < component.count, goesOn(component, at: end, kind) { end += 1 }
                let isNext = gap.isEmpty && !tokens.isEmpty
                if isNext { tokens[tokens.count - 1].touchesNext = true }
                tokens.append(
                    NameToken(
                        kind: kind, scalars: Array(component[start..<end]), before: gap,
                        range: offset + start..<offset + end, component: number))
                gap = []
                start = end
            }
            offset += component.count + 1
        }
        return tokens
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind? {
        if ("0"..."9").contains(scalar) { return .number }
        return scalar.properties.isAlphabetic ? .word : nil
    }

    private static func goesOn(_ text: [Unicode.Scalar], at index: Int, _ kind: Kind) -> Bool {
        if kind == .word, text[index].properties.generalCategory == .nonspacingMark { return true }
        guard self.kind(text[index]) == kind else { return false }
        // pageA01 is a page and its label.
        if text[index - 1].properties.isLowercase, text[index].properties.isUppercase { return false }
        return !isSign(text[index]) && !isSign(text[index - 1])
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        DateWords.isPart(scalar) || DateWords.page.contains(scalar)
    }
}

extension [NameToken] {
    /// The index behind the days of the week and little words from `index` on, by `step`.
    func past(_ index: Int, by step: Int = 1, _ isSkipped: (NameToken) -> Bool) -> Int {
        var index = index
        while indices.contains(index), isSkipped(self[index]) { index += step }
        return index
    }
}
