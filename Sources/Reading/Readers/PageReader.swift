package import ArchiveModel

/// A page as its file has it, before anything is read out of it.
package struct PageSource: Hashable, Sendable {
    /// The text and its lines.
    package var text: SourceText
    /// Where they stand on the sheet; `nil` for formats that do not say.
    package var geometry: PageGeometry?

    package init(_ text: SourceText, geometry: PageGeometry? = nil) {
        self.text = text
        self.geometry = geometry
    }
}

/// Reads page texts of one format.
package protocol PageReader: Sendable {
    /// How the names of its files end: `.txt`.
    var suffix: String { get }

    /// The pages of the file, in order; none with an error when it cannot be read.
    func read(_ file: ArchiveFile, as origin: TextOrigin) -> Diagnosed<[PageSource]>
}

/// The formats of page texts that are read.
package struct PageReaders: Sendable {
    /// For files whose names say nothing.
    private let first: any PageReader
    private let others: [any PageReader]

    package init(_ first: any PageReader, _ others: any PageReader...) {
        self.first = first
        self.others = others
    }

    /// A new format is a file beside this one, and its reader here.
    package static let standard = PageReaders(PlainTextReader())

    private var all: [any PageReader] { [first] + others }

    /// The reader of files that are named like `path`; `nil` for what is no page text of an archive.
    package func reader(of path: String) -> (any PageReader)? { all.first { path.hasSuffix($0.suffix) } }

    /// The same for what a user says is page text, whatever its name.
    package func reader(ofGiven path: String) -> any PageReader { reader(of: path) ?? first }

    package var suffixes: [String] { all.map(\.suffix) }
}
