/// What a Markdown text would cost the library where its time or its output grows faster than the text.
///
/// Everything here is counted in one look at the text, and too high rather than too low. The library of today's
/// systems, 0.29.0.gfm.6, is without what later ones mended; what is said of it is what that one does.
struct MarkdownCost {
    /// Each link looks at every picture before it that is not closed (CVE-2023-22486).
    static let maximumPictures = 1_000
    /// Each reference repeats the address that its definition gives.
    static let maximumReferences = 20_000_000
    /// Everything that is put into a quotation or list looks at all that this stands in, and an empty line goes
    /// through every list that is open (CVE-2023-24824).
    static let maximumDepth = 100
    /// In one paragraph a mark that may end emphasis can look at every one before it that may begin some.
    static let maximumEmphasis = 500_000_000
    /// Each comment, instruction, declaration and CDATA section is read to the end of its paragraph, ended or not.
    static let maximumMarkup = 200_000_000

    /// Why a text is to stay text.
    enum Excess { case pictures, references, depth, emphasis, markup }

    private let bytes: [UInt8]

    init(_ text: String) {
        let source = Array(text.utf8)
        guard source.contains(0x0D) else {
            bytes = source
            return
        }
        var ended: [UInt8] = []
        ended.reserveCapacity(source.count)
        for (index, byte) in source.enumerated() {
            if byte != 0x0D {
                ended.append(byte)
            } else if index + 1 == source.count || source[index + 1] != 0x0A {
                ended.append(0x0A)
            }
        }
        bytes = ended
    }

    /// For what the library would take too long, or write too much; `nil` when it may be called.
    var excess: Excess? {
        if pairs(UInt8(ascii: "!"), UInt8(ascii: "[")) > Self.maximumPictures { return .pictures }
        if definition * bytes.count(where: { $0 == UInt8(ascii: "[") }) > Self.maximumReferences {
            return .references
        }
        if depth > Self.maximumDepth { return .depth }
        return paragraphs
    }

    /// At most how many references to footnotes and footnotes the text has.
    var footnotes: Int { pairs(UInt8(ascii: "["), UInt8(ascii: "^")) }

    private func pairs(_ one: UInt8, _ other: UInt8) -> Int {
        zip(bytes, bytes.dropFirst()).count { $0 == one && $1 == other }
    }

    private var lines: some Sequence<ArraySlice<UInt8>> {
        bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    }

    /// At most how many bytes the longest definition of a reference has: lines in a row of which one begins with a
    /// bracket.
    private var definition: Int {
        guard pairs(UInt8(ascii: "]"), UInt8(ascii: ":")) > 0 else { return 0 }
        var longest = 0
        var (length, hasBracket, hasColon) = (0, false, false)
        for line in lines {
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

    /// At least how many cells the tables of the text would have: columns of a delimiter row × lines that follow it
    /// (CVE-2023-37463). The paragraph before a delimiter row counts too, which the library reads once for each of its
    /// lines (CVE-2023-22483), and so does a line of bars, in which it looks for each cell from the beginning.
    var cells: Int {
        var total = 0
        var columns = 0
        var paragraph = 0
        for line in lines {
            let bars = line.count { $0 == 0x7C }
            let isDelimiter = line.contains(0x2D) && line.allSatisfy { "|:- \t\u{B}\u{C}>".utf8.contains($0) }
            paragraph = line.isEmpty ? 0 : paragraph + 1
            if isDelimiter {
                columns = max(columns, bars + 1)
                total += paragraph * paragraph / 100
            }
            total += bars * bars / 10_000 + (columns > 1 ? columns : 0)
        }
        return total
    }

    /// At most how many quotations, lists and footnotes of the text stand within each other.
    var depth: Int {
        guard bytes.count(where: { ">-+*.):".utf8.contains($0) }) > Self.maximumDepth else { return 0 }
        var (deepest, open) = (0, 0)
        // Behind an empty line nothing goes on but what a line's own marks and blanks keep open.
        var isBehindEmpty = true
        for line in lines {
            guard let beginning = LineBeginning(line, open: open) else {
                isBehindEmpty = true
                continue
            }
            let depth = beginning.marks + min(open, beginning.columns / 2)
            open = isBehindEmpty ? depth : max(open, depth)
            deepest = max(deepest, depth)
            isBehindEmpty = false
        }
        return deepest
    }

    /// What is too much within one paragraph.
    private var paragraphs: Excess? {
        let marks = bytes.count(where: Self.isEmphasis)
        let openings = bytes.count { $0 == UInt8(ascii: "<") }
        guard marks * marks > Self.maximumEmphasis || openings * bytes.count > Self.maximumMarkup else {
            return nil
        }
        var (emphasis, markup) = (0, 0)
        for paragraph in Paragraphs(bytes) {
            emphasis += paragraph.opening * paragraph.closing
            markup += paragraph.markup * paragraph.length
        }
        return emphasis > Self.maximumEmphasis ? .emphasis : markup > Self.maximumMarkup ? .markup : nil
    }

    static func isEmphasis(_ byte: UInt8) -> Bool { "*_~".utf8.contains(byte) }
}
