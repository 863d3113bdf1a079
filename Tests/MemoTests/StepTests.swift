import Memo
import Synchronization
import Testing

/// How often something was done, on any thread.
private final class Count: Sendable {
    private let value = Mutex(0)
    var number: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
}

/// Counts on the side how often it runs, which its key does not know.
struct Doubling: Step {
    let times: Int
    let ran: @Sendable () -> Void

    func add(to key: inout KeyedHash) { key.add(times) }

    func run(_ text: String) -> String {
        ran()
        return String(repeating: text, count: times)
    }
}

struct Shouting: Step {
    func run(_ text: String) -> String { text.uppercased() }
}

struct Whispering: Step {
    func run(_ text: String) -> String { text.lowercased() }
}

/// A text of which the memo keeps the letters only.
struct Letters: Recordable, Sendable {
    var letters: String
    var signs = ""
    var key = ContentHash.blank

    static var blank: Letters { Letters(letters: "") }

    mutating func record(in recording: inout Recording) {
        recording.item(&letters)
        recording.item(&key)
    }
}

struct Parting: KeptStep {
    let ran: @Sendable () -> Void

    func add(to key: inout KeyedHash) {}

    func run(_ text: String) -> Letters {
        ran()
        var parted = Letters(letters: text.filter(\.isLetter))
        restore(&parted, from: text)
        return parted
    }

    func addKeys(to output: inout Letters, of text: String, _ key: KeyedHash) {
        output.key = key.key(of: output.letters)
    }

    func restore(_ output: inout Letters, from text: String) { output.signs = text.filter { !$0.isLetter } }
}

struct Spelling: KnownStep {
    func run(_ text: String) -> String { text.filter(\.isLetter) }
}

@Suite struct StepTests {
    private static let program = ContentHash(high: 1, low: 2)

    @Test func `a step runs once for each input and each value of its parameters`() async {
        let (memo, count) = (Memo(), Count())
        for _ in 0..<2 {
            for times in 1...2 {
                let step = Doubling(times: times, ran: count.add)
                let made = await memo.run(step, onEach: ["a", "b", "a"]).map(\.value)
                #expect(made == ["a", "b", "a"].map { String(repeating: $0, count: times) })
            }
        }
        #expect(count.number == 4)
    }

    @Test func `two steps never take what the other made`() {
        let memo = Memo()
        #expect(memo.run(Shouting(), on: "Aa").value == "AA")
        #expect(memo.run(Whispering(), on: "Aa").value == "aa")
        #expect(memo.run(Shouting(), on: "Aa").key != memo.run(Whispering(), on: "Aa").key)
    }

    @Test func `the key of what was made tells what it was made from`() {
        let memo = Memo()
        #expect(memo.run(Shouting(), on: "a").key == memo.run(Shouting(), on: "a").key)
        #expect(memo.run(Shouting(), on: "a").key != memo.run(Shouting(), on: "A").key)
    }

    @Test func `a known step's key tells what it made, in this process and in the next`() {
        let storage = BytesInMemory([])
        let memos = [Memo(), Memo(MemoFile(storage, program: Self.program))]
        for memo in memos {
            let keys = ["to be", "tobe!", "not to be"].map { memo.run(Spelling(), on: $0).key }
            #expect(keys[0] == keys[1])
            #expect(keys[0] != keys[2])
        }
        let next = Memo(MemoFile(storage, program: Self.program))
        #expect(next.run(Spelling(), on: "t o b e").key == memos[1].run(Spelling(), on: "tobe").key)
    }

    @Test
    func `what a step keeps comes back whole in the next process, with its keys, and is not made again`() {
        let (storage, count) = (BytesInMemory([]), Count())
        let made = (0..<3).map { _ in
            Memo(MemoFile(storage, program: Self.program)).run(Parting(ran: count.add), on: "a-b!").value
        }
        #expect(count.number == 1)
        #expect(made.map(\.letters) == ["ab", "ab", "ab"])
        #expect(made.map(\.signs) == ["-!", "-!", "-!"])
        #expect(Set(made.map(\.key)).count == 1)
        #expect(made[0].key != .blank)
    }

    @Test func `a list is known apart from its neighbours`() {
        let start = KeyedHash(key: MemoKey(first: 1, second: 2))
        let keys = [
            start.key(of: ["a", "b"], ["c"]), start.key(of: ["a"], ["b", "c"]),
            start.key(of: ["a", "b", "c"]),
            start.key(of: ["ab"], ["c"]),
        ]
        #expect(Set(keys).count == keys.count)
    }
}
