/// Unpacks DEFLATE (RFC 1951), the form of gzip and of ZIP.
struct Inflate {
    enum Failure: Error { case damaged, tooLarge }

    private let input: [UInt8]
    private var position: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []
    private let limit: Int

    /// The bytes that are packed in `input` from `start` on, and where they end there. More than `limit` are refused.
    static func bytes(of input: [UInt8], from start: Int, limit: Int) throws(Failure) -> (
        bytes: [UInt8], end: Int
    ) {
        var inflate = Inflate(input: input, start: start, limit: limit)
        var isLast = false
        while !isLast { isLast = try inflate.block() }
        return (inflate.output, inflate.position)
    }

    private init(input: [UInt8], start: Int, limit: Int) {
        self.input = input
        self.limit = limit
        position = start
    }

    /// Whether it was the last one.
    private mutating func block() throws(Failure) -> Bool {
        let isLast = try take(1) == 1
        switch try take(2) {
        case 0: try stored()
        case 1: try compressed(Self.fixedLengths, Self.fixedDistances)
        case 2:
            let (lengths, distances) = try tables()
            try compressed(lengths, distances)
        default: throw .damaged
        }
        return isLast
    }

    private mutating func stored() throws(Failure) {
        (bits, bitCount) = (0, 0)
        guard position + 4 <= input.count else { throw .damaged }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        let check = Int(input[position + 2]) | Int(input[position + 3]) << 8
        position += 4
        guard length ^ check == 0xFFFF, position + length <= input.count else { throw .damaged }
        guard output.count + length <= limit else { throw .tooLarge }
        output += input[position..<position + length]
        position += length
    }

    private mutating func tables() throws(Failure) -> (Codes, Codes) {
        let counts = (try take(5) + 257, try take(5) + 1, try take(4) + 4)
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<counts.2 { lengths[Self.order[index]] = UInt8(try take(3)) }
        let codes = Codes(lengths)
        var all: [UInt8] = []
        while all.count < counts.0 + counts.1 {
            let symbol = try next(codes)
            switch symbol {
            case 0..<16: all.append(UInt8(symbol))
            case 16:
                guard let last = all.last else { throw .damaged }
                all += Array(repeating: last, count: try take(2) + 3)
            case 17: all += Array(repeating: 0, count: try take(3) + 3)
            default: all += Array(repeating: 0, count: try take(7) + 11)
            }
        }
        guard all.count == counts.0 + counts.1 else { throw .damaged }
        return (Codes(Array(all[..<counts.0])), Codes(Array(all[counts.0...])))
    }

    private mutating func compressed(_ lengths: Codes, _ distances: Codes) throws(Failure) {
        while true {
            let symbol = try next(lengths)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLarge }
                output.append(UInt8(symbol))
                continue
            }
            guard symbol > 256 else { return }
            guard symbol - 257 < Self.lengthBases.count else { throw .damaged }
            let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
            let code = try next(distances)
            guard code < Self.distanceBases.count else { throw .damaged }
            let distance = Self.distanceBases[code] + (try take(code < 4 ? 0 : code / 2 - 1))
            guard distance <= output.count else { throw .damaged }
            guard output.count + length <= limit else { throw .tooLarge }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    // MARK: Bits

    private mutating func take(_ count: Int) throws(Failure) -> Int {
        while bitCount < count {
            guard position < input.count else { throw .damaged }
            bits |= UInt32(input[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
        defer {
            bits >>= UInt32(count)
            bitCount -= count
        }
        return Int(bits & (1 << UInt32(count) - 1))
    }

    private mutating func next(_ codes: Codes) throws(Failure) -> Int {
        var (code, first, index) = (0, 0, 0)
        for length in 1..<Codes.longest {
            code |= try take(1)
            let count = codes.counts[length]
            if code - count < first {
                // A code with more words than its lengths have room for is none.
                guard code >= first, index + code - first < codes.symbols.count else { throw .damaged }
                return codes.symbols[index + code - first]
            }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw .damaged
    }

    /// A canonical Huffman code.
    private struct Codes {
        static let longest = 16
        /// Of codes of each length.
        private(set) var counts = [Int](repeating: 0, count: longest)
        private(set) var symbols: [Int] = []

        init(_ lengths: [UInt8]) {
            for length in lengths { counts[Int(length)] += 1 }
            counts[0] = 0
            for length in 1..<Self.longest where counts[length] > 0 {
                symbols += lengths.indices.filter { lengths[$0] == length }
            }
        }
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let fixedLengths = Codes(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = Codes(Array(repeating: 5, count: 30))
    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
        195,
        227, 258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBases = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1_025, 1_537, 2_049,
        3_073, 4_097, 6_145, 8_193, 12_289, 16_385, 24_577,
    ]
}
