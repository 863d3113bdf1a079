import ArchiveModel

/// The full-text index as static files: what a browser needs to find every fragment exactly, without a server.
///
/// `docs/search.md` describes every file. The lists stay in memory, compressed; a file is made when it is asked for.
package struct SearchIndex: Sendable {
    /// All files, relative to the root of the site, sorted.
    package let paths: [String]

    private let options: SearchOptions
    private let manifest: [UInt8]
    private let documents: GramFiles
    private let positions: GramFiles
    private let tables: DocumentTables
    private let years: YearTables
    private let kinds: [Article.Kind]
    private let entities: KeyedFiles
    private let names: KeyedFiles
    private let issues: [SearchIssue]
    private let readings: [UInt8]
    private let files: [String: File]

    private enum File {
        case manifest
        case documents(GramFiles.File)
        case positions(GramFiles.File)
        case table(Int)
        case year(Int)
        case entities(Range<Int>)
        case names(Range<Int>)
        case issues
        case readings
    }

    /// `names` are what type-ahead offers, `issues` what dates and numbers lead to, `sayings` what the search says when
    /// it loosens, by the name of the step.
    package static func build(
        _ documents: [SearchDocument], names: [SearchName] = [], issues: [SearchIssue] = [],
        sayings: [(step: String, words: String)] = [], options: SearchOptions = SearchOptions()
    ) -> Self {
        SearchIndex(documents, names, issues, sayings, options)
    }

    /// The content of one of `paths`; empty for any other path.
    package func file(_ path: String) -> [UInt8] {
        if let file = files[path] { return json(file) }
        guard path.hasSuffix(".js"), let file = files[path.dropLast(3) + ".json"] else { return [] }
        return twin(of: file, name: path.dropFirst(options.folder.utf8.count + 1).dropLast(3))
    }

    private init(
        _ unsorted: [SearchDocument], _ offered: [SearchName], _ issues: [SearchIssue],
        _ sayings: [(step: String, words: String)], _ options: SearchOptions
    ) {
        let scheme = DocumentNumbers(unsorted.lazy.map(\.article))
        let keyed = unsorted.map { (number: scheme.number(of: $0.article), document: $0) }
            .sorted { $0.number < $1.number }
        let ordered = keyed.map(\.document)
        let numbers = keyed.map(\.number)
        let text = FoldedText(ordered)
        var builder = GramBuilder(text, numbers: numbers)
        builder.build()
        self.options = options
        documents = GramFiles(builder.documents, name: "grams", target: 4 << 10)
        positions = GramFiles(builder.positions, name: "positions", target: 2 << 10)
        tables = DocumentTables(ordered, numbers: numbers)
        kinds = YearTables.kinds(of: ordered)
        years = YearTables(ordered, numbers: numbers, kinds: kinds)
        entities = KeyedFiles(Self.entityLists(offered, ordered, numbers), name: "entities", target: 4 << 10)
        names = KeyedFiles(SearchName.tables(offered), name: "names", target: 6 << 10)
        self.issues = issues
        readings = HanReadings.json(of: text.scalars)
        var files = ["manifest": File.manifest]
        if !issues.isEmpty { files["issues"] = .issues }
        if !readings.isEmpty { files["readings"] = .readings }
        for (path, file) in documents.files { files[path] = .documents(file) }
        for (path, file) in positions.files { files[path] = .positions(file) }
        for (path, table) in tables.files { files[path] = .table(table) }
        for year in years.years { files["years/\(year)"] = .year(year) }
        for (path, range) in entities.files { files[path] = .entities(range) }
        for (path, range) in names.files { files[path] = .names(range) }
        let extensions = options.hasScriptTwins ? ["json", "js"] : ["json"]
        paths = files.keys.flatMap { path in extensions.map { "\(options.folder)/\(path).\($0)" } }.sorted()
        self.files = Dictionary(
            uniqueKeysWithValues: files.map { ("\(options.folder)/\($0.key).json", $0.value) })
        manifest =
            IndexManifest(
                scheme: scheme, documents: ordered.count, scalars: text.count, years: years.years,
                kinds: kinds,
                stamp: text.stamp(numbers), top: SearchName.top(offered),
                bits: [
                    ("grams", documents.bits), ("positions", positions.bits), ("table", tables.spanBits),
                    ("entities", entities.bits), ("names", names.bits),
                ],
                missing: [
                    ("grams", documents.missing), ("positions", positions.missing),
                    ("entities", entities.missing), ("names", names.missing),
                    ("issues", issues.isEmpty ? [0] : []),
                    ("readings", readings.isEmpty ? [0] : []),
                ], plainLetters: PlainGrams.letters(of: builder.documents), sayings: sayings
            ).json
    }

    private func json(_ file: File) -> [UInt8] {
        switch file {
        case .manifest: manifest
        case .documents(let file): documents.json(file)
        case .positions(let file): positions.json(file)
        case .table(let table): tables.json(table)
        case .year(let year): years.json(year)
        case .entities(let range): entities.json(range)
        case .names(let range): names.json(range)
        case .issues: SearchIssue.json(issues)
        case .readings: readings
        }
    }

    private func twin(of file: File, name: Substring) -> [UInt8] {
        Array("broadsheetShard(\"\(name)\",".utf8) + json(file) + Array(");\n".utf8)
    }

    /// By record: its name, and the numbers of the documents that name it, in base64.
    private static func entityLists(
        _ names: [SearchName], _ documents: [SearchDocument], _ numbers: [Int]
    ) -> [String: [UInt8]] {
        var lists: [EntityID: [Int]] = [:]
        for (document, number) in zip(documents, numbers) {
            for entity in document.entities { lists[entity, default: []].append(number) }
        }
        var values: [String: [UInt8]] = [:]
        for name in names {
            guard let id = name.id else { continue }
            var output = IndexBytes()
            output.raw("[")
            output.string(name.name)
            output.raw(",")
            output.base64(DocumentList.bytes(lists[id, default: []])[...])
            output.raw("]")
            values[name.address] = output.bytes
        }
        return values
    }
}
