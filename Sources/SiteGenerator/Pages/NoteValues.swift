import ArchiveModel
import Markup

/// Editors' notes as templates see them.
struct NoteValues {
    let site: SiteContext
    let path: String
    /// What a `[[link]]` calls the page.
    let owner: String
    /// Of the text that the notes are on.
    let language: PaperLanguage

    /// `marks`: what the text calls each note (`注1`, `校2`).
    func values(_ annotations: [Annotation], marks: [NoteID: String]) -> [TemplateValue] {
        annotations.map { note in
            let body =
                note.body.text.allSatisfy(\.isWhitespace)
                ? ""
                : site.html(
                    note.body, from: path, on: owner, idPrefix: "\(Address.anchor(of: note.id))-",
                    headingOffset: 1
                ).value
            let topics = site.values(of: note.topics, from: path)
            return .object([
                "has_topics": topics["has_topics"] ?? .flag(false), "topics": topics["topics"] ?? .list([]),
                "id": .text(Address.anchor(of: note.id)),
                "mark": .text(marks[note.id] ?? site.locale.text("note")),
                "lemma": TemplateValue(Self.lemma(of: note, in: .of(language))),
                "lemma_end": .text(TextStyle.of(language).lemmaEnd), "reading": reading(note),
                "body": .html(body), "note_lang": site.attributes(ofEditors: note.body.text, amid: language),
                "by": TemplateValue(signature(of: note)),
            ])
        }
    }

    /// The words of the page that the note stands on: of a misreading those that took the place of the quoted ones.
    private static func words(of note: Annotation) -> String? {
        guard let anchor = note.anchor else { return nil }
        guard anchor.state == .exact || anchor.state == .moved, note.correction?.state == .misreading,
            note.correction?.isMade == true,
            case .replace(_, let new)? = note.correction?.change, !new.isEmpty
        else { return anchor.quote }
        return new
    }

    /// The words of the page, their middle left out when they are many.
    static func lemma(of note: Annotation, in style: TextStyle) -> String? {
        guard let quote = words(of: note) else { return nil }
        return style.ends(of: style.set(quote), limit: 16, each: 6)
    }

    /// What is said of a correction beside its words; missing where there is none.
    private func reading(_ note: Annotation) -> TemplateValue {
        guard let correction = note.correction else { return .missing }
        if !correction.isMade { return .text(site.locale.text("correction_not_made")) }
        if note.anchor?.state == .done { return .text(site.locale.text("correction_done")) }
        let proposed = if case .replace(_, let new) = correction.change { new } else { "" }
        switch correction.state {
        case .misprint where proposed.isEmpty: return .text(site.locale.text("paper_misprinted"))
        case .misprint: return said("paper_misprinted_for", proposed)
        case .doubtful where proposed.isEmpty: return .text(site.locale.text("in_doubt"))
        case .doubtful: return said("in_doubt_for", proposed)
        case .misreading: return source(of: correction)
        }
    }

    /// What the source has where a misreading was corrected.
    private func source(of correction: Correction) -> TemplateValue {
        switch correction.change {
        case .replace(let old, _) where correction.reason == .overprinted: said("overprinted", old)
        case .replace(old: "", let new): said("source_lacks", new)
        case .replace(let old, _): said("source_reads", old)
        case .splitParagraph: .text(site.locale.text("source_runs_on"))
        case .joinParagraphs: .text(site.locale.text("source_breaks"))
        case .lostText: .text(site.locale.text("source_lost"))
        }
    }

    /// A sentence of the interface about words of the paper, which say of themselves in which language they are.
    private func said(_ key: String, _ words: String) -> TemplateValue {
        guard language != site.interface else { return .text(site.locale.text(key, words)) }
        let place = "\u{FFFC}"
        let marked = "<span\(language.attributes(within: site.interface))>\(HTML.escape(words))</span>"
        return .html(HTML.escape(site.locale.text(key, place)).replacing(place, with: marked))
    }

    private func signature(of note: Annotation) -> String? {
        note.isMachineMade ? site.locale.text("machine_corrected") : Self.signature(of: note)
    }

    static func signature(of note: Annotation) -> String? {
        let parts = [note.author, note.date?.description].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
