/// What is packed in a file: of gzip the one, of ZIP (also docx, odt, epub) all that are in it.
enum PackedFile {
    enum Failure: Error {
        /// Somebody locked it with a password.
        case locked
        /// It cannot be unpacked, or is far larger than it looks.
        case refused
    }

    struct Part {
        var name: [UInt8]
        var bytes: [UInt8]
    }

    /// In bytes: more is not unpacked of one file.
    static let limit = 64 << 20

    // MARK: gzip (RFC 1952)

    static func gzip(_ bytes: [UInt8]) throws(Failure) -> Part {
        var part = Part(name: [], bytes: [])
        var start = 0
        while bytes[min(start, bytes.count)...].starts(with: [0x1F, 0x8B, 8]) {
            guard let head = gzipHead(bytes, at: start) else { throw .refused }
            part.name += head.name
            do {
                let room = limit - part.bytes.count
                let (inner, end) = try Inflate.bytes(of: bytes, from: head.end, limit: room)
                part.bytes += inner
                start = end + 8
            } catch { throw .refused }
        }
        return part
    }

    /// The file's name and comment, and where its bytes begin.
    private static func gzipHead(_ bytes: [UInt8], at start: Int) -> (name: [UInt8], end: Int)? {
        guard start + 10 <= bytes.count else { return nil }
        let flags = bytes[start + 3]
        var end = start + 10
        if flags & 4 != 0 {
            guard let length = bytes.number(at: end, 2) else { return nil }
            end += 2 + length
        }
        var name: [UInt8] = []
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            guard end < bytes.count, let zero = bytes[end...].firstIndex(of: 0) else { return nil }
            name += bytes[end..<zero] + [0x0A]
            end = zero + 1
        }
        if flags & 2 != 0 { end += 2 }
        return end <= bytes.count ? (name, end) : nil
    }

    // MARK: ZIP (APPNOTE 6.3)

    static func zip(_ bytes: [UInt8]) throws(Failure) -> [Part] {
        guard let end = endOfDirectory(bytes), let count = bytes.number(at: end + 10, 2),
            var entry = bytes.number(at: end + 16, 4)
        else { throw .refused }
        var parts: [Part] = []
        var room = limit
        for _ in 0..<count {
            guard let (part, next) = try zipPart(bytes, at: entry, limit: room) else { throw .refused }
            parts.append(part)
            room -= part.bytes.count
            entry = next
        }
        return parts
    }

    /// The record that closes the directory stands at the end, with at most 64 KB of comment behind it.
    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        return (max(0, bytes.count - 22 - 0xFFFF)...bytes.count - 22).last {
            bytes[$0] == 0x50 && bytes[$0...].starts(with: [0x50, 0x4B, 5, 6])
        }
    }

    /// What the entry of the directory at `start` names, and where the next one begins.
    private static func zipPart(
        _ bytes: [UInt8], at start: Int, limit: Int
    ) throws(Failure) -> (Part, next: Int)? {
        guard start >= 0, start + 46 <= bytes.count, bytes[start...].starts(with: [0x50, 0x4B, 1, 2]),
            let flags = bytes.number(at: start + 8, 2), let method = bytes.number(at: start + 10, 2),
            let size = bytes.number(at: start + 20, 4), let nameLength = bytes.number(at: start + 28, 2),
            let extra = bytes.number(at: start + 30, 2), let comment = bytes.number(at: start + 32, 2),
            let local = bytes.number(at: start + 42, 4), let localName = bytes.number(at: local + 26, 2),
            let localExtra = bytes.number(at: local + 28, 2)
        else { return nil }
        guard flags & 1 == 0 else { throw .locked }
        let next = start + 46 + nameLength + extra + comment
        let first = local + 30 + localName + localExtra
        guard next <= bytes.count, first + size <= bytes.count else { return nil }
        let name = Array(bytes[(start + 46)..<(start + 46 + nameLength)])
        let noted = bytes[(start + 46 + nameLength + extra)..<next]
        switch method {
        case 0:
            guard size <= limit else { throw .refused }
            return (Part(name: name + [0x0A] + noted, bytes: Array(bytes[first..<first + size])), next)
        case 8:
            do {
                let inner = try Inflate.bytes(of: bytes, from: first, limit: limit).bytes
                return (Part(name: name + [0x0A] + noted, bytes: inner), next)
            } catch { throw .refused }
        default: throw .refused
        }
    }
}

extension [UInt8] {
    /// The number of `size` bytes at `offset`, the lowest first; `nil` beyond the end.
    fileprivate func number(at offset: Int, _ size: Int) -> Int? {
        guard offset >= 0, offset + size <= count else { return nil }
        return (0..<size).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
    }
}
