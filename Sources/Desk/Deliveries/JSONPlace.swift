/// Finds where a text stops being JSON: Foundation's decoder decides whether it is, and tells no place.
struct JSONPlace {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    /// The index of the first byte of `bytes` that no JSON has there.
    static func ofError(in bytes: ArraySlice<UInt8>) -> Int {
        var place = JSONPlace(bytes: bytes, index: bytes.startIndex)
        if place.takesValue(depth: 0) { place.skipBlanks() }
        return min(place.index, bytes.endIndex)
    }

    private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard byte == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private mutating func takesValue(depth: Int) -> Bool {
        skipBlanks()
        guard let byte, depth < 100 else { return false }
        switch byte {
        case UInt8(ascii: "{"): return takesList(until: "}", depth, isObject: true)
        case UInt8(ascii: "["): return takesList(until: "]", depth, isObject: false)
        case UInt8(ascii: "\""): return takesString()
        default:
            let start = index
            while let byte = self.byte, "+-.eE0123456789truefalsn".utf8.contains(byte) { index += 1 }
            return index > start
        }
    }

    private mutating func takesList(until end: Unicode.Scalar, _ depth: Int, isObject: Bool) -> Bool {
        index += 1
        if takes(end) { return true }
        while true {
            skipBlanks()
            if isObject { guard takesString(), takes(":") else { return false } }
            guard takesValue(depth: depth + 1) else { return false }
            if takes(end) { return true }
            guard takes(",") else { return false }
        }
    }

    private mutating func takesString() -> Bool {
        guard byte == UInt8(ascii: "\"") else { return false }
        var place = index + 1
        while place < bytes.endIndex, bytes[place] >= 0x20 {
            if bytes[place] == UInt8(ascii: "\"") {
                index = place + 1
                return true
            }
            place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        index = place
        return false
    }
}
