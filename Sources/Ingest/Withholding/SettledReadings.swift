import ArchiveModel

extension NameMask {
    /// The article with its corrections made final where only a reading of them shows the name, so that the name
    /// stands in the text and nothing beside it tells how it was spelt.
    func settled(_ article: Article) -> Article {
        var result = article
        for index in article.paragraphs.indices where !article.paragraphs[index].emendations.isEmpty {
            for words in [\Emendation.printed, \Emendation.proposed] { settle(index, of: &result, words) }
        }
        return result
    }

    private func settle(_ index: Int, of article: inout Article, _ words: KeyPath<Emendation, String>) {
        var paragraph = article.paragraphs[index]
        let reading = Reading(paragraph, words)
        let text = LetterText(scalars: reading.scalars)
        let shown = Set(places(in: text).flatMap { reading.notes[$0].compactMap(\.self) })
        guard !shown.isEmpty else { return }
        let final = paragraph.emendations.filter { shown.contains($0.note) }
        let moved = MaskedText(
            Array(paragraph.text.unicodeScalars),
            final.map { ($0.offset..<$0.offset + $0.length, Array($0[keyPath: words].unicodeScalars)) })
        paragraph.text = moved.scalars.string
        paragraph.emendations.removeAll { shown.contains($0.note) }
        for place in paragraph.emendations.indices {
            let emendation = paragraph.emendations[place]
            let end = moved.place(of: emendation.offset + emendation.length)
            paragraph.emendations[place].offset = moved.place(of: emendation.offset)
            paragraph.emendations[place].length = max(0, end - paragraph.emendations[place].offset)
        }
        if let offset = paragraph.seam?.offset { paragraph.seam?.offset = moved.place(of: offset) }
        article.paragraphs[index] = paragraph
        article.annotations = article.annotations.map { note in
            var note = note
            if shown.contains(note.id) { note.correction = nil }
            if let position = note.anchor?.position, position.block == index {
                let start = moved.place(of: position.offset)
                let end = moved.place(of: position.offset + position.length)
                note.anchor?.position = TextPosition(
                    block: index, offset: start, length: max(0, end - start))
            }
            return note
        }
    }
}

/// A paragraph as one reading of its emendations has it; each scalar knows the note that it comes from.
private struct Reading {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var notes: [NoteID?] = []

    init(_ paragraph: Paragraph, _ words: KeyPath<Emendation, String>) {
        let text = Array(paragraph.text.unicodeScalars)
        var place = 0
        for emendation in paragraph.emendations {
            let end = emendation.offset + emendation.length
            guard emendation.offset >= place, end <= text.count else { continue }
            append(text[place..<emendation.offset], nil)
            append(emendation[keyPath: words].unicodeScalars, emendation.note)
            place = end
        }
        append(text[place...], nil)
    }

    private mutating func append(_ words: some Sequence<Unicode.Scalar>, _ note: NoteID?) {
        for scalar in words {
            scalars.append(scalar)
            notes.append(note)
        }
    }
}
