import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

struct SearchIndexTests {
    /// Documents over a few letters, so that every gram is frequent; the same each time.
    private static func hostile(_ count: Int, letters: String, length: Int) -> [SearchDocument] {
        var random = Congruential(state: 20_210_127)
        let letters = Array(letters)
        return (0..<count).map { number in
            let texts = (0..<1 + random.below(4)).map { _ in
                String((0..<random.below(length)).map { _ in letters[random.below(letters.count)] })
            }
            return .sample(number, texts)
        }
    }

    /// For each gram: the documents that hold it, and where, by scanning every text; behind a J, where the two letters of
    /// a pair stand that only blanks and marks part.
    private static func scan(_ documents: [SearchDocument]) -> [String: [Int: [Int]]] {
        let scheme = DocumentNumbers(documents.map(\.article))
        var found: [String: [Int: [Int]]] = [:]
        for document in documents {
            let number = scheme.number(of: document.article)
            var begin = 0
            for text in document.texts {
                let scalars = Array(LetterFolder.string(text.text).unicodeScalars)
                for index in scalars.indices {
                    found[String(scalars[index]), default: [:]][number, default: []].append(begin + index)
                    guard index + 1 < scalars.count else { continue }
                    let gram = String(String.UnicodeScalarView(scalars[index...index + 1]))
                    found[gram, default: [:]][number, default: []].append(begin + index)
                }
                begin += scalars.count + 1
            }
            for (gram, places) in joined(document) { found[gram, default: [:]][number] = places }
        }
        return found
    }

    /// The pairs of one document that blanks and marks part. Headlines follow each other as if a blank parted them.
    private static func joined(_ document: SearchDocument) -> [String: [Int]] {
        var found: [String: [Int]] = [:]
        var letters: [Unicode.Scalar] = []
        for (index, text) in document.texts.enumerated() {
            if index > 0 { letters.append(text.role == .headline ? " " : "\u{0}") }
            letters += LetterFolder.string(text.text).unicodeScalars
        }
        let isWord = { (letter: Unicode.Scalar) in
            letter.properties.isAlphabetic || letter.properties.numericType != nil || letter == "\u{0}"
                || "<\u{0}".unicodeScalars.contains(letter)
        }
        for first in letters.indices where isWord(letters[first]) && letters[first] != "\u{0}" {
            guard let second = letters[(first + 1)...].firstIndex(where: isWord), second > first + 1 else {
                continue
            }
            let (one, other) = (letters[first], letters[second])
            if other == "\u{0}"
                || (one.properties.numericType == .decimal && other.properties.numericType == .decimal)
            {
                continue
            }
            let isOverBlank = letters[first + 1..<second].contains(" ")
            if isOverBlank, !one.properties.isIdeographic, !other.properties.isIdeographic { continue }
            found["J\(one)\(other)", default: []] += [first, second]
        }
        return found
    }

    @Test(arguments: ["甲乙丙Ａ遼 1", "的", "春江花月夜a\"\\<\u{2028}", "甲，。乙 “丙”1.2a-b c"])
    func `the index holds exactly the grams that a scan of all texts finds`(letters: String) throws {
        let documents = Self.hostile(200, letters: letters, length: 60)
        let scanned = Self.scan(documents)
        let index = ReadIndex(documents.reversed())
        let grams = try index.grams()
        let positions = try index.positions()
        #expect(Set(grams.keys) == Set(scanned.keys))
        #expect(Set(positions.keys) == Set(scanned.keys.filter { $0.unicodeScalars.count > 1 }))
        for (gram, places) in scanned {
            let numbers = places.keys.sorted()
            #expect(grams[gram]?.numbers == numbers)
            if let read = positions[gram] { #expect(read == numbers.map { places[$0, default: []] }) }
        }
    }

    @Test func `long lists are divided by document and lose nothing`() throws {
        let documents = (0..<3_000).map { SearchDocument.sample($0, [String(repeating: "甲乙", count: 40)]) }
        let index = ReadIndex(documents)
        #expect(index.index.paths.contains { $0.hasPrefix("search/data/positions/u7532u4e59-1") })
        #expect(try index.grams()["甲乙"]?.numbers.count == 3_000)
        let positions = try index.positions()["甲乙"] ?? []
        #expect(positions == Array(repeating: (0..<40).map { $0 * 2 }, count: 3_000))
    }

    @Test func `no gram reaches from one paragraph into the next`() throws {
        let grams = try ReadIndex([.sample(0, ["甲乙", "丙丁"])]).grams()
        #expect(grams.keys.sorted() == ["丁", "丙", "丙丁", "乙", "甲", "甲乙"])
    }

    @Test func `a find in a headline weighs more, a long text less`() throws {
        let grams = try ReadIndex([.sample(0, ["甲", "乙"])]).grams()
        #expect(grams["甲"].map { $0.weights[0] >> 3 } == 5)
        #expect(grams["乙"].map { $0.weights[0] >> 3 } == 1)
        #expect([10, 127, 128, 300, 9_000, 99_000].map(GramBuilder.lengthClass) == [0, 0, 1, 2, 7, 7])
    }

    @Test func `the order of the documents given does not change a byte`() {
        let documents = Self.hostile(60, letters: "春江花月夜", length: 40)
        let one = SearchIndex.build(documents)
        let other = SearchIndex.build(documents.reversed())
        #expect(one.paths == other.paths)
        for path in one.paths { #expect(one.file(path) == other.file(path)) }
    }

    @Test func `a number does not change when other articles come or go`() {
        let articles = (0..<50).map { SearchDocument.sample($0, []).article }
        let all = DocumentNumbers(articles)
        let some = DocumentNumbers(articles.enumerated().filter { $0.offset % 10 != 3 }.map(\.element))
        for article in articles { #expect(all.number(of: article) == some.number(of: article)) }
    }

    @Test func `twins hand the same content to a function`() throws {
        let documents = Self.hostile(20, letters: "春江\u{2029}\"", length: 20)
        let index = SearchIndex.build(documents, options: SearchOptions(hasScriptTwins: true))
        let json = index.paths.filter { $0.hasSuffix(".json") }
        #expect(index.paths.count == 2 * json.count)
        for path in json {
            let name = path.dropFirst("search/data/".count).dropLast(".json".count)
            let twin = String(decoding: index.file(path.dropLast(2).description), as: UTF8.self)
            let content = String(decoding: index.file(path), as: UTF8.self)
            #expect(twin == "broadsheetShard(\"\(name)\",\(content));\n")
        }
    }

    @Test func `the manifest tells the letters of all grams that are held without diacritics only`() throws {
        let plain = { (texts: [String]) in
            (try ReadIndex([.sample(0, texts)]).json("search/data/manifest.json") as? [String: Any])?["plain"]
                as? String
        }
        #expect(try plain(["甲乙", "Muller 8.5%"]) == "")
        #expect(try plain(["Müller"]) == "lmu")
        #expect(try plain((0..<500).map { "é" + String(UnicodeScalar(0x4E00 + $0) ?? "一") }) == nil)
    }

    @Test func `an archive without articles has an index that finds nothing`() throws {
        let index = ReadIndex([])
        #expect(index.index.paths == ["search/data/manifest.json"])
        #expect(try (index.json("search/data/manifest.json") as? [String: Any])?["documents"] as? Int == 0)
    }
}

/// A small generator of numbers, the same on every machine.
struct Congruential {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
