import ArchiveModel

/// A number that a member of a text begins with: 四是, 四、, （四）.
struct Numbering: Hashable {
    enum Style: Hashable { case isStatement, heading, bracketed }

    var style: Style
    var number: Int
    /// Where it stands in its line.
    var offset: Int
    var words: String

    private static let statement = PaperWords.paragraphs.statement

    /// 一、 二、 （一） 一是 第一，: whether a line is a numbered member of a text, which never begins a story.
    static func begins(_ line: [Unicode.Scalar]) -> Bool {
        let bracketed = Punctuation.opening.contains(line.first)
        let body = bracketed ? line.dropFirst() : line[...]
        let count = body.prefix { HanNumerals.digits.contains($0) }.count
        guard (1...3).contains(count), let next = body.dropFirst(count).first else { return false }
        return bracketed
            ? Punctuation.closing.contains(next) : next == Punctuation.listComma || next == statement
    }

    /// The numberings in a line that begin a sentence.
    static func all(in line: [Unicode.Scalar], startsSentence: Bool) -> [Numbering] {
        var found: [Numbering] = []
        var isStart = startsSentence
        for index in line.indices {
            if isStart,
                HanNumerals.digits.contains(line[index]) || Punctuation.opening.contains(line[index]),
                let numbering = Numbering(line, at: index)
            {
                found.append(numbering)
            }
            isStart =
                !(0x4E00...0x9FFF ~= line[index].value) && Punctuation.beforeNumber.contains(line[index])
        }
        return found
    }

    private init?(_ line: [Unicode.Scalar], at offset: Int) {
        let isBracketed = Punctuation.opening.contains(line[offset])
        let start = isBracketed ? offset + 1 : offset
        let numeral = line[start...].prefix(4).prefix { HanNumerals.digits.contains($0) }
        guard let number = HanNumerals.value(of: numeral), let next = line[safe: numeral.endIndex] else {
            return nil
        }
        if isBracketed {
            guard Punctuation.closing.contains(next) else { return nil }
            style = .bracketed
        } else if next == Self.statement {
            style = .isStatement
        } else if next == Punctuation.listComma {
            style = .heading
        } else {
            return nil
        }
        self.number = number
        self.offset = offset
        words = line[offset...numeral.endIndex].string
    }
}
