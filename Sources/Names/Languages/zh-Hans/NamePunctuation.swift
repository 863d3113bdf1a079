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
    /// Behind the initial of a foreign name.
    static var point: Unit { Unit(of: ".") }
    /// Between the halves of a foreign name: 让-克洛德.
    static var hyphen: Unit { Unit(of: "-") }
    /// `unit`, or `dot` for the marks that papers and their encodings print in its place.
    @inline(__always)
    static func named(_ unit: Unit) -> Unit {
        guard unit >= 0x2022, unit <= 0x30FB else { return unit }
        switch unit {
        case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB: return dot
        default: return unit
        }
    }
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

    /// Whether what is reported in one breath ends at `unit`: a sentence without regard to who says it.
    static func endsReport(_ unit: Unit) -> Bool {
        unit == stop || unit == Unit(of: "!") || unit == Unit(of: "?") || unit == Unit(of: "\n")
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
