package import ArchiveModel

/// A page as a form with places has it: lines of text with boxes, and what its elements are called.
package struct Sheet: Sendable {
    package var text: SourceText
    /// The lines that an element holds, counted from 0, by its id; kept where something refers to them.
    package var elements: [String: ClosedRange<Int>] = [:]
    /// The ids of elements without words.
    package var emptyElements: Set<String> = []
}

/// A form of pages with places.
protocol SheetReader: PageReader {
    /// With its article, for messages: `an ALTO page`.
    var form: String { get }

    /// The pages of the file, in order. `keepsElements`: whether somebody refers to its elements.
    func sheets(of file: ArchiveFile, as origin: TextOrigin, keepsElements: Bool) -> Diagnosed<[Sheet]>
}

extension SheetReader {
    package func read(_ file: ArchiveFile, as origin: TextOrigin) -> Diagnosed<[PageSource]> {
        let sheets = sheets(of: file, as: origin, keepsElements: false)
        let texts = sheets.value.map(\.text)
        var diagnostics = sheets.diagnostics
        if !diagnostics.hasErrors, texts.allSatisfy(\.bytes.isEmpty) {
            diagnostics.append(texts.isEmpty ? .withoutPage(file.path, form) : .emptyFile(file.path))
        }
        return Diagnosed(texts.map { PageSource($0) }, diagnostics + texts.flatMap(LostLetters.diagnostics))
    }

    /// What `visitor` made of the file when it was told of all of it; `nil` with an error when it could not be.
    func told<Visitor: SheetVisitor>(_ visitor: Visitor, of file: ArchiveFile, as origin: TextOrigin)
        -> Diagnosed<[Sheet]>
    {
        var bytes = file.bytes
        let stated = origin.encoding
        if let stated, stated != .utf8 {
            switch Iconv.decode(bytes, from: stated) {
            case .text(let text): bytes = text
            case .fault(let offset):
                return Diagnosed(
                    [],
                    [UndecodedText(bytes: bytes, path: file.path, origin: origin).unfit(stated, at: offset)])
            case .missing:
                return Diagnosed(
                    [], [UndecodedText(bytes: bytes, path: file.path, origin: origin).noConverter(stated)])
            }
        }
        if let fault = XMLParser.parse(bytes, isUTF8: stated != nil, visitor) {
            return Diagnosed([], [fault.diagnostic(file, form)])
        }
        return Diagnosed(visitor.sheets)
    }
}

/// A visitor that makes sheets of what it is told.
class SheetVisitor: XMLVisitor {
    final var builder: SheetBuilder
    final var sheets: [Sheet] = []

    init(names: [String], path: String, keepsElements: Bool) {
        builder = SheetBuilder(path: path, keepsElements: keepsElements)
        super.init(names: names)
    }

    /// Ends a sheet of these lengths, and goes on with the next one.
    final func endSheet(width: Float?, height: Float?) {
        sheets.append(builder.finished(width: width, height: height))
        builder = SheetBuilder(path: builder.path, keepsElements: builder.keepsElements)
        if sheets.count > Self.mostSheets { refusal = "a file has at most \(Self.mostSheets) pages" }
    }

    /// Looks whether there are more words than a newspaper page can have.
    final func checkLimits() {
        if builder.wordCount > SheetBuilder.mostWords {
            refusal = "a page has at most \(SheetBuilder.mostWords) words"
        }
    }

    private static let mostSheets = FormFeeds.maximumCount
}

extension Diagnostic {
    fileprivate static func withoutPage(_ path: String, _ form: String) -> Diagnostic {
        Diagnostic(
            .malformedXML, "\(form) has an element that is a page; this file has none",
            at: SourceLocation(path), fixes: ["take the file anew from where it came"])
    }
}
