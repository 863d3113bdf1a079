import ArchiveModel

/// How lines become running text.
package enum LineJoining {
    /// Appends a line without the blanks of justification: a blank between Latin words, a hyphen at a Latin line
    /// end taken out, else nothing.
    package static func append(_ line: [Unicode.Scalar], to text: inout [Unicode.Scalar]) {
        if let last = text.last, let first = line.first {
            if last == "-", text.dropLast().last?.isLatinLetter == true, first.isLowercaseLatin {
                text.removeLast()
            } else if last.isASCII, first.isASCII, last.isLatinLetter || closers.contains(last),
                first.isLatinLetter || first.isDigit || openers.contains(first)
            {
                text.append(" ")
            }
        }
        appendSpaced(line, to: &text)
    }

    private static let closers: Marks = ",.;:)\""
    private static let openers: Marks = "(\""

    /// The line without the blanks of justification: kept are those between two Han characters (记者 某某) and
    /// between two Latin words.
    static func spaced(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(line.count)
        appendSpaced(line, to: &result)
        return result
    }

    private static func appendSpaced(_ line: [Unicode.Scalar], to text: inout [Unicode.Scalar]) {
        let start = text.count
        var pendingBlank = false
        for scalar in line {
            if scalar.isBlank {
                pendingBlank = true
                continue
            }
            if pendingBlank, text.count > start, keepsBlank(text[text.count - 1], scalar) { text.append(" ") }
            pendingBlank = false
            text.append(scalar)
        }
    }

    private static func keepsBlank(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        if before.isHan, after.isHan { return true }
        return before.isASCII && after.isASCII && !(before.isDigit && after.isDigit)
    }
}
