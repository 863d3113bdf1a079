/// The sign that ends a text of DOS or CP/M, U+001A: neither it nor the line ends behind it are text.
enum EndSign {
    private static let sign: UInt8 = 0x1A

    /// `bytes` without the signs at their end; `nil` where there is none.
    static func removed(from bytes: [UInt8]) -> [UInt8]? {
        var first: Int?
        for index in bytes.indices.reversed() {
            guard [sign, 0x0A, 0x0D].contains(bytes[index]) else { break }
            if bytes[index] == sign { first = index }
        }
        return first.map { Array(bytes[..<$0]) }
    }

    /// `bytes` without one sign at their very end, of one byte or of UTF-16's two: what stands before may be half a letter.
    static func oneRemoved(from bytes: [UInt8]) -> [[UInt8]] {
        guard bytes.count > 1 else { return [] }
        let end = Array(bytes.suffix(2))
        let isWide = end == [sign, 0] || end == [0, sign]
        return (end[1] == sign ? [bytes.dropLast()] : []) + (isWide ? [bytes.dropLast(2)] : [])
    }
}
