import ArchiveModel
import Testing

@testable import Ingest

@Suite("A record of what was checked")
struct CheckedTests {
    private let page = SourceText(path: "1.txt", "水渠通了，\n春灌不再发愁。")

    private func read(_ text: String) -> Diagnosed<Checked> {
        CheckedReader.checked(SourceText(path: "checked.tsv", text))
    }

    @Test func `holds while the words are the same, however they are broken and spaced`() {
        let hash = Checked.hash(of: page)
        let read = read("# 注释\n\np1\tdivision|text\t王敏\t2026-03-01\t\(hash)\n")
        #expect(read.diagnostics == [])
        #expect(read.value.aspects(of: 1, page) == [.division, .text])
        #expect(read.value.aspects(of: 2, page) == [])
        let wrapped = SourceText(path: "1.txt", "水渠通了，春灌不再\r\n  发愁。")
        #expect(read.value.aspects(of: 1, wrapped) == [.division, .text])
        #expect(read.value.diagnostics(pages: [1: wrapped]) == [])
    }

    @Test func `expires when a character changes, until the page is checked again`() {
        let changed = SourceText(path: "1.txt", "水渠通了，春耕不再发愁。")
        let line = "p1\ttext\t王敏\t2026-03-01\t\(Checked.hash(of: page))\n"
        let old = read(line).value
        #expect(old.aspects(of: 1, changed) == [])
        #expect(old.diagnostics(pages: [1: changed]).map(\.id) == ["check-expired"])
        #expect(old.diagnostics(pages: [2: changed]).map(\.id) == ["check-without-page"])
        let both = read(line + "p1\ttext\t王敏\t2026-03-05\t\(Checked.hash(of: changed))\n").value
        #expect(both.diagnostics(pages: [1: changed]) == [])
        #expect(both.rows.first.map { $0.written + "\n" } == line)
    }

    @Test(arguments: [
        ("p1\ttext\t王敏\t2026-03-01", 1), ("1\ttext\t王敏\t2026-03-01\t0123456789abcdef", 1),
        ("p1\ttexts\t王敏\t2026-03-01\t0123456789abcdef", 4),
        ("p1\ttext\t王敏\t2026-3-1\t0123456789abcdef", 16), ("p1\ttext\t王敏\t2026-03-01\tx", 27),
    ])
    func `a line that cannot be read is an error with its place`(_ line: String, _ column: Int) {
        let read = read("\n" + line + "\n")
        #expect(read.value.rows == [])
        #expect(read.diagnostics.map(\.severity) == [.error])
        #expect(read.diagnostics.first?.location?.line == 2)
        #expect(read.diagnostics.first?.location?.column == column)
    }
}
