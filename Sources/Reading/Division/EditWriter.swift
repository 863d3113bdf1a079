import ArchiveModel

/// Writes the rows that edits of a ledger changed, and tells of them.
struct EditWriter {
    private(set) var edition: LedgerEdition
    private(set) var diagnostics: [Diagnostic] = []
    private let work: LedgerEditor
    private let excerpts: Excerpts
    private let composer: ArticleComposer
    private let goneReason: String
    private var changes: [(page: Int, isFurniture: Bool, number: Int, change: Redivision.Change)] = []

    init(_ work: LedgerEditor, language: PaperLanguage?, goneReason: String) {
        self.work = work
        self.goneReason = goneReason
        edition = LedgerEdition(ledger: work.ledger, changes: [])
        excerpts = Excerpts(pages: work.pages)
        let paper = PaperWords.of(language)
        let touched = Set(work.entries.values.filter { $0.row == nil }.flatMap(\.parts).map(\.page))
        composer = ArticleComposer(
            pages: work.pages.filter { touched.contains($0.key) }.reduce(into: [:]) {
                $0[$1.key] = PageText(number: $1.key, source: $1.value, in: paper)
            }, in: paper)
        writeArticles()
        writeFurniture()
        edition.changes = changes.sorted {
            ($0.page, $0.isFurniture ? 1 : 0, $0.number) < ($1.page, $1.isFurniture ? 1 : 0, $1.number)
        }.map(\.change)
    }

    private mutating func writeArticles() {
        var rows = Dictionary(
            edition.ledger.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, entry) in work.entries.sorted(by: { $0.key < $1.key }) {
            let isMoved = entry.parts != entry.former
            guard isMoved || entry.kind != nil || !entry.head.isEmpty else { continue }
            if entry.parts.isEmpty {
                // An article that only ever existed between two edits leaves nothing.
                guard var row = entry.row else { continue }
                let heir = entry.heir ?? heir(of: entry, id)
                row.content = .gone(heir.map { .article($0) } ?? .reason(goneReason))
                row.by = work.editor
                rows[id] = row
                note(id, .gone(id, to: heir))
            } else if let row = row(id, entry, isMoved) {
                rows[id] = row
            }
        }
        edition.ledger.rows = rows.values.sorted { $0.id < $1.id }
    }

    /// The row as it is now; `nil` when nothing of it changed.
    private mutating func row(
        _ id: LocalArticleID, _ entry: LedgerEditor.Entry, _ isMoved: Bool
    ) -> Ledger.Row? {
        let before = changes.count
        guard let old = entry.row else { return newRow(id, entry) }
        guard case .article(var kind, var parts, var headline) = old.content else { return nil }
        var row = old
        if isMoved {
            guard let written = written(entry.parts, of: "\(id)") else { return nil }
            note(id, .changed(id, before: parts, after: written))
            parts = written
        }
        if let said = entry.kind, said != kind.rawValue {
            note(id, .said(id, "kind", before: kind.rawValue, after: said))
            kind = Article.Kind(rawValue: said)
        }
        for column in Ledger.Column.allCases {
            guard let said = entry.head[column] else { continue }
            let was = column == .headline ? headline : column == .kicker ? row.kicker : row.deck
            guard said != was else { continue }
            note(id, .said(id, column.rawValue, before: was.written, after: said.written))
            switch column {
            case .headline: headline = said
            case .kicker: row.kicker = said
            case .deck: row.deck = said
            }
        }
        guard changes.count > before else { return nil }
        row.by = work.editor
        row.content = .article(kind: kind, parts: parts, headline: headline)
        return row
    }

    /// The row of an article that an edit made.
    private mutating func newRow(_ id: LocalArticleID, _ entry: LedgerEditor.Entry) -> Ledger.Row? {
        guard let parts = written(entry.parts, of: "\(id)") else { return nil }
        let local = ArticleID(IssueID(CalendarDate(dayNumber: 0)), id)
        let article = composer.compose(local, kind: nil, parts: entry.parts, headline: .fromText)
        let opening = Punctuation.asOpening((article.paragraphs.first?.text ?? "").opening(16))
        note(id, .added(id, article.headline ?? opening))
        return Ledger.Row(
            id, by: work.editor,
            .article(
                kind: entry.kind.map { Article.Kind(rawValue: $0) } ?? article.kind, parts: parts,
                headline: entry.head[.headline] ?? .fromText),
            kicker: entry.head[.kicker] ?? .fromText, deck: entry.head[.deck] ?? .fromText,
            at: SourceLocation(work.ledger.path))
    }

    private mutating func writeFurniture() {
        var rows: [Ledger.FurnitureRow] = []
        var ledger = work.ledger
        for entry in work.furniture {
            if entry.parts == entry.former, let row = entry.row {
                rows.append(row)
                continue
            }
            guard let first = entry.parts.first else {
                if let id = entry.row?.id { note(id, .freed(id)) }
                continue
            }
            let id = entry.row?.id ?? ledger.nextFurniture(page: first.page)
            guard let parts = written(entry.parts, of: "\(id)") else { continue }
            var row = entry.row ?? Ledger.FurnitureRow(id, by: "", [], at: SourceLocation(ledger.path))
            (row.by, row.parts) = (work.editor, parts)
            rows.append(row)
            ledger.furniture.append(row)
            note(id, .furniture(row))
        }
        edition.ledger.furniture = rows
    }

    /// The article that has most of the words that `entry` had.
    private func heir(of entry: LedgerEditor.Entry, _ id: LocalArticleID) -> LocalArticleID? {
        let shares = work.entries.filter { $0.key != id }.map { other, held in
            (id: other, share: held.parts.overlap(with: entry.former))
        }
        return shares.filter { $0.share > 0 }.max { ($0.share, $1.id) < ($1.share, $0.id) }?.id
    }

    private mutating func written(_ parts: [ArticlePart], of id: String) -> [Ledger.Part]? {
        var written: [Ledger.Part] = []
        for part in parts {
            if let one = excerpts.part(part, at: SourceLocation(work.ledger.path)) {
                written.append(one)
            } else {
                diagnostics.append(.untold(id, part, work.pages[part.page]))
            }
        }
        return written.count == parts.count ? written : nil
    }

    private mutating func note(_ id: LocalArticleID, _ change: Redivision.Change) {
        changes.append((id.page, false, id.number, change))
    }

    private mutating func note(_ id: Ledger.FurnitureRow.ID, _ change: Redivision.Change) {
        changes.append((id.page, true, id.number, change))
    }
}
