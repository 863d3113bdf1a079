import ArchiveModel

/// The text of `docs/diagnostics.md`: the catalogue for those who read a message and want to know more.
enum DiagnosticsDocument {
    static var text: String {
        var known = Set<String>()
        let areas = DiagnosticArea.all.map { area in
            let kinds = area.kinds.map { entry($0, isFirst: known.insert($0.id).inserted) }
            return "## \(area.title)\n\n\(area.about)\n\n" + kinds.joined(separator: "\n")
        }
        return introduction + "\n" + areas.joined(separator: "\n")
    }

    private static func entry(_ kind: DiagnosticKind, isFirst: Bool) -> String {
        let severity = kind.severity.rawValue
        let urgency =
            kind.severity == .error || kind.urgency == .other ? "" : ", urgency `\(kind.urgency.rawValue)`"
        return """
            ### `\(kind.id)`\(isFirst ? "" : " (\(severity))")

            **\(severity)**\(urgency): \(kind.meaning)
            *What to do:* \(kind.remedy)

            """
    }

    private static let introduction = """
        # Diagnostics

        What the tool can find, by the id that stands in brackets behind each message. Ids do not change; a tool may match on them.
        This page is made from `Sources/ArchiveModel/Diagnostics`: `RECORD_SNAPSHOTS=1 swift test --filter DiagnosticCatalogueTests`
        writes it anew.

        An *error* keeps the old site in place until it is mended. A *warning* is published, and fails a build or check only with `--strict`.
        A *note* is published and may well be right; `build` does not speak of it.

        `broadsheet check` lists by urgency: \(Urgency.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")). `--only gap` shows those of one
        urgency, and errors. There all but errors have an id of their own, as `missing-pages-0b002610`: the id below and a hash of the facts. By
        it a finding that is right as it is can be accepted ([editing.md](editing.md)); it comes back when its facts change.

        """
}
