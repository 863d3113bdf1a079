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
            keys: ["target", "name", "action", "shown_as", "decided", "public_reason"], in: source)
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
        let notes = (files ?? []).filter { $0.path.hasSuffix(".md") && !$0.path.hasSuffix("README.md") }
        return notes.sorted { $0.path < $1.path }.readEach { file in
            let name = file.path.split(separator: "/").last ?? ""
            return file.read { withholding($0, id: String(name.dropLast(3)), language: tree.paperLanguage) }
        }
    }

    private static func check(_ withholding: Withholding, _ fields: inout FieldReader) {
        guard let name = withholding.name else {
            if withholding.target == .everywhere { fields.report(.nothing(fields.location(of: "target"))) }
            return
        }
        let dense = DenseText(name).scalars
        if dense.count < 2 { fields.report(.shortName(name, fields.location(of: "name"))) }
        for (key, text) in [("shown_as", withholding.shownAs), ("public_reason", withholding.publicReason)]
        where !DenseText(text).scalars.occurrences(of: dense).isEmpty {
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
