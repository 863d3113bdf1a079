package import ArchiveModel
package import Memo

/// What no published byte may hold: the yardstick of `audit` and of every build with withholdings.
package struct WithheldWords: Sendable {
    /// A masked name, everywhere or on the pages of one article.
    package struct Name: Hashable, Sendable {
        package var text: String
        package var initials: [String] = []
        package var article: ArticleID?
        /// The file that says so.
        package var file: String

        package init(text: String, initials: [String] = [], article: ArticleID? = nil, file: String) {
            (self.text, self.initials, self.article, self.file) = (text, initials, article, file)
        }
    }

    /// A record that is not published because its address may spell a masked name.
    package struct Record: Hashable, Sendable {
        package var id: EntityID
        package var file: String

        package init(id: EntityID, file: String) { (self.id, self.file) = (id, file) }
    }

    /// The text of a withdrawn article: hashes of its runs of `runLength` letters that no published article has.
    package struct Text: Hashable, Sendable {
        package var article: ArticleID
        package var headline: String?
        package var runs: Set<UInt64>
        package var file: String
    }

    package var names: [Name] = []
    package var records: [Record] = []
    package var texts: [Text] = []
    /// Where the site stands: its publisher chose that, and no masking can change it.
    package var baseURL: String?
    /// Where mistakes are told, which is chosen in the same way.
    package var mistakes: String?

    package init() {}

    package var isEmpty: Bool { names.isEmpty && records.isEmpty && texts.isEmpty }

    package static let runLength = 16

    /// A hash of each run of `runLength` letters, in order.
    package static func runs(of letters: [Unicode.Scalar]) -> [UInt64] {
        guard letters.count >= runLength else { return [] }
        let base: UInt64 = 0x0000_0100_0000_01B3
        var power: UInt64 = 1
        for _ in 1..<runLength { power = power &* base }
        var hash: UInt64 = 0
        var hashes: [UInt64] = []
        hashes.reserveCapacity(letters.count - runLength + 1)
        for (index, letter) in letters.enumerated() {
            if index >= runLength { hash = hash &- power &* UInt64(letters[index - runLength].value) }
            hash = hash &* base &+ UInt64(letter.value)
            if index >= runLength - 1 { hashes.append(hash) }
        }
        return hashes
    }
}

extension Article {
    /// Every word that readers see of the article itself.
    package var allLetters: LetterText {
        let texts = [kicker, headline].compactMap(\.self) + subheads.map(\.text) + paragraphs.map(\.text)
        return LetterText(texts.joined(separator: "\n"))
    }
}

extension WithheldWords {
    /// What `withholdings` take out of these articles and records, and `published` does not hold elsewhere.
    init(_ withholdings: [Withholding], articles: [Article], entities: [Entity], published: Archive) {
        baseURL = published.settings.baseURL
        mistakes = published.settings.mistakes?.named
        for withholding in withholdings where withholding.action != .unlist {
            let file = withholding.location.path
            switch (withholding.target, withholding.name) {
            case (.everywhere, let name?):
                names.append(Name(text: name, initials: withholding.initials, article: nil, file: file))
                let finder = NameFinder([name], initials: withholding.initials)
                records += entities.filter { finder.finds($0.name) }.map { Record(id: $0.id, file: file) }
            case (.article(let id), let name?):
                names.append(Name(text: name, initials: withholding.initials, article: id, file: file))
            case (.article(let id), nil):
                texts += articles.filter { $0.id == id }.map {
                    Text(
                        article: id, headline: $0.headline, runs: Set(Self.runs(of: $0.allLetters.letters)),
                        file: file)
                }
                if withholding.takesRecords {
                    records += entities.filter { $0.sources.restOnly(on: [id]) }.map {
                        Record(id: $0.id, file: file)
                    }
                }
            case (.everywhere, nil): break
            }
        }
        keepWhatStandsNowhereElse(in: published)
    }

    private mutating func keepWhatStandsNowhereElse(in published: Archive) {
        guard !texts.isEmpty else { return }
        for index in texts.indices where texts[index].headline?.unicodeScalars.count ?? 0 < 8 {
            texts[index].headline = nil
        }
        let withdrawn = texts.reduce(into: Set<UInt64>()) { $0.formUnion($1.runs) }
        let finder = NameFinder(texts.compactMap(\.headline))
        var standing = Set<UInt64>()
        var headlines = Set<String>()
        for article in published.issues.flatMap(\.articles) {
            let letters = article.allLetters
            standing.formUnion(Self.runs(of: letters.letters).lazy.filter(withdrawn.contains))
            headlines.formUnion(finder.names(in: letters))
        }
        for index in texts.indices {
            texts[index].runs.subtract(standing)
            if let headline = texts[index].headline, headlines.contains(headline) {
                texts[index].headline = nil
            }
        }
    }
}

/// Everything that the files of a site are searched for.
extension WithheldWords: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(names)
        key.add(records)
        key.add(texts)
        key.add(baseURL ?? "")
        key.add(mistakes ?? "")
    }
}

extension WithheldWords.Name: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(text)
        key.add(initials.count)
        for name in initials { key.add(name) }
        key.add(article?.description ?? "")
        key.add(file)
    }
}

extension WithheldWords.Record: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(id.description)
        key.add(file)
    }
}

extension WithheldWords.Text: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(headline ?? "")
        key.add(file)
        key.add(runs.count)
        for run in runs.sorted() { key.add(run) }
    }
}
