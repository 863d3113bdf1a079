import ArchiveModel

/// Letters of a page that say nothing to a reader: those of private use, which a font or an old encoding gave a meaning, and
/// U+FFFD, which stands for what a program could not read.
enum LostLetters {
    /// A warning for each of the two kinds that stands in `source`, at the first of them.
    static func diagnostics(of source: SourceText) -> [Diagnostic] {
        var hidden: [Int] = []
        var lost: [Int] = []
        source.bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where bytes[index] >= 0xEE {
                let (first, second) = (bytes[index], index + 1 < bytes.count ? bytes[index + 1] : 0)
                switch (first, second) {
                case (0xEE, _), (0xEF, 0x80...0xA3), (0xF3, 0xB0...), (0xF4, _): hidden.append(index)
                case (0xEF, 0xBF) where index + 2 < bytes.count && bytes[index + 2] == 0xBD:
                    lost.append(index)
                default: break
                }
            }
        }
        return [
            hidden.isEmpty ? nil : Diagnostic.privateLetters(hidden, source),
            lost.isEmpty ? nil : Diagnostic.lostLetters(lost, source),
        ].compactMap { $0 }
    }
}

extension Diagnostic {
    private static let shown = 6

    fileprivate static func privateLetters(_ places: [Int], _ source: SourceText) -> Diagnostic {
        let letters = places.compactMap { source.scalars($0..<min($0 + 4, source.bytes.count)).first }
        let counts = Dictionary(letters.map { ($0, 1) }, uniquingKeysWith: +)
        let names = counts.keys.sorted().prefix(shown).map { letter in
            "U+" + String(letter.value, radix: 16, uppercase: true)
                + (counts[letter, default: 1] > 1 ? " (\(counts[letter, default: 1]) times)" : "")
        }
        return Diagnostic(
            .privateLetters,
            "The letters of a page mean the same to every reader; \(places.count) here"
                + " \(places.count == 1 ? "is" : "are") of private use",
            at: source.location(of: places[0]..<places[0] + 1),
            notes: [
                "\(names.joined(separator: ", "))\(counts.count > shown ? ", …" : "") had a meaning in one font or one old encoding.",
                lines(of: places, source),
            ],
            fixes: [
                "compare the page, and correct them in its notes: {~~words~>words~~}",
                "if this text was converted, import what it was made from, with --encoding",
            ])
    }

    fileprivate static func lostLetters(_ places: [Int], _ source: SourceText) -> Diagnostic {
        Diagnostic(
            .lostLetters,
            "A page holds what was printed; \(places.count) \(places.count == 1 ? "letter" : "letters") here"
                + " \(places.count == 1 ? "was" : "were") lost on the way (U+FFFD)",
            at: source.location(of: places[0]..<places[0] + 3), notes: [lines(of: places, source)],
            fixes: [
                "compare the page, and correct them in its notes: {~~words~>words~~}",
                "if they are many, take the text anew from where it came",
            ])
    }

    /// Where they stand, and that nothing was done.
    private static func lines(of places: [Int], _ source: SourceText) -> String {
        var lines: [Int] = []
        for place in places where lines.count <= shown {
            let line = source.lineNumber(at: place)
            if lines.last != line { lines.append(line) }
        }
        let list = lines.prefix(shown).map(String.init).joined(separator: ", ")
        return
            "\(lines.count == 1 ? "Line" : "Lines") \(list)\(lines.count > shown ? ", …" : ""); published as"
            + " \(places.count == 1 ? "it is" : "they are")."
    }
}
