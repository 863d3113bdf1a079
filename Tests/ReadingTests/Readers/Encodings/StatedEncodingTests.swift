import ArchiveModel
import Testing

@testable import Reading

/// What is said of files whose encoding cannot be told, and what somebody may say about it.
struct StatedEncodingTests {
    private func decode(
        _ bytes: [UInt8], _ tag: String, _ encoding: TextEncoding? = nil, path: String = "1.txt"
    )
        -> Diagnosed<SourceText?>
    {
        let language = PaperLanguage(tag: tag) ?? .simplifiedChinese
        return TextDecoder.decode(bytes, path: path, as: TextOrigin(language: language, encoding: encoding))
    }

    private func text(_ source: SourceText?) -> String? { source.map { $0.string(0..<$0.bytes.count) } }

    @Test func `Big5 in an archive of simplified Chinese is an error that shows both readings`() throws {
        let page = "北塘日報\n明天下午三點，圖書館請大家來聽老師講故事。"
        let bytes = try #require(Encoder.bytes(of: page, named: "Big5"))
        let found = decode(bytes, "zh-Hans", path: "issues/2021-01-27/1.txt")
        #expect(found.value == nil)
        let error = try #require(found.diagnostics.first)
        #expect(error.id == "unreadable-source")
        #expect(error.location == SourceLocation("issues/2021-01-27/1.txt", line: 1, column: 1))
        #expect(error.notes.contains("As big5-hkscs it begins: 北塘日報"))
        #expect(error.notes.contains { $0.hasPrefix("As gb18030 it hardly begins: ") })
        #expect(error.fixes.first == "write 'p1', a tab and 'big5-hkscs' in encodings.tsv beside it")
        let stated = decode(bytes, "zh-Hans", TextEncoding(named: "Big5"))
        #expect(text(stated.value) == page)
        #expect(stated.value?.encoding.rawValue == "big5-hkscs")
    }

    @Test func `encodings that give the same words are named together`() throws {
        let bytes = try #require(Encoder.bytes(of: "Der Bäcker und die Müllerin", named: "windows-1252"))
        let error = try #require(decode(bytes, "zh-Hans").diagnostics.first)
        let note = try #require(error.notes.first { $0.hasSuffix("begins: Der Bäcker und die Müllerin") })
        for name in ["windows-1252", "iso-8859-15"] { #expect(note.contains(name)) }
        #expect(note.contains(" or ") && note.hasPrefix("As "))
        #expect(error.notes.count { $0.hasSuffix("begins: Der Bäcker und die Müllerin") } == 1)
    }

    @Test func `what somebody says is not asked to be plausible, but to fit`() throws {
        let odd = "xÿz"
        let bytes = try #require(Encoder.bytes(of: odd, named: "cp1252"))
        #expect(decode(bytes, "ru").value == nil)
        #expect(text(decode(bytes, "ru", TextEncoding(named: "cp1252")).value) == odd)
        let unfit = decode([0x41, 0x0A, 0x42, 0x81, 0x43], "en", TextEncoding(named: "cp1252"))
        #expect(unfit.value == nil)
        #expect(unfit.diagnostics.first?.location == SourceLocation("1.txt", line: 2, column: 2))
    }

    @Test func `what is Unicode by its own bytes is not read as what somebody says`() {
        let bytes = Array("Der Bäcker und die Müllerin wohnten über der Straße.".utf8)
        for bytes in [bytes, [0xEF, 0xBB, 0xBF] + bytes] {
            let found = decode(bytes, "de", TextEncoding(named: "windows-1252"))
            #expect(found.value == nil)
            #expect(found.diagnostics.map(\.id) == ["encoding-contradicted"])
        }
        #expect(text(decode(Array("plain".utf8), "de", TextEncoding(named: "windows-1252")).value) == "plain")
    }

    @Test func `a part in another encoding is an error at its line`() throws {
        let first = String(repeating: "Новый мост открыт, и люди ходят по нему каждый день.\n", count: 200)
        let other = String(repeating: "Весной у моста посадят деревья, и будет красиво.\n", count: 200)
        let bytes =
            try #require(Encoder.bytes(of: first, named: "cp1251"))
            + #require(Encoder.bytes(of: other, named: "koi8-r"))
        let found = decode(bytes, "ru")
        #expect(found.value == nil)
        let line = try #require(found.diagnostics.first?.location?.line)
        #expect(abs(line - 201) < 90)
    }

    @Test func `two letters of GB18030 that are UTF-8 as well are not guessed`() throws {
        let bytes = try #require(Encoder.bytes(of: "一些", in: .gb18030))
        #expect(UTF8Bytes.firstFault(in: bytes) == nil)
        let found = decode(bytes, "zh-Hans")
        #expect(text(found.value) == nil || text(found.value) == "一些")
        #expect(text(decode(bytes, "zh-Hans", .gb18030).value) == "一些")
    }

    @Test func `names of encodings are known as people write them`() {
        let written = [
            "GBK": "gb18030", "Big5": "big5-hkscs", "Shift-JIS": "shift_jis", "CP949": "euc-kr",
            "latin1": "iso-8859-1", "Windows-1251": "windows-1251", "cp1252": "windows-1252", "866": "ibm866",
            "KOI8-R": "koi8-r", "UTF8": "utf-8", "latin-2": "iso-8859-2",
        ]
        for (name, encoding) in written {
            #expect(TextEncoding(named: name)?.rawValue == encoding, "\(name)")
        }
        #expect(TextEncoding(named: "windows-9999") == nil)
        #expect(TextEncoding.nearest(to: "big-6").map(\.rawValue) == ["big5-hkscs"])
        #expect(TextEncoding.nearest(to: "windows-125").isEmpty == false)
    }
}
