/// How much of a headline's wording stands in a body: the share of its character pairs and numbers, rare ones
/// counting more, half for the whole body and half for its opening.
struct SharedWords {
    private let bodies: [Set<UInt64>]
    private let openings: [Set<UInt64>]
    private var frequency: [UInt64: Int] = [:]

    /// How many characters of a body are its opening.
    private static let openingLength = 160

    init(_ bodies: [[Unicode.Scalar]]) {
        self.bodies = bodies.map { Set(Self.words(in: $0)) }
        openings = bodies.map { Set(Self.words(in: Array($0.prefix(Self.openingLength)))) }
        for body in self.bodies {
            for word in body { frequency[word, default: 0] += 1 }
        }
    }

    /// 0…1.
    func share(of head: [Unicode.Scalar], inBody index: Int) -> Double {
        var total = 0.0
        var shared = 0.0
        for word in Self.words(in: head) {
            let weight = 1 / Double(max(1, frequency[word] ?? 1))
            total += weight
            if bodies[index].contains(word) { shared += weight / 2 }
            if openings[index].contains(word) { shared += weight / 2 }
        }
        return total == 0 ? 0 : shared / total
    }

    /// Pairs of characters; a run of digits is one word, so that 2021 shares nothing with 2022.
    private static func words(in text: [Unicode.Scalar]) -> [UInt64] {
        var words: [UInt64] = []
        var last: UInt64 = 0
        var number: UInt64 = 0
        for scalar in text where !scalar.isBlank {
            if scalar.isDigit {
                number = (number &* 10 &+ UInt64(scalar.value & 0xF)) & 0xFFFF_FFFF
                last = 0
                continue
            }
            if number != 0 { words.append(1 << 63 | number) }
            number = 0
            guard scalar.isHan || scalar.isLatinLetter else {
                last = 0
                continue
            }
            if last != 0 { words.append(last << 32 | UInt64(scalar.value)) }
            last = UInt64(scalar.value)
        }
        if number != 0 { words.append(1 << 63 | number) }
        return words
    }
}
