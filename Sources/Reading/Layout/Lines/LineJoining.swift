import ArchiveModel

/// How lines become running text, by the law of blanks (`Blanks`) and the rules of words that line ends divide.
package enum LineJoining {
    /// Appends a line to running text; the place in it where the words of the line begin.
    @discardableResult
    package static func append(
        _ line: [Unicode.Scalar], to text: inout [Unicode.Scalar], _ words: DividedWords = DividedWords(),
        spacesFigures: Bool = true
    ) -> Int {
        let line = line.drop { $0.isBlank || $0.isUnseen }
        switch words.seam(text, line) {
        case .blank: text.append(" ")
        case .divided: text.removeLast()
        case .solid, .compound: break
        }
        let start = text.count
        Blanks.append(line: line, to: &text, spacesFigures: spacesFigures)
        return start
    }

    /// The line as text, its letters set apart no more.
    static func spaced(_ line: PageLine) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(line.clean.count)
        Blanks.append(line: line.clean, to: &result, spacesFigures: line.spacesFigures)
        return result
    }
}

extension [Unicode.Scalar] {
    /// Without the mark of a word that goes on in no line.
    var withoutOpenDivision: [Unicode.Scalar] { last?.dividesWord == true ? dropLast() : self }
}

extension String {
    /// Without the line breaks of a block quote, by the law of blanks.
    package var unwrapped: String {
        guard unicodeScalars.contains(where: { $0 == "\n" }) else { return self }
        var result: [Unicode.Scalar] = []
        for line in unicodeScalars.split(separator: "\n") { LineJoining.append(Array(line), to: &result) }
        if unicodeScalars.first?.isBlank == true { result.insert(" ", at: 0) }
        if unicodeScalars.last?.isBlank == true { result.append(" ") }
        return result.string
    }
}
