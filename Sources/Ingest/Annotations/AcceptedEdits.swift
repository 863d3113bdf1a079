/// The corrections that will be made in a text: none stands in the way of another.
struct AcceptedEdits {
    private(set) var edits: [TextEdit] = []
    /// For each scalar of the text the edit that takes it, by index into `edits`, or -1.
    private var owners: [Int32]
    /// The places where something is added.
    private var additions: Set<Place> = []
    /// For each place between scalars whether anything is added or broken there.
    private var isPoint: [Bool]

    private struct Place: Hashable {
        var offset: Int
        var segment: Int
    }

    /// `count`: the scalars of the text.
    init(count: Int) {
        owners = Array(repeating: -1, count: count)
        isPoint = Array(repeating: false, count: count + 1)
    }

    /// Takes `edit` unless one that was taken before changes the same words; whether it did.
    mutating func take(_ edit: TextEdit) -> Bool {
        guard !isInTheWay(edit) else { return false }
        if edit.range.isEmpty {
            isPoint[edit.range.lowerBound] = true
            if !edit.isBreak { additions.insert(Place(offset: edit.range.lowerBound, segment: edit.segment)) }
        } else {
            for index in edit.range { owners[index] = Int32(edits.count) }
        }
        edits.append(edit)
        return true
    }

    private func isInTheWay(_ edit: TextEdit) -> Bool {
        let (lower, upper) = (edit.range.lowerBound, edit.range.upperBound)
        guard edit.range.isEmpty else {
            return owners[edit.range].contains { $0 >= 0 } || isPoint[(lower + 1)..<upper].contains(true)
        }
        if !edit.isBreak, additions.contains(Place(offset: lower, segment: edit.segment)) { return true }
        return lower > 0 && lower < owners.count && owners[lower] >= 0 && owners[lower] == owners[lower - 1]
    }
}
