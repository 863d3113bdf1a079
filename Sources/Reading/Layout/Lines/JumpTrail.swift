import ArchiveModel

/// What the lines of an article say about where it goes on and where it comes from.
struct JumpTrail {
    /// As printed: `第三版`; of the run of lines that was read last.
    private(set) var continuesTo: String?
    private(set) var arriving: String?
    /// The words of the jump line that was read last: `下转第三版`.
    private(set) var leaving: String?
    private(set) var firstTarget: String?
    private var origin: (page: Int, name: String)?

    /// `lines` without the jump lines, which are kept here.
    mutating func take(from lines: [PageLine], onPage page: Int) -> [PageLine] {
        var lines = lines
        arriving = nil
        continuesTo = nil
        if let place = arrivalPlace(in: lines), let jump = lines[place].arrival {
            origin = origin ?? (page, jump.page)
            let name = lines[..<place].map { $0.clean.string + " " }.joined()
            arriving = name + jump.words
            lines.removeFirst(place)
            lines[0] = lines[0].saying(Array(lines[0].clean[jump.range.upperBound...].drop(while: \.isBlank)))
        }
        if lines.count > 1, let end = lines.last, end.role == .closer {
            let before = lines[lines.count - 2]
            var words = before.clean
            LineJoining.append(end.clean, to: &words)
            lines.replaceSubrange((lines.count - 2)..., with: [before.saying(words)])
        }
        if let last = lines.indices.last, let jump = lines[last].departure {
            continuesTo = jump.page
            leaving = jump.words
            firstTarget = firstTarget ?? jump.page
            var words = lines[last].clean
            words.removeSubrange(jump.range)
            while words.last?.isBlank == true { words.removeLast() }
            lines[last] = lines[last].saying(words)
        }
        return lines.filter { !$0.clean.isEmpty }
    }

    /// The line that begins with where the lines come from: the first, or behind the name of what goes on.
    private func arrivalPlace(in lines: [PageLine]) -> Int? {
        for (place, line) in lines.prefix(Self.longestName + 1).enumerated() {
            if line.arrival?.range.lowerBound == 0 { return place }
            guard line.clean.count <= Self.widestName, !line.endsSentence, !line.hasStop else { return nil }
        }
        return nil
    }

    /// In lines, and in characters.
    private static let longestName = 2
    private static let widestName = 40

    /// Where an article that begins on `page` comes from; a jump line on a later page only leads back to its own
    /// beginning.
    func origin(onPage page: Int?) -> String? { origin?.page == page ? origin?.name : nil }
}
