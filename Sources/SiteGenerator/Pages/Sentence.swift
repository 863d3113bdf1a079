import ArchiveModel
import Markup

/// The sentence of a paragraph that holds some words.
struct Sentence {
    let language: PaperLanguage
    let before: String
    let surface: String
    let after: String
    /// The words under which the paper put it, where these do not stand in it.
    var head: String?

    /// `offset` and `length` in Unicode scalars of `text`. A long sentence is cut around the words (`Excerpt`), with 〔…〕
    /// where words were left out; never in `kept`, the names and figures of the text. Of `figure` the sentence shows the
    /// surroundings too. Around the words is a `share` of the usual room.
    init(
        of text: String, in language: PaperLanguage, offset: Int, length: Int,
        keeping kept: [Range<Int>] = [],
        and figure: Range<Int>? = nil, share: Int = 1
    ) {
        let style = TextStyle.of(language)
        let text = Array(style.set(text).unicodeScalars)
        let start = max(0, min(offset, text.count))
        let words = start..<max(start, min(offset + length, text.count))
        let kept = kept + [words] + (figure.map { [$0] } ?? [])
        var excerpts = [Excerpt(of: words, in: text, style, keeping: kept, share: share)]
        if let figure, !excerpts[0].shown.contains(figure) {
            excerpts = [words, figure].map { Excerpt(of: $0, in: text, style, keeping: kept, share: 2) }
                .sorted { $0.shown.lowerBound < $1.shown.lowerBound }
        }
        var ranges = excerpts.map(\.shown)
        if ranges.count > 1, ranges[1].lowerBound <= ranges[0].upperBound {
            ranges = [ranges[0].lowerBound..<max(ranges[0].upperBound, ranges[1].upperBound)]
        }
        let gap = style.hasBlanks ? " " : ""
        var before = excerpts[0].isCut.before ? style.omission + gap : ""
        var after = ""
        for (number, range) in ranges.enumerated() {
            if number > 0, range.lowerBound >= words.upperBound { after += gap + style.omission + gap }
            before += text[range.clamped(to: 0..<words.lowerBound)].string
            after += text[range.clamped(to: words.upperBound..<text.count)].string
            if number + 1 < ranges.count, range.upperBound <= words.lowerBound {
                before += gap + style.omission + gap
            }
        }
        if excerpts.last?.isCut.after == true { after += gap + style.omission }
        self.language = language
        self.before = before
        self.after = after
        surface = text[words].string
    }

    /// A signature: 市长 孙弘.
    init(_ credit: Credit, in language: PaperLanguage) {
        self.language = language
        before = credit.role.isEmpty ? "" : credit.role + " "
        surface = credit.name
        after = ""
    }

    var text: String { before + surface + after }

    func value(on site: SiteContext) -> TemplateValue {
        .object([
            "before": .text(before), "surface": .text(surface), "after": .text(after),
            "head": TemplateValue(head.map { TextStyle.of(language).supplied($0) }),
            "text_lang": site.attributes(of: language),
        ])
    }
}
