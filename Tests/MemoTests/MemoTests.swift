import ArchiveModel
import Memo
import Synchronization
import Testing

@Suite struct MemoTests {
    private final class Counter: Sendable {
        private let value = Mutex(0)
        var count: Int { value.withLock { $0 } }
        func next() -> Int {
            value.withLock {
                $0 += 1
                return $0
            }
        }
    }

    private static func key(_ memo: Memo, _ text: String, stage: StaticString = "test") -> ContentHash {
        var key = memo.key(of: stage)
        key.add(text)
        return key.finish()
    }

    @Test func `a value is made once for each input and each stage`() {
        let memo = Memo()
        let made = Counter()
        for text in ["one", "two", "one", "two"] {
            let value = memo.value(for: Self.key(memo, text)) { "\(text) \(made.next())" }
            #expect(value == (text == "one" ? "one 1" : "two 2"))
        }
        #expect(memo.value(for: Self.key(memo, "one", stage: "other")) { made.next() } == 3)
    }

    @Test func `what nobody asks for is forgotten, but not at once`() {
        let memo = Memo()
        let made = Counter()
        let ask = { memo.value(for: Self.key(memo, "one")) { made.next() } }
        #expect(ask() == 1)
        memo.age()
        memo.age()
        #expect(ask() == 1)
        memo.age()
        memo.age()
        memo.age()
        #expect(ask() == 2)
    }

    @Test func `what stands between two values belongs to one of them`() {
        let pairs = [["ab", "c"], ["a", "bc"], ["abc", ""], ["", "abc"], ["abc"], ["abc\0"]]
        let key = MemoKey(first: 1, second: 2)
        let hashes = pairs.map { texts in
            var hash = KeyedHash(key: key)
            for text in texts { hash.add(text) }
            return hash.finish()
        }
        #expect(Set(hashes).count == pairs.count)
    }

    @Test(arguments: 0..<40)
    func `every byte counts, and so does the key`(length: Int) {
        let bytes = (0..<length).map { UInt8($0) }
        var hashes: Set<ContentHash> = []
        for position in -1..<length {
            var copy = bytes
            if position >= 0 { copy[position] ^= 0x10 }
            var hash = KeyedHash(key: MemoKey(first: 1, second: 2))
            hash.add(copy)
            hashes.insert(hash.finish())
        }
        var other = KeyedHash(key: MemoKey(first: 1, second: 3))
        other.add(bytes)
        hashes.insert(other.finish())
        #expect(hashes.count == length + 2)
    }
}
