import Synchronization

/// A value with a key of everything that it was made from, or holds: two with one key are the same.
package struct Keyed<Value: Sendable>: Sendable {
    package var key: ContentHash
    package var value: Value

    package init(key: ContentHash, value: Value) {
        self.key = key
        self.value = value
    }
}

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
        /// Keys of what the file held when it was opened and was asked for since.
        var used: Set<ContentHash> = []
        /// Keys of what was kept since.
        var added: Set<ContentHash> = []
    }

    private let key: MemoKey
    private let file: MemoFile?
    private let state = Mutex(State())

    /// A memo that lives as long as the process, and remembers everything.
    package init() {
        key = .random()
        file = nil
    }

    /// A memo that goes on where `file` ends. It holds nothing in memory: one build asks for a value once.
    package init(_ file: MemoFile) {
        key = file.key
        self.file = file
    }

    /// Whether what is kept stands in a file.
    package var isWritten: Bool { file != nil }

    /// The beginning of a key: `stage` tells apart what different stages make of one input.
    package func key(of stage: StaticString) -> KeyedHash { key(named: stage.description) }

    func key(named stage: String) -> KeyedHash {
        var hash = KeyedHash(key: key)
        hash.add(stage)
        return hash
    }

    /// The value that this process made for `key` before, or the one that `make` makes now.
    package func value<Value: Sendable, Failure: Error>(
        for key: ContentHash, make: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        guard file == nil else { return try make() }
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

    /// The same, with a key of what the value holds, whatever that was made from.
    package func keptWithKey<Value: Recordable & Sendable>(
        for key: ContentHash, make: () -> Value
    ) -> Keyed<Value> {
        guard let file else {
            return value(for: key) {
                let value = make()
                return Keyed(key: self.key(ofContent: Recording.bytes(of: value)), value: value)
            }
        }
        if let known: (value: Value, payload: [UInt8]) = find(key, in: file) {
            return Keyed(key: self.key(ofContent: known.payload), value: known.value)
        }
        let value = make()
        let payload = Recording.bytes(of: value)
        keep(payload, for: key, in: file)
        return Keyed(key: self.key(ofContent: payload), value: value)
    }

    /// What was kept for `key`.
    package func find<Value: Recordable & Sendable>(_ key: ContentHash) -> Value? {
        guard let file else { return known(key) }
        let found: (value: Value, payload: [UInt8])? = find(key, in: file)
        return found?.value
    }

    /// Keeps `value` in place of what was kept for `key` before.
    package func keep(_ value: some Recordable & Sendable, for key: ContentHash) {
        if let file {
            keep(Recording.bytes(of: value), for: key, in: file)
        } else {
            remember(value, for: key)
        }
    }

    /// Which bytes of its file are of use, when most are not.
    package var usefulBytes: [Range<Int>]? {
        let (used, added) = state.withLock { ($0.used, $0.added) }
        return file?.useful(used: used, replaced: added)
    }

    /// Forgets what nobody asked for since the last call but one: an edit that is undone finds its values again.
    package func age() {
        state.withLock { state in
            let oldest = state.generation - 1
            state.entries = state.entries.filter { $0.value.generation >= oldest }
            state.generation += 1
        }
    }

    private func key(ofContent payload: [UInt8]) -> ContentHash {
        var key = key(of: "content")
        key.add(payload)
        return key.finish()
    }

    private func find<Value: Recordable>(
        _ key: ContentHash, in file: MemoFile
    ) -> (value: Value, payload: [UInt8])? {
        guard let payload = file.payload(for: key), let value: Value = Recording.value(from: payload) else {
            return nil
        }
        state.withLock { _ = $0.used.insert(key) }
        return (value, payload)
    }

    private func keep(_ payload: [UInt8], for key: ContentHash, in file: MemoFile) {
        file.append(payload, for: key)
        state.withLock { _ = $0.added.insert(key) }
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
