extension RoleModel {
    /// In lines: a shorter page has too few for its regime to show.
    private static let fewest = 40

    /// The same of whole paragraphs in Chinese, of which blank lines divide the stories and cut none: that shows at once.
    private static let fewestDivided = 12

    /// The same of a Chinese page without any blank line, which shows less: lines of columns, and paragraphs.
    private static let fewestTight = 150
    private static let fewestParagraphs = 56

    /// In half-width units: where the usual line is narrower, recognition left words and pieces of words, no lines.
    private static let narrowest = 12

    /// The weights for pages like this one; `nil` where rules decide: where blank lines say nothing, as they cut stories
    /// in crumbs or stand behind every line, and where lines are few or pieces of lines.
    static func forPage(_ page: PageStatistics, lines: Int) -> RoleModel? {
        guard page.median >= narrowest else { return nil }
        let isPlain = page.isHan && page.blanks == .divide && !page.hasColumnLines && !page.hasCuts
        guard lines >= (isPlain ? fewestDivided : fewest) else { return nil }
        switch (page.isHan, page.blanks) {
        case (_, .everywhere), (true, .cut): return nil
        case (true, .divide): return page.isCrumbled ? nil : han
        case (true, .none): return lines >= (page.hasColumnLines ? fewestTight : fewestParagraphs) ? han : nil
        case (false, .none): return dense
        case (false, .cut): return page.isCrumbled ? nil : divided
        case (false, .divide): return divided
        }
    }
}
