package import ArchiveModel

/// An issue as METS and its pages have it: the words of the pages, and the articles that the METS file sees in them.
package struct MetsIssue: Sendable {
    package struct Page: Sendable {
        package var number: Int
        package var label: String?
        package var file: ArchiveFile
        package var text: SourceText
        package var reader: any PageReader
    }

    package var date: CalendarDate?
    /// In order of number.
    package var pages: [Page] = []
    /// In the order of the METS file, numbered on each page from 1.
    package var articles: [DividedArticle] = []
    /// What the METS file says belongs to no article.
    package var furniture: [ArticlePart] = []

    package var texts: [Int: SourceText] {
        Dictionary(pages.map { ($0.number, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
}

extension MetsDocument {
    /// The issue of which `files` are the pages, by number; a page without a file is left out.
    package func issue(of files: [Int: ArchiveFile], as origin: TextOrigin) -> Diagnosed<MetsIssue> {
        var diagnostics: [Diagnostic] = []
        var issue = MetsIssue(date: date)
        var words = MetsWords(self)
        for page in pages {
            guard let file = files[page.number] else { continue }
            let reader = PageReaders.standard.reader(ofGiven: file)
            var sheet: Sheet?
            if let reader = reader as? any SheetReader {
                sheet =
                    reader.sheets(of: file, as: origin, keepsElements: true).unwrap(into: &diagnostics).first
            } else {
                let source = reader.read(file, as: origin).unwrap(into: &diagnostics).first
                sheet = source.map { Sheet(text: $0.text) }
            }
            guard let sheet else { continue }
            diagnostics += LostLetters.diagnostics(of: sheet.text)
            issue.pages.append(
                MetsIssue.Page(
                    number: page.number, label: page.label, file: file, text: sheet.text, reader: reader))
            words.add(sheet, page)
        }
        let units = MetsUnits(self)
        issue.furniture = words.parts(of: units.furniture)
        var count: [Int: Int] = [:]
        for unit in units.articles {
            let headline = words.text(of: unit.leaves.filter(\.isHead))
            let parts = words.parts(of: unit.leaves)
            guard let page = parts.first?.page else { continue }
            count[page, default: 0] += 1
            issue.articles.append(
                DividedArticle(
                    id: LocalArticleID(page: page, number: count[page, default: 1]), kind: unit.kind,
                    parts: parts,
                    headline: headline.map { .given($0) }
                        ?? (units.knowsHeads && unit.kind == nil ? .none : .fromText)))
        }
        return Diagnosed(issue, diagnostics + words.diagnostics(path))
    }
}

/// The lines of pages to which divisions of a METS file point; each belongs to the first one that does.
private struct MetsWords {
    private let document: MetsDocument
    private var sheets: [Int: Sheet] = [:]
    private var pageOfFile: [String: Int] = [:]
    private var isTaken: [Int: [Bool]] = [:]
    /// Whether so few places are given by boxes that each may be looked for among the lines of its page.
    private let usesBoxes: Bool
    /// How many lines were pointed to; one that is pointed to often enough is no newspaper's.
    private var work = 0
    private var unknown: [String] = []
    private var unknownCount = 0
    private let divided = DividedWords()

    init(_ document: MetsDocument) {
        self.document = document
        usesBoxes = document.divisions.reduce(0) { $0 + $1.areas.count } <= Self.mostBoxes
    }

    private static let mostBoxes = 20_000
    private static let mostWork = 20_000_000
    private static let mostHeadLines = 64

    mutating func add(_ sheet: Sheet, _ page: MetsDocument.Page) {
        sheets[page.number] = sheet
        isTaken[page.number] = [Bool](repeating: false, count: sheet.text.lines.count)
        for file in page.files { pageOfFile[file] = page.number }
    }

    /// The words of `leaves` in one line, as printed but for the ends of lines; `nil` where there are none.
    func text(of leaves: [MetsUnits.Leaf]) -> String? {
        var text: [Unicode.Scalar] = []
        for (page, lines) in leaves.flatMap({ places(of: $0.division) }) {
            for index in lines.prefix(Self.mostHeadLines) {
                guard let source = sheets[page]?.text, isTaken[page]?[index] == false else { continue }
                let line = source.scalars(source.lines[index])
                switch divided.seam(text, line[...]) {
                case .blank: text.append(" ")
                case .divided: text.removeLast()
                case .solid, .compound: break
                }
                Blanks.append(line: line, to: &text)
            }
        }
        return text.isEmpty ? nil : text.string
    }

    /// The parts of pages that `leaves` are, in their order; their lines are taken with that.
    mutating func parts(of leaves: [MetsUnits.Leaf]) -> [ArticlePart] {
        var runs: [(page: Int, lines: ClosedRange<Int>)] = []
        for leaf in leaves {
            let places = places(of: leaf.division)
            if places.isEmpty { note(leaf.division) }
            for (page, lines) in places {
                guard let text = sheets[page]?.text, work < Self.mostWork else { continue }
                work += lines.count
                for index in lines where isTaken[page]?[index] == false && !text.lines[index].isEmpty {
                    isTaken[page]?[index] = true
                    if let last = runs.last, last.page == page, last.lines.upperBound < index,
                        text.lines[last.lines.upperBound + 1..<index].allSatisfy(\.isEmpty)
                    {
                        runs[runs.count - 1].lines = last.lines.lowerBound...index
                    } else {
                        runs.append((page, index...index))
                    }
                }
            }
        }
        return runs.compactMap { run in
            guard let text = sheets[run.page]?.text else { return nil }
            let range =
                text.lines[run.lines.lowerBound].lowerBound..<text.lines[run.lines.upperBound].upperBound
            return ArticlePart(
                page: run.page, range: text.trimmed(range),
                lines: run.lines.lowerBound + text.firstLine...run.lines.upperBound + text.firstLine)
        }
    }

    /// By the ids that a division names, or else by its place on the sheet.
    private func places(of division: Int) -> [(page: Int, lines: ClosedRange<Int>)] {
        let areas = document.divisions[division].areas
        let named = areas.compactMap { area -> (page: Int, lines: ClosedRange<Int>)? in
            guard let begin = area.begin, let page = pageOfFile[area.file],
                let elements = sheets[page]?.elements, let first = elements[begin]
            else { return nil }
            let last = area.end.flatMap { elements[$0] } ?? first
            return (page, first.lowerBound...max(first.upperBound, last.upperBound))
        }
        guard named.isEmpty else { return named }
        return areas.flatMap { area -> [(page: Int, lines: ClosedRange<Int>)] in
            guard let box = area.box, let page = pageOfFile[area.file] else { return [] }
            return lines(in: box, page).map { (page, $0...$0) }
        }
    }

    /// Lines with their middle in `box`.
    private func lines(in box: PageGeometry.Box, _ page: Int) -> [Int] {
        guard usesBoxes, let lines = sheets[page]?.text.geometry?.lines, lines.count <= Self.mostBoxes else {
            return []
        }
        return lines.indices.filter { index in
            guard let line = lines[index]?.box else { return false }
            let (x, y) = (line.left + line.width / 2, line.top + line.height / 2)
            return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom
        }
    }

    /// Keeps the id of a block that should be on a page and is not; one without words is on it.
    private mutating func note(_ division: Int) {
        for area in document.divisions[division].areas {
            guard let begin = area.begin, let page = pageOfFile[area.file], let sheet = sheets[page],
                sheet.elements[begin] == nil, !sheet.emptyElements.contains(begin)
            else { continue }
            unknownCount += 1
            if unknown.count < 3 { unknown.append(begin) }
        }
    }

    func diagnostics(_ path: String) -> [Diagnostic] {
        unknownCount == 0 ? [] : [.unknownBlocks(unknownCount, unknown, path)]
    }
}

extension Diagnostic {
    fileprivate static func unknownBlocks(_ count: Int, _ names: [String], _ path: String) -> Diagnostic {
        Diagnostic(
            .metsPointer, "A METS file points to blocks that its pages have; \(count) are not there",
            at: SourceLocation(path),
            notes: [
                "\(names.joined(separator: ", "))\(count > names.count ? ", …" : "") and what belongs to it."
            ],
            fixes: ["look whether METS and pages are of one delivery"])
    }
}
