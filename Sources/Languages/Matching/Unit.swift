import ArchiveModel

/// One UTF-16 code unit's worth of folded text; scalars beyond the basic plane are `unknown`.
package typealias Unit = UInt16

extension Unit {
    package static let unknown: Unit = 0xFFFD

    package init(of scalar: Unicode.Scalar) { self = Unit(exactly: scalar.value) ?? .unknown }
}

extension Array where Element == Unit {
    /// Whether the folded text of `word` begins at `index`; asks without memory of its own, for it is asked often.
    package func has(_ word: StaticString, at index: Int) -> Bool {
        guard indices.contains(index) else { return false }
        return word.withUTF8Buffer { bytes in
            var decoder = UTF8()
            var source = bytes.makeIterator()
            var place = index
            while case .scalarValue(let scalar) = decoder.decode(&source) {
                guard place < count, self[place] == Unit(of: scalar) else { return false }
                place += 1
            }
            return true
        }
    }

    package func has(_ word: StaticString, endingAt end: Int) -> Bool {
        let length = word.withUTF8Buffer { $0.count { !UTF8.isContinuation($0) } }
        return has(word, at: end - length)
    }

    package func has(_ word: [Unit], at index: Int) -> Bool {
        index >= 0 && index + word.count <= count && word.indices.allSatisfy { self[index + $0] == word[$0] }
    }

    package func has(_ word: [Unit], endingAt end: Int) -> Bool { has(word, at: end - word.count) }
}

/// A word to compare text with, written as a literal.
package struct StaticUnits: ExpressibleByStringLiteral, Sendable {
    package let units: [Unit]

    package init(stringLiteral value: String) {
        units = value.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
    }
}
