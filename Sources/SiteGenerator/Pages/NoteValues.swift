import ArchiveModel
import Markup

/// Editors' notes as templates see them.
struct NoteValues {
    let site: Site
    let path: String

    /// `marks`: what the text calls each note (`注1`, `校2`).
    func values(_ annotations: [Annotation], marks: [NoteID: String]) -> [TemplateValue] {
        annotations.map { note in
            let body =
                note.body.text.allSatisfy(\.isWhitespace)
                ? ""
                : site.html(note.body, from: path, idPrefix: "\(Self.anchor(of: note))-", headingOffset: 1)
                    .value
            return .object([
                "id": .text(Self.anchor(of: note)), "mark": .text(marks[note.id] ?? site.locale.text("note")),
                "lemma": TemplateValue(Self.lemma(of: note)), "reading": reading(note),
                "body": .html(body), "by": TemplateValue(Self.signature(of: note)),
            ])
        }
    }

    static func anchor(of note: Annotation) -> String {
        "note-"
            + note.id.description.unicodeScalars.map { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? String(scalar) : "-"
            }.joined()
    }

    /// The words of the page that the note stands on: of a misreading those that took the place of the quoted ones.
    private static func words(of note: Annotation) -> String? {
        guard let anchor = note.anchor else { return nil }
        guard anchor.state == .exact || anchor.state == .moved, note.correction?.state == .misreading,
            case .replace(_, let new)? = note.correction?.change, !new.isEmpty
        else { return anchor.quote }
        return new
    }

    /// The words of the page, their middle left out when they are many.
    static func lemma(of note: Annotation) -> String? {
        guard let quote = words(of: note).map({ Typesetting.set($0) }) else { return nil }
        let scalars = quote.unicodeScalars
        guard scalars.count > 16 else { return quote }
        return String(String.UnicodeScalarView(scalars.prefix(6))) + "……"
            + String(String.UnicodeScalarView(scalars.suffix(6)))
    }

    private func reading(_ note: Annotation) -> TemplateValue {
        guard let correction = note.correction, note.anchor?.state != .done else { return .missing }
        switch correction.state {
        case .misprint: return .text(site.locale.text("paper_misprinted"))
        case .doubtful: return .text(site.locale.text("in_doubt"))
        case .misreading:
            guard case .replace(let old, _) = correction.change, !old.isEmpty else { return .missing }
            return .text(site.locale.text("source_reads", old))
        }
    }

    static func signature(of note: Annotation) -> String? {
        let parts = [note.author, note.date?.description].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
