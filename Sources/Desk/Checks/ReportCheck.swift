import ArchiveModel
import Languages
import Names

/// Figures that articles give with different values, of one thing, area and time and in one sense.
enum ReportCheck {
    static func matters(of archive: Archive) -> [Matter] {
        FigureComparison.disagreements(in: archive, FigureReader(archive)).map { matter(of: $0, archive) }
    }

    private static func matter(of disagreement: Disagreement, _ archive: Archive) -> Matter {
        let figures = disagreement.figures.map { Report($0, in: archive) }
        return Matter(
            .reports(disagreement, figures),
            facts: [disagreement.name, disagreement.period, disagreement.owner.words]
                + figures.map(\.facts))
    }
}

/// A figure with its sentence and the line of the source in which its paragraph begins.
private struct Report {
    let facts: String
    let sentence: String
    let location: SourceLocation?

    init(_ place: Disagreement.Place, in archive: Archive) {
        let issue = archive.issues[place.issue]
        let article = issue.articles[place.article]
        let mention = article.mentions[place.mention]
        let quantity = mention.quantity
        facts = "\(quantity?.value ?? "")\(quantity?.unit ?? "") (\(article.id))"
        sentence = place.sentence(in: archive)
        let paragraph =
            article.paragraphs.indices.contains(mention.position.block)
            ? article.paragraphs[mention.position.block] : nil
        let part = article.parts.first
        let (number, line) = (
            paragraph?.page ?? part?.page, paragraph?.lines.lowerBound ?? part?.lines.lowerBound
        )
        location = issue.pages.first { $0.id.number == number }.map { $0.source.location(ofLine: line ?? 1) }
    }
}

extension FigureOwner {
    /// For an id.
    fileprivate var words: String {
        switch self {
        case .paper, .unclear: ""
        case .name(_, let name): name
        case .names(let names): names.joined(separator: " ")
        }
    }
}

extension Diagnostic {
    fileprivate static func reports(_ disagreement: Disagreement, _ reports: [Report]) -> Diagnostic {
        Diagnostic(
            .reportsDisagree,
            "The paper gives several values for '\(disagreement.name)' of \(disagreement.period)",
            at: reports.first?.location,
            notes: reports.map { report in
                let line = report.location.map { ", \($0.path):\($0.line)" } ?? ""
                return "\(report.facts)\(line): \(report.sentence)"
            },
            fixes: ["note on the articles which is right", "or accept that the paper says both"])
    }
}
