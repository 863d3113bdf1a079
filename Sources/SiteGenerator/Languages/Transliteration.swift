import Foundation

/// Foundation's transforms of many short texts, which share most of their characters: each of those is transformed once.
enum Transliteration {
    /// Han characters as their readings, with blanks between them.
    static func pinyin(_ texts: [String]) -> [String] {
        apply(.mandarinToLatin, to: texts, separator: " ", alone: isHan)
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

    /// The letter of which `scalar` is one with a mark; `nil` for all others.
    static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0xC0..<0x2000).contains(scalar.value) else { return nil }
        let first = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first
        return first == scalar ? nil : first
    }

    /// With letters and their marks as one scalar where Unicode has one.
    static func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// Letters without their marks.
    static func unaccented(_ texts: [String]) -> [String] {
        apply(.stripDiacritics, to: texts, separator: "") { $0 == " " || (0x21..<0x250).contains($0.value) }
    }

    /// Each of `texts` transformed: scalar by scalar, joined by `separator`, when all of them stand `alone`, so that what
    /// is beside them does not matter; else as a whole.
    private static func apply(
        _ transform: StringTransform, to texts: [String], separator: String,
        alone: (Unicode.Scalar) -> Bool
    ) -> [String] {
        let isPlain = texts.map { $0.unicodeScalars.allSatisfy(alone) }
        let plain = zip(texts, isPlain).filter(\.1).map(\.0)
        let scalars = Array(Set(plain.flatMap(\.unicodeScalars)))
        let single = transformed(scalars.map { String($0) }, by: transform)
        let table = Dictionary(zip(scalars, single), uniquingKeysWith: { first, _ in first })
        var rest = transformed(zip(texts, isPlain).filter { !$1 }.map(\.0), by: transform)[...]
        return zip(texts, isPlain).map { text, isPlain in
            isPlain
                ? text.unicodeScalars.compactMap { table[$0] }.joined(separator: separator)
                : rest.popFirst() ?? text
        }
    }

    /// A few hundred at a time, one to a line: to set a transform up costs more than to use it, and to use it on a long
    /// text more than on short ones.
    private static func transformed(_ texts: [String], by transform: StringTransform) -> [String] {
        stride(from: 0, to: texts.count, by: 256).flatMap { start in
            let some = texts[start..<min(start + 256, texts.count)]
            let lines = some.joined(separator: "\n").applyingTransform(transform, reverse: false)?
                .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if let lines, lines.count == some.count { return lines }
            return some.map { $0.applyingTransform(transform, reverse: false) ?? $0 }
        }
    }
}
