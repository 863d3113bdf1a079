package import ArchiveModel
package import Reading

/// What the reader makes of a source, as `extract --json` prints it (formats §8).
package struct ExtractReport: Encodable, Sendable {
    package struct Source: Encodable, Sendable {
        var path: String
        var encoding: String
        var lines: Int
    }

    package struct IssueFacts: Encodable, Sendable {
        @Nullable var paper: String?
        @Nullable var date: CalendarDate?
        @Nullable var dateEvidence: String?
        @Nullable var issueNumber: Int?
        @Nullable var page: Int?
        @Nullable var weekday: String?
        @Nullable var lunar: String?
        @Nullable var pagesToday: Int?
        @Nullable var cnNumber: String?

        enum CodingKeys: String, CodingKey {
            case paper, date, page, weekday, lunar
            case dateEvidence = "date_evidence"
            case issueNumber = "issue_no"
            case pagesToday = "pages_today"
            case cnNumber = "cn_number"
        }
    }

    package struct Lines: Encodable, Sendable {
        var source: Int
        var start: Int
        var end: Int
        var kind: String?
    }

    package struct ArticleFacts: Encodable, Sendable {
        var id: String
        var kind: String
        @Nullable var headline: String?
        @Nullable var kicker: String?
        var subheads: [String]
        var byline: [Credit]
        @Nullable var dateline: String?
        @Nullable var signedBy: String?
        @Nullable var signedDate: CalendarDate?
        var lines: [Lines]
        var paragraphs: [String]
        var corrections: [CorrectionFacts]
        @Nullable var continuesTo: String?
        @Nullable var continuedFrom: String?
        var confidence: Double

        enum CodingKeys: String, CodingKey {
            case id, kind, headline, kicker, subheads, byline, dateline, lines, paragraphs, corrections,
                confidence
            case signedBy = "signed_by"
            case signedDate = "signed_date"
            case continuesTo = "continues_to"
            case continuedFrom = "continued_from"
        }
    }

    /// What was taken out of the source's words.
    package struct CorrectionFacts: Encodable, Sendable {
        /// By index into the sources.
        var source: Int
        var line: Int
        var printed: String
        var proposed: String
        var reason: Correction.Reason
    }

    package struct DiagnosticFacts: Encodable, Sendable {
        var id: String
        var severity: String
        var message: String
        @Nullable var path: String?
        @Nullable var line: Int?
    }

    package var sources: [Source]
    package var issue: IssueFacts
    package var articles: [ArticleFacts]
    package var furniture: [Lines]
    package var mentions: [MentionFacts]
    package var diagnostics: [DiagnosticFacts]

    /// `pages` by number, as they were read; sources are listed in that order.
    package init(_ reading: IssueReading, pages: [Int: SourceText], diagnostics: [Diagnostic]) {
        let numbers = pages.keys.sorted()
        let position = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        let head = reading.masthead
        sources = numbers.compactMap { pages[$0] }.map {
            Source(path: $0.path, encoding: $0.encoding.rawValue, lines: $0.lines.count)
        }
        issue = IssueFacts(
            paper: head.paper, date: head.date, dateEvidence: head.dateEvidence,
            issueNumber: head.issueNumber, page: head.page, weekday: head.weekday, lunar: head.lunar,
            pagesToday: head.pagesToday,
            cnNumber: head.cnNumber)
        let names = Dictionary(
            uniqueKeysWithValues: reading.articles.enumerated().map { ($1.id, "a\($0 + 1)") })
        articles = reading.articles.map { article in
            ArticleFacts(article, id: names[article.id] ?? "", position: position)
        }
        furniture = numbers.flatMap { number in
            reading.furniture[number, default: []].map {
                Lines(
                    source: position[number] ?? 0, start: $0.lines.lowerBound, end: $0.lines.upperBound,
                    kind: $0.kind.rawValue)
            }
        }
        mentions = reading.articles.flatMap { article in
            let id = names[article.id] ?? ""
            return Self.mentions(of: article, id) + Self.bylines(of: article, id)
        }
        self.diagnostics = diagnostics.map {
            DiagnosticFacts(
                id: $0.id, severity: $0.severity.rawValue, message: $0.message, path: $0.location?.path,
                line: $0.location?.line)
        }
    }
}

extension ExtractReport {
    /// What the article names, and which of it lies in the name of a place, a body or a project.
    private static func mentions(of article: Article, _ id: String) -> [MentionFacts] {
        let mentions = Array(article.mentions)
        let order = mentions.indices.filter { mentions[$0].kind != .indicator }
            .sorted { TextPosition.isOuterFirst(mentions[$0].position, mentions[$1].position) }
        var nested = Set<Int>()
        var outer: TextPosition?
        for index in order {
            let position = mentions[index].position
            if outer?.strictlyContains(position) == true {
                nested.insert(index)
            } else if mentions[index].kind != .person,
                outer.map({ $0.block < position.block || $0.end < position.end }) ?? true
            {
                outer = position
            }
        }
        return mentions.enumerated().map { index, mention in
            var facts = MentionFacts(mention, of: article, id: id)
            facts.nested = nested.contains(index) ? true : nil
            return facts
        }
    }

    /// The makers whom only the byline names: paragraph -2.
    private static func bylines(of article: Article, _ id: String) -> [MentionFacts] {
        let named = Set(article.mentions.filter { $0.kind == .person }.map(\.name))
        return article.byline.filter { !named.contains($0.name) && !$0.name.isEmpty }.map { credit in
            let position = TextPosition(block: -2, offset: 0, length: credit.name.unicodeScalars.count)
            var mention = Mention(
                kind: .person, name: credit.name, surface: credit.name, position: position,
                resolution: .unreviewed)
            mention.roles = [StatedRole(credit.role)]
            mention.isReporter = true
            return MentionFacts(mention, of: article, id: id)
        }
    }
}

extension ExtractReport.ArticleFacts {
    fileprivate init(_ article: Article, id: String, position: [Int: Int]) {
        self.init(
            id: id, kind: article.kind.rawValue, headline: article.headline, kicker: article.kicker,
            subheads: article.subheads.map(\.text), byline: article.byline, dateline: article.dateline,
            signedBy: article.signedBy, signedDate: article.signedDate,
            lines: article.parts.map {
                ExtractReport.Lines(
                    source: position[$0.page] ?? 0, start: $0.lines.lowerBound, end: $0.lines.upperBound)
            },
            paragraphs: article.paragraphs.map(\.text),
            corrections: article.omissions.map {
                ExtractReport.CorrectionFacts(
                    source: position[$0.page] ?? 0, line: $0.line, printed: $0.printed, proposed: $0.kept,
                    reason: .overprinted)
            },
            continuesTo: article.continuesTo,
            continuedFrom: article.continuedFrom, confidence: (article.confidence * 100).rounded() / 100)
    }
}

/// An optional that is written as `null` instead of being left out.
@propertyWrapper
struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
    var wrappedValue: Value?

    init(wrappedValue value: Value?) { wrappedValue = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}
