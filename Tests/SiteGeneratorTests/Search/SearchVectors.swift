import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

/// Vectors that the scripts of the theme are held to as well, by Tests/SearchTests.
struct SearchVectors: Decodable {
    struct Shard: Decodable {
        let gram: String
        let bits: Int
        let shard: Int

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            gram = try values.decode(String.self)
            bits = try values.decode(Int.self)
            shard = try values.decode(Int.self)
        }
    }

    struct Grams: Decodable {
        let text: String
        let grams: [String]

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            text = try values.decode(String.self)
            grams = try values.decode([String].self)
        }
    }

    let fold: [[String]]
    let foldOfAllScalars: UInt32
    let shards: [Shard]
    let grams: [Grams]

    static func load() throws -> SearchVectors {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../SearchTests/vectors.json").standardizedFileURL
        return try JSONDecoder().decode(SearchVectors.self, from: Data(contentsOf: file))
    }
}

struct SearchVectorTests {
    @Test func `folding gives what the vectors say`() throws {
        for pair in try SearchVectors.load().fold { #expect(LetterFolder.string(pair[0]) == pair[1]) }
    }

    private func plain(_ text: String) -> [UInt32] {
        LetterFolder.letters(of: text).flatMap { LetterFolder.plainLetters(of: $0) ?? [$0] }
    }

    @Test func `texts that are the same are folded alike, and others are not`() throws {
        let texts = try EquivalentTexts.load()
        for pair in texts.same {
            #expect(LetterFolder.letters(of: pair.one) == LetterFolder.letters(of: pair.other), "\(pair)")
        }
        for pair in texts.second {
            #expect(LetterFolder.letters(of: pair.one) != LetterFolder.letters(of: pair.other), "\(pair)")
            #expect(plain(pair.one) == plain(pair.other), "\(pair)")
        }
        for pair in texts.other { #expect(plain(pair.one) != plain(pair.other), "\(pair)") }
        #expect(texts.same.count >= 60 && Set(texts.same.map(\.script)).count >= 10)
    }

    /// FNV-1a over the letters of all scalars in order, and over what is left of them without diacritics.
    @Test func `all scalars fold as in the scripts`() throws {
        var hash: UInt32 = 2_166_136_261
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let letters = LetterFolder.letters(of: String(scalar))
            for letter in letters + [0x11_0000] + plain(String(scalar)) + [0x11_0000] {
                hash = (hash ^ letter) &* 16_777_619
            }
        }
        #expect(try hash == SearchVectors.load().foldOfAllScalars)
    }

    @Test func `folding twice changes nothing more`() {
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let folded = Fold.scalar(scalar)
            #expect(Fold.scalar(folded) == folded)
        }
    }

    @Test func `a gram stands in the shard that the vectors say`() throws {
        for vector in try SearchVectors.load().shards {
            let scalars = vector.gram.unicodeScalars.map(\.value)
            #expect(GramShard.index(of: scalars, bits: vector.bits) == vector.shard, "\(vector.gram)")
        }
    }

    @Test func `a text is divided into the grams that the vectors say`() throws {
        for vector in try SearchVectors.load().grams {
            let index = ReadIndex([SearchDocument.sample(1, [vector.text])])
            #expect(try index.grams().sorted { $0.key < $1.key }.map(\.key) == vector.grams, "\(vector.text)")
        }
    }
}
