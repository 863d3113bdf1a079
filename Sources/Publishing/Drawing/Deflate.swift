/// Packs bytes as DEFLATE (RFC 1951) with its fixed codes: little code for rows of a drawing, which mostly repeat the row
/// above them.
struct Deflate {
    private var output: [UInt8] = []
    private var held: UInt32 = 0
    private var count = 0

    /// `row` is a distance at which repetitions are likely.
    static func bytes(of input: [UInt8], row: Int) -> [UInt8] {
        var deflate = Deflate()
        deflate.put(1, 1)
        deflate.put(1, 2)
        var last = [Int](repeating: -1, count: 1 << 13)
        var place = 0
        while place < input.count {
            var best = (length: 0, distance: 0)
            var candidates = [1, row]
            if place + 2 < input.count {
                let hash =
                    (Int(input[place]) << 10 ^ Int(input[place + 1]) << 5 ^ Int(input[place + 2])) & 0x1FFF
                if last[hash] >= 0 { candidates.append(place - last[hash]) }
                last[hash] = place
            }
            for distance in candidates where distance <= min(place, 32_768) {
                let length = Self.length(in: input, at: place, distance)
                if length > best.length { best = (length, distance) }
            }
            if best.length > 3 || best.length == 3 && best.distance < 4_096 {
                deflate.pair(best.length, best.distance)
                place += best.length
            } else {
                deflate.symbol(Int(input[place]))
                place += 1
            }
        }
        deflate.symbol(256)
        deflate.put(0, 7)
        return deflate.output
    }

    private static func length(in input: [UInt8], at place: Int, _ distance: Int) -> Int {
        var length = 0
        let most = min(258, input.count - place)
        while length < most, input[place + length] == input[place + length - distance] { length += 1 }
        return length
    }

    private mutating func put(_ bits: Int, _ number: Int) {
        held |= UInt32(bits) << UInt32(count)
        count += number
        while count >= 8 {
            output.append(UInt8(truncatingIfNeeded: held))
            held >>= 8
            count -= 8
        }
    }

    /// Codes stand with their highest bit first.
    private mutating func code(_ code: Int, _ number: Int) {
        var (turned, code) = (0, code)
        for _ in 0..<number {
            turned = turned << 1 | code & 1
            code >>= 1
        }
        put(turned, number)
    }

    private mutating func symbol(_ symbol: Int) {
        switch symbol {
        case ..<144: code(0x30 + symbol, 8)
        case ..<256: code(0x190 + symbol - 144, 9)
        case ..<280: code(symbol - 256, 7)
        default: code(0xC0 + symbol - 280, 8)
        }
    }

    private mutating func pair(_ length: Int, _ distance: Int) {
        if length == 258 {
            symbol(285)
        } else {
            let (number, extra, rest) = Self.step(length - 3, 4)
            symbol(257 + number)
            put(rest, extra)
        }
        let (number, extra, rest) = Self.step(distance - 1, 2)
        code(number, 5)
        put(rest, extra)
    }

    /// The class of a number, the bits that tell it from others of the class, and these: classes grow by a bit after every
    /// `share`.
    private static func step(_ number: Int, _ share: Int) -> (number: Int, extra: Int, rest: Int) {
        guard number >= 2 * share else { return (number, 0, 0) }
        let bits = Int.bitWidth - 1 - number.leadingZeroBitCount - (share == 4 ? 2 : 1)
        return (bits * share + (number >> bits), bits, number & ((1 << bits) - 1))
    }
}
