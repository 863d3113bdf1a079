import Glibc

/// What bytes say about whether they are UTF-8.
enum UTF8Bytes {
    /// The offset of the first byte from `start` on that is not well-formed UTF-8 (Unicode, table 3-7), or `nil`.
    static func firstFault(in bytes: [UInt8], from start: Int = 0) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                continue
            }
            let length: Int
            let second: ClosedRange<UInt8>
            switch byte {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return index
            }
            guard index + length <= bytes.count, second.contains(bytes[index + 1]),
                bytes[(index + 2)..<(index + length)].allSatisfy({ (0x80...0xBF).contains($0) })
            else { return index }
            index += length
        }
        return nil
    }

    /// Whether a well-formed text may be something else all the same: a few letters of two bytes can be both, and
    /// UTF-16 and ISO-2022-JP can be well-formed UTF-8, with controls in it.
    static func isDoubtful(_ bytes: [UInt8]) -> Bool {
        bytes.count <= 256
            || bytes.withUnsafeBytes { buffer in
                guard let first = buffer.baseAddress else { return false }
                return [0, 0x1B].contains { memchr(first, $0, buffer.count) != nil }
            }
    }

    /// How many letters beyond ASCII are well-formed, and how many bytes are not, when the former are many more; a file of
    /// UTF-8 that was damaged.
    static func damage(in bytes: [UInt8]) -> (letters: Int, faults: Int)? {
        var (letters, faults, index) = (0, 0, 0)
        while index < bytes.count {
            let fault = firstFault(in: bytes, from: index) ?? bytes.count
            letters += bytes[index..<fault].count { $0 >= 0xC0 }
            if fault < bytes.count { faults += 1 }
            if faults > 16, letters < 4 * faults { return nil }
            index = fault + 1
        }
        return letters >= 4 * faults ? (letters, faults) : nil
    }
}
