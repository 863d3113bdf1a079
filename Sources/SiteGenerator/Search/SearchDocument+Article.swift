import ArchiveModel

extension Site {
    /// All articles as the index takes them in.
    func searchDocuments() -> [SearchDocument] {
        archive.issues.flatMap { issue in
            issue.listedArticles.map { article in
                let date = [
                    locale.date(issue.id.date), issue.masthead.weekday ?? locale.weekday(issue.id.date),
                    locale.text("page_label", label(of: article.id.page, in: issue)),
                ]
                let headlines = article.headlines
                return SearchDocument(
                    article: article.id, title: title(of: article), folio: date.joined(separator: " "),
                    texts: headlines + article.bodyTexts, headlines: headlines.count, kind: article.kind,
                    entities: article.records)
            }
        }
    }
}

extension Article {
    /// 主题, 肩题, 副题 as blocks of their own.
    fileprivate var headlines: [String] {
        [headline, kicker].compactMap { $0 }.filter { !$0.isEmpty }
            + subheads.filter { $0.before == 0 }.map(\.text)
    }

    /// Each once, in order.
    fileprivate var records: [EntityID] {
        let ids = mentions.compactMap { mention -> EntityID? in
            guard case .record(let id) = mention.resolution else { return nil }
            return id
        }
        return Set(ids).sorted()
    }

    /// The paragraphs in all their readings, section heads and the names of who made it.
    fileprivate var bodyTexts: [String] {
        paragraphs.flatMap(\.readings) + subheads.filter { $0.before > 0 }.map(\.text) + byline.map(\.name)
    }
}

extension Paragraph {
    /// The text as the page shows it, as the source reads and as it should read, without repetitions.
    package var readings: [String] {
        var readings = [text]
        let printed = reading { $0.printed }
        let proposed = reading { $0.proposed }
        for other in [printed, proposed] where !readings.contains(other) { readings.append(other) }
        return readings
    }

    private func reading(_ words: (Emendation) -> String) -> String {
        guard !emendations.isEmpty else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        for emendation in emendations.sorted(by: { $0.offset < $1.offset }) {
            let end = emendation.offset + emendation.length
            guard emendation.offset >= index, end <= scalars.count else { continue }
            result.append(contentsOf: scalars[index..<emendation.offset])
            result.append(contentsOf: words(emendation).unicodeScalars)
            index = end
        }
        result.append(contentsOf: scalars[index...])
        return String(result)
    }
}
