import Testing

@testable import Names

@Suite struct DoubleArrayTrieTests {
    @Test func `finds every key that begins at a position, shortest first`() {
        let trie = DoubleArrayTrie(["东辽", "东辽河", "东辽河源", "辽河"].map { Array($0.utf8) })
        var found: [Int] = []
        trie.forEachKey(in: Array("在东辽河边".utf8), at: 3) { _, number in found.append(number) }
        #expect(found == [0, 1])
    }

    @Test func `of equal keys the first one counts, and empty keys are left out`() {
        let trie = DoubleArrayTrie([[], [1], [1], [0]])
        #expect(trie.longestKey(in: [1], at: 0)?.number == 1)
        #expect(trie.longestKey(in: [0, 9], at: 0)?.number == 3)
        #expect(trie.longestKey(in: [2], at: 0) == nil)
    }

    @Test func `an empty trie finds nothing`() {
        #expect(DoubleArrayTrie([]).longestKey(in: [0, 0, 0], at: 0) == nil)
        #expect(DoubleArrayTrie([[7]]).longestKey(in: [], at: 0) == nil)
    }

    @Test func `agrees with a naive matcher on random keys and texts`() {
        var random = SplitMix(seed: 20_210_105)
        for round in 0..<60 {
            let alphabet = UInt8(round % 3 == 0 ? 255 : 3 + round % 5)
            let keys = (0..<(1 + round * 7)).map { _ in random.bytes(upTo: 6, alphabet) }
            let text = random.bytes(upTo: 400, alphabet)
            let trie = DoubleArrayTrie(keys)
            for start in text.indices {
                let rest = text[start...]
                let naive = keys.filter { !$0.isEmpty && rest.starts(with: $0) }.map(\.count).max()
                let found = trie.longestKey(in: text, at: start)
                #expect(found.map { $0.end - start } == naive)
                if let found { #expect(rest.starts(with: keys[found.number])) }
            }
        }
    }

    @Test func `holds a hundred thousand names in a few megabytes`() {
        var random = SplitMix(seed: 7)
        let keys = (0..<100_000).map { _ in
            (0..<(2 + Int(random.next() % 5))).flatMap { _ -> [UInt8] in
                let scalar = Unicode.Scalar(UInt32(0x4E00 + random.next() % 3000)) ?? "一"
                return Array(String(Character(scalar)).utf8)
            }
        }
        let trie = DoubleArrayTrie(keys)
        #expect(keys.allSatisfy { trie.longestKey(in: $0, at: 0)?.end == $0.count })
        #expect(trie.byteCount < 40_000_000)
    }
}

/// Sebastiano Vigna's SplitMix64: the same numbers on every machine.
struct SplitMix {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func bytes(upTo length: Int, _ alphabet: UInt8) -> [UInt8] {
        (0..<Int(next() % UInt64(length + 1))).map { _ in UInt8(next() % UInt64(alphabet)) }
    }
}
