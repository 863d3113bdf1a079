import ArchiveModel

/// Patterns by which the name of a file would be understood.
enum PatternProposal {
    /// Most likely first; each of them fits `path`.
    static func patterns(for path: String) -> [String] {
        let name = DeliveryName(path)
        let dates = name.dates.flatMap { date -> [(range: Range<Int>, pieces: [String])] in
            let forms = Set(date.readings.map(\.form))
            if forms == [.sure], date.range.count != 3 { return [(date.range, ["{date}"])] }
            return [
                (date.range, ["{month}", "{day}", "{year}"]), (date.range, ["{day}", "{month}", "{year}"]),
            ]
        }
        let places = dates.isEmpty ? [nil] : dates.map(Optional.some)
        var found: [String] = []
        for place in places {
            guard let pattern = name.pattern(place), let known = FileNamePattern(pattern),
                !found.contains(pattern),
                let match = known.match(path), match.page != nil || match.label != nil,
                match.date != nil || place == nil
            else { continue }
            found.append(pattern)
        }
        return found
    }
}
