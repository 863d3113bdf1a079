package import ArchiveModel
import Languages

extension Lexicon {
    /// The records named in the headline and the paragraphs: longest match, leftmost first.
    package func mentions(in article: Article) -> [Mention] { findings(in: article).mentions }

    /// What the lexicon says about an article.
    package struct Findings {
        /// In order of text. In the name of a body, a place or a project stand those that it is called after.
        package var mentions: [Mention] = []
        /// Where an editor decided that the words are no name.
        package var denied: [TextPosition] = []
        /// Of the mentions those that an editor decided by the words around them.
        package var meant: [TextPosition] = []
    }

    package func findings(in article: Article) -> Findings {
        let issue = article.id.page.issue
        var pages = [article.id.page]
        for part in article.parts where !pages.contains(PageID(issue, part.page)) {
            pages.append(PageID(issue, part.page))
        }
        var findings = Findings()
        guard !forms.isEmpty else { return findings }
        for block in -1..<article.paragraphs.count {
            var scan = LexiconScan(lexicon: self, article.text(ofBlock: block), block: block, pages: pages)
            scan.read(into: &findings)
        }
        return findings
    }

    func mentions(in text: String, block: Int, pages: [PageID]) -> [Mention] {
        var findings = Findings()
        var scan = LexiconScan(lexicon: self, text, block: block, pages: pages)
        scan.read(into: &findings)
        return findings.mentions
    }

    /// Whether a name may begin and end here: no word is cut that is written between blanks, no letter is parted from its
    /// marks, and no longer place name goes on.
    func isWhole(_ range: Range<Int>, of text: [UInt8], form: Form) -> Bool {
        guard !cutsWord(text, range.lowerBound), !cutsWord(text, range.upperBound) else { return false }
        guard range.upperBound == text.count || !isMark(text, at: range.upperBound) else { return false }
        guard form.records.contains(where: { $0.kind == .place }) else { return true }
        return !PlaceSuffix.continues(text, at: range.upperBound)
            && !PlaceSuffix.isTorn(text, at: range.upperBound)
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
