package import ArchiveModel
import Reading

/// What the pages of an issue were put together from, `pieces.tsv` (formats, “Pages that were put together”): a line for each
/// file or row, in the order of the page.
package struct PagePieces: Hashable, Sendable {
    package static let name = "pieces.tsv"

    package struct Piece: Hashable, Sendable {
        /// Whether lines of the page are paragraphs or lines of print.
        package enum Form: String, Hashable, Sendable { case lines, paragraphs }

        package var page: Int
        package var form: Form
        /// Its bytes in the file of the page.
        package var bytes: Range<Int>
        /// Which it had; its bytes in the page are UTF-8 without a mark.
        package var encoding: TextEncoding
        /// Of what was delivered.
        package var hash: String
        /// As it was called; a row of a table with its line.
        package var name: String

        package init(
            page: Int, form: Form, bytes: Range<Int>, encoding: TextEncoding, hash: String, name: String
        ) {
            self.page = page
            self.form = form
            self.bytes = bytes
            self.encoding = encoding
            self.hash = hash
            self.name = name
        }
    }

    package var pieces: [Piece]

    package init(_ pieces: [Piece] = []) { self.pieces = pieces }

    /// The pages whose lines are paragraphs.
    var paragraphPages: Set<Int> { Set(pieces.lazy.filter { $0.form == .paragraphs }.map(\.page)) }

    /// Takes the place of what is known of `page`.
    package mutating func replace(_ page: Int, with new: [Piece]) {
        pieces.removeAll { $0.page == page }
        pieces = (pieces + new).sorted { ($0.page, $0.bytes.lowerBound) < ($1.page, $1.bytes.lowerBound) }
    }

    package static func read(_ source: SourceText) -> Diagnosed<PagePieces> {
        var diagnostics: [Diagnostic] = []
        var result = PagePieces()
        for range in source.lines {
            let line = source.string(range)
            guard !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }) else { continue }
            if let piece = Piece(line) {
                result.pieces.append(piece)
            } else {
                diagnostics.append(.badLine(line, source.location(of: range)))
            }
        }
        return Diagnosed(result, diagnostics)
    }

    package var written: String {
        "# page, form, first byte, bytes, encoding, SHA-256 and name of what it was put together from\n"
            + pieces.map(\.line).joined()
    }
}

extension PagePieces.Piece {
    fileprivate init?(_ line: String) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 7, fields[0].hasPrefix("p"), let page = Int(fields[0].dropFirst()), page > 0,
            let form = Form(rawValue: fields[1]), let first = Int(fields[2]), let count = Int(fields[3]),
            first >= 0, count >= 0, first < 1 << 40, count < 1 << 40,
            let encoding = TextEncoding(named: fields[4]), fields[5].utf8.count == 64, !fields[6].isEmpty
        else { return nil }
        self.init(
            page: page, form: form, bytes: first..<first + count, encoding: encoding, hash: fields[5],
            name: fields[6])
    }

    fileprivate var line: String {
        let name = String(name.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
        return [
            "p\(page)", form.rawValue, "\(bytes.lowerBound)", "\(bytes.count)", encoding.rawValue, hash, name,
        ].joined(separator: "\t") + "\n"
    }
}

extension ArchiveEdit {
    /// `pieces` as the file of `folder`; `nil` when that is what stands there, or there is nothing to say.
    package init?(_ pieces: PagePieces, in folder: ArchiveTree.IssueFolder) {
        let former = folder.pieces?.bytes
        if pieces.pieces.isEmpty && former == nil { return nil }
        self.init(
            path: "issues/\(folder.id)/\(PagePieces.name)", former: former, bytes: Array(pieces.written.utf8))
        if bytes == former { return nil }
    }
}

extension Diagnostic {
    fileprivate static func badLine(_ line: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badPieces,
            "A line is a page, 'lines' or 'paragraphs', first byte, bytes, encoding, SHA-256 and name, with tabs between them",
            at: location, excerpt: line, fixes: ["bring the file back as 'import' wrote it"])
    }
}
