import ArchiveModel
import Languages
import Names

/// Figures of one name, unit, measure and time that articles give with different values.
///
/// Of figures whose time is not said nothing is known; counts of things are left out, because the same words count other
/// things elsewhere; and a figure is compared only with those of the same place.
enum ReportCheck {
    private struct Question: Hashable {
        var name: String
        var unit: String
        var measure: Measure
        var period: String
        var place: String
    }

    private struct Answer {
        var value: String
        var article: ArticleID
    }

    static func matters(of archive: Archive) -> [Matter] {
        var answers: [Question: [Answer]] = [:]
        for article in archive.issues.flatMap(\.articles) where !article.isUnlisted {
            for mention in article.mentions where mention.kind == .indicator {
                guard let question = question(mention, in: article) else { continue }
                answers[question, default: []].append(
                    Answer(value: mention.quantity?.value ?? "", article: article.id))
            }
        }
        return answers.compactMap { matter(of: $0, $1) }.sorted { $0.id < $1.id }
    }

    private static func question(_ mention: Mention, in article: Article) -> Question? {
        guard let quantity = mention.quantity, let period = quantity.period, let unit = quantity.unit,
            QuantityWords.comparable.contains(where: Fold.string(unit).hasSuffix), mention.name.count > 1
        else { return nil }
        return Question(
            name: mention.name, unit: unit, measure: quantity.measure, period: period,
            place: place(of: mention, in: article))
    }

    /// The place named last before the figure in its paragraph, or first in the headline; empty for the paper's own.
    private static func place(of mention: Mention, in article: Article) -> String {
        let places = article.mentions.outermost.filter { $0.kind == .place }
        let beside = places.last {
            $0.position.block == mention.position.block && $0.position.offset < mention.position.offset
        }
        return (beside ?? places.first { $0.position.block < 0 })?.name ?? ""
    }

    private static func matter(of question: Question, _ answers: [Answer]) -> Matter? {
        var values = Set<String>()
        let different = answers.filter { values.insert($0.value).inserted }
        guard different.count > 1, Set(different.map(\.article.page.issue)).count > 1 else { return nil }
        let given = different.map { "\($0.value)\(question.unit) (\($0.article))" }
        return Matter(
            .reports(question.name, question.period, given),
            facts: [question.name, question.period, question.place] + given)
    }
}

extension Diagnostic {
    fileprivate static func reports(_ name: String, _ period: String, _ values: [String]) -> Diagnostic {
        Diagnostic(
            .reportsDisagree, "The paper gives several values for '\(name)' of \(period)",
            notes: values,
            fixes: ["note on the articles which is right", "or accept that the paper says both"])
    }
}
