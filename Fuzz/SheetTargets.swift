import ArchiveModel
import Ingest
import Reading

/// A page in a form with places is text with a box and a place for each line, or an error that says where it cannot be read.
enum SheetTarget {
    static func check(_ bytes: [UInt8]) {
        let file = ArchiveFile(path: "issues/2021-03-02/4.xml", bytes: bytes)
        let reader = PageReaders.standard.reader(ofGiven: file)
        let read = reader.read(file, as: TextOrigin(language: .english))
        promise(
            read.value.isEmpty == read.diagnostics.hasErrors,
            "a page is missing without an error, or beside one")
        for page in read.value { check(page.text) }
        ArchiveTarget.check(bytes, as: [file.path])
    }

    static func check(_ text: SourceText) {
        promise(String(validating: text.bytes, as: UTF8.self) != nil, "a page that is no UTF-8")
        promise(text.places.map { $0.count == text.lines.count } ?? true, "lines have no places")
        guard let geometry = text.geometry else { return }
        promise(geometry.lines.count == text.lines.count, "lines have no boxes")
        promise(geometry.width.isFinite && geometry.height.isFinite, "a sheet without end")
        for (line, range) in zip(geometry.lines, text.lines) {
            promise((line == nil) == range.isEmpty, "a blank line has a box")
            var end = range.lowerBound
            for word in line?.words ?? [] {
                promise(
                    end <= word.range.lowerBound && word.range.upperBound <= range.upperBound,
                    "a word outside of its line")
                promise(
                    String(validating: text.bytes[word.range], as: UTF8.self) != nil,
                    "half a letter in a word")
                promise(word.confidence.map { (0...1).contains($0) } ?? true, "more than certain")
                end = word.range.upperBound
            }
            for box in [line?.box].compactMap({ $0 }) + (line?.words.map(\.box) ?? []) {
                let sides = [box.left, box.top, box.width, box.height, box.right, box.bottom]
                promise(sides.allSatisfy(\.isFinite) && box.width >= 0 && box.height >= 0, "\(box) is no box")
            }
        }
    }
}

/// Two pages that a METS file of unknown bytes divides: no line goes to two articles, and none is lost.
enum MetsTarget {
    static func check(_ bytes: [UInt8]) {
        let file = ArchiveFile(path: "mets.xml", bytes: bytes)
        let read = MetsDocument.read(file)
        promise((read.value == nil) == read.diagnostics.hasErrors, "METS is missing without an error")
        guard let document = read.value else { return }
        let numbers = document.pages.map(\.number)
        promise(Set(numbers).count == numbers.count, "two pages have one number")
        var files: [Int: ArchiveFile] = [:]
        for number in numbers.prefix(2) { files[number] = page(number) }
        let issue = document.issue(of: files, as: TextOrigin(language: .english)).value
        var texts: [Int: Int] = [:]
        for page in issue.pages {
            SheetTarget.check(page.text)
            texts[page.number] = page.text.bytes.count
        }
        let parts = issue.articles.flatMap(\.parts) + issue.furniture
        let sorted = parts.sorted { ($0.page, $0.range.lowerBound) < ($1.page, $1.range.lowerBound) }
        for part in sorted {
            promise(part.range.upperBound <= texts[part.page] ?? 0, "a part beyond its page")
            promise(!part.range.isEmpty, "a part without words")
        }
        for (one, other) in zip(sorted, sorted.dropFirst()) where one.page == other.page {
            promise(one.range.upperBound <= other.range.lowerBound, "two articles hold the same words")
        }
        guard let id = IssueID("2021-03-02") else { return }
        _ = IssueReader.read(
            issue: id, pages: issue.texts, in: .english, decided: issue.articles, furniture: issue.furniture)
    }

    /// `P1_B1` … `P1_B4`, each of two lines.
    private static func page(_ number: Int) -> ArchiveFile {
        let blocks = (1...4).map { block in
            let lines = (1...2).map { line in
                "<TextLine ID=\"P1_L\(block * 2 + line)\" HPOS=\"1\" VPOS=\"\(block * 20 + line * 9)\" WIDTH=\"50\" HEIGHT=\"8\">"
                    + "<String ID=\"S\(block)\(line)\" CONTENT=\"Word\"/><String CONTENT=\"\(block)\(line)\"/></TextLine>"
            }
            return "<TextBlock ID=\"P1_B\(block)\">\(lines.joined())</TextBlock>"
        }
        let text =
            "<alto><Layout><Page ID=\"P1\" WIDTH=\"60\" HEIGHT=\"120\">\(blocks.joined())</Page></Layout></alto>"
        return ArchiveFile(path: "\(number).xml", bytes: Array(text.utf8))
    }
}
