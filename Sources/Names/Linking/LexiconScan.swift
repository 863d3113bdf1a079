import ArchiveModel
import Languages

/// Reads one block of text for the names that a lexicon knows.
struct LexiconScan {
    private let lexicon: Lexicon
    private let block: Int
    private let pages: [PageID]
    private let folder: LetterFolder
    private let folded: [UInt8]
    private let text: String.UnicodeScalarView
    private var printed: [Unicode.Scalar]?
    /// A place in the text, and how many scalars stand before it.
    private var place: (index: String.Index, offset: Int)

    init(lexicon: Lexicon, _ text: String, block: Int, pages: [PageID]) {
        self.lexicon = lexicon
        self.block = block
        self.pages = pages
        folder = LetterFolder(text)
        folded = Array(folder.string.utf8)
        self.text = text.unicodeScalars
        place = (text.startIndex, 0)
    }

    private struct Match {
        var end: Int
        /// None when an editor decided that it is not a name.
        var resolution: Mention.Resolution?
        /// Whether an editor decided it by the words around it.
        var isMeant = false
        /// Whether an editor decided which record it is.
        var isDecided = false
    }

    mutating func read(into findings: inout Lexicon.Findings) {
        var index = 0
        var offset = 0
        while index < folded.count {
            guard let match = match(at: index, offset) else {
                index += scalarLength(folded[index])
                offset += 1
                continue
            }
            let length = scalarCount(folded[index..<match.end])
            // What begins within a form of several letters (ﬁ) begins where the name before it ends.
            if folder.starts[offset] >= place.offset {
                let start = place(at: folder.starts[offset])
                add(match, offset, length, from: start, to: &findings)
                if let kind = match.resolution?.kind, kind != .person, length > 2 {
                    place = start
                    readInside(index..<match.end, offset, kind, into: &findings)
                }
                place = place(at: folder.ends[offset + length - 1])
            }
            index = match.end
            offset += length
        }
    }

    /// The names of other kinds in a name of this `kind`.
    private mutating func readInside(
        _ range: Range<Int>, _ first: Int, _ kind: Mention.Kind, into findings: inout Lexicon.Findings
    ) {
        var (index, offset) = (range.lowerBound, first)
        while index < range.upperBound {
            let match = match(at: index, offset, inside: (range, kind))
            let end = match?.end ?? index + scalarLength(folded[index])
            let length = match == nil ? 1 : scalarCount(folded[index..<end])
            if let match, folder.starts[offset] >= place.offset {
                let start = place(at: folder.starts[offset])
                add(match, offset, length, from: start, to: &findings)
                place = place(at: folder.ends[offset + length - 1])
            }
            index = end
            offset += length
        }
    }

    private mutating func add(
        _ match: Match, _ offset: Int, _ length: Int, from start: (index: String.Index, offset: Int),
        to findings: inout Lexicon.Findings
    ) {
        let range = folder.starts[offset]..<folder.ends[offset + length - 1]
        let position = TextPosition(block: block, offset: range.lowerBound, length: range.count)
        guard let resolution = match.resolution else { return findings.denied.append(position) }
        let surface = String(text[start.index..<text.index(start.index, offsetBy: range.count)])
        var mention = Mention(
            kind: resolution.kind, name: surface, surface: surface, position: position, resolution: resolution
        )
        mention.evidence = [match.isDecided ? "an editor decided so" : resolution.evidence]
        findings.mentions.append(mention)
        if match.isMeant { findings.meant.append(position) }
    }

    private func place(at offset: Int) -> (index: String.Index, offset: Int) {
        (text.index(place.index, offsetBy: offset - place.offset), offset)
    }

    /// The letters of the text itself, for names with large and small ones.
    private mutating func letters(from offset: Int, _ range: Range<Int>) -> [Unicode.Scalar] {
        let all = printed ?? Array(text)
        printed = all
        return folder.starts[offset..<offset + scalarCount(folded[range])].map { all[$0] }
    }

    /// The longest name that begins at `index`; inside of one, the longest of another kind that is shorter.
    private mutating func match(
        at index: Int, _ offset: Int, inside outer: (range: Range<Int>, kind: Mention.Kind)? = nil
    ) -> Match? {
        var keys: [(end: Int, number: Int)] = []
        lexicon.trie.forEachKey(in: folded, at: index) { keys.append(($0, $1)) }
        for key in keys.reversed() {
            if let outer, key.end > outer.range.upperBound || index..<key.end == outer.range { continue }
            if let match = match(index..<key.end, offset, lexicon.forms[key.number], but: outer?.kind) {
                return match
            }
        }
        return nil
    }

    private mutating func match(
        _ range: Range<Int>, _ offset: Int, _ form: Lexicon.Form, but kind: Mention.Kind?
    )
        -> Match?
    {
        guard lexicon.isWhole(range, of: folded, form: form) else { return nil }
        let printed = form.hasSpellings ? letters(from: offset, range) : nil
        let records = (printed.map(form.records(printed:)) ?? form.records).filter {
            .record($0.kind) != kind
        }
        let decided = form.decisions.first { decision in
            decision.covers(range, of: folded, on: pages)
                && (printed.map { LetterCase.fits(decision.letters, printed: $0) } ?? true)
        }
        let isMeant = decided.map { !$0.before.isEmpty || !$0.after.isEmpty } ?? false
        switch decided?.verdict {
        case .record(let id) where .record(id.kind) != kind:
            return Match(
                end: range.upperBound, resolution: .record(id), isMeant: isMeant, isDecided: true)
        case .record: return nil
        case .notAName: return Match(end: range.upperBound)
        case .leftOpen where !records.isEmpty:
            return Match(end: range.upperBound, resolution: .undecided(records))
        case .leftOpen: return nil
        case nil where records.isEmpty: return nil
        case nil:
            return Match(
                end: range.upperBound,
                resolution: records.count == 1 ? .record(records[0]) : .undecided(records))
        }
    }
}

extension Mention.Resolution {
    fileprivate var kind: Mention.Kind {
        switch self {
        case .record(let id): .record(id.kind)
        case .undecided(let ids): .record(ids.first?.kind ?? .person)
        case .unreviewed: .person
        }
    }

    fileprivate var evidence: String {
        switch self {
        case .record(let id): "the record \(id) bears this name"
        case .undecided(let ids):
            ids.count < Mention.maximumCandidates
                ? "\(ids.count) records bear this name"
                : "\(Mention.maximumCandidates) records or more bear this name"
        case .unreviewed: "no record"
        }
    }
}

/// How many bytes the scalar has that begins with `lead`.
func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}
