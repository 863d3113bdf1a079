import ArchiveModel
import Foundation
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
        for pair in try SearchVectors.load().fold { #expect(Fold.string(pair[0]) == pair[1]) }
    }

    /// FNV-1a over the folded values of all scalars in order.
    @Test func `all scalars fold as in the scripts`() throws {
        var hash: UInt32 = 2_166_136_261
        for value in UInt32(0)...0x10_FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            hash = (hash ^ Fold.scalar(scalar).value) &* 16_777_619
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
