package import ArchiveModel
import Markup

/// Reads `withheld/2026-014.md` (formats §6).
package enum WithholdingReader {
    /// `nil` with an error when it cannot be told what is withheld. `language`: what names give way in.
    package static func withholding(
        _ source: SourceText, id: String, language: PaperLanguage
    ) -> Diagnosed<Withholding?> {
        let document = FrontMatter.parse(source)
        var fields = FieldReader(
            document.value.fields,
            keys: [
                "target", "name", "initials", "action", "with_records", "shown_as", "decided",
                "public_reason",
            ], in: source)
        let target = fields.requiredString("target").flatMap { text -> Withholding.Target? in
            if text == "*" { return .everywhere }
            if let article = ArticleID(text) { return .article(article) }
            fields.report(.badTarget(text, fields.location(of: "target")))
            return nil
        }
        let action = fields.choice("action", of: Withholding.Action.self)
        if action == nil, !fields.has("action") { _ = fields.requiredString("action") }
        let reason = fields.requiredString("public_reason") ?? ""
        let name = fields.string("name")
        var withholding = target.flatMap { target in
            action.map {
                Withholding(
                    id: id, target: target, name: name, action: $0,
                    shownAs: fields.string("shown_as") ?? WithheldName.shown(in: language),
                    publicReason: reason,
                    location: SourceLocation(source.path, line: 1))
            }
        }
        withholding?.decided = fields.date("decided")
        withholding?.initials = fields.strings("initials")
        withholding?.takesRecords = fields.bool("with_records") ?? false
        if let withholding { check(withholding, &fields) }
        let diagnostics = document.diagnostics + fields.diagnostics
        return Diagnosed(diagnostics.hasErrors ? nil : withholding, diagnostics)
    }

    /// What `files` withhold; `nil` when they cannot be read, which is an error where the settings of `tree` name a folder.
    static func withholdings(
        _ files: [ArchiveFile]?, _ settings: ArchiveSettings?, in tree: ArchiveTree
    ) -> Diagnosed<[Withholding]> {
        if let folder = settings?.withheld, files == nil {
            let lines = tree.settings?.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let line = lines?.firstIndex { $0.starts(with: "withheld:".utf8) } ?? -1
            return Diagnosed([], [.noWithheldFolder(folder, line: line + 1)])
        }
        let notes = WithheldFolder.withholdings(files ?? [], in: settings?.withheld)
        let read = notes.value.readEach { file in
            let name = file.path.split(separator: "/").last ?? ""
            return file.read { withholding($0, id: String(name.dropLast(3)), language: tree.paperLanguage) }
        }
        return Diagnosed(read.value, notes.diagnostics + read.diagnostics)
    }

    private static func check(_ withholding: Withholding, _ fields: inout FieldReader) {
        let takesAll = withholding.action == .withdraw && withholding.name == nil
        if withholding.takesRecords, !takesAll {
            fields.report(.takesNothing(fields.location(of: "with_records")))
        }
        guard let name = withholding.name else {
            if withholding.target == .everywhere { fields.report(.nothing(fields.location(of: "target"))) }
            if !withholding.initials.isEmpty { fields.report(.ofNoName(fields.location(of: "initials"))) }
            return
        }
        for (key, name) in [("name", name)] + withholding.initials.map({ ("initials", $0) })
        where LetterText(name).letters.count < 2 {
            fields.report(.shortName(name, fields.location(of: key)))
        }
        let finder = NameFinder([name], initials: withholding.initials)
        for (key, text) in [("shown_as", withholding.shownAs), ("public_reason", withholding.publicReason)]
        where finder.finds(text) {
            fields.report(.tells(key, fields.location(of: key)))
        }
    }
}

extension Diagnostic {
    fileprivate static func noWithheldFolder(_ folder: String, line: Int) -> Diagnostic {
        Diagnostic(
            .noWithheldFolder, "The folder of withholdings '\(folder)' cannot be read",
            at: SourceLocation("archive.yml", line: line),
            notes: ["Without it everything that is withheld would be published again."],
            fixes: ["put the folder there", "take 'withheld' out of archive.yml if nothing is withheld"])
    }

    fileprivate static func badTarget(_ text: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .badValue, "'\(text)' is neither an article nor '*'", at: location,
            fixes: ["write the article's whole id, like 2021-01-27-p1-a7"])
    }

    fileprivate static func nothing(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .withholdsNothing, "A withholding of '*' names what is withheld", at: location,
            fixes: ["write 'name:'"])
    }

    fileprivate static func ofNoName(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .withholdsNothing, "'initials' are of the name that is withheld, and this withholds no name",
            at: location, fixes: ["write 'name:'", "take 'initials' out"])
    }

    fileprivate static func takesNothing(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .withholdsNothing,
            "'with_records' goes with 'action: withdraw' of a whole article: the records that rest on it go, too",
            at: location, fixes: ["take 'with_records' out"])
    }

    fileprivate static func shortName(_ name: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .shortName,
            "A withheld name has at least two characters: '\(name)' is in other words, too",
            at: location)
    }

    fileprivate static func tells(_ key: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .withholdingTells, "'\(key)' is published, so it does not hold the withheld name",
            at: location)
    }
}
