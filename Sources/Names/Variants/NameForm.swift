import ArchiveModel
import Languages

/// A name in the parts by which variants are told: the area before it, what it is called, the work that is done to it.
struct NameForm: Sendable {
    /// All its letters, without marks and blanks.
    let units: [Unit]
    /// The stem of the area before the name, 辽源 of 辽源市人民政府, or of the area that a level stands for; empty where there is
    /// none.
    private(set) var area: [Unit] = []
    /// How the area is printed: 辽源市, or 市 for that of the paper.
    private(set) var head: [Unit] = []
    /// What is left, in the short words of offices, without 第.
    private(set) var rest: [Unit] = []
    /// `rest` without what says only that it is a project.
    private(set) var named: [Unit] = []
    /// Of `rest` what the thing is called.
    private(set) var core: [Unit] = []
    /// The class of the work that is done to it; 0 where none is, or it is built.
    private(set) var work = 0
    /// Whether it ends with what says only that it is a firm.
    private(set) var isLegal = false

    init(_ name: String, _ kind: EntityKind, _ areas: KnownAreas) {
        units = Self.letters(of: name)
        let start = kind == .person ? 0 : takeArea(areas, kind)
        head = Array(units[..<start])
        rest = Self.shortened(units[start...])
        (named, core) = (rest, rest)
        if kind == .project { takeWork() }
        if kind == .organisation { takeLegalForm() }
    }

    /// The numbers in the name, in their order: names with others mean other things.
    var numbers: [[Unit]] {
        rest.split { !Self.isNumeral($0) }.map(Array.init)
    }

    static func isNumeral(_ unit: Unit) -> Bool {
        ChineseNumber.isDigit(unit) || UnitShape.of(unit) == .digit
    }

    /// Whether it is written in characters of Han: names in letters are compared by their words.
    var isHan: Bool { units.contains { UnitShape.of($0) == .han } }

    /// The letters of a name by which it is compared; nothing for a list of names.
    static func letters(of name: String) -> [Unit] {
        let letters = lettersAndLists(of: name)
        return letters.contains(NamePunctuation.enumeration) ? [] : letters
    }

    /// The letters of a name, with the marks between the names of a list.
    static func lettersAndLists(of name: String) -> [Unit] {
        LetterFolder.letters(of: name).map { Unit(exactly: $0) ?? .unknown }.filter { unit in
            guard let scalar = Unicode.Scalar(unit) else { return false }
            return unit == NamePunctuation.enumeration
                || !scalar.properties.isWhitespace && !isMark(scalar.properties.generalCategory)
        }
    }

    private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }

    /// Where the name goes on behind the areas that it begins with.
    private mutating func takeArea(_ areas: KnownAreas, _ kind: EntityKind) -> Int {
        var start = units.has(VariantWords.party, at: 0) ? VariantWords.party.count : 0
        let first = start
        while let head = areas.area(in: units, at: start), units.count - start - head.length >= head.least {
            start += head.length
            area = head.stem
        }
        guard start == first, kind == .organisation || kind == .project, units.count > start + 1,
            VariantWords.levels.contains(units[start]),
            VariantWords.levelWords.length(in: units, at: start) == 0
        else { return start }
        area = areas.home(units[start]) ?? [units[start]]
        return start + 1
    }

    /// With the short words of offices in place of the long ones, and numbers without 第.
    private static func shortened(_ units: ArraySlice<Unit>) -> [Unit] {
        let text = Array(units)
        var result: [Unit] = []
        var index = 0
        while index < text.count {
            if text[index] == VariantWords.ordinal, index + 1 < text.count, isNumeral(text[index + 1]) {
                index += 1
            } else if let office = VariantWords.offices.first(where: { text.has($0.long, at: index) }) {
                result += office.short
                index += office.long.count
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    private mutating func takeWork() {
        var end = rest.count
        while let noun = VariantWords.nouns.first(where: { rest.has($0, endingAt: end) && $0.count < end }) {
            end -= noun.count
        }
        named = Array(rest[..<end])
        var best: (number: Int, length: Int)?
        for (number, words) in VariantWords.works.enumerated() {
            for word in words where rest.prefix(end).ends(with: word) && word.count > best?.length ?? 0 {
                best = (number, word.count)
            }
        }
        if let best, end - best.length > 1 {
            end -= best.length
            work = best.number
        }
        if end > 1 { core = Array(rest[..<end]) }
    }

    private mutating func takeLegalForm() {
        guard let form = VariantWords.legal.first(where: { rest.has($0, endingAt: rest.count) }),
            rest.count - form.count > 1
        else { return }
        core = Array(rest.dropLast(form.count))
        isLegal = true
    }
}

extension RandomAccessCollection where Element == Unit {
    fileprivate func ends(with word: [Unit]) -> Bool { suffix(word.count).elementsEqual(word) }
}

/// The areas that the names of an archive hold, and which of each level is that of the paper.
struct KnownAreas: Sendable {
    /// Whole names with their units.
    private var whole: Set<[Unit]> = []
    private var stems: Set<[Unit]> = []
    /// By unit: the stems that have it, with how often they are named.
    private var levels: [Unit: [[Unit]: Int]] = [:]
    /// Areas of the place that the name of the paper begins with.
    private let paper: [Unit]
    private var longest = 0
    private var homes: [Unit: [Unit]] = [:]

    init(_ names: [VariantName], paper: String) {
        self.paper = NameForm.letters(of: paper)
        for name in names where name.kind == .place {
            let units = NameForm.letters(of: name.name)
            let lengths = [PlaceWords.newTowns, PlaceWords.units].map {
                $0.length(in: units, endingAt: units.count)
            }
            guard let length = lengths.first(where: { $0 > 0 && units.count - $0 >= 2 }),
                let unit = units.last
            else {
                continue
            }
            let stem = Array(units.dropLast(length))
            whole.insert(units)
            longest = max(longest, units.count)
            guard length != lengths[0] else { continue }
            stems.insert(stem)
            levels[unit, default: [:]][stem, default: 0] += max(1, name.articles.count)
        }
        for unit in levels.keys { homes[unit] = mostNamed(unit) }
    }

    /// The area of a level that the paper means without naming it: that of its own name, or one that is named at least
    /// twice as often as every other.
    func home(_ level: Unit) -> [Unit]? { homes[level] }

    private func mostNamed(_ level: Unit) -> [Unit]? {
        let stems = levels[level, default: [:]].sorted { ($1.value, $0.key.count) < ($0.value, $1.key.count) }
        if let own = stems.first(where: { paper.starts(with: $0.key) }) { return own.key }
        guard let first = stems.first else { return nil }
        return stems.count == 1 || first.value >= 2 * stems[1].value ? first.key : nil
    }

    /// The longest area that begins at `start`, with how many units must follow it at least.
    func area(in units: [Unit], at start: Int) -> (length: Int, stem: [Unit], least: Int)? {
        for length in stride(from: min(longest, units.count - start), to: 1, by: -1) {
            let word = Array(units[start..<(start + length)])
            if whole.contains(word) { return (length, stem(of: word), 1) }
            if stems.contains(word) { return (length, word, 2) }
        }
        return nil
    }

    private func stem(of area: [Unit]) -> [Unit] {
        let isNewTown = PlaceWords.newTowns.length(in: area, endingAt: area.count) > 0
        guard !isNewTown else { return area }
        return Array(area.dropLast(PlaceWords.units.length(in: area, endingAt: area.count)))
    }
}
