import ArchiveModel

/// Gives every note of an issue an id of its own: the one its author wrote, or else one made from what it is about.
struct NoteIDs {
    private var given: [String: SourceLocation] = [:]
    private var occurrences: [String: Int] = [:]

    /// `count` ids, the first of them the note's own. `scope` is the article or page, `words` what the note quotes.
    mutating func ids(
        of note: Sidecar.Note, _ count: Int, scope: String, words: String, _ diagnostics: inout [Diagnostic]
    ) -> [NoteID] {
        let dense = Self.folded(words)
        let key = scope + "\u{1F}" + dense
        let occurrence = occurrences[key, default: 0]
        occurrences[key] = occurrence + 1
        let fallback = String(StableHash(of: "\(key)\u{1F}\(occurrence)").hex.prefix(12))
        var own = note.signature.id ?? fallback
        if note.signature.id != nil, let other = given[own] {
            diagnostics.append(.duplicate(own, note, other))
            own = fallback
        }
        given[own] = note.location
        let further = note.quotation?.changes.suffix(max(0, count - 1)).map(\.signature.id) ?? []
        return [NoteID(own)]
            + (1..<max(1, count)).map { number in
                NoteID(
                    further.indices.contains(number - 1)
                        ? further[number - 1] ?? "\(own)-\(number + 1)" : "\(own)-\(number + 1)")
            }
    }

    /// As ids were made from the first version on, whatever is matched alike since.
    private static func folded(_ words: String) -> String {
        words.unicodeScalars.lazy.filter { !$0.isBlank }.map { $0 == "⋯" ? "…" : Fold.scalar($0) }.string
    }
}

extension Diagnostic {
    fileprivate static func duplicate(_ id: String, _ note: Sidecar.Note, _ other: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .duplicateNoteID, "Two notes of the issue are called '#\(id)'", at: note.location,
            excerpt: note.line, notes: ["The other one is at \(other.path):\(other.line)."],
            fixes: ["give this one another id"])
    }
}
