import ArchiveModel

extension PageText {
    /// The articles of some of its lines, by learned weights or by rules, and who says why.
    func drafts(of free: [Int], explains: Bool) -> (drafts: [PageDraft], writer: ReasonWriter) {
        let lines = free.count == self.lines.count ? self.lines : free.map { self.lines[$0] }
        guard let learned else {
            let divider = free.count == self.lines.count ? PageDivider(self) : PageDivider(lines)
            return (divider.drafts(), ReasonWriter(page: number, lines: lines, widths: divider.widths))
        }
        let drafts = LearnedDivision(
            roles: free.map { learned.roles[$0] }, photos: PhotoLines(lines: lines, regime: regime)
        ).drafts()
        var writer = ReasonWriter(page: number, lines: lines, widths: free.map { widths[$0] })
        if explains {
            for line in drafts.flatMap(\.decisions).flatMap(\.lines) where writer.seen[line] == nil {
                writer.seen[line] = learned.evidence(at: free[line])
            }
        }
        return (drafts, writer)
    }

    /// What a line is that weights take for no article's.
    func furniture(at index: Int) -> Furniture.Kind? { learned?.roles[index] == .furniture ? .other : nil }
}

extension RoleChain {
    /// In attributes, of what is told.
    private static let most = 4

    /// The attributes that said most for the role of a line, in words: their names in the files of weights.
    fileprivate func evidence(at line: Int) -> String {
        let reasons = reasons(at: line, against: .inside).filter { $0.worth > 0 }.prefix(Self.most)
        return "what is seen says so most: "
            + reasons.map { "\($0.attribute.rawValue) \(($0.worth * 10).rounded() / 10)" }.joined(
                separator: ", ")
    }
}
