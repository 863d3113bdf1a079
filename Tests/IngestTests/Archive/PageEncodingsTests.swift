import ArchiveModel
import Testing

@testable import Ingest

/// `encodings.tsv`.
struct PageEncodingsTests {
    private func read(_ text: String) -> Diagnosed<PageEncodings> {
        PageEncodings.read(SourceText(path: "encodings.tsv", text))
    }

    @Test func `a line is a page and an encoding, by any of its names`() {
        let found = read("# by hand\np1\tGBK\n\np12\twindows-1251\n")
        #expect(found.diagnostics == [])
        #expect(found.value.written.hasSuffix("tell\np1\tgb18030\np12\twindows-1251\n"))
        #expect(read(found.value.written).value == found.value)
    }

    @Test func `a name that is none is an error with the nearest ones`() {
        let found = read("p1\twindovs-1251\n")
        #expect(found.diagnostics.map(\.id) == ["bad-encodings"])
        #expect(found.diagnostics.first?.fixes == ["did you mean 'windows-1251'?"])
        #expect(found.diagnostics.first?.location?.column == 4)
    }

    @Test(arguments: ["1\tgbk", "p1 gbk", "p0\tgbk", "p1\tgbk\tx"])
    func `what is no line is an error`(line: String) {
        #expect(read(line).diagnostics.map(\.id) == ["bad-encodings"])
    }

    @Test func `two encodings of one page are an error`() {
        #expect(read("p1\tgbk\np1\tbig5\n").diagnostics.map(\.id) == ["bad-encodings"])
        #expect(read("p1\tgbk\np1\tgb2312\n").diagnostics == [])
    }
}
