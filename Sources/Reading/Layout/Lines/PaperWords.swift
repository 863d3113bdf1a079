/// The words that rules look for: those of the languages in which the papers are printed. The one place that chooses
/// the languages; a rule asks here for its concept.
enum PaperWords {
    static let datelines = DatelineWords.chinese
    static let jumps = JumpWords.chinese + .english + .german + .french
    static let bylines = BylineWords.chinese
    static let pictures = PictureWords.chinese
    static let notices = NoticeWords.chinese
    static let letters = LetterWords.chinese + .english
    static let heads = HeadWords.chinese
    static let paragraphs = ParagraphWords.chinese
    static let masthead = MastheadWords.chinese
    static let dates = PrintedDateWords.chinese
    static let divisions: [DivisionWords] = [.english, .german, .french, .russian]
    /// Of lines in Latin script.
    static let latin = LatinWords.english + .german + .french
    /// Of mastheads in Latin script.
    static let imprint = ImprintWords.english + .german + .french
}
