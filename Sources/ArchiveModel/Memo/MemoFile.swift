/// The bytes of a memo on the disk: a head, then records that are only ever added.
///
/// A record is its key, the length of its payload, a hash of both and the payload. Nothing is trusted: a head that is
/// not this program's makes the file empty, a record whose hash is wrong is as if it were not there.
package struct MemoFile: Sendable {
    /// A record as it stands in the file.
    package struct Record: Sendable {
        var key: ContentHash
        var bytes: [UInt8]
    }

    package enum Changes: Sendable {
        case append([UInt8])
        case replace([UInt8])
    }

    let key: MemoKey
    private let bytes: [UInt8]
    private let payloads: [ContentHash: Range<Int>]
    /// Whether `bytes` are a whole file that records can be added to.
    private let isWhole: Bool

    /// `program` names the program and its version: a memo of another one is no use.
    package init(_ bytes: [UInt8], program: ContentHash) {
        var reader = Reader(bytes)
        guard let head = reader.head(), head.program == program else {
            let key = MemoKey.random()
            self.init(key: key, bytes: Self.head(key, program), payloads: [:], isWhole: false)
            return
        }
        var payloads: [ContentHash: Range<Int>] = [:]
        while let (key, payload) = reader.record() { payloads[key] = payload }
        self.init(key: head.key, bytes: bytes, payloads: payloads, isWhole: reader.isAtEnd)
    }

    private init(key: MemoKey, bytes: [UInt8], payloads: [ContentHash: Range<Int>], isWhole: Bool) {
        self.key = key
        self.bytes = bytes
        self.payloads = payloads
        self.isWhole = isWhole
    }

    func payload(of key: ContentHash) -> Range<Int>? { payloads[key] }

    /// The value of a record; `nil` when somebody changed it.
    func check<Value: Recordable>(_ payload: Range<Int>, of key: ContentHash) -> Value? {
        let content = Array(bytes[payload])
        let noted = Reader(bytes, from: payload.lowerBound - 16).hash()
        guard hash(content, of: key) == noted else { return nil }
        return Recording.value(from: content)
    }

    func record(_ payload: [UInt8], of key: ContentHash) -> Record {
        var record: [UInt8] = []
        record.reserveCapacity(payload.count + Self.recordHead)
        record.append(key)
        record.append(UInt64(payload.count))
        record.append(hash(payload, of: key))
        record += payload
        return Record(key: key, bytes: record)
    }

    func changes(adding added: [Record], used: Set<ContentHash>, isDamaged: Bool) -> Changes {
        let new = added.flatMap(\.bytes)
        let replaced = Set(added.map(\.key))
        let kept = payloads.filter { used.contains($0.key) && !replaced.contains($0.key) }
        let useful = kept.values.reduce(new.count) { $0 + $1.count + Self.recordHead }
        if isWhole, !isDamaged, useful * 2 > bytes.count + new.count { return .append(new) }
        let old = kept.values.sorted { $0.lowerBound < $1.lowerBound }.flatMap {
            bytes[$0.lowerBound - Self.recordHead..<$0.upperBound]
        }
        return .replace(bytes[..<Self.headLength] + old + new)
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

    private struct Reader {
        private let bytes: [UInt8]
        private var offset: Int

        init(_ bytes: [UInt8], from offset: Int = 0) {
            self.bytes = bytes
            self.offset = offset
        }

        var isAtEnd: Bool { offset == bytes.count }

        mutating func head() -> (program: ContentHash, key: MemoKey)? {
            guard bytes.count >= headLength, bytes.starts(with: mark) else { return nil }
            offset = mark.count
            let (program, key) = (nextHash(), nextHash())
            guard nextHash() == ContentHash(of: Array(bytes[..<(headLength - 16)])) else { return nil }
            return (program, MemoKey(first: key.high, second: key.low))
        }

        /// `nil` at the end, and where what follows cannot be a record.
        mutating func record() -> (key: ContentHash, payload: Range<Int>)? {
            guard bytes.count - offset >= recordHead else { return nil }
            let start = offset
            let key = nextHash()
            let length = nextWord()
            _ = nextHash()
            guard length <= UInt64(bytes.count - offset) else {
                offset = start
                return nil
            }
            defer { offset += Int(length) }
            return (key, offset..<offset + Int(length))
        }

        func hash() -> ContentHash {
            var copy = self
            return copy.nextHash()
        }

        private mutating func nextHash() -> ContentHash {
            let high = nextWord()
            return ContentHash(high: high, low: nextWord())
        }

        private mutating func nextWord() -> UInt64 {
            defer { offset += 8 }
            return bytes[offset..<offset + 8].reduce(0) { $0 << 8 | UInt64($1) }
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
