import ArchiveModel

/// Patterns by which the name of a file would be understood.
enum PatternProposal {
    private static let forms = [
        ["{date}"], ["{month}", "{day}", "{year}"], ["{day}", "{month}", "{year}"],
        ["{year}", "{month}", "{day}"],
    ]

    /// One for each day that the name may mean, most likely first; each fits `path` and finds a page.
    static func patterns(for path: String) -> [String] {
        let name = DeliveryName(path)
        guard let date = name.dates.last else {
            return name.pattern(nil).flatMap {
                FileNamePattern($0)?.match(path)?.hasPage == true ? [$0] : nil
            } ?? []
        }
        return date.readings.compactMap { reading in
            forms.lazy.filter { $0.count == 1 || $0.count == date.range.count }
                .compactMap { name.pattern((date.range, $0)) }
                .first { pattern in
                    let match = FileNamePattern(pattern)?.match(path)
                    return match?.hasPage == true && match?.date == reading.date
                }
        }
    }
}

extension FileNamePattern.Match {
    fileprivate var hasPage: Bool { page != nil || label != nil }
}
