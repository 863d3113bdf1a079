package import ArchiveModel

/// A ledger as an editor changes it.
package struct LedgerEdition: Sendable {
    package var ledger: Ledger
    package var changes: [Redivision.Change]
}

extension Ledger {
    /// The ledger with `edits` made in the name of `editor`; unchanged, with errors, when one of them cannot be made.
    ///
    /// It has to record every article of `pages`. Articles that lose all their words lead to the one that has most of
    /// them, or say `goneReason`.
    package func edited(
        _ edits: [DivisionEdit], by editor: String, pages: [Int: SourceText], in language: PaperLanguage?,
        goneReason: String
    ) -> Diagnosed<LedgerEdition> {
        let unchanged = LedgerEdition(ledger: self, changes: [])
        let division = division(of: pages)
        guard !division.diagnostics.hasErrors else { return Diagnosed(unchanged, division.diagnostics) }
        let rivals = edits.rivals.map { Diagnostic.rivals($0, $1, pages[$1.page]) }
        guard rivals.isEmpty else { return Diagnosed(unchanged, rivals) }
        var work = LedgerEditor(self, division.value, pages: pages, editor: editor)
        for edit in edits.inOrder { work.make(edit) }
        let writer = EditWriter(work, language: language, goneReason: goneReason)
        let diagnostics = work.diagnostics.hasErrors ? work.diagnostics : writer.diagnostics
        guard !diagnostics.hasErrors else { return Diagnosed(unchanged, diagnostics) }
        // What is written has to be found again where it was meant.
        let again = writer.edition.ledger.division(of: pages)
        return Diagnosed(again.diagnostics.hasErrors ? unchanged : writer.edition, again.diagnostics)
    }
}

/// Edits of a ledger under way: which lines each row has.
struct LedgerEditor {
    struct Entry {
        /// `nil` for an article that is new.
        var row: Ledger.Row?
        let former: [ArticlePart]
        var parts: [ArticlePart]
        var kind: String?
        var head: [Ledger.Column: DividedArticle.Headline] = [:]
        /// The article that was joined with it.
        var heir: LocalArticleID?
    }

    struct FurnitureEntry {
        /// `nil` for a new one.
        var row: Ledger.FurnitureRow?
        let former: [ArticlePart]
        var parts: [ArticlePart]
    }

    let ledger: Ledger
    let pages: [Int: SourceText]
    let editor: String
    private(set) var entries: [LocalArticleID: Entry] = [:]
    private(set) var furniture: [FurnitureEntry] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        _ ledger: Ledger, _ division: RecordedDivision, pages: [Int: SourceText], editor: String
    ) {
        self.ledger = ledger
        self.pages = pages
        self.editor = editor
        let rows = Dictionary(ledger.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for article in division.articles {
            entries[article.id] = Entry(row: rows[article.id], former: article.parts, parts: article.parts)
        }
        var places = division.furniture[...]
        for row in ledger.furniture {
            let parts = Array(places.prefix(row.parts.count))
            places = places.dropFirst(row.parts.count)
            furniture.append(FurnitureEntry(row: row, former: parts, parts: parts))
        }
    }

    mutating func make(_ edit: DivisionEdit) {
        switch edit {
        case .join(let ids): join(ids)
        case .split(let id, let line, let isHead): split(id, at: line, isHead)
        case .article(let lines, let kind):
            guard let parts = parts(lines) else { return }
            let id = owner(of: parts) ?? newID(page: parts[0].page)
            take(parts)
            entries[id, default: Entry(former: [], parts: [])].parts = parts
            if let kind { entries[id]?.kind = kind }
        case .give(let lines, let id):
            guard let parts = parts(lines), isThere(id) else { return }
            take(parts)
            for part in parts { insert(part, into: id) }
        case .furniture(let lines):
            guard let parts = parts(lines) else { return }
            let known = furniture.flatMap(\.parts)
            let new = parts.flatMap { $0.without(known, pages[$0.page]) }
            take(new)
            furniture += new.map { FurnitureEntry(former: [], parts: [$0]) }
        case .kind(let id, let kind): if isThere(id) { entries[id]?.kind = kind }
        case .head(let column, let id, let words): if isThere(id) { entries[id]?.head[column] = words }
        }
    }

    private mutating func join(_ ids: [LocalArticleID]) {
        guard ids.allSatisfy({ isThere($0) }), let first = ids.first else { return }
        for id in ids.dropFirst() where id != first {
            let parts = entries[id]?.parts ?? []
            entries[first]?.parts += parts
            entries[id]?.parts = []
            entries[id]?.heir = first
        }
    }

    private mutating func split(_ id: LocalArticleID, at line: DivisionEdit.Lines, _ isHead: Bool) {
        guard isThere(id), let start = parts([line])?.first, let source = pages[line.page],
            let parts = entries[id]?.parts
        else { return }
        let index = parts.firstIndex { $0.page == start.page && $0.range.contains(start.range.lowerBound) }
        guard let index else { return diagnostics.append(.noCut(id, line, parts, source)) }
        let part = parts[index]
        let ends = [
            part.range.lowerBound..<start.range.lowerBound, start.range.lowerBound..<part.range.upperBound,
        ].map { ArticlePart(page: part.page, trimming: $0, of: source) }
        let before = parts[..<index] + [ends[0]].compactMap(\.self)
        guard !before.isEmpty else { return diagnostics.append(.noCut(id, line, parts, source)) }
        entries[id]?.parts = Array(before)
        let rest = [ends[1]].compactMap(\.self) + parts[(index + 1)...]
        // A headline stands in a part of its own.
        let head = isHead ? [start] : []
        entries[newID(page: part.page)] = Entry(
            former: [], parts: head + rest.flatMap { $0.without(head, pages[$0.page]) })
    }

    // MARK: Lines

    /// The text of whole lines; `nil` when some of them are not there.
    private mutating func parts(_ lines: [DivisionEdit.Lines]) -> [ArticlePart]? {
        let before = diagnostics.count
        let parts = lines.compactMap { lines -> ArticlePart? in
            guard let source = pages[lines.page] else {
                diagnostics.append(.noPageToEdit(lines.page, Array(pages.keys)))
                return nil
            }
            let held = source.firstLine...(source.firstLine + source.lines.count - 1)
            guard held.contains(lines.numbers.lowerBound), held.contains(lines.numbers.upperBound),
                let part = ArticlePart(
                    page: lines.page,
                    trimming: source.lines[lines.numbers.lowerBound - source.firstLine]
                        .lowerBound..<source.lines[lines.numbers.upperBound - source.firstLine].upperBound,
                    of: source)
            else {
                diagnostics.append(.noLines(lines, source))
                return nil
            }
            return part
        }
        return diagnostics.count == before && !parts.isEmpty ? parts : nil
    }

    /// Takes text away from whatever has it.
    private mutating func take(_ taken: [ArticlePart]) {
        entries = entries.mapValues { entry in
            var entry = entry
            entry.parts = entry.parts.flatMap { $0.without(taken, pages[$0.page]) }
            return entry
        }
        furniture = furniture.map { entry in
            var entry = entry
            entry.parts = entry.parts.flatMap { $0.without(taken, pages[$0.page]) }
            return entry
        }
    }

    private mutating func insert(_ part: ArticlePart, into id: LocalArticleID) {
        let parts = entries[id]?.parts ?? []
        let before = parts.indices.filter {
            parts[$0].page == part.page && parts[$0].range.lowerBound < part.range.lowerBound
        }.max { parts[$0].range.lowerBound < parts[$1].range.lowerBound }
        let next = parts.firstIndex { $0.page >= part.page } ?? parts.endIndex
        entries[id]?.parts.insert(part, at: before.map { $0 + 1 } ?? next)
    }

    // MARK: Articles

    private mutating func isThere(_ id: LocalArticleID) -> Bool {
        if entries[id] != nil { return true }
        let gone = ledger.rows.first { $0.id == id }
        var heir: LocalArticleID?
        if case .gone(.article(let other)) = gone?.content { heir = other }
        diagnostics.append(.noArticle(id, Array(entries.keys), heir: heir))
        return false
    }

    private func newID(page: Int) -> LocalArticleID {
        let numbers = entries.keys.filter { $0.page == page }.map(\.number)
        let number = max(ledger.nextNumber(page: page), (numbers.max() ?? 0) + 1)
        return LocalArticleID(page: page, number: number)
    }

    /// The article of which at least a half lies in `parts`, and more than of any other.
    private func owner(of parts: [ArticlePart]) -> LocalArticleID? {
        let held = entries.filter { $0.key.page == parts[0].page && $0.value.heir == nil }
        let shares = held.map { id, entry in
            (id: id, share: entry.parts.overlap(with: parts), length: entry.parts.overlap(with: entry.parts))
        }
        return shares.filter { $0.length > 0 && $0.share * 2 >= $0.length }.max {
            ($0.share, $1.id) < ($1.share, $0.id)
        }?.id
    }
}

extension [ArticlePart] {
    /// In bytes.
    func overlap(with others: [ArticlePart]) -> Int {
        reduce(0) { sum, part in
            sum
                + others.filter { $0.page == part.page && $0.range.overlaps(part.range) }
                .reduce(0) { $0 + $1.range.clamped(to: part.range).count }
        }
    }
}
