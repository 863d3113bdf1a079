/// What a Markdown text would cost the library where its time or its output grows faster than the text.
enum MarkdownCost {
    /// Each link looks at every picture before it that is not closed.
    static let maximumPictures = 1_000
    /// Each reference repeats the address that its definition gives.
    static let maximumReferences = 20_000_000

    /// Whether `text` is to stay text.
    static func isUnbearable(_ text: String) -> Bool {
        pairs(UInt8(ascii: "!"), UInt8(ascii: "["), in: text) > maximumPictures
            || definition(in: text) * text.utf8.count { $0 == UInt8(ascii: "[") } > maximumReferences
    }

    /// At most how many bytes the longest definition of a reference has: lines in a row of which one begins with a
    /// bracket.
    private static func definition(in text: String) -> Int {
        guard pairs(UInt8(ascii: "]"), UInt8(ascii: ":"), in: text) > 0 else { return 0 }
        var longest = 0
        var (length, hasBracket, hasColon) = (0, false, false)
        for line in lines(of: text) {
            let words = line.drop { " \t>-+*".utf8.contains($0) }
            if words.isEmpty { (length, hasBracket, hasColon) = (0, false, false) }
            length += line.count
            if words.first == UInt8(ascii: "["), let next = words.dropFirst().first, !"[^".utf8.contains(next)
            {
                hasBracket = true
            }
            if zip(words, words.dropFirst()).contains(where: {
                $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":")
            }) {
                hasColon = true
            }
            if hasBracket && hasColon { longest = max(longest, length) }
        }
        return longest
    }

    private static func lines(of text: String) -> [ArraySlice<UInt8>] {
        var bytes = Array(text.utf8)
        if bytes.contains(0x0D) {
            bytes = text.replacing("\r\n", with: "\n").utf8.map { $0 == 0x0D ? 0x0A : $0 }
        }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// At most how many references to footnotes and footnotes `text` has.
    static func footnotes(in text: String) -> Int {
        pairs(UInt8(ascii: "["), UInt8(ascii: "^"), in: text)
    }

    private static func pairs(_ one: UInt8, _ other: UInt8, in text: String) -> Int {
        zip(text.utf8, text.utf8.dropFirst()).count { $0 == one && $1 == other }
    }

    /// At least how many cells the tables of `text` would have: columns of a delimiter row × lines that follow it.
    /// The paragraph before a delimiter row counts too, which the library reads once for each of its lines, and so does
    /// a line of bars, in which it looks for each cell from the beginning.
    static func cells(in text: String) -> Int {
        var total = 0
        var columns = 0
        var paragraph = 0
        for line in lines(of: text) {
            let bars = line.count { $0 == 0x7C }
            let isDelimiter = line.contains(0x2D) && line.allSatisfy { "|:- \t>".utf8.contains($0) }
            paragraph = line.isEmpty ? 0 : paragraph + 1
            if isDelimiter {
                columns = max(columns, bars + 1)
                total += paragraph * paragraph / 100
            }
            total += bars * bars / 10_000 + (columns > 1 ? columns : 0)
        }
        return total
    }
}
