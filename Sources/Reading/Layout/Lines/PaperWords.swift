import ArchiveModel

/// The words that rules look for in a paper. The one place that chooses the languages; a rule asks here for its concept.
///
/// A word stands only in lines of its script. Among the languages of one script the paper's decides; where it has no
/// words of a concept, or the paper's language is not known, those of all are looked for.
final class PaperWords: Sendable {
    let jumps: JumpWords
    let letters: LetterWords
    let latin: LatinWords
    let imprint: ImprintWords
    let divisions: [DivisionWords]
    let links: WholeWords

    private static let known: [LayoutWords] = [.chinese, .english, .german, .french, .russian]

    /// Those of all languages.
    static let all = PaperWords(of: nil)
    private static let byLanguage = Dictionary(
        uniqueKeysWithValues: known.map { ($0.code, PaperWords(of: $0)) })

    static func of(_ language: PaperLanguage?) -> PaperWords {
        language.flatMap { byLanguage[$0.code] } ?? all
    }

    private init(of paper: LayoutWords?) {
        func asked<Concept>(_ concept: (LayoutWords) -> Concept?) -> [Concept] {
            let decides = paper.flatMap(concept) != nil
            return Self.known.filter { !decides || $0.script != paper?.script || $0.code == paper?.code }
                .compactMap(concept)
        }
        jumps = Self.joined(asked(\.jumps), +)
        letters = Self.joined(asked(\.letters), +)
        latin = Self.joined(asked(\.latin), +)
        imprint = Self.joined(asked(\.imprint), +)
        divisions = asked(\.divisions)
        links = Self.joined(asked(\.links), +)
    }

    private static func joined<Concept>(_ words: [Concept], _ join: (Concept, Concept) -> Concept) -> Concept
    {
        guard let first = words.first else { preconditionFailure("no language has words of a concept") }
        return words.dropFirst().reduce(first, join)
    }

    // In Han characters, of one language only.
    static let datelines = DatelineWords.chinese
    static let bylines = BylineWords.chinese
    static let pictures = PictureWords.chinese
    static let notices = NoticeWords.chinese
    static let heads = HeadWords.chinese
    static let paragraphs = ParagraphWords.chinese
    static let masthead = MastheadWords.chinese
    static let dates = PrintedDateWords.chinese
}
