import ArchiveModel
import Foundation
import Ingest

/// The lists of a published full-text index, read back from its files.
package struct PublishedIndex {
    private struct Shard: Decodable {
        enum List: Decodable {
            case whole(String)
            case parts([Int])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) {
                    self = .whole(text)
                } else {
                    self = .parts(try container.decode([Int].self))
                }
            }
        }
    }

    private var documents: [String: [Int]] = [:]
    private var positions: [String: [UInt8]] = [:]

    /// `files` by path below the folder of the index; twins for scripts are left out.
    package init(_ files: [String: [UInt8]]) {
        for (path, bytes) in files where path.hasPrefix("grams/") && path.hasSuffix(".json") {
            for (gram, parts) in Self.lists(bytes, "grams", files) {
                documents[gram] = parts.flatMap(Self.numbers)
            }
        }
        for (path, bytes) in files where path.hasPrefix("positions/") && path.hasSuffix(".json") {
            for (gram, parts) in Self.lists(bytes, "positions", files) {
                positions[gram] = parts.flatMap(\.self)
            }
        }
    }

    /// Whether some document holds `name`, as the lists alone tell.
    package func holds(_ name: String) -> Bool {
        let letters = Array(LetterFolder(name).string.unicodeScalars)
        let grams = zip(letters, letters.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
        var ends: [Int: Set<Int>] = [:]
        for (index, gram) in grams.enumerated() {
            guard let numbers = documents[gram] else { return false }
            let width = LetterFolder.plainLetters(of: letters[index].value)?.count ?? 1
            let places = Self.places(positions[gram, default: []])
            let pairs = zip(numbers, places).map { number, places in
                (number, index == 0 ? Set(places) : Set(places).intersection(ends[number, default: []]))
            }
            ends = Dictionary(
                pairs.filter { !$1.isEmpty }.map { ($0, Set($1.map { $0 + width })) },
                uniquingKeysWith: { first, _ in first })
        }
        return !ends.isEmpty
    }

    private static func lists(_ bytes: [UInt8], _ folder: String, _ files: [String: [UInt8]])
        -> [(String, [[UInt8]])]
    {
        guard let lists = try? JSONDecoder().decode([String: Shard.List].self, from: Data(bytes)) else {
            return []
        }
        return lists.map { gram, list in
            switch list {
            case .whole(let text): return (gram, [base64(text)])
            case .parts(let starts):
                let code = gram.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined()
                let parts = starts.indices.map { files["\(folder)/\(code)-\($0).json"] ?? [] }
                return (
                    gram, parts.map { base64(String(decoding: $0.dropFirst().dropLast(), as: UTF8.self)) }
                )
            }
        }
    }

    private static func base64(_ text: String) -> [UInt8] {
        Data(base64Encoded: text).map { Array($0) } ?? []
    }

    /// Document numbers: differences as varints, each followed by a byte of weight.
    private static func numbers(_ bytes: [UInt8]) -> [Int] {
        var numbers: [Int] = []
        var rest = bytes[...]
        while let difference = varint(&rest) {
            numbers.append((numbers.last ?? 0) + difference)
            rest = rest.dropFirst()
        }
        return numbers
    }

    /// The positions in each document: doubled differences, plus one where another follows.
    private static func places(_ bytes: [UInt8]) -> [[Int]] {
        var all: [[Int]] = []
        var current: [Int] = []
        var rest = bytes[...]
        while let value = varint(&rest) {
            current.append((current.last ?? 0) + value >> 1)
            if value & 1 == 0 {
                all.append(current)
                current = []
            }
        }
        return all
    }

    private static func varint(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        var value = 0
        var shift = 0
        while let byte = bytes.popFirst() {
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }
}
