package import ArchiveModel
import Memo
package import Reading

/// An issue as read, before names are found in it.
package struct IssueDraft: Sendable {
    package var issue: Issue
    /// Addresses of articles that are gone.
    var redirects: [Redirect]
    /// A key of the issue without what editors noted beside its texts.
    var texts = ContentHash.blank
}

/// Reads one issue folder: page text, its recorded division, and what editors say about the issue; their corrections
/// are made before names are looked for.
package enum IssueFolderReader {
    package static func issue(in folder: ArchiveTree.IssueFolder) -> Diagnosed<IssueDraft> {
        var diagnostics: [Diagnostic] = []
        let notes = notes(of: folder).unwrap(into: &diagnostics)
        let language = notes?.language ?? folder.paperLanguage
        let pages = pages(of: folder, in: language).unwrap(into: &diagnostics)
        let ledger = ledger(of: folder).unwrap(into: &diagnostics)
        let decided = ledger.division(of: pages).unwrap(into: &diagnostics)
        let reading = IssueReader.read(
            issue: folder.id, pages: pages, in: language, decided: decided.articles,
            furniture: decided.furniture, taken: ledger.ids
        ).unwrap(into: &diagnostics)
        var issue = Issue(
            id: folder.id, masthead: reading.masthead, pages: [], articles: reading.articles)
        issue.language = language
        for index in issue.articles.indices { issue.articles[index].language = language }
        if let printed = reading.masthead.date, printed != folder.id.date {
            diagnostics.append(.dateConflict(printed, reading.masthead.dateEvidence, folder.id))
        }
        issue.masthead.printedDate = reading.masthead.date
        issue.masthead.date = folder.id.date
        let editors = Dictionary(ledger.rows.map { ($0.id, $0.by) }, uniquingKeysWith: { first, _ in first })
        for index in issue.articles.indices where issue.articles[index].isRecorded {
            issue.articles[index].dividedBy = editors[issue.articles[index].id.local]
        }
        issue.pages = pages.keys.sorted().compactMap { number in
            pages[number].map { page(number, $0, reading, folder.id) }
        }
        if let notes { issue.apply(notes) }
        diagnostics += provisional(issue)
        diagnostics += manifest(of: folder).unwrap(into: &diagnostics).diagnostics(of: folder)
        let checked = checked(in: folder, pages).unwrap(into: &diagnostics)
        for index in issue.pages.indices {
            let page = issue.pages[index]
            issue.pages[index].checked = checked.aspects(of: page.id.number, page.source)
        }
        let read = Set(issue.pages.filter { $0.checked.contains(.text) }.map(\.source.path))
        diagnostics.removeAll {
            [.overprinted, .privateLetters, .lostLetters].contains($0.kind)
                && read.contains($0.location?.path ?? "")
        }
        issue.isReviewed = !issue.pages.isEmpty && issue.pages.allSatisfy { $0.checked.contains(.text) }
        let redirects = ledger.redirects(of: folder.id)
        let sidecars = sidecars(of: folder).unwrap(into: &diagnostics)
        issue = AnnotationResolver.resolve(sidecars, in: issue, redirects: redirects).unwrap(
            into: &diagnostics)
        return Diagnosed(IssueDraft(issue: issue, redirects: redirects), diagnostics)
    }

    /// What the issue in `folder` is written in: as its `issue.md` says, or else the paper's.
    package static func language(of folder: ArchiveTree.IssueFolder) -> PaperLanguage {
        notes(of: folder).value?.language ?? folder.paperLanguage
    }

    /// What its `issue.md` says; `nil` without one.
    package static func notes(of folder: ArchiveTree.IssueFolder) -> Diagnosed<IssueNotes?> {
        var diagnostics: [Diagnostic] = []
        guard let file = folder.issueNotes,
            let source = TextDecoder.decode(file.bytes, path: file.path).unwrap(into: &diagnostics)
        else { return Diagnosed(nil, diagnostics) }
        return Diagnosed(IssueNotesReader.notes(source).unwrap(into: &diagnostics), diagnostics)
    }

    package static func checked(in folder: ArchiveTree.IssueFolder, _ pages: [Int: SourceText])
        -> Diagnosed<Checked>
    {
        var diagnostics: [Diagnostic] = []
        guard let file = folder.checked,
            let source = TextDecoder.decode(file.bytes, path: file.path).unwrap(into: &diagnostics)
        else { return Diagnosed(Checked(), diagnostics) }
        let checked = CheckedReader.checked(source).unwrap(into: &diagnostics)
        return Diagnosed(checked, diagnostics + checked.diagnostics(pages: pages))
    }

    /// What somebody said about the encodings of the pages in `folder`.
    package static func encodings(of folder: ArchiveTree.IssueFolder) -> Diagnosed<PageEncodings> {
        guard let file = folder.encodings else { return Diagnosed(PageEncodings()) }
        return file.read { PageEncodings.read($0).map(Optional.some) }.map { $0 ?? PageEncodings() }
    }

    /// What the page texts in `folder` were put together from.
    package static func pieces(of folder: ArchiveTree.IssueFolder) -> Diagnosed<PagePieces> {
        guard let file = folder.pieces else { return Diagnosed(PagePieces()) }
        return file.read { PagePieces.read($0).map(Optional.some) }.map { $0 ?? PagePieces() }
    }

    /// What the page texts in `folder` were when they were recorded.
    package static func manifest(of folder: ArchiveTree.IssueFolder) -> Diagnosed<SourceManifest> {
        guard let file = folder.manifest else { return Diagnosed(SourceManifest()) }
        return file.read { SourceManifest.read($0).map(Optional.some) }.map { $0 ?? SourceManifest() }
    }

    private static func sidecars(of folder: ArchiveTree.IssueFolder) -> Diagnosed<[Sidecar]> {
        var diagnostics: [Diagnostic] = []
        let sidecars = folder.notes.compactMap { page, file in
            TextDecoder.decode(file.bytes, path: file.path).unwrap(into: &diagnostics).map {
                SidecarReader.sidecar($0, page: page).unwrap(into: &diagnostics)
            }
        }
        return Diagnosed(sidecars, diagnostics)
    }

    package static func ledger(of folder: ArchiveTree.IssueFolder) -> Diagnosed<Ledger> {
        guard let file = folder.ledger else { return Diagnosed(Ledger(path: "")) }
        var diagnostics: [Diagnostic] = []
        guard let source = TextDecoder.decode(file.bytes, path: file.path).unwrap(into: &diagnostics) else {
            return Diagnosed(Ledger(path: file.path), diagnostics)
        }
        return Diagnosed(Ledger.parse(source).unwrap(into: &diagnostics), diagnostics)
    }

    /// One warning for each page with articles that no ledger records.
    private static func provisional(_ issue: Issue) -> [Diagnostic] {
        issue.pages.compactMap { page in
            let count = issue.articles.count { !$0.isRecorded && $0.id.page == page.id }
            return count == 0 ? nil : .provisional(count, page, issue.id)
        }
    }

    /// The pages of the folder by number.
    package static func pages(of folder: ArchiveTree.IssueFolder) -> Diagnosed<[Int: SourceText]> {
        pages(of: folder, in: language(of: folder))
    }

    private static func pages(
        of folder: ArchiveTree.IssueFolder, in language: PaperLanguage
    ) -> Diagnosed<[Int: SourceText]> {
        var pages: [Int: SourceText] = [:]
        var diagnostics: [Diagnostic] = []
        let encodings = encodings(of: folder).unwrap(into: &diagnostics)
        let paragraphs = pieces(of: folder).unwrap(into: &diagnostics).paragraphPages
        for file in folder.pages {
            let origin = TextOrigin(language: language, encoding: encodings.pages[file.number])
            for (index, page) in file.read(as: origin).unwrap(into: &diagnostics).enumerated() {
                let number = file.number + index
                if let other = pages[number] {
                    diagnostics.append(.duplicatePage(number, file.file.path, other.path))
                } else {
                    pages[number] = page.text
                    pages[number]?.hasParagraphLines = paragraphs.contains(number)
                }
            }
        }
        return Diagnosed(pages, diagnostics)
    }

    private static func page(_ number: Int, _ source: SourceText, _ reading: IssueReading, _ issue: IssueID)
        -> Page
    {
        let articles = reading.articles.compactMap { article in
            article.parts.filter { $0.page == number }.map(\.range.lowerBound).min().map {
                (start: $0, id: article.id)
            }
        }
        var page = Page(
            id: PageID(issue, number), source: source.with(source.geometry?.withoutWords),
            furniture: reading.furniture[number, default: []],
            articles: articles.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map(\.id))
        page.printedDate = reading.dates[number]
        return page
    }
}

extension Issue {
    fileprivate mutating func apply(_ notes: IssueNotes) {
        masthead.issueNumber = notes.number ?? masthead.issueNumber
        masthead.weekday = notes.weekday ?? masthead.weekday
        masthead.lunar = notes.lunar ?? masthead.lunar
        masthead.pagesToday = notes.pagesToday ?? masthead.pagesToday
        origin = notes.origin
        rights = notes.rights
        facsimiles = notes.facsimiles
        introduction = notes.introduction.text.allSatisfy(\.isWhitespace) ? nil : notes.introduction
        for index in pages.indices { pages[index].label = notes.labels[pages[index].id.number] }
    }
}

extension Diagnostic {
    fileprivate static func provisional(_ count: Int, _ page: Page, _ issue: IssueID) -> Diagnostic {
        Diagnostic(
            .provisionalAddress,
            count == 1
                ? "An article of page \(page.id.number) is in no ledger: its address may move"
                : "\(count) articles of page \(page.id.number) are in no ledger: their addresses may move",
            at: SourceLocation(page.source.path), fixes: ["run: broadsheet divide \(issue)"])
    }

    fileprivate static func dateConflict(_ printed: CalendarDate, _ evidence: String?, _ issue: IssueID)
        -> Diagnostic
    {
        Diagnostic(
            .dateConflict, "The page says \(printed), but stands in the folder of \(issue)",
            at: SourceLocation("issues/\(issue)"), notes: evidence.map { ["The date is from: \($0)."] } ?? [],
            fixes: ["import it with '--date \(printed)'", "or accept it if the paper misprinted the date"])
    }

    fileprivate static func duplicatePage(_ number: Int, _ path: String, _ other: String) -> Diagnostic {
        Diagnostic(
            .duplicatePage, "Page \(number) is already in \(other)", at: SourceLocation(path),
            notes: ["A form feed in a file begins the next page."])
    }
}
