extension SourceText {
    /// `range` without blanks (any Unicode white space, controls, the byte order mark) at its ends.
    package func trimmed(_ range: Range<Int>) -> Range<Int> {
        bytes.withUnsafeBufferPointer { bytes in
            var lower = range.lowerBound
            while lower < range.upperBound {
                let (scalar, length) = bytes.scalar(at: lower)
                guard scalar.isBlank else { break }
                lower += length
            }
            var upper = range.upperBound
            while upper > lower {
                var start = upper - 1
                while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
                guard bytes.scalar(at: start).scalar.isBlank else { break }
                upper = start
            }
            return lower < upper ? lower..<upper : range.lowerBound..<range.lowerBound
        }
    }

    /// The scalars of `range`, whose ends lie between characters.
    package func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
        bytes.withUnsafeBufferPointer { bytes in
            [Unicode.Scalar](unsafeUninitializedCapacity: range.count) { scalars, count in
                var index = range.lowerBound
                while index < range.upperBound {
                    let (scalar, length) = bytes.scalar(at: index)
                    scalars.initializeElement(at: count, to: scalar)
                    count += 1
                    index += length
                }
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at `index` of well-formed UTF-8, and its bytes.
    @inline(__always)
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = UInt32(self[index])
        let value: UInt32
        let length: Int
        switch first {
        case 0..<0x80: (value, length) = (first, 1)
        case 0..<0xE0: (value, length) = (first & 0x1F, 2)
        case 0..<0xF0: (value, length) = (first & 0x0F, 3)
        default: (value, length) = (first & 0x07, 4)
        }
        guard index + length <= count else { return ("\u{FFFD}", 1) }
        let whole = (1..<length).reduce(value) { $0 << 6 | UInt32(self[index + $1] & 0x3F) }
        return (Unicode.Scalar(whole) ?? "\u{FFFD}", length)
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes the UTF-8 of `scalar` and returns how many bytes that are.
    @inlinable @inline(__always)
    func encode(_ scalar: Unicode.Scalar, at index: Int) -> Int {
        let value = scalar.value
        func tail(_ shift: UInt32) -> UInt8 { UInt8(value >> shift & 0x3F | 0x80) }
        switch value {
        case 0..<0x80:
            self[index] = UInt8(value)
            return 1
        case 0..<0x800:
            self[index] = UInt8(value >> 6 | 0xC0)
            self[index + 1] = tail(0)
            return 2
        case 0..<0x10000:
            self[index] = UInt8(value >> 12 | 0xE0)
            self[index + 1] = tail(6)
            self[index + 2] = tail(0)
            return 3
        default:
            self[index] = UInt8(value >> 18 | 0xF0)
            self[index + 1] = tail(12)
            self[index + 2] = tail(6)
            self[index + 3] = tail(0)
            return 4
        }
    }
}

extension Unicode.Scalar {
    /// White space, controls and the marks that are neither seen nor read.
    @inlinable @inline(__always)
    package var isBlank: Bool { value <= 0x20 || value >= 0x7F && !(0x3001...0xFEFE ~= value) && isWideBlank }

    @inlinable var isWideBlank: Bool {
        switch value {
        case 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    @inlinable package var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
        default: false
        }
    }

    @inlinable package var isDigit: Bool {
        (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
    }

    @inlinable package var isLatinLetter: Bool { isUppercaseLatin || isLowercaseLatin }
    @inlinable package var isUppercaseLatin: Bool {
        (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) && value != 0xD7
    }
    @inlinable package var isLowercaseLatin: Bool {
        (0x61...0x7A).contains(value) || (0xDF...0xFF).contains(value) && value != 0xF7
    }

    /// Its width in half-width units: 0 for blanks, 2 for East Asian wide characters and quotation marks.
    @inlinable @inline(__always)
    package var columns: Int { 0x4E00...0x9FFF ~= value ? 2 : otherColumns }

    @inlinable var otherColumns: Int {
        if isBlank { return 0 }
        switch value {
        case 0x2014, 0x2018...0x201D, 0x2026, 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
            return 2
        default: return 1
        }
    }
}

extension Collection<Unicode.Scalar> {
    @inlinable package var string: String {
        let size = reduce(0) { $0 + UTF8.width($1) }
        return String(unsafeUninitializedCapacity: size) { bytes in
            var end = 0
            for scalar in self {
                end += bytes.encode(scalar, at: end)
            }
            return end
        }
    }

    /// Without blanks.
    @inlinable package var dense: [Unicode.Scalar] { filter { !$0.isBlank } }
}

extension Array {
    @inlinable package subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
