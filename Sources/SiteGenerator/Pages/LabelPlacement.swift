/// Where the labels of points in a drawing stand, so that none covers another.
enum LabelPlacement {
    /// For each point the height of its label: its own, or the nearest free one below.
    ///
    /// `line` is the height of a label and `width` the room of the longest one, in the units of the drawing.
    static func heights(of points: [(x: Int, y: Int)], line: Int = 16, width: Int = 90) -> [Int] {
        var heights = points.map(\.y)
        var placed: [(x: Int, y: Int)] = []
        let order = points.indices.sorted { (points[$0].y, $0) < (points[$1].y, $1) }
        for index in order {
            let x = points[index].x
            for other in placed where abs(other.x - x) < width && abs(other.y - heights[index]) < line {
                heights[index] = other.y + line
            }
            placed.append((x, heights[index]))
            placed.sort { $0.y < $1.y }
        }
        return heights
    }
}
