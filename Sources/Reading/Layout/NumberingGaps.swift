import ArchiveModel

/// Numbering that skips: after 四是 comes 六是, so that text is lost or stands elsewhere.
struct NumberingGaps {
    let article: Article
    let pages: [Int: PageText]

    var diagnostics: [Diagnostic] {
        var last: [Numbering.Style: Numbering] = [:]
        var found: [Diagnostic] = []
        for part in article.parts {
            guard let page = pages[part.page] else { continue }
            var isBehindSentence = true
            for line in page.lines(in: part.range) {
                for numbering in Numbering.all(in: line.clean, startsSentence: isBehindSentence) {
                    if let before = last[numbering.style], before.number >= 2,
                        (2...3).contains(numbering.number - before.number)
                    {
                        let place = page.source.location(ofLine: line.number)
                        found.append(.gap(before, numbering, line.clean, place))
                    }
                    let isNext = numbering.number == 1 || last[numbering.style] != nil
                    last[numbering.style] = isNext ? numbering : nil
                }
                isBehindSentence = line.isFinished
            }
        }
        return found
    }
}

extension Diagnostic {
    fileprivate static func gap(
        _ before: Numbering, _ numbering: Numbering, _ line: [Unicode.Scalar], _ place: SourceLocation
    ) -> Diagnostic {
        let start = max(0, numbering.offset - 10)
        let quote = line[start..<min(line.count, numbering.offset + 12)].string
        return Diagnostic(
            .numberingGap, "After \(before.words) comes \(numbering.words): …\(quote)…",
            at: place,
            notes: ["Text between them is lost, or stands elsewhere on the page."])
    }
}
