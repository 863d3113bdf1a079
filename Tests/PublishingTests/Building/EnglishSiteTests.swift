import Foundation
import Publishing
import TestSupport
import Testing

/// An English paper with an English interface shows no sign of Chinese: on no page, in no attribute, in no data.
@Suite struct EnglishSiteTests {
    private static let samples = URL(filePath: SmallArchive.themes).deletingLastPathComponent()
        .appending(path: "Samples").path

    /// Han characters, Kana, Bopomofo, their marks, brackets and blank, and full-width forms.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FFF, 0x3000...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Each sign of Chinese in `text` with what stands around it; escapes of JSON, HTML and CSS are read.
    static func signs(in text: String) -> [String] {
        let scalars = Array(unescaped(text).unicodeScalars)
        var found: [String] = []
        for (index, scalar) in scalars.enumerated() where isChinese(scalar) {
            let around = scalars[max(0, index - 30)..<min(scalars.count, index + 20)]
            found.append(String(String.UnicodeScalarView(around)).replacingOccurrences(of: "\n", with: " "))
        }
        return found
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let place = rest.firstIndex(where: { $0 == "\\" || $0 == "&" || $0 == "%" }) {
            result += rest[..<place]
            let sign = rest[place]
            rest = rest[rest.index(after: place)...]
            var digits = rest
            if sign == "\\", rest.first == "u" { digits = rest.dropFirst() }
            if sign == "&" { digits = rest.hasPrefix("#x") ? rest.dropFirst(2) : "" }
            let hex = digits.prefix(sign == "\\" ? 4 : 6).prefix(while: \.isHexDigit)
            if sign != "%", hex.count >= 4, let scalar = UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init) {
                result.unicodeScalars.append(scalar)
                rest = rest[hex.endIndex...]
            } else {
                result.append(sign)
            }
        }
        return result + rest
    }

    /// A style sheet without comments and without the rules for text in Chinese or Japanese: nobody is shown them here.
    private static func shown(ofStyleSheet text: String) -> String {
        let code = text.components(separatedBy: "/*").enumerated().map { index, part in
            index == 0 ? part : part.components(separatedBy: "*/").dropFirst().joined(separator: "*/")
        }.joined()
        return code.split(separator: "\n").filter { !$0.contains(":lang(zh)") }.joined(separator: "\n")
    }

    private static func text(of file: String, in folder: URL) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
    }

    @Test func `signs are found wherever they hide`() {
        for text in [
            "a\u{3000}b", "《x》", "〔x〕", "a，b", "12字", "&#x3001;", "\\u3010", "content: \"\\3015\"",
            "\u{3001}",
        ] {
            #expect(!Self.signs(in: text).isEmpty, "\(text)")
        }
        #expect(Self.signs(in: "A “quoted” — déjà vu… · ½ \u{2003} \\n \\u00e9 &amp; &#x41; 100%") == [])
    }

    @Test func `the sample has no sign of Chinese itself`() throws {
        let folder = URL(filePath: Self.samples + "/larkport")
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        where !folder.appending(path: file).hasDirectoryPath && file.contains(".") {
            guard FileManager.default.contents(atPath: folder.path + "/" + file) != nil else { continue }
            #expect(Self.signs(in: try Self.text(of: file, in: folder)) == [], "\(file)")
        }
    }

    /// Scripts that hold Chinese, or full-width marks as they are typed, because they work on it; nothing of it is ever shown.
    private static let scriptsAboutChinese: Set<String> = [
        "search/fold-table.js", "search/language-zh.js", "search/query.js", "search/typeset.js",
    ]

    @Test func `no file of an English site holds a sign of Chinese`() async throws {
        let folder = try TemporaryFolder()
        let report = try await Build(
            BuildOptions(
                content: Self.samples + "/larkport", output: folder.path("Public"),
                themeFolder: SmallArchive.themes)
        ).run()
        #expect(report.isPublished)
        let root = URL(filePath: folder.path("Public"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        #expect(files.count { $0.hasSuffix(".html") } > 50)
        var found: [String] = []
        for file in files where !["assets/search.js", "assets/search-later.js"].contains(file) {
            guard let bytes = FileManager.default.contents(atPath: root.path + "/" + file),
                let text = String(data: bytes, encoding: .utf8)
            else { continue }
            found += Self.signs(
                in: file.hasSuffix(".css") ? Self.shown(ofStyleSheet: text) : text
            ).map { "\(file): \($0)" }
        }
        #expect(found.prefix(40).map { $0 } == [], "\(found.count) signs")
    }

    @Test func `no script of the theme shows a sign of Chinese`() throws {
        let folder = URL(filePath: SmallArchive.themes + "/reading-room/assets")
        let scripts = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".js") }
        #expect(Self.scriptsAboutChinese.isSubset(of: Set(scripts)))
        for script in scripts where !Self.scriptsAboutChinese.contains(script) {
            #expect(Self.signs(in: try Self.text(of: script, in: folder)) == [], "\(script)")
        }
    }
}
