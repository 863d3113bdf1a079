import ArchiveModel

/// One UTF-16 code unit's worth of folded text; scalars beyond the basic plane are `unknown`.
@usableFromInline package typealias Unit = UInt16

extension Unit {
    @inlinable package static var unknown: Unit { 0xFFFD }

    @inlinable
    package init(of scalar: Unicode.Scalar) { self = Unit(exactly: scalar.value) ?? .unknown }
}

extension Array where Element == Unit {
    /// Whether `unit` stands at `index`.
    @inlinable
    package func has(_ unit: Unit, at index: Int) -> Bool {
        index >= 0 && index < count && self[index] == unit
    }

    /// Whether `unit` stands right before `end`.
    @inlinable
    package func has(_ unit: Unit, endingAt end: Int) -> Bool { has(unit, at: end - 1) }

    @inlinable
    package func has(_ word: [Unit], at index: Int) -> Bool {
        index >= 0 && index + word.count <= count && word.indices.allSatisfy { self[index + $0] == word[$0] }
    }

    @inlinable
    package func has(_ word: [Unit], endingAt end: Int) -> Bool { has(word, at: end - word.count) }
}

/// A word to compare text with, written as a literal.
package struct StaticUnits: ExpressibleByStringLiteral, Sendable {
    package let units: [Unit]

    package init(stringLiteral value: String) {
        units = value.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
    }
}
