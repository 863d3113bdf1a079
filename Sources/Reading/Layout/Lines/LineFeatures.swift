import ArchiveModel
import Languages

/// What is in a line: each character is looked at once, and each rule asked once, for what is asked again and again.
struct LineFeatures: Sendable {
    /// In half-width units, blanks left out.
    private(set) var width = 0
    private(set) var hasComma = false
    private(set) var hasStop = false
    private(set) var hasLatin = false
    private(set) var hasDigit = false
    private(set) var hasBlank = false
    let opensStory: Bool
    let closesStory: Bool
    let endsSentence: Bool
    let isFinished: Bool
    let isDate: Bool
    let isCredit: Bool
    let isContact: Bool
    let isSalutation: Bool
    /// Ends with `（本报记者 某某）` behind a sentence.
    let endsWithCredit: Bool
    /// The end of the dateline that the line begins with.
    let dateline: Int?

    init(_ text: [Unicode.Scalar], folded: [Unicode.Scalar]) {
        dateline = Datelines.dateline(text)
        opensStory =
            dateline != nil || Datelines.opensStory(folded: folded) || Datelines.begins(text)
        closesStory = Bylines.closesStory(text)
        endsSentence = text.endsSentence
        isCredit = Punctuation.opening.contains(text.first) && Bylines.isCredit(text.dense)
        isContact = Notices.isContact(folded: folded)
        isSalutation = Letters.isSalutation(folded: folded)
        endsWithCredit = Bylines.endsWithCredit(text)
        isFinished =
            endsSentence || PictureLines.endsWithPhotographersName(text) || isCredit || isContact
            || closesStory
            || PrintedDates.endsWithDate(text)
        isDate = PrintedDates.isDate(text)
        for index in text.indices { look(at: index, in: text) }
    }

    @inline(__always)
    private mutating func look(at index: Int, in text: [Unicode.Scalar]) {
        let scalar = text[index]
        if 0x4E00...0x9FFF ~= scalar.value {
            width += 2
            return
        }
        width += scalar.columns
        switch scalar {
        case Punctuation.comma: hasComma = true
        case ",": hasComma = hasComma || text[safe: index + 1]?.isDigit != true
        case Punctuation.stop, Punctuation.semicolon, ";": hasStop = true
        default:
            hasLatin = hasLatin || scalar.isLatinLetter
            hasDigit = hasDigit || scalar.isDigit
            hasBlank = hasBlank || scalar.isBlank
        }
    }
}
