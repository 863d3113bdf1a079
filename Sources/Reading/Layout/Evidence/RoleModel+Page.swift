extension RoleModel {
    /// In half-width units: where the usual line is narrower, recognition left words and pieces of words, no lines.
    private static let narrowest = 12

    /// The weights for pages like this one; `nil` where rules decide: where blank lines say nothing, as they cut stories
    /// in crumbs or stand behind every line, and where lines are few or pieces of lines.
    static func forPage(_ page: PageStatistics, lines: Int) -> RoleModel? {
        guard page.median >= narrowest else { return nil }
        guard lines >= fewestLines(of: page) else { return nil }
        switch (page.isHan, page.blanks) {
        case (_, .everywhere), (true, .cut): return nil
        case (true, .divide): return page.isCrumbled ? nil : han
        case (true, .none): return han
        case (false, .none): return dense
        case (false, .cut): return page.isCrumbled ? nil : divided
        case (false, .divide): return divided
        }
    }

    /// A shorter page has too few lines for its regime to show; at once it shows where Chinese lines are whole paragraphs
    /// and nothing cuts them, last in columns without a blank line.
    private static func fewestLines(of page: PageStatistics) -> Int {
        guard page.isHan else { return 40 }
        if !page.hasColumnLines, !page.hasCuts { return 12 }
        return page.blanks == .none ? 60 : 40
    }
}
