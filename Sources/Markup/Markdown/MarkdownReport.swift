import ArchiveModel

/// What is told of one text, while it becomes a page.
final class MarkdownReport {
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether it was told that more stands in each other than the library is given.
    private(set) var isTooDeep = false
    private var dangling = 0
    private let start: SourceLocation

    init(_ start: SourceLocation) { self.start = start }

    /// With a count of the links that were too many to be told one by one.
    var all: [Diagnostic] {
        dangling > Markdown.maximumDangling
            ? diagnostics + [.moreDanglingLinks(dangling - Markdown.maximumDangling, start)] : diagnostics
    }

    func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func link(_ text: WikiText, _ link: WikiLink?, isInLink: Bool) {
        let place = text.location(in: start)
        if text.isEmbedded { add(.embeddedLink(text, isKnown: link != nil, place)) }
        guard let link else {
            dangling += 1
            if dangling <= Markdown.maximumDangling { add(.danglingLink(text.target, place)) }
            return
        }
        if isInLink { add(.linkInLink(text.target, place)) }
        if let missing = link.missingPlace { add(.unknownPlace(missing, text.target, place)) }
    }

    func tell(_ finding: MarkdownFinding) {
        switch finding {
        case .foreignPicture(let address): add(.foreignPicture(address, start))
        case .pictureWithoutWords(let address, let line):
            add(.pictureWithoutWords(address, self.line(line)))
        case .refusedLink(let address): add(.refusedLink(address, start))
        case .tooDeep:
            if !isTooDeep { add(.tooManyMarks(.depth, start)) }
            isTooDeep = true
        case .leftOut(let leftOut):
            for line in leftOut.longRows { add(.longTableRow(self.line(line))) }
            for one in leftOut.definitions { add(.unusedDefinition(one.label, line(one.line))) }
        }
    }

    /// The place of a line of the text, from 0.
    func line(_ line: Int) -> SourceLocation {
        SourceLocation(start.path, line: start.line + line, column: line == 0 ? max(1, start.column) : 1)
    }
}

extension Diagnostic {
    fileprivate static func danglingLink(_ target: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .danglingLink,
            "'\(target)' is no record and no article; the words are shown without a link",
            at: location)
    }

    fileprivate static func moreDanglingLinks(_ count: Int, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .danglingLink,
            "\(count) more links of this text lead to no record and no article", at: location)
    }

    fileprivate static func unknownPlace(_ place: String, _ target: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .unknownPlace, "'\(target)' has no place '\(place)'; the link leads to its whole page",
            at: location,
            fixes: [
                "name a paragraph of an article by its number, as #p2, or a note by its id, as #n1",
                "or take '#\(place)' out",
            ])
    }

    fileprivate static func linkInLink(_ target: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .linkInLink, "A link holds no other one; of '\(target)' only the words are shown", at: location,
            fixes: ["put the [[link]] beside the other one"])
    }

    fileprivate static func embeddedLink(_ text: WikiText, isKnown: Bool, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .embeddedLink,
            isKnown
                ? "Nothing is shown in place of '![[…]]'; it is a link to '\(text.target)'"
                : "Nothing is shown in place of '![[…]]'; its words are",
            at: location,
            fixes: isKnown
                ? ["take the '!' out"]
                : ["keep the picture in static/ and write ![\(text.label ?? "words")](static/\(text.target))"]
        )
    }

    fileprivate static func foreignPicture(_ address: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .foreignPicture,
            "The picture '\(address)' is of another host, which no page asks for anything; its words are shown instead",
            at: location, fixes: ["keep the picture in static/ and name it from the site's root"])
    }

    fileprivate static func pictureWithoutWords(_ address: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .pictureWithoutWords, "The picture '\(address)' has no words for those who do not see it",
            at: location, fixes: ["write what it shows: ![Seven beams on the pavement](\(address))"])
    }

    fileprivate static func refusedLink(_ address: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .refusedLink,
            "Links lead into the site or by http, https and mailto; of '\(address)' only the words are shown",
            at: location, fixes: address.hasPrefix("//") ? ["write 'https:\(address)'"] : [])
    }

    fileprivate static func unusedDefinition(_ label: String, _ location: SourceLocation) -> Diagnostic {
        let isFootnote = label.hasPrefix("^")
        return Diagnostic(
            .unusedDefinition,
            isFootnote
                ? "Nothing refers to the footnote '[\(label)]', or it stands twice; it is shown where it stands"
                : "Nothing refers to '[\(label)]:', or it stands twice; it is shown as it is written",
            at: location,
            fixes: [
                isFootnote
                    ? "write [\(label)] where it belongs" : "write [words][\(label)] where it is meant",
                "or write another mark than ':' if these are words",
            ])
    }

    fileprivate static func longTableRow(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .longTableRow, "A row has more cells than the head of its table; its last cell holds the rest",
            at: location,
            fixes: ["give the head as many cells", "or write '\\|' for a bar that divides none"])
    }
}
