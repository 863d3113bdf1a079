package import ArchiveModel

/// A page as its file has it, before anything is read out of it.
package struct PageSource: Hashable, Sendable {
    /// The text, its lines, and where they stand on the sheet and in the file.
    package var text: SourceText

    package init(_ text: SourceText) { self.text = text }

    /// Where the lines stand on the sheet; `nil` for formats that do not say.
    package var geometry: PageGeometry? { text.geometry }
}

/// Reads page texts of one format.
package protocol PageReader: Sendable {
    /// How the names of its files end in an archive: `.txt`.
    var suffix: String { get }

    /// How else the names of its files end elsewhere.
    var otherSuffixes: [String] { get }

    /// Whether a file that begins so is of this format, whatever its name; `nil` where only the name tells.
    func recognises(_ head: FileHead) -> Bool?

    /// The pages of the file, in order; none with an error when it cannot be read.
    func read(_ file: ArchiveFile, as origin: TextOrigin) -> Diagnosed<[PageSource]>
}

extension PageReader {
    package var otherSuffixes: [String] { [] }

    package func recognises(_ head: FileHead) -> Bool? { nil }

    fileprivate func names(_ path: String) -> Bool {
        path.hasSuffix(suffix) || otherSuffixes.contains(where: path.hasSuffix)
    }
}

/// The formats of page texts that are read.
package struct PageReaders: Sendable {
    /// For files of which neither bytes nor name say anything.
    private let first: any PageReader
    private let others: [any PageReader]

    package init(_ first: any PageReader, _ others: any PageReader...) {
        self.first = first
        self.others = others
    }

    private var all: [any PageReader] { [first] + others }

    /// Whether a file so named may be a page text of an archive.
    package func mayRead(_ path: String) -> Bool { suffixes.contains(where: path.hasSuffix) }

    /// The same of a file that is not yet in an archive.
    package func mayReceive(_ path: String) -> Bool { all.contains { $0.names(path) } }

    /// The reader of a file whose name is one of a page text, by its first bytes or else its name; `nil` for others.
    package func reader(of file: ArchiveFile) -> (any PageReader)? {
        mayRead(file.path) ? reader(ofGiven: file) : nil
    }

    /// The same for what a user says is page text, whatever its name.
    package func reader(ofGiven file: ArchiveFile) -> any PageReader {
        let head = FileHead(of: file.bytes)
        return all.first { $0.recognises(head) == true }
            ?? all.first { $0.names(file.path) && $0.recognises(head) == nil } ?? first
    }

    /// Of page texts in an archive, each once.
    package var suffixes: [String] {
        all.map(\.suffix).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
