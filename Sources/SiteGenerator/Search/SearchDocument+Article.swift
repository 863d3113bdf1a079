package import ArchiveModel
package import Memo

extension SearchDocument {
    /// The articles of `issue` as the index of an archive in the language of `paper` takes them in.
    static func all(of issue: Issue, _ locale: Locale, paper: PaperLanguage) -> [SearchDocument] {
        issue.listedArticles.map { article in
            let date = [
                locale.date(of: issue), locale.weekday(of: issue),
                locale.text("page_label", issue.label(of: article.id.page)),
            ]
            return SearchDocument(
                article: article.id, title: article.shownTitle, folio: date.joined(separator: " "),
                texts: article.searchTexts, kind: article.kind,
                entities: article.records, language: article.language == paper ? nil : article.language)
        }
    }
}

extension Article {
    /// 肩题, 主题, 副题 as they are printed, the paragraphs in all their readings, section heads and who made it.
    fileprivate var searchTexts: [SearchText] {
        let headlines = [kicker, headline].compactMap { $0 } + subheads.filter { $0.before == 0 }.map(\.text)
        let others =
            subheads.filter { $0.before > 0 }.map(\.text)
            + byline.map { credit in
                [credit.role, credit.name].filter { !$0.isEmpty }.joined(separator: " ")
            }
        let texts =
            headlines.map { SearchText($0, .headline) } + paragraphs.flatMap(\.readings)
            + others.map { SearchText($0) }
        return texts.filter { !$0.text.isEmpty }
    }

    /// Each once, in order.
    fileprivate var records: [EntityID] {
        let ids = mentions.compactMap { mention -> EntityID? in
            guard case .record(let id) = mention.resolution else { return nil }
            return id
        }
        return Set(ids).sorted()
    }
}

extension Paragraph {
    /// The text as the page shows it and, where they differ, as the source reads and as it should read. What was printed
    /// over itself is not looked for twice.
    package var readings: [SearchText] {
        var readings = [SearchText(text)]
        let others = [SearchText(reading(\.printed), .printed), SearchText(reading(\.proposed), .proposed)]
        for other in others where !readings.contains(where: { $0.text == other.text }) {
            readings.append(other)
        }
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
            if emendation.reason == nil {
                result.append(contentsOf: words(emendation).unicodeScalars)
            } else {
                result.append(contentsOf: scalars[emendation.offset..<end])
            }
            index = end
        }
        result.append(contentsOf: scalars[index...])
        return String(result)
    }
}

extension SearchDocument: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(article.description)
        key.add(title)
        key.add(folio)
        key.add(language?.tag ?? "")
        key.add(kind.rawValue)
        key.add(entities.map(\.description))
        key.add(texts.count)
        for text in texts {
            key.add(text.role.rawValue)
            key.add(text.text)
        }
    }
}
