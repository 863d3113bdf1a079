import ArchiveModel
import Testing

@testable import Reading

/// Bytes of page files as text.
struct TextDecoderTests {
    private func decode(_ bytes: [UInt8]) -> Diagnosed<SourceText?> {
        TextDecoder.decode(bytes, path: "1.txt")
    }

    private func text(_ source: SourceText?) -> String? { source.map { $0.string(0..<$0.bytes.count) } }

    @Test func `UTF-8 stays as it is, without its byte order mark`() {
        for bytes in [Array("河湾\n".utf8), [0xEF, 0xBB, 0xBF] + Array("河湾\n".utf8)] {
            let decoded = decode(bytes)
            #expect(text(decoded.value) == "河湾\n")
            #expect(decoded.value?.encoding == .utf8)
            #expect(decoded.diagnostics == [])
        }
    }

    @Test func `UTF-16 is told by its byte order mark`() {
        let little = decode([0xFF, 0xFE, 0xB3, 0x6C, 0x7E, 0x6E, 0x0A, 0x00])
        #expect(text(little.value) == "河湾\n")
        #expect(little.value?.encoding == .utf16LittleEndian)
        let big = decode([0xFE, 0xFF, 0x6C, 0xB3, 0x6E, 0x7E, 0xD8, 0x40, 0xDC, 0x00])
        #expect(text(big.value) == "河湾𠀀")
        #expect(big.value?.encoding == .utf16BigEndian)
    }

    @Test(
        arguments: [[0xFF, 0xFE, 0xB3], [0xFF, 0xFE, 0x00, 0xD8], [0xFE, 0xFF, 0xDC, 0x00, 0x6C, 0xB3]]
            as [[UInt8]])
    func `half a UTF-16 character is an error`(bytes: [UInt8]) {
        let decoded = decode(bytes)
        #expect(decoded.value == nil)
        #expect(decoded.diagnostics.map(\.id) == ["unreadable-source"])
    }

    @Test func `GBK and the four bytes of GB18030 are read`() {
        let page = "昨天我们在河边见到了他，孩子们都很高兴。\n㐀"
        let decoded = decode(Encoder.bytes(of: page, in: .gb18030) ?? [])
        #expect(text(decoded.value) == page)
        #expect(decoded.value?.encoding == .gb18030)
        #expect(decoded.diagnostics == [])
    }

    @Test func `an empty file is an empty text and a warning`() {
        let decoded = decode([])
        #expect(decoded.value?.bytes == [])
        #expect(decoded.diagnostics.map(\.id) == ["empty-file"])
        #expect(decoded.diagnostics.map(\.severity) == [.warning])
        #expect(text(decode([0xEF, 0xBB, 0xBF]).value) == "")
    }

    @Test func `bytes of no encoding are an error with their place`() {
        let decoded = decode(Array("甲\n乙".utf8) + [0xFF])
        #expect(decoded.value == nil)
        #expect(decoded.diagnostics.map(\.id) == ["unreadable-source"])
        #expect(decoded.diagnostics.first?.location == SourceLocation("1.txt", line: 2, column: 4))
        #expect(
            decoded.diagnostics.first?.notes.first == "Byte 7 of the file is the first that is not UTF-8.")
    }

    @Test func `a file that says it is UTF-8 is not read as anything else`() {
        let decoded = decode([0xEF, 0xBB, 0xBF, 0xC1, 0xC9])
        #expect(decoded.value == nil)
        #expect(decoded.diagnostics.map(\.id) == ["unreadable-source"])
    }

    @Test(
        arguments: [
            ([0x41, 0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xE6, 0xB2], 0),
            ([0xE0, 0x80, 0x80], 0), ([0xF0, 0x80, 0x80, 0x80], 0), ([0x41, 0x80], 1),
            ([0xE6, 0xB2, 0x41], 0),
            ([0xF0, 0xA0, 0x80, 0x80], nil), ([0xED, 0x9F, 0xBF], nil), ([0xC2, 0x80], nil),
            ([0xF4, 0x8F, 0xBF, 0xBF], nil),
        ] as [([UInt8], Int?)])
    func `well-formed UTF-8 is that of Unicode's table 3-7`(bytes: [UInt8], fault: Int?) {
        #expect(UTF8Bytes.firstFault(in: bytes) == fault)
        #expect((String(validating: bytes, as: UTF8.self) == nil) == (fault != nil))
    }

    @Test func `the sign that ends a text of DOS is no text, and only at the end`() throws {
        let page = "昨天我们在河边见到了他，孩子们都很高兴。\r\n"
        for encoding in ["UTF-8", "GBK"] {
            let bytes = try #require(Encoder.bytes(of: page, named: encoding))
            for end in [[0x1A], [0x1A, 0x1A, 0x1A], [0x1A, 0x0D, 0x0A]] as [[UInt8]] {
                let decoded = decode(bytes + end)
                #expect(text(decoded.value) == page, "\(encoding)")
                #expect(decoded.diagnostics == [])
            }
            #expect(text(decode(Array(bytes[..<6]) + [0x1A] + bytes[6...]).value) != page)
        }
        #expect(decode([0x1A]).diagnostics.map(\.id) == ["empty-file"])
    }

    @Test func `in UTF-16 the sign of DOS has one byte or two, and half a letter is none`() throws {
        let page = "昨天我们在河边见到了他，孩子们都很高兴，说的是专业"
        for (name, sign) in [("UTF-16LE", [0x1A, 0]), ("UTF-16BE", [0, 0x1A])] as [(String, [UInt8])] {
            let bytes = try #require(Encoder.bytes(of: page, named: name))
            let mark: [UInt8] = sign[0] == 0 ? [0xFE, 0xFF] : [0xFF, 0xFE]
            for end in [[], sign, [0x1A]] {
                #expect(text(decode(mark + bytes + end).value) == page, "\(name) \(end)")
                #expect(text(decode(bytes + end).value) == page, "\(name) \(end) without mark")
            }
        }
    }

    @Test func `a line of more than a megabyte is read, and told`() {
        let decoded = decode(Array("甲\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20))
        #expect(decoded.value?.lines.count == 2)
        #expect(decoded.diagnostics.map(\.id) == [])
        let longer = decode(Array("甲\n".utf8) + [UInt8](repeating: 0x61, count: (1 << 20) + 1))
        #expect(longer.diagnostics.map(\.id) == ["long-line"])
        #expect(longer.diagnostics.first?.location?.line == 2)
    }
}

/// Several pages in one file.
struct FormFeedTests {
    private func split(_ text: String) -> [(text: String, firstLine: Int)] {
        FormFeeds.split(SourceText(path: "1.txt", text)).map {
            ($0.string(0..<$0.bytes.count), $0.firstLine)
        }
    }

    @Test func `a text without a form feed is one page`() {
        #expect(split("甲\n乙\n").map(\.text) == ["甲\n乙\n"])
    }

    @Test func `each page knows the number of its first line in the file`() {
        let pages = split("一\n甲\n\u{C}\n二\n乙\n\u{C}三")
        #expect(pages.map(\.text) == ["一\n甲\n", "\n二\n乙\n", "三"])
        #expect(pages.map(\.firstLine) == [1, 3, 6])
    }

    @Test func `a form feed at the end begins no page, one before the first does`() {
        #expect(split("甲\n\u{C}\n \n").map(\.text) == ["甲\n"])
        #expect(split("\u{C}甲\n").map(\.text) == ["", "甲\n"])
    }

    @Test func `a blank page in the middle keeps the numbers of the others`() {
        #expect(split("甲\u{C}\n\u{C}丙").map(\.text) == ["甲", "\n", "丙"])
    }

    @Test func `pages keep the encoding that they were read from`() {
        let source = SourceText(path: "1.txt", encoding: .gb18030, bytes: Array("甲\u{C}乙".utf8))
        #expect(FormFeeds.split(source).map(\.encoding) == [.gb18030, .gb18030])
    }
}
