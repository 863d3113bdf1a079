import ArchiveModel
import Markup

extension NameMask {
    /// The article without the name: also where a paragraph, a column or a page cuts it in two.
    func masked(_ article: Article) -> Article {
        let article = settled(article)
        var result = article
        let text = ArticleText(article)
        var blocks: [Int: MaskedText] = [:]
        for (number, segment) in text.segments.enumerated() {
            let masked = MaskedText(Array(text.scalars[segment.range]), pieces(in: number, of: text))
            let words = masked.scalars.string
            switch segment.role {
            case .kicker: result.kicker = words
            case .headline:
                result.headline = words
                blocks[-1] = masked
            case .subhead(let index): result.subheads[index].text = words
            case .paragraph(let index):
                result.paragraphs[index].text = words
                blocks[index] = masked
            }
        }
        for (block, masked) in blocks.sorted(by: { $0.key < $1.key }) where block >= 0 {
            move(&result.paragraphs[block], masked)
        }
        result.byline = article.byline.map { Credit(name: masked($0.name), role: masked($0.role)) }
        result.dateline = masked(article.dateline)
        result.dividedBy = masked(article.dividedBy)
        result.signedBy = masked(article.signedBy)
        result.continuesTo = masked(article.continuesTo)
        result.continuedFrom = masked(article.continuedFrom)
        result.annotations = article.annotations.map { masked($0, blocks) }
        return result
    }

    /// What becomes of the scalars of a segment, its first one being 0. The name is told where it begins.
    private func pieces(in segment: Int, of text: ArticleText) -> [(
        range: Range<Int>, words: [Unicode.Scalar]
    )] {
        let whole = text.segments[segment].range
        let beginnings = Set(text.segments.map(\.range.lowerBound))
        let letters = LetterText(scalars: text.scalars, beginnings: beginnings)
        return places(in: letters).reduce(into: []) { pieces, span in
            guard span.overlaps(whole) else { return }
            let part = span.clamped(to: whole)
            let local = part.lowerBound - whole.lowerBound..<part.upperBound - whole.lowerBound
            guard local.lowerBound >= pieces.last?.range.upperBound ?? 0 else {
                let end = max(local.upperBound, pieces[pieces.count - 1].range.upperBound)
                pieces[pieces.count - 1].range = pieces[pieces.count - 1].range.lowerBound..<end
                return
            }
            pieces.append((local, span.lowerBound >= whole.lowerBound ? shownAs : []))
        }
    }

    private func move(_ paragraph: inout Paragraph, _ text: MaskedText) {
        if let seam = paragraph.seam {
            paragraph.seam?.offset = text.place(of: seam.offset)
            paragraph.seam?.leaving = masked(seam.leaving)
            paragraph.seam?.arriving = masked(seam.arriving)
        }
        paragraph.emendations = paragraph.emendations.map { emendation in
            var result = emendation
            let end = text.place(of: emendation.offset + emendation.length)
            result.offset = text.place(of: emendation.offset)
            result.length = max(0, end - result.offset)
            result.printed = masked(emendation.printed)
            result.proposed = masked(emendation.proposed)
            return result
        }
    }

    private func masked(_ note: Annotation, _ blocks: [Int: MaskedText]) -> Annotation {
        var result = masked(note)
        if let position = note.anchor?.position, let text = blocks[position.block] {
            let start = text.place(of: position.offset)
            let end = text.place(of: position.offset + position.length)
            result.anchor?.position = TextPosition(
                block: position.block, offset: start, length: max(0, end - start))
        }
        return result
    }

    /// The note's own words without the name.
    func masked(_ note: Annotation) -> Annotation {
        var result = note
        result.body = masked(note.body)
        result.author = masked(note.author)
        if let anchor = note.anchor {
            result.anchor?.quote = masked(anchor.quote)
            result.anchor?.prefix = masked(anchor.prefix)
            result.anchor?.suffix = masked(anchor.suffix)
            result.anchor?.candidates = anchor.candidates.map { masked($0) }
        }
        if case .replace(let old, let new)? = note.correction?.change {
            result.correction?.change = .replace(old: masked(old), new: masked(new))
        }
        return result
    }

    /// A record's words without the name; `nil` when the record is about it.
    func masked(_ entity: Entity) -> Entity? {
        guard !isIn(entity.name) else { return nil }
        var result = entity
        result.aliases = entity.aliases.filter { !isIn($0) }
        result.qualifier = masked(entity.qualifier)
        result.type = masked(entity.type)
        result.reading = masked(entity.reading)
        if let datum = entity.coordinates?.datum { result.coordinates?.datum = masked(datum) }
        result.body = masked(entity.body)
        result.sameAs = entity.sameAs.filter { !isIn(PercentEncoding.read($0)) }
        for index in result.roles.indices {
            result.roles[index].title = masked(entity.roles[index].title)
            result.roles[index].from?.source = masked(entity.roles[index].from?.source)
            result.roles[index].to?.source = masked(entity.roles[index].to?.source)
            result.roles[index].from?.by = masked(entity.roles[index].from?.by)
            result.roles[index].to?.by = masked(entity.roles[index].to?.by)
        }
        for index in result.stages.indices {
            result.stages[index].source = masked(entity.stages[index].source)
            result.stages[index].status = masked(entity.stages[index].status)
            for number in result.stages[index].figures.indices {
                let figure = entity.stages[index].figures[number]
                result.stages[index].figures[number].name = masked(figure.name)
                result.stages[index].figures[number].value = masked(figure.value)
                result.stages[index].figures[number].unit = masked(figure.unit)
            }
        }
        return result
    }

    /// `nil` for an address that spells the name.
    private func masked(_ source: FactSource?) -> FactSource? {
        if case .url(let address)? = source, isIn(PercentEncoding.read(address)) { nil } else { source }
    }
}
