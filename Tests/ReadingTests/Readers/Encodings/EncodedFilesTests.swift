import ArchiveModel
import Testing

@testable import Languages
@testable import Reading

/// Files of every encoding in archives of every language: each is read right, or is an error; none is silently wrong.
struct EncodedFilesTests {
    struct File {
        var language: String
        var encoding: TextEncoding
        var text: String
        var bytes: [UInt8]
    }

    struct Figures: Equatable {
        var files = 0
        var right = 0
        var errors = 0
        var wrong: [String] = []
        var refused: [String] = []
    }

    /// The texts in each encoding that is tried for their language.
    private static var legacy: [File] {
        files { LegacyEncodings.of($0).tried }
    }

    /// The texts in encodings that were in use for their language, and that nobody tries.
    private static var unlisted: [File] {
        files { LegacyEncodings.of($0).others }
    }

    private static var unicode: [File] {
        let marks: [(TextEncoding, [UInt8])] = [
            (.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
            (.utf16BigEndian, [0xFE, 0xFF]), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
            (.utf32BigEndian, [0, 0, 0xFE, 0xFF]), (.utf16LittleEndian, []), (.utf16BigEndian, []),
        ]
        return marks.flatMap { encoding, mark in
            files { _ in [encoding] }.map { file in
                var file = file
                file.bytes = mark + file.bytes
                return file
            }
        }
    }

    private static func files(_ encodings: (PaperLanguage) -> [TextEncoding]) -> [File] {
        SampleTexts.all.sorted { $0.key < $1.key }.flatMap { tag, texts -> [File] in
            guard let language = PaperLanguage(tag: tag) else { return [] }
            return encodings(language).flatMap { encoding in
                texts.compactMap { text in
                    Encoder.bytes(ofPlain: text, in: encoding).map {
                        File(language: tag, encoding: encoding, text: $0.text, bytes: $0.bytes)
                    }
                }
            }
        }
    }

    private static func figures(_ files: [File], in language: (File) -> [String]) -> Figures {
        var figures = Figures()
        for file in files {
            for tag in language(file) {
                guard let paper = PaperLanguage(tag: tag) else { continue }
                figures.files += 1
                let read = TextDecoder.decode(file.bytes, path: "1.txt", as: TextOrigin(language: paper))
                let name = "\(file.language) \(file.encoding.rawValue) in \(tag): \(file.text.prefix(30))"
                switch read.value.map({ $0.string(0..<$0.bytes.count) }) {
                case file.text: figures.right += 1
                case let text?: figures.wrong.append("\(name) → \(text.prefix(30))")
                case nil:
                    figures.errors += 1
                    figures.refused.append(name)
                    if !read.diagnostics.hasErrors { figures.wrong.append("\(name): no error") }
                }
            }
        }
        return figures
    }

    private static let tags = SampleTexts.all.keys.sorted()

    @Test func `every encoding of a language is read in an archive of it, long or short`() {
        let figures = Self.figures(Self.legacy) { [$0.language] }
        #expect(figures.wrong == [])
        #expect(figures.refused == [])
        #expect(figures.files >= 66)
        print("encodings in their own language: \(figures.files) files, \(figures.right) right")
    }

    @Test func `Unicode is read with and without a byte order mark`() {
        let figures = Self.figures(Self.unicode) { [$0.language] }
        #expect(figures.wrong == [])
        #expect(figures.refused == [])
        print("Unicode: \(figures.files) files, \(figures.right) right")
    }

    @Test func `a file from another country is read right or is an error`() {
        let figures = Self.figures(Self.legacy) { file in Self.tags.filter { $0 != file.language } }
        #expect(figures.wrong == [])
        #expect(figures.files > 1_000)
        print("foreign: \(figures.files) files, \(figures.right) right, \(figures.errors) errors")
    }

    @Test func `UTF-16 without a mark from another country is read right or is an error`() {
        let files = Self.files { _ in [.utf16LittleEndian, .utf16BigEndian] }
        let figures = Self.figures(files) { file in Self.tags.filter { $0 != file.language } }
        #expect(figures.wrong == [])
        print("foreign UTF-16: \(figures.files) files, \(figures.right) right, \(figures.errors) errors")
    }

    @Test func `a file of DOS, the Macintosh or ISO is read right or is an error`() {
        let figures = Self.figures(Self.unlisted) { _ in Self.tags }
        #expect(figures.wrong == [])
        #expect(figures.files > 500)
        print("unlisted: \(figures.files) files, \(figures.right) right, \(figures.errors) errors")
    }

    @Test func `UTF-8 of which bytes are lost is an error with their place`() {
        var figures = Figures()
        for (tag, texts) in SampleTexts.all.sorted(by: { $0.key < $1.key }) {
            guard let paper = PaperLanguage(tag: tag) else { continue }
            for text in texts {
                let bytes = Array(text.utf8)
                guard let fault = bytes.lastIndex(where: { $0 >= 0x80 }) else { continue }
                let broken = Array(bytes[..<fault] + bytes[(fault + 1)...])
                figures.files += 1
                let read = TextDecoder.decode(broken, path: "1.txt", as: TextOrigin(language: paper))
                if read.value != nil { figures.wrong.append("\(tag): \(text.prefix(30))") }
                let line = broken[..<fault].count { $0 == 0x0A } + 1
                if read.diagnostics.first?.location?.line != line { figures.wrong.append("\(tag): place") }
            }
        }
        #expect(figures.wrong == [])
        print("damaged: \(figures.files) files")
    }

    @Test func `every encoding that is known has a converter, and every row names what is known`() {
        for encoding in TextEncoding.all {
            #expect(Encoder.bytes(of: "a", in: encoding) != nil, "\(encoding.rawValue)")
        }
        #expect(LegacyEncodings.letters.count == 36)
        for tag in Self.tags {
            let row = PaperLanguage(tag: tag).map(LegacyEncodings.of)
            #expect(row?.letters.isEmpty == false && row?.tried.isEmpty == false, "\(tag)")
        }
    }
}
