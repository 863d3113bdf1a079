import ArchiveModel

/// What a paper calls a page, where that is no mere number: `A01`, `Extra`.
package struct PageLabel: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// As printed.
    package let description: String
    /// The letters before the number, or the whole name.
    let section: String
    /// `nil` for a page that has a name only.
    let number: Int?

    package init(_ text: String) {
        description = text
        let letters = text.unicodeScalars.prefix { !("0"..."9").contains($0) }
        let digits = text.unicodeScalars.dropFirst(letters.count)
        let isLetters = letters.count <= 2 && letters.allSatisfy { ("A"..."Z").contains($0) }
        section = Array(letters).string
        number = isLetters && digits.count <= 3 ? Int(Array(digits).string) : nil
    }

    /// Sections in order of their letters, pages with a name behind them all.
    package static func < (one: Self, other: Self) -> Bool {
        one.key < other.key
    }

    private var key: (Int, Int, String, Int, String) {
        (number == nil ? 1 : 0, section.utf8.count, section, number ?? 0, description)
    }
}

/// Gives the pages of an issue that have labels their numbers.
///
/// A page has the number of its label behind the last page of the section before it, so that a gap inside a section stays one. Pages that
/// the archive holds keep theirs; one for which there is no room comes behind all others.
struct PageNumbering {
    /// By label, of pages that are held.
    private var numbers: [String: Int]
    private var taken: Set<Int>
    /// Those that stand behind a page that they should stand before.
    private(set) var late: [PageLabel] = []

    /// `pages`: what the archive holds of the issue, and `labels` what some of them are called.
    init(labels: [Int: String], pages: Set<Int>) {
        numbers = Dictionary(labels.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        taken = pages.union(labels.keys)
    }

    func number(of label: PageLabel) -> Int? { numbers[label.description] }

    mutating func add(_ labels: Set<PageLabel>) {
        let new = labels.filter { numbers[$0.description] == nil }
        let known = numbers.map { PageLabel($0.key) }
        var end = 0
        for section in Self.sections(of: new.union(known)) {
            let base = start(of: section) ?? end
            for label in section where numbers[label.description] == nil {
                let number = base + (label.number ?? 1)
                if number > base, !taken.contains(number), isInOrder(label, number) {
                    give(number, to: label)
                } else {
                    late.append(label)
                }
            }
            end = max(end, section.compactMap { numbers[$0.description] }.max() ?? 0)
        }
        for label in late where numbers[label.description] == nil { give((taken.max() ?? 0) + 1, to: label) }
    }

    /// The labels of each section, in order.
    private static func sections(of labels: Set<PageLabel>) -> [[PageLabel]] {
        labels.sorted().reduce(into: []) { sections, label in
            if let last = sections.last?.last, last.section == label.section {
                sections[sections.count - 1].append(label)
            } else {
                sections.append([label])
            }
        }
    }

    /// What stands before the first page of a section of which some are held.
    private func start(of section: [PageLabel]) -> Int? {
        section.lazy.compactMap { label in
            numbers[label.description].map { $0 - (label.number ?? 1) }
        }.first
    }

    private func isInOrder(_ label: PageLabel, _ number: Int) -> Bool {
        numbers.allSatisfy { other, held in (PageLabel(other) < label) == (held < number) }
    }

    private mutating func give(_ number: Int, to label: PageLabel) {
        numbers[label.description] = number
        taken.insert(number)
    }
}
