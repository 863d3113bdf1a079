import ArchiveModel
import Markup

/// Reads `mistakes` of `archive.yml`: an address of mail, or that of a form.
enum MistakesReader {
    static func address(_ settings: inout FieldReader) -> MistakeAddress? {
        guard let text = settings.string("mistakes") else { return nil }
        let location = settings.location(of: "mistakes")
        let isWeb = ["https://", "http://"].contains { text.hasPrefix($0) }
        guard isWeb else {
            if isMail(text) { return .mail(text) }
            settings.report(.noAddress(text, location))
            return nil
        }
        if let problem = problem(of: text, location) {
            settings.report(problem)
            return nil
        }
        return .form(text)
    }

    // MARK: Mail

    /// One `@`, and on both sides what every mail server takes.
    fileprivate static func isMail(_ text: some StringProtocol) -> Bool {
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, (1...64).contains(halves[0].utf8.count), isDotted(halves[0], also: "_+")
        else {
            return false
        }
        return halves[1].contains(".") && isDotted(halves[1], also: "")
    }

    /// Letters, digits and hyphens, with single full stops between them.
    private static func isDotted(_ text: some StringProtocol, also others: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.first != "-" && part.last != "-"
                && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || others.contains($0) }
        }
    }

    // MARK: A form

    private static func problem(of text: String, _ location: SourceLocation) -> Diagnostic? {
        let host = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
        guard let first = host.first, first.isLetter || first.isNumber,
            !text.contains(where: { $0.isWhitespace || "<>\"'\\`|^".contains($0) })
        else { return .noAddress(text, location) }
        let fixed = text.prefix { $0 != "?" && $0 != "#" }
        if let brace = fixed.first(where: { "{}".contains($0) }) {
            return .placeInPath(text, brace, location)
        }
        var rest = text[fixed.endIndex...]
        var places: [MistakeAddress.Place] = []
        while let open = rest.firstIndex(where: { "{}".contains($0) }) {
            guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
                return .openBrace(text, location)
            }
            let name = String(rest[rest.index(after: open)..<close])
            guard let place = MistakeAddress.Place(rawValue: name) else { return .noPlace(name, location) }
            places.append(place)
            rest = rest[rest.index(after: close)...]
        }
        guard places.isEmpty || places.contains(.body) || places.contains(.page) else {
            return .withoutPage(text, location)
        }
        return nil
    }
}

extension Diagnostic {
    private static let places = MistakeAddress.Place.allCases.map { "{\($0.rawValue)}" }

    fileprivate static func noAddress(_ text: String, _ location: SourceLocation) -> Diagnostic {
        let bare = text.hasPrefix("mailto:") ? text.dropFirst(7).prefix { $0 != "?" } : ""
        let near =
            MistakesReader.isMail(bare) ? "did you mean '\(bare)'?" : "write it as editor@example.org"
        return Diagnostic(
            .badMistakes,
            "'\(text)' is neither an address of mail nor one that begins with https:// or http://",
            at: location, fixes: [near, "or as https://example.org/new?title={title}&body={body}"])
    }

    fileprivate static func placeInPath(
        _ text: String, _ brace: Character, _ location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .badMistakes,
            "What is filled into a form stands behind '?' or '#', and '\(brace)' stands before it",
            at: location, fixes: ["write it as https://example.org/new?title={title}&body={body}"])
    }

    fileprivate static func openBrace(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badMistakes, "Each '{' of '\(text)' needs a '}' behind it, and each '}' a '{' before it",
            at: location, fixes: ["write a place as \(places.joined(separator: ", "))"])
    }

    fileprivate static func noPlace(_ name: String, _ location: SourceLocation) -> Diagnostic {
        let near = nearMiss(for: name, among: MistakeAddress.Place.allCases.map(\.rawValue))
        return Diagnostic(
            .badMistakes, "Nothing is filled in for '{\(name)}': there are \(places.joined(separator: ", "))",
            at: location, fixes: near.map { ["did you mean '{\($0)}'?"] } ?? [])
    }

    fileprivate static func withoutPage(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badMistakes, "A report needs '{body}' or '{page}': without them nobody knows what it is about",
            at: location, fixes: ["add 'body={body}'"])
    }
}
