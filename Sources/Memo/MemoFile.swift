/// Bytes that outlive the process: read in pieces, and only ever added to or cut.
package protocol MemoStorage: Sendable {
    var count: Int { get }
    /// As many of the bytes as there are, and can be read.
    func bytes(at offset: Int, count: Int) -> [UInt8]
    func append(_ bytes: [UInt8])
    func cut(to count: Int)
}

/// The memo as it is stored: a head, then records that are only ever added.
///
/// A record is its key, the length of its payload, a hash of both and the payload. Nothing is trusted: a head that is
/// not this program's makes the memo empty, a record whose hash is wrong is as if it were not there.
package struct MemoFile: Sendable {
    let key: MemoKey
    private let storage: any MemoStorage
    /// What stood in the file when it was opened.
    private let payloads: [ContentHash: Range<Int>]
    private let end: Int

    /// Opens what `storage` holds; `program` names the program and its version: a memo of another one is no use. What is
    /// no use is cut off.
    package init(_ storage: any MemoStorage, program: ContentHash) {
        self.storage = storage
        guard let key = Self.head(of: storage, program) else {
            key = .random()
            payloads = [:]
            storage.cut(to: 0)
            storage.append(Self.head(key, program))
            end = storage.count
            return
        }
        self.key = key
        var payloads: [ContentHash: Range<Int>] = [:]
        var end = Self.headLength
        let count = storage.count
        while count - end >= Self.recordHead {
            var head = Words(storage.bytes(at: end, count: Self.recordHead))
            let (key, length) = (head.nextHash(), head.nextWord())
            guard length <= UInt64(count - end - Self.recordHead) else { break }
            let start = end + Self.recordHead
            end = start + Int(length)
            payloads[key] = start..<end
        }
        self.payloads = payloads
        self.end = end
        if end < count { storage.cut(to: end) }
    }

    /// What was kept for `key`; `nil` when nothing was, or somebody changed it.
    func payload(for key: ContentHash) -> [UInt8]? {
        guard let range = payloads[key] else { return nil }
        let record = storage.bytes(at: range.lowerBound - 16, count: range.count + 16)
        guard record.count == range.count + 16 else { return nil }
        var head = Words(record)
        let noted = head.nextHash()
        let payload = Array(record.dropFirst(16))
        return hash(payload, of: key) == noted ? payload : nil
    }

    func append(_ payload: [UInt8], for key: ContentHash) {
        var record: [UInt8] = []
        record.reserveCapacity(payload.count + Self.recordHead)
        record.append(key)
        record.append(UInt64(payload.count))
        record.append(hash(payload, of: key))
        record += payload
        storage.append(record)
    }

    /// Which bytes to keep, when those that a build did not ask for, or replaced, are more than half of the file.
    func useful(used: Set<ContentHash>, replaced: Set<ContentHash>) -> [Range<Int>]? {
        let kept = payloads.filter { used.contains($0.key) && !replaced.contains($0.key) }.values
            .map { $0.lowerBound - Self.recordHead..<$0.upperBound }
            .sorted { $0.lowerBound < $1.lowerBound }
        let ranges = [0..<Self.headLength] + kept + [end..<storage.count]
        return ranges.reduce(0) { $0 + $1.count } * 2 < storage.count ? ranges : nil
    }

    private func hash(_ payload: [UInt8], of key: ContentHash) -> ContentHash {
        var hash = KeyedHash(key: self.key)
        hash.add(key)
        hash.add(payload)
        return hash.finish()
    }

    // MARK: Layout

    private static let mark = Array("broadsheet memo 1\n".utf8)
    private static let headLength = mark.count + 48
    private static let recordHead = 40

    private static func head(_ key: MemoKey, _ program: ContentHash) -> [UInt8] {
        var bytes = mark
        bytes.append(program)
        bytes.append(ContentHash(high: key.first, low: key.second))
        bytes.append(ContentHash(of: bytes))
        return bytes
    }

    /// The key in the head, when that is whole and the program's.
    private static func head(of storage: any MemoStorage, _ program: ContentHash) -> MemoKey? {
        let bytes = storage.bytes(at: 0, count: headLength)
        guard bytes.count == headLength, bytes.starts(with: mark) else { return nil }
        var words = Words(Array(bytes.dropFirst(mark.count)))
        let (writer, secret) = (words.nextHash(), words.nextHash())
        let key = MemoKey(first: secret.high, second: secret.low)
        return writer == program && bytes == head(key, program) ? key : nil
    }

    private struct Words {
        private let bytes: [UInt8]
        private var offset = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func nextHash() -> ContentHash {
            let high = nextWord()
            return ContentHash(high: high, low: nextWord())
        }

        /// 0 behind the end.
        mutating func nextWord() -> UInt64 {
            defer { offset += 8 }
            return bytes[min(offset, bytes.count)..<min(offset + 8, bytes.count)]
                .reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ word: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: word >> shift)) }
    }

    fileprivate mutating func append(_ hash: ContentHash) {
        append(hash.high)
        append(hash.low)
    }
}
