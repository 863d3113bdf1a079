import Synchronization

/// What stages made before, by a hash of all that it was made from: asked for the same again, they need not make it.
///
/// A key is whole when it holds everything that the value depends on: that, and nothing else, is what a stage that uses
/// the memo must get right. Losing the memo loses time only.
package final class Memo: Sendable {
    private struct Entry {
        var value: any Sendable
        var generation: Int
    }

    private struct State {
        var entries: [ContentHash: Entry] = [:]
        var generation = 0
        /// What was kept since the memo was loaded.
        var added: [MemoFile.Record] = []
        /// Keys of what the file holds and this build asked for.
        var used: Set<ContentHash> = []
        var isDamaged = false
    }

    private let key: MemoKey
    private let file: MemoFile?
    private let state = Mutex(State())

    /// A memo that lives as long as the process.
    package init() {
        key = .random()
        file = nil
    }

    /// A memo that goes on where `file` ends.
    package init(_ file: MemoFile) {
        key = file.key
        self.file = file
    }

    /// The beginning of a key: `stage` tells apart what different stages make of one input.
    package func key(of stage: StaticString) -> KeyedHash {
        var hash = KeyedHash(key: key)
        hash.add(stage.description)
        return hash
    }

    /// The value that was made for `key` before, or the one that `make` makes now.
    package func value<Value: Sendable, Failure: Error>(
        for key: ContentHash, make: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if let known: Value = known(key) { return known }
        let value = try make()
        remember(value, for: key)
        return value
    }

    /// The same, for what the next process may need too.
    package func kept<Value: Recordable & Sendable>(for key: ContentHash, make: () -> Value) -> Value {
        if let known: Value = find(key) { return known }
        let value = make()
        keep(value, for: key)
        return value
    }

    /// What was kept for `key`.
    package func find<Value: Recordable & Sendable>(_ key: ContentHash) -> Value? {
        if let known: Value = known(key) { return known }
        guard let file, let bytes = file.payload(of: key) else { return nil }
        guard let value: Value = file.check(bytes, of: key) else {
            state.withLock { $0.isDamaged = true }
            return nil
        }
        state.withLock { _ = $0.used.insert(key) }
        remember(value, for: key)
        return value
    }

    /// Keeps `value` in place of what was kept for `key` before.
    package func keep(_ value: some Recordable & Sendable, for key: ContentHash) {
        remember(value, for: key)
        guard let file else { return }
        let record = file.record(Recording.bytes(of: value), of: key)
        state.withLock { $0.added.append(record) }
    }

    /// How to bring the file up to date: what to add to it, or, when more than half of it is of no use, all of it.
    package var changes: MemoFile.Changes? {
        guard let file else { return nil }
        let (added, used, isDamaged) = state.withLock { ($0.added, $0.used, $0.isDamaged) }
        return file.changes(adding: added, used: used, isDamaged: isDamaged)
    }

    /// Forgets what nobody asked for since the last call but one: an edit that is undone finds its values again.
    package func age() {
        state.withLock { state in
            let oldest = state.generation - 1
            state.entries = state.entries.filter { $0.value.generation >= oldest }
            state.generation += 1
        }
    }

    private func known<Value: Sendable>(_ key: ContentHash) -> Value? {
        state.withLock { state in
            guard let value = state.entries[key]?.value as? Value else { return nil }
            state.entries[key]?.generation = state.generation
            return value
        }
    }

    private func remember(_ value: some Sendable, for key: ContentHash) {
        state.withLock { $0.entries[key] = Entry(value: value, generation: $0.generation) }
    }
}
