/// The scripts whose words stand without blanks, and whose lines end between words all the same.
///
/// Where such a line ends nothing tells of a blank. In most of them a line may end between any two letters, by a dictionary or by
/// syllables: classes SA, AK, AP, AS, VF and VI of Unicode's line breaking (UAX #14). In Tibetan a mark behind every
/// syllable, the tsheg, lets a line end (class BA); where a line ends without it, a blank stood there.
enum UnpartedScripts {
    private struct Script {
        /// Letters and marks; no digits and no stops, as blanks stand beside them.
        let letters: [ClosedRange<UInt32>]
        /// The mark behind which its lines end; `nil`: between any two letters.
        let mark: UInt32?

        init(_ letters: [ClosedRange<UInt32>], endsLines mark: UInt32? = nil) {
            (self.letters, self.mark) = (letters, mark)
        }
    }

    private static let lowest: UInt32 = 0x0E01
    private static let table: [Script] = [
        // Thai, Lao, Tibetan
        Script([0x0E01...0x0E3A, 0x0E40...0x0E4E]), Script([0x0E81...0x0ECE, 0x0EDC...0x0EDF]),
        Script([0x0F00...0x0F00, 0x0F0B...0x0F0B, 0x0F40...0x0FBC], endsLines: 0x0F0B),
        // Burmese, Khmer
        Script([
            0x1000...0x103F, 0x1050...0x108F, 0x109A...0x109F, 0xA9E0...0xA9EF, 0xA9FA...0xA9FE,
            0xAA60...0xAA7F,
        ]), Script([0x1780...0x17D3, 0x17D7...0x17D7, 0x17DC...0x17DD]),
        // Tai Le, New Tai Lue, Tai Tham
        Script([0x1950...0x196D, 0x1970...0x1974]), Script([0x1980...0x19AB, 0x19B0...0x19C9]),
        Script([0x1A20...0x1A5E, 0x1A60...0x1A7C, 0x1AA0...0x1AAD]),
        // Balinese, Javanese, Cham
        Script([0x1B00...0x1B4C]), Script([0xA980...0xA9C0]),
        Script([0xAA00...0xAA36, 0xAA40...0xAA4D]),
        // Tai Viet, Ahom
        Script([0xAA80...0xAAC2, 0xAADB...0xAADF]),
        Script([0x11700...0x1171A, 0x1171D...0x1172B, 0x11740...0x11746]),
    ]

    /// Whether `scalar` is a letter or mark of one of them.
    static func hold(_ scalar: Unicode.Scalar) -> Bool { script(of: scalar) != nil }

    /// Whether a line that ends between two neighbours parts them by no blank.
    static func join(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
        guard let script = script(of: first) else { return false }
        if let mark = script.mark { return last.value == mark }
        return script.letters.contains { $0.contains(last.value) }
    }

    private static func script(of scalar: Unicode.Scalar) -> Script? {
        guard scalar.value >= lowest else { return nil }
        return table.first { $0.letters.contains { $0.contains(scalar.value) } }
    }
}
