import ArchiveModel

/// Tells the lines of a page that were printed over themselves, as headlines and captions with a shadow are, from words
/// that are meant twice: 家家户户干干净净, a chant, a refrain, `had had`.
///
/// A page shows it by a line that no words would make (`OverprintEvidence`), or by three lines far from each other
/// that all stand twice. On a page that does not show it, every line stays as it is printed.
struct Overprinting {
    /// A line that may have been printed over itself.
    private struct Suspect {
        let index: Int
        let doubling: Doubling
        let evidence: OverprintEvidence?
    }

    private let lines: [PageLine]
    private let suspects: [Suspect]
    private let isSuspect: Set<Int>

    /// `lines`, those that were printed over themselves read once.
    static func readOnce(_ lines: [PageLine]) -> [PageLine] {
        let doublings = lines.indices.compactMap { index in
            Doubling(lines[index].words).map { (index: index, doubling: $0) }
        }
        guard !doublings.isEmpty else { return lines }
        var result = lines
        for (index, doubling) in Self(lines, doublings).overprinted() {
            result[index] = lines[index].read(once: doubling)
        }
        return result
    }

    private init(_ lines: [PageLine], _ doublings: [(index: Int, doubling: Doubling)]) {
        self.lines = lines
        let said = SaidOnce(doublings, lines)
        suspects = doublings.compactMap { index, doubling in
            let evidence = doubling.evidence ?? (said.holds(doubling) ? .saidOnce : nil)
            guard evidence != nil || doubling.mayBeOverprinted else { return nil }
            return Suspect(index: index, doubling: doubling, evidence: evidence)
        }
        isSuspect = Set(suspects.map(\.index))
    }

    private func overprinted() -> [(Int, Doubling)] {
        let kinds = Dictionary(grouping: suspects, by: \.doubling.isByLetter)
        let found = [false, true].flatMap { isByLetter -> [Suspect] in
            let suspects = kinds[isByLetter, default: []]
            let isShown = suspects.contains { $0.evidence != nil } || standFarApart(suspects)
            return isShown ? suspects.filter { $0.evidence != nil || isLikely($0) } : []
        }
        return found.map { ($0.index, $0.doubling) }
    }

    /// On a page that shows overprinting of the line's manner. Words of two letters double each (平平安安健健康康): two of
    /// them stay, and more where they stand in running text.
    private func isLikely(_ suspect: Suspect) -> Bool {
        let count = suspect.doubling.runs.count
        guard suspect.doubling.isByLetter, count.isMultiple(of: 2) else { return true }
        guard count > 4 else { return false }
        let next = lines[safe: suspect.index + 1]
        return lines[suspect.index].isHeading
            || (suspect.index == 0 || lines[suspect.index].blanksBefore > 0)
                && next.map { $0.blanksBefore > 0 } ?? true
    }

    /// In characters: a refrain stands nearer to itself.
    private static let farthestRefrain = 40
    private static let least = 3

    /// Whether three lines of different words stand twice, with running text between each and the next; two where one of
    /// them says two things of different length twice, as slogans do not.
    private func standFarApart(_ suspects: [Suspect]) -> Bool {
        let counted = suspects.filter(\.doubling.isUnlikely)
        guard
            counted.contains(where: { !$0.doubling.isByLetter || !$0.doubling.runs.count.isMultiple(of: 2) })
        else { return false }
        let before = textBefore
        var known = Set<[Unicode.Scalar]>()
        var last: Int?
        var weight = 0
        for suspect in counted where !known.contains(suspect.doubling.once) {
            if let last, before[suspect.index] - before[last] <= Self.farthestRefrain { continue }
            known.insert(suspect.doubling.once)
            last = suspect.index
            weight += suspect.doubling.saysTwoThings ? 2 : 1
        }
        return known.count > 1 && weight >= Self.least
    }

    /// How many characters of running text stand before each line.
    private var textBefore: [Int] {
        lines.indices.reduce(into: [0]) { sums, index in
            sums.append(sums[index] + (isSuspect.contains(index) ? 0 : lines[index].clean.count))
        }
    }
}

/// The words, four letters of each, that stand once in the other lines of a page.
private struct SaidOnce {
    private var said = Set<SIMD4<UInt32>>()

    init(_ doublings: [(index: Int, doubling: Doubling)], _ lines: [PageLine]) {
        let wanted = Set(doublings.flatMap(\.doubling.fourLetters))
        guard !wanted.isEmpty else { return }
        let doubled = Set(doublings.map(\.index))
        for index in lines.indices where !doubled.contains(index) {
            for letters in lines[index].text.fours where wanted.contains(letters) { said.insert(letters) }
        }
    }

    func holds(_ doubling: Doubling) -> Bool {
        !said.isEmpty && doubling.fourLetters.contains { said.contains($0) }
    }
}

extension [Unicode.Scalar] {
    /// Every four letters in a row, blanks left out.
    var fours: [SIMD4<UInt32>] {
        let text = dense
        guard text.count >= 4 else { return [] }
        return (0...(text.count - 4)).compactMap { start in
            let letters = text[start..<start + 4]
            guard letters.allSatisfy(\.isLetter) else { return nil }
            return SIMD4(letters.map(\.value))
        }
    }
}
