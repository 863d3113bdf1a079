package import ArchiveModel

/// Page text line by line as a newspaper's website or a scanner gives it; a form feed begins the next page (formats §1).
package struct PlainTextReader: PageReader {
    package init() {}

    package var suffix: String { ".txt" }

    package func read(_ file: ArchiveFile, as origin: TextOrigin) -> Diagnosed<[PageSource]> {
        if let kind = FileSignature.binary(of: file.bytes) ?? FileSignature.markup(of: file.bytes)
            ?? FileSignature.named(file)
        {
            return Diagnosed([], [.notText(file.path, kind)])
        }
        var diagnostics: [Diagnostic] = []
        guard
            let text = TextDecoder.decode(file.bytes, path: file.path, as: origin)
                .unwrap(into: &diagnostics)
        else { return Diagnosed([], diagnostics) }
        if text.encoding != .utf8, let kind = FileSignature.markup(of: text.bytes) {
            return Diagnosed([], [.notText(file.path, kind)])
        }
        guard text.bytes.count(where: { $0 == 0x0C }) <= FormFeeds.maximumCount else {
            return Diagnosed([], diagnostics + [.tooManyPages(file.path)])
        }
        let pages = FormFeeds.split(text)
        return Diagnosed(pages.map { PageSource($0) }, diagnostics + pages.flatMap(LostLetters.diagnostics))
    }
}

/// Form feeds between the pages of one file (formats §1).
enum FormFeeds {
    /// A file of more is no newspaper.
    static let maximumCount = 999

    /// The pages of `text`, each with the number of its first line in the file; `text` itself when it has one page.
    static func split(_ text: SourceText) -> [SourceText] {
        guard text.bytes.contains(0x0C) else { return [text] }
        var pages: [SourceText] = []
        var start = 0
        for end in text.bytes.indices.filter({ text.bytes[$0] == 0x0C }) + [text.bytes.count] {
            let bytes = Array(text.bytes[start..<end])
            if !bytes.allSatisfy({ $0 <= 0x20 }) || end < text.bytes.count {
                pages.append(
                    SourceText(
                        path: text.path, encoding: text.encoding, bytes: bytes,
                        firstLine: text.lineNumber(at: start)))
            }
            start = end + 1
        }
        return pages
    }
}

extension Diagnostic {
    fileprivate static func tooManyPages(_ path: String) -> Diagnostic {
        Diagnostic(
            .tooManyPages, "A file holds at most \(FormFeeds.maximumCount) form feeds",
            at: SourceLocation(path), notes: ["A form feed in a file begins the next page."],
            fixes: ["look whether this file is a page text"])
    }
}
