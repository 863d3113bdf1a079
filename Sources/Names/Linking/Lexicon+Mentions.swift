package import ArchiveModel
import Languages

extension Lexicon {
    /// The records named in the headline and the paragraphs: longest match, leftmost first, never overlapping.
    package func mentions(in article: Article) -> [Mention] { findings(in: article).mentions }

    /// What the lexicon says about an article.
    package struct Findings {
        package var mentions: [Mention] = []
        /// Where an editor decided that the words are no name.
        package var denied: [TextPosition] = []
    }

    package func findings(in article: Article) -> Findings {
        let issue = article.id.page.issue
        var pages = [article.id.page]
        for part in article.parts where !pages.contains(PageID(issue, part.page)) {
            pages.append(PageID(issue, part.page))
        }
        var findings = Findings()
        for block in -1..<article.paragraphs.count {
            let inside = self.findings(in: article.text(ofBlock: block), block: block, pages: pages)
            findings.mentions += inside.mentions
            findings.denied += inside.denied
        }
        return findings
    }

    func mentions(in text: String, block: Int, pages: [PageID]) -> [Mention] {
        findings(in: text, block: block, pages: pages).mentions
    }

    private func findings(in text: String, block: Int, pages: [PageID]) -> Findings {
        var findings = Findings()
        guard !forms.isEmpty, !text.isEmpty else { return findings }
        let folder = LetterFolder(text)
        let folded = Array(folder.string.utf8)
        let scalars = text.unicodeScalars
        var printed: [Unicode.Scalar]?
        /// The letters of the text itself, for names with large and small ones.
        func letters(from offset: Int, _ range: Range<Int>) -> [Unicode.Scalar] {
            let all = printed ?? Array(scalars)
            printed = all
            return folder.starts[offset..<offset + scalarCount(folded[range])].map { all[$0] }
        }
        var (place, placeOffset) = (scalars.startIndex, 0)
        var index = 0
        var offset = 0
        while index < folded.count {
            let match = match(at: index, of: folded, on: pages) { letters(from: offset, $0) }
            let end = match?.end ?? index + scalarLength(folded[index])
            let length = match == nil ? 1 : scalarCount(folded[index..<end])
            // What begins within a form of several letters (ﬁ) begins where the name before it ends.
            if let match, folder.starts[offset] >= placeOffset {
                let range = folder.starts[offset]..<folder.ends[offset + length - 1]
                let start = scalars.index(place, offsetBy: range.lowerBound - placeOffset)
                place = scalars.index(start, offsetBy: range.count)
                placeOffset = range.upperBound
                let position = TextPosition(block: block, offset: range.lowerBound, length: range.count)
                if let resolution = match.resolution {
                    let surface = String(scalars[start..<place])
                    findings.mentions.append(mention(resolution, surface, at: position))
                } else {
                    findings.denied.append(position)
                }
            }
            index = end
            offset += length
        }
        return findings
    }

    /// The longest name that begins at `index`; no resolution when an editor decided that it is not a name.
    private func match(
        at index: Int, of text: [UInt8], on pages: [PageID], letters: (Range<Int>) -> [Unicode.Scalar]
    ) -> (end: Int, resolution: Mention.Resolution?)? {
        var best: (end: Int, resolution: Mention.Resolution?)?
        trie.forEachKey(in: text, at: index) { end, number in
            let form = forms[number]
            guard isWhole(index..<end, of: text, form: form) else { return }
            let printed = form.hasSpellings ? letters(index..<end) : nil
            let records = printed.map(form.records(printed:)) ?? form.records
            let decided = form.decisions.first { decision in
                decision.covers(index..<end, of: text, on: pages)
                    && (printed.map { LetterCase.fits(decision.letters, printed: $0) } ?? true)
            }
            if let decided {
                if case .record(let id) = decided.verdict { best = (end, .record(id)) }
                if case .notAName = decided.verdict { best = (end, nil) }
                if case .leftOpen = decided.verdict, !records.isEmpty { best = (end, .undecided(records)) }
            } else if !records.isEmpty {
                best = (end, records.count == 1 ? .record(records[0]) : .undecided(records))
            }
        }
        return best
    }

    private func mention(_ resolution: Mention.Resolution, _ surface: String, at position: TextPosition)
        -> Mention
    {
        var mention = Mention(
            kind: resolution.kind, name: surface, surface: surface, position: position, resolution: resolution
        )
        mention.evidence = [resolution.evidence]
        return mention
    }

    /// Whether a name may begin and end here: no word is cut that is written between blanks, no letter is parted from its
    /// marks, and no longer place name goes on.
    private func isWhole(_ range: Range<Int>, of text: [UInt8], form: Form) -> Bool {
        guard !cutsWord(text, range.lowerBound), !cutsWord(text, range.upperBound) else { return false }
        guard range.upperBound == text.count || !isMark(text, at: range.upperBound) else { return false }
        guard form.records.contains(where: { $0.kind == .place }) else { return true }
        return !PlaceSuffix.continues(text, at: range.upperBound)
            && !PlaceSuffix.isTorn(text, at: range.upperBound)
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

/// Whether letters of an alphabet or digits stand on both sides of `index`.
private func cutsWord(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index < text.count, isWordScalar(text, at: index) else { return false }
    var before = index - 1
    while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
    return isWordScalar(text, at: before)
}

/// Whether a mark begins at `index` that is written on the letter before it.
private func isMark(_ text: [UInt8], at index: Int) -> Bool {
    guard text[index] >= 0xCC else { return false }
    let bytes = text[index..<min(text.count, index + scalarLength(text[index]))]
    switch String(decoding: bytes, as: UTF8.self).unicodeScalars.first?.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
}

/// Of the scripts that have large and small letters and blanks between words: Latin, Greek, Cyrillic, Armenian.
private func isWordScalar(_ text: [UInt8], at index: Int) -> Bool {
    switch text[index] {
    case 0x61...0x7A, 0x30...0x39, 0x41...0x5A: true
    // U+00C0 to U+05BF but for × and ÷, with the accents that stand behind their letters.
    case 0xC3: text[index + 1] != 0x97 && text[index + 1] != 0xB7
    case 0xC4...0xD6: true
    // U+1E00 to U+1FFF
    case 0xE1: text[index + 1] >= 0xB8
    default: false
    }
}

private func scalarLength(_ lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

private func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}
