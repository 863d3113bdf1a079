/// Units with a meaning of their own in the grammar of names, after folding.
package enum NamePunctuation {
    @inlinable package static var comma: Unit { Unit(of: ",") }
    @inlinable package static var enumeration: Unit { Unit(of: "、") }
    @inlinable package static var stop: Unit { Unit(of: "。") }
    @inlinable package static var semicolon: Unit { Unit(of: ";") }
    @inlinable package static var colon: Unit { Unit(of: ":") }
    @inlinable package static var slash: Unit { Unit(of: "/") }
    @inlinable package static var opening: Unit { Unit(of: "(") }
    @inlinable package static var closing: Unit { Unit(of: ")") }
    /// Between the parts of a foreign name.
    @inlinable package static var dot: Unit { Unit(of: "·") }
    @inlinable package static var openingQuote: Unit { Unit(of: "“") }
    @inlinable package static var closingQuote: Unit { Unit(of: "”") }
    @inlinable package static var openingTitle: Unit { Unit(of: "《") }
    @inlinable package static var closingTitle: Unit { Unit(of: "》") }
    @inlinable package static var space: Unit { Unit(of: " ") }
    @inlinable package static var percent: Unit { Unit(of: "%") }

    /// Whether a sentence ends at `unit`, or what somebody says.
    @inlinable
    package static func endsSentence(_ unit: Unit) -> Bool {
        unit == stop || unit == Unit(of: "!") || unit == Unit(of: "?") || unit == closingQuote
    }

    /// Whether a clause ends at `unit`.
    @inlinable
    package static func endsClause(_ unit: Unit) -> Bool {
        switch unit {
        case comma, stop, semicolon, colon, Unit(of: "!"), Unit(of: "?"), Unit(of: "…"), Unit(of: "\n"): true
        default: false
        }
    }

    /// Whether a sentence or a member of a row of them ends at a scalar as printed: 。, ； and the narrow ;.
    @inlinable
    package static func endsStatement(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "。" || scalar == "；" || scalar == ";"
    }
}
