import ArchiveModel

/// The rows of a file of words, below its comments and titles: word, classes, cost and source with tabs between them.
///
/// Some forty thousand of them are read whenever the tool starts to look for names, so that this reads bytes.
package struct WordRows: Sequence, IteratorProtocol {
    package struct Row {
        /// Folded.
        package let word: [Unit]
        /// With commas between them.
        package let classes: String
        /// -ln of the frequency; `nil` where sentences are not cut into this word and others.
        package let cost: Float?
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// `text` has to stay where it is.
    package init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        while place < text.count, text[place] == UInt8(ascii: "#") { skipLine() }
        skipLine()
    }

    package mutating func next() -> Row? {
        guard place < text.count else { return nil }
        let word = Self.folded(nextField())
        let classes = String(decoding: nextField(), as: UTF8.self)
        let cost = Self.cost(nextField())
        skipLine()
        return Row(word: word, classes: classes, cost: cost)
    }

    private mutating func nextField() -> UnsafeBufferPointer<UInt8> {
        let start = place
        while place < text.count, text[place] != UInt8(ascii: "\t") { place += 1 }
        defer { place += 1 }
        return UnsafeBufferPointer(rebasing: text[start..<place])
    }

    private mutating func skipLine() {
        while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 }
        place += 1
    }

    private static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unit] {
        var units: [Unit] = []
        units.reserveCapacity(bytes.count / 3)
        var decoder = UTF8()
        var source = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&source) {
            units.append(Unit(of: Fold.scalar(scalar)))
        }
        return units
    }

    /// 12.1 in `12.1`, `nil` in `-`.
    private static func cost(_ digits: UnsafeBufferPointer<UInt8>) -> Float? {
        var tenths = 0
        for digit in digits where digit != UInt8(ascii: ".") {
            guard digit >= UInt8(ascii: "0") else { return nil }
            tenths = tenths * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return Float(tenths) / 10
    }
}
