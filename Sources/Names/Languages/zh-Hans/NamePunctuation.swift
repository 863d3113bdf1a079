import Languages

/// Units with a meaning of their own in the grammar of names, after folding.
enum NamePunctuation {
    static var comma: Unit { Unit(of: ",") }
    static var enumeration: Unit { Unit(of: "、") }
    static var stop: Unit { Unit(of: "。") }
    static var semicolon: Unit { Unit(of: ";") }
    static var colon: Unit { Unit(of: ":") }
    static var slash: Unit { Unit(of: "/") }
    static var opening: Unit { Unit(of: "(") }
    static var closing: Unit { Unit(of: ")") }
    /// Between the parts of a foreign name.
    static var dot: Unit { Unit(of: "·") }
    static var openingQuote: Unit { Unit(of: "“") }
    static var closingQuote: Unit { Unit(of: "”") }
    static var openingTitle: Unit { Unit(of: "《") }
    static var closingTitle: Unit { Unit(of: "》") }
    static var space: Unit { Unit(of: " ") }
    static var percent: Unit { Unit(of: "%") }

    /// Whether a sentence ends at `unit`, or what somebody says.
    static func endsSentence(_ unit: Unit) -> Bool {
        unit == stop || unit == Unit(of: "!") || unit == Unit(of: "?") || unit == closingQuote
    }

    /// Whether a clause ends at `unit`.
    static func endsClause(_ unit: Unit) -> Bool {
        switch unit {
        case comma, stop, semicolon, colon, Unit(of: "!"), Unit(of: "?"), Unit(of: "…"), Unit(of: "\n"): true
        default: false
        }
    }

    /// Whether a sentence or a member of a row of them ends at a scalar as printed: 。, ； and the narrow ;.
    static func endsStatement(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "。" || scalar == "；" || scalar == ";"
    }
}
