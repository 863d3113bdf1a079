/// The cheapest way to turn one text into another, scalar by scalar (Wagner and Fischer, 1974).
struct Alignment: Sendable {
    let distance: Int
    /// For each place between scalars of the first text, the place in the second.
    private let places: [Int]
    private let length: Int

    init(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) {
        let width = other.count + 1
        var costs = [Int32](repeating: 0, count: (one.count + 1) * width)
        for column in 0..<width { costs[column] = Int32(column) }
        for row in 1..<(one.count + 1) {
            costs[row * width] = Int32(row)
            for column in 1..<width {
                let across =
                    costs[(row - 1) * width + column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)
                let step = min(costs[(row - 1) * width + column], costs[row * width + column - 1]) + 1
                costs[row * width + column] = min(across, step)
            }
        }
        distance = Int(costs[one.count * width + other.count])
        length = max(one.count, other.count)
        places = Self.trace(costs, one, other)
    }

    /// Where the second text goes on when `place` of the first is reached.
    func place(of place: Int) -> Int { places[place] }

    /// 0…1.
    var likeness: Double { length == 0 ? 1 : 1 - Double(distance) / Double(length) }

    private static func trace(_ costs: [Int32], _ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> [Int] {
        let width = other.count + 1
        var places = [Int](repeating: 0, count: one.count + 1)
        var (row, column) = (one.count, other.count)
        places[row] = column
        while row > 0 {
            let here = costs[row * width + column]
            if column > 0,
                here == costs[(row - 1) * width + column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)
            {
                (row, column) = (row - 1, column - 1)
            } else if column > 0, here == costs[row * width + column - 1] + 1 {
                column -= 1
                continue
            } else {
                row -= 1
            }
            places[row] = column
        }
        return places
    }
}
