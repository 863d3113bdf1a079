import ArchiveModel
import Markup

/// In how many articles of which years something is named, in a few bars.
struct YearBeats {
    /// Years of the archive that one bar stands for.
    private let step: Int
    private let first: Int
    private let last: Int
    private let locale: Locale

    /// At most so many bars.
    private static let most = 6
    private static let (width, height) = (12, 16)

    init(_ site: SiteContext) {
        first = site.archive.issues.first?.id.date.year ?? 0
        last = site.archive.issues.last?.id.date.year ?? 0
        step = max(1, (last - first + Self.most) / Self.most)
        locale = site.locale
    }

    var isOfSeveralYears: Bool { last > first }

    /// What each bar stands for.
    var labels: [String] { last > 0 ? (0...(last - first) / step).map(years) : [] }

    /// By bar: how many.
    func counts(of years: some Sequence<Int>) -> [Int] {
        var counts = [Int](repeating: 0, count: (last - first) / step + 1)
        for year in years { counts[min(max(0, (year - first) / step), counts.count - 1)] += 1 }
        return counts
    }

    /// For the template; missing where the archive has one year only.
    func value(of counts: [Int]) -> TemplateValue {
        guard isOfSeveralYears else { return .missing }
        let most = max(1, counts.max() ?? 1)
        var path = ""
        for (number, count) in counts.enumerated() where count > 0 {
            let tall = max(2, count * (Self.height - 3) / most)
            path += "M\(number * Self.width + 1) \(Self.height - 1)v-\(tall)h9v\(tall)z"
        }
        return .object([
            "width": .number(counts.count * Self.width), "path": .text(path),
            "label": .text(
                locale.text(
                    "beats_label",
                    zip(counts.indices, counts).map { "\(years($0)) \($1)" }
                        .joined(separator: locale.text("clause_separator")))),
        ])
    }

    private func years(_ bar: Int) -> String {
        let start = first + bar * step
        return locale.ranges([start...min(last, start + step - 1)])
    }
}
