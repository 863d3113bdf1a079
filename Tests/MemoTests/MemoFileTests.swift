import ArchiveModel
import Memo
import Synchronization
import Testing

@Suite struct MemoFileTests {
    private static let program = ContentHash(high: 1, low: 2)

    private static func key(_ memo: Memo, _ number: Int) -> ContentHash {
        var key = memo.key(of: "test")
        key.add(number)
        return key.finish()
    }

    /// The file after a memo that begins with `bytes` kept a text for each of `numbers`.
    private static func file(_ bytes: [UInt8], keeping numbers: Range<Int>, text: String = "text") -> [UInt8]
    {
        let storage = BytesInMemory(bytes)
        let memo = Memo(MemoFile(storage, program: program))
        for number in numbers { _ = memo.kept(for: key(memo, number)) { "\(text) \(number)" } }
        guard let useful = memo.usefulBytes else { return storage.all }
        return useful.flatMap { storage.all[$0] }
    }

    /// What a memo of `bytes` knows of the first `count` numbers.
    private static func known(_ bytes: [UInt8], _ count: Int, program: ContentHash = program) -> [String?] {
        let memo = Memo(MemoFile(BytesInMemory(bytes), program: program))
        return (0..<count).map { memo.find(key(memo, $0)) }
    }

    @Test func `what was kept is known the next time, also what was added to it`() {
        let first = Self.file([], keeping: 0..<3)
        #expect(Self.known(first, 4) == ["text 0", "text 1", "text 2", nil])
        let second = Self.file(first, keeping: 0..<4)
        #expect(second.starts(with: first))
        #expect(Self.known(second, 4) == ["text 0", "text 1", "text 2", "text 3"])
    }

    @Test func `what nobody asks for any more goes when it is most of the file`() {
        let first = Self.file([], keeping: 0..<10)
        let second = Self.file(first, keeping: 9..<11)
        #expect(second.count < first.count)
        #expect(Self.known(second, 11) == [String?](repeating: nil, count: 9) + ["text 9", "text 10"])
    }

    @Test func `the key of what was kept tells what it holds, whether it was made now or before`() {
        let storage = BytesInMemory([])
        var keys: [ContentHash] = []
        for _ in 0..<2 {
            let memo = Memo(MemoFile(storage, program: Self.program))
            for (number, text) in ["one", "two", "one"].enumerated() {
                keys.append(memo.keptWithKey(for: Self.key(memo, number)) { text }.key)
            }
        }
        #expect(Array(keys[3...]) == Array(keys[..<3]))
        #expect(keys[0] == keys[2])
        #expect(keys[0] != keys[1])
        let memo = Memo()
        #expect(memo.keptWithKey(for: Self.key(memo, 0)) { "one" }.value == "one")
        #expect(memo.keptWithKey(for: Self.key(memo, 0)) { "two" }.value == "one")
    }

    @Test func `another program begins anew`() {
        let file = Self.file([], keeping: 0..<3)
        let other = ContentHash(high: 1, low: 3)
        #expect(Self.known(file, 3, program: other) == [nil, nil, nil])
    }

    @Test func `a flipped bit costs what it stands in, and is never believed`() {
        let file = Self.file([], keeping: 0..<4)
        let right: [String?] = (0..<4).map { "text \($0)" }
        for position in file.indices {
            var copy = file
            copy[position] ^= 1 << UInt8(position % 8)
            let known = Self.known(copy, 4)
            #expect(zip(known, right).allSatisfy { $0 == nil || $0 == $1 }, "byte \(position)")
            #expect(known != right, "byte \(position)")
            let mended = Self.file(copy, keeping: 0..<4)
            #expect(Self.known(mended, 4) == right, "byte \(position)")
        }
    }

    @Test func `a file that was cut keeps what is whole, and can be added to`() {
        let file = Self.file([], keeping: 0..<4)
        for length in file.indices {
            let cut = Array(file.prefix(length))
            let known = Self.known(cut, 4)
            #expect(known.firstIndex(of: nil) != nil)
            #expect(zip(known, 0...).allSatisfy { $0 == nil || $0 == "text \($1)" })
            #expect(Self.known(Self.file(cut, keeping: 0..<5), 5) == (0..<5).map { "text \($0)" })
        }
    }

    @Test func `a value of another kind is not taken for the one that was kept`() {
        let file = Self.file([], keeping: 0..<1)
        let memo = Memo(MemoFile(BytesInMemory(file), program: Self.program))
        let number: Int? = memo.find(Self.key(memo, 0))
        #expect(number == nil)
    }
}

final class BytesInMemory: MemoStorage {
    private let state: Mutex<[UInt8]>

    init(_ bytes: [UInt8]) { state = Mutex(bytes) }

    var all: [UInt8] { state.withLock { $0 } }
    var count: Int { all.count }
    func bytes(at offset: Int, count: Int) -> [UInt8] { Array(all.dropFirst(offset).prefix(count)) }
    func append(_ bytes: [UInt8]) { state.withLock { $0 += bytes } }
    func cut(to count: Int) { state.withLock { $0.removeSubrange(count...) } }
}
