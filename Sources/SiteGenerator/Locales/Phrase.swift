/// A string of the interface, cut once at its places: `{0}` to `{9}`, or those with names.
struct Phrase: Sendable {
    let text: String
    /// What stands before each place, and the number of the place.
    private var pieces: [(before: String, place: Int)] = []
    private var end = ""
    /// What stands between braces and is no place.
    private(set) var unknown: [String] = []

    /// With `names`, places are written `{name}` and numbered in their order.
    init(_ text: String, names: [String] = []) {
        self.text = text
        var rest = text[...]
        var before = ""
        while let open = rest.firstIndex(of: "{") {
            before += rest[..<open]
            let inner = rest[rest.index(after: open)...].prefix { $0 != "}" && $0 != "{" }
            guard inner.endIndex < rest.endIndex, rest[inner.endIndex] == "}" else {
                unknown.append("{\(inner)")
                before += "{\(inner)"
                rest = rest[inner.endIndex...]
                continue
            }
            if let place = Self.place(inner, names) {
                pieces.append((before, place))
                before = ""
            } else {
                unknown.append("{\(inner)}")
                before += "{\(inner)}"
            }
            rest = rest[rest.index(after: inner.endIndex)...]
        }
        end = before + rest
    }

    /// The numbers of all places.
    var places: Set<Int> { Set(pieces.map(\.place)) }

    private static func place(_ text: Substring, _ names: [String]) -> Int? {
        guard names.isEmpty else { return names.firstIndex { $0 == text } }
        return text.utf8.count == 1 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// A place without an argument stays as it is written.
    func text(with arguments: [any CustomStringConvertible]) -> String {
        guard !pieces.isEmpty else { return text }
        var result = ""
        for piece in pieces {
            result += piece.before
            result +=
                arguments.indices.contains(piece.place)
                ? arguments[piece.place].description : "{\(piece.place)}"
        }
        return result + end
    }
}

/// A string in its forms: one, or one for each category of the language's plural rule.
struct LocaleString: Sendable {
    /// With one entry, `other`, for a string that no number changes.
    let forms: [PluralRule.Category: Phrase]
    /// Whether it is written as an object of forms.
    let isCounted: Bool

    init(_ text: String) {
        forms = [.other: Phrase(text)]
        isCounted = false
    }

    init(forms: [PluralRule.Category: Phrase]) {
        self.forms = forms
        isCounted = true
    }

    /// The form for all numbers that have none of their own.
    var other: Phrase { forms[.other] ?? Phrase("") }

    func form(_ category: PluralRule.Category) -> Phrase { forms[category] ?? other }

    var places: Set<Int> { forms.values.reduce(into: []) { $0.formUnion($1.places) } }
}
