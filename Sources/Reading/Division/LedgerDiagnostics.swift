import ArchiveModel

/// What can be wrong with a line of a ledger.
extension Diagnostic {
    static func badID(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .badLedger, "An article is named by page and number, as p1-a3, not '\(text)'",
            at: location, excerpt: line)
    }

    static func badPart(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .badLedger, "A part is 'page:first-last first words…last words', not '\(text)'",
            at: location, excerpt: line)
    }

    static func badHeader(_ text: String, _ column: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badLedger, "The column '\(column)' stands here, not '\(text)'", at: location,
            notes: [columns(Ledger.Column.allCases)])
    }

    static func badColumn(_ text: String, _ location: SourceLocation) -> Diagnostic {
        let names = Ledger.Column.allCases.map(\.rawValue)
        return Diagnostic(
            .badLedger,
            names.contains(text)
                ? "The column '\(text)' stands here twice" : "There is no column '\(text)' in this file",
            at: location, notes: [columns(Ledger.Column.allCases)],
            fixes: nearMiss(for: text, among: names).map { ["did you mean '\($0)'?"] } ?? [])
    }

    static func badRow(
        _ count: Int, _ named: [Ledger.Column], _ location: SourceLocation, _ line: String
    ) -> Diagnostic {
        let first = Ledger.firstColumns.count
        var fixes = count == 1 ? ["an editor may have turned tabs into spaces: put tabs back"] : []
        let missing = Ledger.Column.allCases.filter { !named.contains($0) }.map(\.rawValue)
        if count > first + named.count, !missing.isEmpty {
            fixes.append("name the columns in the first line: \(missing.joined(separator: ", "))")
        }
        return Diagnostic(
            .badLedger,
            "A row has \(first) to \(first + max(1, named.count)) columns with tabs between, not \(count)",
            at: location, excerpt: line, notes: [columns(named)], fixes: fixes)
    }

    private static func columns(_ named: [Ledger.Column]) -> String {
        let names = Ledger.firstColumns + named.map(\.rawValue)
        return "The columns are \(names.joined(separator: ", ")), with tabs between."
    }

    static func oddKind(
        _ text: String, _ near: String, _ location: SourceLocation, _ line: String
    ) -> Diagnostic {
        Diagnostic(
            .unknownKind, "'\(text)' is no known kind of article, and is shown as it is written",
            at: location,
            excerpt: line, fixes: ["did you mean '\(near)'?", "or accept it if it is a kind of its own"])
    }

    static func notGone(_ text: String, _ location: SourceLocation, _ line: String) -> Diagnostic {
        Diagnostic(
            .badLedger,
            text.isEmpty
                ? "A row says of which kind its article is"
                : "Only an article that is 'gone' leads to another, not one of the kind '\(text)'",
            at: location, excerpt: line,
            notes: [
                "The kinds are \(Article.Kind.known.map(\.rawValue).joined(separator: ", ")), or others."
            ],
            fixes: text.isEmpty
                ? [] : ["write 'gone'", "or the words of the article in the place of the arrow"])
    }

    static func notFurniture(_ fields: [String], _ location: SourceLocation, _ line: String) -> Diagnostic {
        let id = LocalArticleID(fields[0])
        let wanted = Ledger.FurnitureRow.ID(page: id?.page ?? 1, number: id?.number ?? 1)
        return Diagnostic(
            .badLedger, "Furniture has the kind 'furniture', an id as \(wanted), an editor and its parts",
            at: location, excerpt: line,
            fixes: Ledger.FurnitureRow.ID(fields[0]) == nil
                ? ["write '\(wanted)', or a kind of article"] : ["write 'furniture', or an id as p1-a1"])
    }

    static func foreignFurniture(
        _ id: Ledger.FurnitureRow.ID, _ part: Ledger.Part, _ line: String
    ) -> Diagnostic {
        Diagnostic(
            .badLedger, "\(id) is furniture of page \(id.page), and this part stands on page \(part.page)",
            at: part.location, excerpt: line, fixes: ["give it a row of its own, as p\(part.page)-f1"])
    }
}
