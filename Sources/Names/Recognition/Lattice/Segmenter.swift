import Languages

/// A word of a block, or a run of digits or Latin letters, or one mark.
struct Token: Hashable, Sendable {
    var range: Range<Int>
    var classes: WordClass

    var isPerson: Bool { classes.contains(.person) }
}

/// Cuts a block into the cheapest sequence of words and supposed names.
///
/// Every way to cut is a path; words cost -ln of their frequency, supposed names what `NameCandidate` says. The names
/// on the cheapest path are so decided together with the words around them, and with each other.
struct Segmenter: Sendable {
    /// Names of records, preferred to general words.
    var names = Vocabulary()

    /// What a scalar costs that is no word.
    static let unknownCost: Float = 12.5

    func tokens(of text: MarkedText, candidates: [NameCandidate]) -> [Token] {
        lattice(of: text, candidates: candidates).path()
    }

    func lattice(of text: MarkedText, candidates: [NameCandidate]) -> Lattice {
        var lattice = Lattice(count: text.count)
        let units = text.units
        var first = 0
        for start in units.indices {
            while first < candidates.count, candidates[first].range.lowerBound < start { first += 1 }
            guard lattice.isReached(start) else { continue }
            if !relaxRun(at: start, of: units, &lattice) {
                lattice.relax(start..<(start + 1), Self.unknownCost, .unknown)
                for place in text.words(at: start) {
                    let word = text.word(place)
                    lattice.relax(start..<Int(word.end), word.entry.cost, word.entry.classes)
                }
                if !names.isEmpty { relaxWords(of: names, in: units, at: start, &lattice) }
            }
            var next = first
            while next < candidates.count, candidates[next].range.lowerBound == start {
                let afterTitle = lattice.classes(before: start).contains(.title)
                let cost = afterTitle ? candidates[next].costAfterTitle : candidates[next].cost
                lattice.relax(
                    candidates[next].range, cost, candidates[next].classes, candidate: next)
                next += 1
            }
        }
        return lattice
    }

    /// Digits and Latin letters are never cut, a mark stands alone.
    private func relaxRun(at start: Int, of units: [Unit], _ lattice: inout Lattice) -> Bool {
        let shape = UnitShape.of(units[start])
        guard shape != .han else { return false }
        let total: Float = 1
        var end = start + 1
        switch shape {
        case .digit:
            while end < units.count, continuesNumber(units, end) { end += 1 }
            lattice.relax(start..<end, total, .number)
        case .latin:
            while end < units.count, UnitShape.of(units[end]) == .latin || UnitShape.of(units[end]) == .digit
            {
                end += 1
            }
            lattice.relax(start..<end, total, .latin)
        default: lattice.relax(start..<end, total, .punctuation)
        }
        return true
    }

    private func continuesNumber(_ units: [Unit], _ index: Int) -> Bool {
        switch UnitShape.of(units[index]) {
        case .digit: true
        case .punctuation:
            (units[index] == Unit(of: ".") || units[index] == NamePunctuation.comma && groups(units, index))
                && index + 1 < units.count && UnitShape.of(units[index + 1]) == .digit
        default: false
        }
    }

    /// Whether a comma separates thousands: 12,000.
    private func groups(_ units: [Unit], _ index: Int) -> Bool {
        let digits = units[(index + 1)...].prefix { UnitShape.of($0) == .digit }.count
        return digits == 3
    }

    private func relaxWords(of words: Vocabulary, in units: [Unit], at start: Int, _ lattice: inout Lattice) {
        guard var node = words.root(units[start]) else { return }
        var index = start + 1
        if let entry = words.entry(at: node) {
            lattice.relax(start..<index, entry.cost, entry.classes)
        }
        guard index < units.count else { return }
        while true {
            if index > start + 1, let entry = words.entry(at: node) {
                lattice.relax(start..<index, entry.cost, entry.classes)
            }
            guard index < units.count, let next = words.step(from: node, by: units[index]) else { return }
            node = next
            index += 1
        }
    }
}
