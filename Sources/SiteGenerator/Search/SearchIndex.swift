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
    private let files: [String: File]

    private enum File {
        case manifest
        case documents(GramFiles.File)
        case positions(GramFiles.File)
        case table(Int)
    }

    package static func build(_ documents: [SearchDocument], options: SearchOptions = SearchOptions()) -> Self
    {
        SearchIndex(documents, options)
    }

    /// The content of one of `paths`; empty for any other path.
    package func file(_ path: String) -> [UInt8] {
        if let file = files[path] { return json(file) }
        guard path.hasSuffix(".js"), let file = files[path.dropLast(3) + ".json"] else { return [] }
        return twin(of: file, name: path.dropFirst(options.folder.utf8.count + 1).dropLast(3))
    }

    private init(_ unsorted: [SearchDocument], _ options: SearchOptions) {
        let scheme = DocumentNumbers(unsorted.lazy.map(\.article))
        let sorted = unsorted.sorted { $0.article < $1.article }
        let numbers = sorted.map { scheme.number(of: $0.article) }
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        let ordered = order.map { sorted[$0] }
        let rising = order.map { numbers[$0] }
        var builder = GramBuilder(FoldedText(ordered), numbers: rising)
        builder.build()
        self.options = options
        documents = GramFiles(builder.documents, name: "grams", target: 6 << 10)
        positions = GramFiles(builder.positions, name: "positions", target: 4 << 10)
        tables = DocumentTables(ordered, numbers: rising)
        manifest = Self.manifest(
            scheme, count: ordered.count, bits: (documents.bits, positions.bits), span: tables.spanBits)
        var files = ["\(options.folder)/manifest.json": File.manifest]
        for (path, file) in documents.files { files["\(options.folder)/\(path).json"] = .documents(file) }
        for (path, file) in positions.files { files["\(options.folder)/\(path).json"] = .positions(file) }
        for (path, table) in tables.files { files["\(options.folder)/\(path).json"] = .table(table) }
        self.files = files
        let twins = options.hasScriptTwins ? files.keys.map { $0.dropLast(2) } : []
        paths = (files.keys + twins.map(String.init)).sorted()
    }

    private func json(_ file: File) -> [UInt8] {
        switch file {
        case .manifest: manifest
        case .documents(let file): documents.json(file)
        case .positions(let file): positions.json(file)
        case .table(let table): tables.json(table)
        }
    }

    private func twin(of file: File, name: Substring) -> [UInt8] {
        Array("broadsheetShard(\"\(name)\",".utf8) + json(file) + Array(");\n".utf8)
    }

    private static func manifest(
        _ scheme: DocumentNumbers, count: Int, bits: (documents: Int, positions: Int), span: Int
    ) -> [UInt8] {
        var output = IndexBytes()
        output.raw("{\"format\":1,\"documents\":")
        output.number(count)
        output.raw(",\"firstYear\":")
        output.number(scheme.firstYear)
        output.raw(",\"editions\":")
        output.list(scheme.editions) { $0.string($1) }
        output.raw(",\"bits\":{\"edition\":")
        output.number(scheme.editionBits)
        output.raw(",\"page\":")
        output.number(scheme.pageBits)
        output.raw(",\"article\":")
        output.number(scheme.articleBits)
        output.raw(",\"grams\":")
        output.number(bits.documents)
        output.raw(",\"positions\":")
        output.number(bits.positions)
        output.raw(",\"table\":")
        output.number(span)
        output.raw("}}")
        return output.bytes
    }
}
