package import ArchiveModel
import Languages

/// Compares the figures that the machine found: those that speak of one thing, of one area, of one time and in one sense.
///
/// It rather says nothing than that two figures are of the same which are not.
package struct FigureComparison {
    private let archive: Archive

    private struct Question: Hashable {
        var subject: FigureSubject
        var period: String
        var measure: Measure
    }

    private struct Answer {
        var place: Disagreement.Place
        var wording: MeasureWording
        var value: FigureValue

        func isInSameArticle(as other: Answer) -> Bool {
            (place.issue, place.article) == (other.place.issue, other.place.article)
        }

        /// The lower, the plainer its words are.
        var rank: [Int] { [wording.isGuessed ? 1 : 0, wording.places.count] + place.order }
    }

    /// In order of name and period.
    package static func disagreements(in archive: Archive, _ reader: FigureReader) -> [Disagreement] {
        FigureComparison(archive: archive).disagreements(reader)
    }

    private func disagreements(_ reader: FigureReader) -> [Disagreement] {
        var answers: [Question: [Answer]] = [:]
        for (number, issue) in archive.issues.enumerated() {
            for (place, article) in issue.articles.enumerated() where !article.isUnlisted {
                reader.visit(article, where: \.isComparable) { index, quantity, found in
                    guard let period = quantity.period, let value = FigureValue(quantity) else { return }
                    let question = Question(
                        subject: found.subject, period: period, measure: quantity.measure)
                    answers[question, default: []].append(
                        Answer(
                            place: .init(issue: number, article: place, mention: index),
                            wording: found.wording, value: value))
                }
            }
        }
        return answers.compactMap { disagreement($0, $1) }
            .sorted {
                $0.name == $1.name && $0.period == $1.period
                    ? $0.first.lexicographicallyPrecedes($1.first)
                    : ($0.name, $0.period) < ($1.name, $1.period)
            }
    }

    // MARK: Answers that differ

    private func disagreement(_ question: Question, _ answers: [Answer]) -> Disagreement? {
        let clear = Dictionary(grouping: answers) { Place(issue: $0.place.issue, article: $0.place.article) }
            .values.filter { !Self.differ($0) }.joined()
            .sorted { $0.place.order.lexicographicallyPrecedes($1.place.order) }
        let answers = Self.oneOfEachValue(clear)
        guard answers.count > 1 else { return nil }
        var isOpen = [Bool](repeating: false, count: answers.count)
        for (number, one) in answers.enumerated() {
            for (behind, other) in answers[(number + 1)...].enumerated()
            where !one.isInSameArticle(as: other) && one.wording.suits(other.wording)
                && !one.value.agrees(with: other.value)
            {
                isOpen[number] = true
                isOpen[number + 1 + behind] = true
            }
        }
        let figures = zip(answers, isOpen).filter(\.1).map(\.0)
        guard let best = figures.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) else { return nil }
        let name = name(of: best)
        return Disagreement(
            name: name, heading: question.subject.heading(name), owner: question.subject.owner,
            period: question.period,
            measure: question.measure,
            figures: figures.map(\.place), all: clear.map(\.place))
    }

    private struct Place: Hashable {
        var issue: Int
        var article: Int
    }

    /// Whether an article gives two values itself: then its words do not tell which of them is meant.
    private static func differ(_ answers: [Answer]) -> Bool {
        guard let first = answers.first else { return false }
        return answers.contains { !$0.value.agrees(with: first.value) }
    }

    /// The first of each value and of what is done to the thing.
    private static func oneOfEachValue(_ answers: [Answer]) -> [Answer] {
        var kept: [Answer] = []
        for answer in answers.prefix(1_000)
        where !kept.contains(where: {
            $0.value.amount == answer.value.amount && $0.wording.works == answer.wording.works
                && $0.wording.light == answer.wording.light && $0.isInSameArticle(as: answer) == false
        }) {
            kept.append(answer)
        }
        return kept
    }

    /// The words that say what is measured, as the article prints them.
    private func name(of answer: Answer) -> String {
        let article = archive.issues[answer.place.issue].articles[answer.place.article]
        let mention = article.mentions[answer.place.mention]
        let scalars = Array(article.text(ofBlock: mention.position.block).unicodeScalars)
        var name = String.UnicodeScalarView()
        var last: Int?
        for place in answer.wording.places where scalars.indices.contains(place) {
            if let last, place > last + 1, scalars[place].properties.isAlphabetic,
                UnitShape.of(Unit(of: scalars[place])) == .latin
            {
                name.append(" ")
            }
            name.append(scalars[place])
            last = place
        }
        return String(name)
    }
}

extension Disagreement {
    fileprivate var first: [Int] { figures.first?.order ?? [] }
}

extension Disagreement.Place {
    fileprivate var order: [Int] { [issue, article, mention] }
}

extension Mention.Quantity {
    /// Whether two figures that are meant so, of one known time, can contradict each other.
    fileprivate var isComparable: Bool {
        period != nil && (measure == .actual || measure == .target || measure == .forecast)
    }
}
