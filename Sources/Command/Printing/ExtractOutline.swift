import ArchiveModel
import Ingest
import Reading

/// What the reader made of an issue, in a few lines an article.
struct ExtractOutline {
    private(set) var text = ""

    init(_ reading: IssueReading, pages: [Int: SourceText], explains: Bool) {
        var lines = [Self.title(reading.masthead, pages)]
        for article in reading.articles {
            lines.append("")
            lines += Self.lines(of: article, explains: explains)
            lines += reading.reasons[article.id, default: []].map(Self.line)
            if explains { lines += Self.names(in: article) }
        }
        text = lines.joined(separator: "\n")
    }

    private static func title(_ masthead: Masthead, _ pages: [Int: SourceText]) -> String {
        let date = masthead.date.map { "\($0) (\(masthead.dateEvidence ?? "masthead"))" }
        let numbers = pages.keys.sorted().map(String.init).joined(separator: ", ")
        return [
            masthead.paper, date ?? masthead.dateEvidence ?? "no date found", "page \(numbers)",
        ].compactMap(\.self).joined(separator: " · ")
    }

    private static func lines(of article: Article, explains: Bool) -> [String] {
        var lines = [
            "\(article.id.local)  \(article.headline ?? opening(of: article))  [\(article.kind.rawValue)]"
        ]
        if let kicker = article.kicker { lines.append("       kicker: \(kicker)") }
        if !article.byline.isEmpty {
            lines.append("       by: \(article.byline.map(\.name).joined(separator: ", "))")
        }
        let count = article.paragraphs.reduce(0) { $0 + $1.text.count }
        lines.append(
            "       \(Count.of(article.paragraphs.count, "paragraph")), \(Count.of(count, "character"))")
        guard explains else { return lines }
        let parts = article.parts.map { "\($0.page):\($0.lines.lowerBound)-\($0.lines.upperBound)" }
        lines.append(
            "       lines \(parts.joined(separator: " | ")), confidence \(percent(article.confidence))")
        if let target = article.continuesTo { lines.append("       continues: \(target)") }
        if let origin = article.continuedFrom { lines.append("       continued from: \(origin)") }
        return lines
    }

    private static func line(of reason: ReadingReason) -> String {
        let (first, last) = (reason.lines.lowerBound, reason.lines.upperBound)
        let place = first == last ? "\(reason.page):\(first)" : "\(reason.page):\(first)-\(last)"
        return "       \(place)  \(reason.evidence)  [\(reason.feature.rawValue)]"
    }

    /// Each name once, with where it stands first, what speaks for it, and how sure the recogniser is.
    private static func names(in article: Article) -> [String] {
        var seen = Set<String>()
        return article.mentions.filter { seen.insert("\($0.kind) \($0.name)").inserted }.map { mention in
            let block = mention.position.block
            let place = block < 0 ? "headline" : "¶\(block + 1)"
            let list = mention.roles.map(words).joined(separator: Punctuation.listSeparator)
            let roles = list.isEmpty ? "" : " (\(list))"
            let reasons = mention.evidence.joined(separator: "; ")
            return
                "       \(mention.kind.word) \(mention.name)\(roles)  \(place), \(percent(mention.score)): \(reasons)"
        }
    }

    /// 市长, 市长 left 2021-01-05.
    private static func words(of role: StatedRole) -> String {
        guard role.standing != .attested else { return role.title }
        return [role.title, role.standing.rawValue, role.date ?? ""].filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    private static func opening(of article: Article) -> String {
        Punctuation.asOpening("\(article.paragraphs.first.map { $0.text.opening(20) } ?? "")…")
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
