/// A page of the names of one letter.
struct IndexPart: Sendable {
    /// Of the letter's entries, and of what may be names.
    fileprivate(set) var range = 0..<0
    fileprivate(set) var doubts = 0..<0
    /// The first name of the part and the last, as far as they tell it from its neighbours: family names, or whole ones.
    fileprivate(set) var first = ""
    fileprivate(set) var last = ""

    /// At least one. What may be names is divided evenly over the pages, in the same order; where it is more than these
    /// bear, further pages follow.
    static func all(
        of entries: [NameIndex.Entry], _ doubted: [String], limit: Int, doubtLimit: Int
    ) -> [IndexPart] {
        let ranges = ranges(of: entries, limit: limit)
        let least = (doubted.count + doubtLimit - 1) / doubtLimit
        let count = max(1, ranges.count, least)
        return (0..<count).map { number in
            var part = IndexPart()
            part.doubts = doubted.count * number / count..<doubted.count * (number + 1) / count
            if number < ranges.count {
                part.range = ranges[number]
                part.first = words(for: entries, part.range.lowerBound, part.range.lowerBound - 1)
                part.last = words(for: entries, part.range.upperBound - 1, part.range.upperBound)
            } else if !part.doubts.isEmpty {
                part.first = doubted[part.doubts.lowerBound].shortened
                part.last = doubted[part.doubts.upperBound - 1].shortened
            }
            return part
        }
    }

    /// Of names without family names.
    static func all(of names: [String], limit: Int) -> [IndexPart] {
        all(
            of: names.map { NameIndex.Entry(source: .record(0), name: $0, family: "") }, [], limit: limit,
            doubtLimit: limit)
    }

    /// A part ends where a family name ends, when it is half full by then.
    private static func ranges(of entries: [NameIndex.Entry], limit: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < entries.count {
            var end = min(start + limit, entries.count)
            if end < entries.count, !entries[end].family.isEmpty {
                let family = entries[end].family
                let beginning = (start..<end).last { entries[$0].family != family }.map { $0 + 1 } ?? start
                if beginning - start >= limit / 2 { end = beginning }
            }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    /// The family name, or the whole name where the neighbour has the same.
    private static func words(for entries: [NameIndex.Entry], _ place: Int, _ neighbour: Int) -> String {
        let entry = entries[place]
        let isShared = entries.indices.contains(neighbour) && entries[neighbour].family == entry.family
        return (entry.family.isEmpty || isShared ? entry.name : entry.family).shortened
    }
}

extension String {
    /// So that a row of them can be read.
    fileprivate var shortened: String { count > 24 ? prefix(22) + "…" : self }
}
