package import ArchiveModel

/// A METS file, the Library of Congress's form of saying which files an object consists of and how it is structured: here
/// an issue, its pages, and where its articles stand on them.
package struct MetsDocument: Sendable {
    /// A node of one of its structures.
    struct Division: Sendable {
        /// In lower case, without a prefix.
        var type: String
        var id: String?
        var order: Int?
        var label: String?
        /// In the order that the file says.
        var children: [Int] = []
        var areas: [Area] = []
    }

    /// What a division points to: a file as a whole, or a part of it.
    struct Area: Sendable {
        var file: String
        var begin: String?
        var end: String?
        /// On the picture of the page.
        var box: PageGeometry.Box?
        var isWhole: Bool { begin == nil && box == nil }
    }

    /// A file of text that a page may be read from.
    struct TextFile: Sendable {
        var path: String
        /// The likeliest form first.
        var rank: Int
    }

    /// A page of the issue.
    package struct Page: Sendable {
        package var number: Int
        /// As printed, where it is not the number.
        package var label: String?
        /// The files that hold its text, as the METS file names them; the first one that is there and is a page is meant.
        package var paths: [String]
        /// The ids of all its files, pictures too.
        var files: Set<String>
    }

    package let path: String
    /// The day of the issue, as its description has it.
    package internal(set) var date: CalendarDate?
    var files: [String: TextFile] = [:]
    var divisions: [Division] = []
    var structures: [(type: String, root: Int)] = []
    /// Ids of divisions that divisions of another structure stand for.
    var links: [String: [String]] = [:]

    package static func isMets(_ file: ArchiveFile) -> Bool { FileHead(of: file.bytes).root == "mets" }

    /// `nil` with an error when the file cannot be read, or names no page.
    package static func read(_ file: ArchiveFile) -> Diagnosed<MetsDocument?> {
        let visitor = MetsVisitor(MetsDocument(path: file.path))
        if let fault = XMLParser.parse(file.bytes, visitor) {
            return Diagnosed(nil, [fault.diagnostic(file, "A METS file")])
        }
        var document = visitor.document
        document.sortChildren()
        guard !document.pages.isEmpty else { return Diagnosed(nil, [.withoutPages(file.path)]) }
        return Diagnosed(document)
    }

    /// The pages in the order of the physical structure, or else of the files.
    package var pages: [Page] {
        let physical = structures.filter { !$0.type.contains("logical") }
        let roots = (physical.isEmpty ? structures : physical).map(\.root)
        var found: [(order: Int?, label: String?, files: [String])] = []
        var seen = Set<String>()
        for root in roots {
            for index in pageDivisions(below: root) {
                let whole = allAreas(below: index).map(\.file)
                let texts = divisions[index].areas.filter(\.isWhole).map(\.file).filter { files[$0] != nil }
                guard let first = texts.first, seen.insert(first).inserted else { continue }
                found.append((divisions[index].order, divisions[index].label, texts + whole))
            }
        }
        if found.isEmpty {
            let best = files.values.map(\.rank).min()
            found = files.filter { $0.value.rank == best }.sorted { $0.value.path < $1.value.path }.map {
                (nil, nil, [$0.key])
            }
        }
        let orders = found.compactMap(\.order)
        let isOrdered =
            orders.count == found.count && Set(orders).count == orders.count
            && orders.allSatisfy { 1...9_999 ~= $0 }
        let pages = found.enumerated().map { index, page in
            let number = isOrdered ? page.order ?? 0 : index + 1
            let texts = page.files.compactMap { files[$0] }
            let ranked = texts.enumerated().sorted {
                ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
            }
            var paths: [String] = []
            for text in ranked where !paths.contains(text.element.path) { paths.append(text.element.path) }
            return Page(
                number: number, label: page.label == String(number) ? nil : page.label, paths: paths,
                files: Set(page.files))
        }
        return pages.sorted { $0.number < $1.number }
    }

    /// The innermost divisions that point to a text as a whole, in order.
    private func pageDivisions(below root: Int) -> [Int] {
        let inner = divisions[root].children.flatMap(pageDivisions)
        guard inner.isEmpty else { return inner }
        return divisions[root].areas.contains { $0.isWhole && files[$0.file] != nil } ? [root] : []
    }

    func allAreas(below root: Int) -> [Area] {
        divisions[root].areas + divisions[root].children.flatMap(allAreas)
    }

    private mutating func sortChildren() {
        for index in divisions.indices {
            let children = divisions[index].children
            guard children.count > 1, children.allSatisfy({ divisions[$0].order != nil }) else { continue }
            divisions[index].children = children.sorted {
                (divisions[$0].order ?? 0, $0) < (divisions[$1].order ?? 0, $1)
            }
        }
    }
}

extension Diagnostic {
    fileprivate static func withoutPages(_ path: String) -> Diagnostic {
        Diagnostic(
            .metsWithoutPages,
            "A METS file of an issue names the files with the text of its pages; this one names none",
            at: SourceLocation(path),
            notes: ["Texts are looked for among files of XML and HTML in its fileSec."],
            fixes: ["name the METS file of an issue", "or name the page files themselves"])
    }
}
