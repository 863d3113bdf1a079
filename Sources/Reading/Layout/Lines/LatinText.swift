import ArchiveModel

/// What lines in Latin script say about themselves, in newspapers of the West.
enum LatinText {
    private static let known = PaperWords.latin

    /// More Latin letters than Han characters in its beginning.
    static func isLatin(_ line: [Unicode.Scalar]) -> Bool {
        var (latin, han) = (0, 0)
        for scalar in line.prefix(40) {
            if scalar.isLatinLetter { latin += 1 } else if scalar.isHan { han += 1 }
        }
        return latin > 3 && latin > han * 4
    }

    /// All capitals, or nearly every longer word with a capital; a line of running text is neither.
    static func isHeadline(_ line: [Unicode.Scalar]) -> Bool {
        let letters = line.filter(\.isLatinLetter)
        let capitals = letters.count(where: \.isUppercaseLatin)
        if capitals * 10 >= letters.count * 7 { return true }
        let words = line.split(whereSeparator: \.isBlank).filter { $0.count(where: \.isLatinLetter) > 3 }
        let capitalised = words.count { $0.first(where: \.isLatinLetter)?.isUppercaseLatin == true }
        return words.count >= 2 && words.count <= 14 && capitalised * 10 >= words.count * 8
    }

    /// THE RIVERTON GAZETTE, alone on its line.
    static func namesPaper(_ line: [Unicode.Scalar]) -> Bool {
        (6...40).contains(line.count) && line.allSatisfy { $0.isUppercaseLatin || $0.isBlank }
            && known.papers.end(line)
    }

    /// The end of `RIVERTON, May 4 -` or `LONDON (AP) —`; `nil` without a dateline.
    static func dateline(_ line: [Unicode.Scalar]) -> Int? {
        guard line.prefix(4).count == 4, line.prefix(4).allSatisfy({ $0.isUppercaseLatin || $0 == "." })
        else {
            return nil
        }
        let town = line.prefix { $0.isUppercaseLatin || $0 == " " || $0 == "." }
        guard town.count <= 30, let next = line[safe: town.count],
            next == "," || next == "(" || next == "-" || next == "—"
        else { return nil }
        let head = line.prefix(48)
        guard let dash = head.indices.first(where: { isDash(at: $0, in: head) }) else { return nil }
        let end = head[dash...].prefix { $0 == "-" || $0 == "—" || $0 == "–" }.endIndex
        return head[..<dash].contains(where: \.isLowercaseLatin) || next == "(" || next == "—" ? end : nil
    }

    /// `By JANE DOE`, `By Jane Doe and John Roe`: the people; none in `Staff writer`.
    static func byline(_ line: [Unicode.Scalar]) -> [Credit]? {
        if line.count <= 24, known.posts.begin(line) { return [] }
        guard line.count <= 60, known.by.begin(line) else { return nil }
        let words = line.dropFirst(3).split { $0.isBlank || $0 == "," }
        guard (2...8).contains(words.count),
            words.allSatisfy({
                $0.first?.isUppercaseLatin == true || $0.elementsEqual(known.and.unicodeScalars)
            })
        else { return nil }
        let people = words.split { $0.elementsEqual(known.and.unicodeScalars) }
        return people.map { Credit(name: $0.map(\.string).joined(separator: " "), role: known.role) }
    }

    private static func isDash(at index: Int, in line: ArraySlice<Unicode.Scalar>) -> Bool {
        if line[index] == "—" || line[index] == "–" { return true }
        guard line[index] == "-", index > line.startIndex, line[index - 1].isBlank || line[index - 1] == ")"
        else {
            return false
        }
        return true
    }
}
