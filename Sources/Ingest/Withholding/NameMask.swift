import ArchiveModel

/// Puts other words where a withheld name stands, however it is spaced, broken or set.
struct NameMask: Sendable {
    let shownAs: [Unicode.Scalar]
    private let finder: NameFinder

    init(_ name: String, initials: [String] = [], shownAs: String) {
        finder = NameFinder([name], initials: initials)
        self.shownAs = Array(shownAs.unicodeScalars)
    }

    /// Where the name stands in `text`, in order, none overlapping another.
    func places(in text: LetterText) -> [Range<Int>] { finder.all(in: text).map { text.span($0.letters) } }

    func isIn(_ text: String) -> Bool { finder.finds(text) }

    /// What somebody wrote, without the name, also where signs of Markdown part its characters.
    func masked(_ text: String) -> String {
        let ranges = places(in: LetterText(text))
        guard !ranges.isEmpty else { return text }
        return MaskedText(Array(text.unicodeScalars), ranges, shownAs).scalars.string
    }

    func masked(_ text: String?) -> String? { text.map { masked($0) } }

    func masked(_ source: MarkdownSource) -> MarkdownSource {
        MarkdownSource(masked(source.text), at: source.location)
    }

    /// The page with the name made unreadable: every other byte keeps its place. `ranges` limits where.
    func blackedOut(_ page: SourceText, in ranges: [Range<Int>]?) -> SourceText {
        let places = places(in: LetterText(source: page)).filter { place in
            ranges?.contains { $0.overlaps(place) } ?? true
        }
        return page.blackedOut(places)
    }
}

extension SourceText {
    /// The text with everything but blanks in `ranges` made unreadable; every other byte keeps its place.
    func blackedOut(_ ranges: [Range<Int>]) -> SourceText {
        guard !ranges.isEmpty else { return self }
        var bytes = bytes
        for range in ranges {
            var offset = range.lowerBound
            for scalar in string(range).unicodeScalars {
                let width = UTF8.width(scalar)
                if !scalar.isBlank {
                    let block = Self.blocks[width - 1]
                    bytes.replaceSubrange(offset..<offset + width, with: block)
                }
                offset += width
            }
        }
        return SourceText(
            path: path, encoding: encoding, bytes: bytes, firstLine: firstLine, geometry: geometry,
            places: places)
    }

    /// A mark of one, two, three and four bytes: `*`, `·`, `■`, `🔲`.
    private static let blocks: [[UInt8]] = ["*", "·", "■", "🔲"].map { Array($0.utf8) }
}

/// A text in which words were replaced, and where each of its scalars went.
struct MaskedText {
    private(set) var scalars: [Unicode.Scalar] = []
    /// For each place between scalars of the old text, the place in the new one.
    private(set) var places: [Int] = []

    /// `ranges` are in order and do not overlap.
    init(_ text: [Unicode.Scalar], _ ranges: [Range<Int>], _ words: [Unicode.Scalar]) {
        self.init(text, ranges.map { ($0, words) })
    }

    init(_ text: [Unicode.Scalar], _ replacements: [(range: Range<Int>, words: [Unicode.Scalar])]) {
        var index = 0
        for (range, words) in replacements {
            while index < range.lowerBound { keep(text[index], &index) }
            places += Array(repeating: scalars.count, count: range.count)
            scalars += words
            index = range.upperBound
        }
        while index < text.count { keep(text[index], &index) }
        places.append(scalars.count)
    }

    private mutating func keep(_ scalar: Unicode.Scalar, _ index: inout Int) {
        places.append(scalars.count)
        scalars.append(scalar)
        index += 1
    }

    func place(of old: Int) -> Int { places[min(max(0, old), places.count - 1)] }
}
