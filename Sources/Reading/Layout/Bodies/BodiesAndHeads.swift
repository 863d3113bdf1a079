/// The items of a page, bodies and heads apart, each with its place among the items.
struct BodiesAndHeads {
    var bodies: [(item: Int, runs: [Range<Int>], cutBy: [Range<Int>])] = []
    var heads: [(item: Int, lines: Range<Int>)] = []

    init(_ items: [PageItem]) {
        for (index, item) in items.enumerated() {
            switch item {
            case .head(let lines): heads.append((index, lines))
            case .body(let runs, let cut): bodies.append((index, runs, cut))
            }
        }
    }

    func assignment(of lines: [PageLine], _ regime: PageRegime, _ clusters: HeadClusters)
        -> HeadlineAssignment.Result
    {
        HeadlineAssignment(
            lines: lines, heads: heads, bodies: bodies.map { ($0.item, $0.runs) },
            taken: Set(bodies.indices.filter { !bodies[$0].cutBy.isEmpty }),
            isUngrouped: regime.hasColumnLines && regime.ignoresBlankLines, clusters: clusters
        ).solve()
    }
}
