/// A value as the bytes of a memo, either being written or being read: one description of a type serves both ways.
package struct Recording {
    package private(set) var bytes: [UInt8]
    package let isReading: Bool
    /// Whether what was read cannot have been written by this program.
    package private(set) var isDamaged = false
    private var offset = 0

    /// The bytes of `value`.
    package static func bytes(of value: some Recordable) -> [UInt8] {
        var recording = Recording(bytes: [], isReading: false)
        var value = value
        value.record(in: &recording)
        return recording.bytes
    }

    /// The value that `bytes` were written from; `nil` when they are not those of such a value.
    package static func value<Value: Recordable>(from bytes: [UInt8]) -> Value? {
        var recording = Recording(bytes: bytes, isReading: true)
        var value = Value.blank
        value.record(in: &recording)
        return recording.isDamaged || recording.offset != bytes.count ? nil : value
    }

    private init(bytes: [UInt8], isReading: Bool) {
        self.bytes = bytes
        self.isReading = isReading
    }

    package mutating func item(_ value: inout some Recordable) { value.record(in: &self) }

    package mutating func item<Value: Recordable>(_ value: inout Value?) {
        var isThere = value != nil
        isThere.record(in: &self)
        guard isThere else {
            value = nil
            return
        }
        var some = value ?? .blank
        some.record(in: &self)
        value = some
    }

    package mutating func item<Value: Recordable>(_ values: inout [Value]) {
        guard isReading else {
            append(UInt64(values.count))
            for index in values.indices { values[index].record(in: &self) }
            return
        }
        values = []
        let count = next()
        guard count <= UInt64(bytes.count - offset) else {
            isDamaged = true
            return
        }
        values.reserveCapacity(Int(count))
        for _ in 0..<count where !isDamaged {
            var value = Value.blank
            value.record(in: &self)
            values.append(value)
        }
    }

    package mutating func item(bytes value: inout [UInt8]) {
        guard isReading else {
            append(UInt64(value.count))
            bytes += value
            return
        }
        value = Array(nextBytes())
    }

    package mutating func item<Value: RawRepresentable<String>>(raw value: inout Value) {
        var text = value.rawValue
        text.record(in: &self)
        if let known = Value(rawValue: text) { value = known } else { isDamaged = true }
    }

    /// One of few, by its place among them.
    package mutating func item<Value: CaseIterable & Equatable>(numbered value: inout Value) {
        let all = Array(Value.allCases)
        var number = UInt64(all.firstIndex(of: value) ?? 0)
        number.record(in: &self)
        if number < UInt64(all.count) { value = all[Int(number)] } else { isDamaged = true }
    }

    /// What was read makes no value.
    package mutating func refuse() { isDamaged = true }

    // MARK: Bytes

    /// Seven bits to a byte, low ones first.
    fileprivate mutating func append(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    fileprivate mutating func next() -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        isDamaged = true
        return 0
    }

    fileprivate mutating func append(_ text: inout String) {
        text.withUTF8 { utf8 in
            append(UInt64(utf8.count))
            bytes.append(contentsOf: utf8)
        }
    }

    fileprivate mutating func nextText() -> String { String(decoding: nextBytes(), as: UTF8.self) }

    private mutating func nextBytes() -> ArraySlice<UInt8> {
        let count = next()
        guard count <= UInt64(bytes.count - offset) else {
            isDamaged = true
            return []
        }
        let end = offset + Int(count)
        defer { offset = end }
        return bytes[offset..<end]
    }
}

/// What a memo can keep on the disk.
package protocol Recordable {
    /// Any value, to be overwritten while reading.
    static var blank: Self { get }
    /// Passes every stored property to `recording`, in a fixed order.
    mutating func record(in recording: inout Recording)
}

extension UInt64: Recordable {
    package static var blank: UInt64 { 0 }

    package mutating func record(in recording: inout Recording) {
        if recording.isReading { self = recording.next() } else { recording.append(self) }
    }
}

extension UInt16: Recordable {
    package static var blank: UInt16 { 0 }

    package mutating func record(in recording: inout Recording) {
        var number = UInt64(self)
        number.record(in: &recording)
        self = UInt16(truncatingIfNeeded: number)
    }
}

extension Int32: Recordable {
    package static var blank: Int32 { 0 }

    package mutating func record(in recording: inout Recording) {
        var number = Int(self)
        number.record(in: &recording)
        self = Int32(truncatingIfNeeded: number)
    }
}

extension Int: Recordable {
    package static var blank: Int { 0 }

    package mutating func record(in recording: inout Recording) {
        var folded = UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1)))
        folded.record(in: &recording)
        if recording.isReading { self = Int(truncatingIfNeeded: folded >> 1) ^ -Int(folded & 1) }
    }
}

extension Bool: Recordable {
    package static var blank: Bool { false }

    package mutating func record(in recording: inout Recording) {
        var number: UInt64 = self ? 1 : 0
        number.record(in: &recording)
        self = number == 1
    }
}

extension Double: Recordable {
    package static var blank: Double { 0 }

    package mutating func record(in recording: inout Recording) {
        var bits = bitPattern
        bits.record(in: &recording)
        self = Double(bitPattern: bits)
    }
}

extension String: Recordable {
    package static var blank: String { "" }

    package mutating func record(in recording: inout Recording) {
        if recording.isReading { self = recording.nextText() } else { recording.append(&self) }
    }
}

extension Array: Recordable where Element: Recordable {
    package static var blank: [Element] { [] }

    package mutating func record(in recording: inout Recording) { recording.item(&self) }
}

extension Range<Int>: Recordable {
    package static var blank: Range<Int> { 0..<0 }

    package mutating func record(in recording: inout Recording) {
        var (lower, upper) = (lowerBound, upperBound)
        recording.item(&lower)
        recording.item(&upper)
        self = lower..<Swift.max(lower, upper)
    }
}

extension ClosedRange<Int>: Recordable {
    package static var blank: ClosedRange<Int> { 0...0 }

    package mutating func record(in recording: inout Recording) {
        var (lower, upper) = (lowerBound, upperBound)
        recording.item(&lower)
        recording.item(&upper)
        self = lower...Swift.max(lower, upper)
    }
}

extension ContentHash: Recordable {
    package static var blank: ContentHash { ContentHash(high: 0, low: 0) }

    package mutating func record(in recording: inout Recording) {
        var (high, low) = (high, low)
        recording.item(&high)
        recording.item(&low)
        self = ContentHash(high: high, low: low)
    }
}
