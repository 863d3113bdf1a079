import ArchiveModel
import Languages

/// What is in a line: each character is looked at once, and each rule asked once, for what is asked again and again.
struct LineMarks: Sendable {
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
        dateline = LineRules.dateline(text)
        opensStory =
            dateline != nil || LineRules.opensStory(folded: folded) || LineRules.beginsDateline(text)
        closesStory = LineRules.closesStory(text)
        endsSentence = text.endsSentence
        isCredit = LineRules.opening.contains(text.first) && LineRules.isCredit(text.dense)
        isContact = LineRules.isContact(folded: folded)
        isSalutation = LineRules.isSalutation(folded: folded)
        endsWithCredit = LineRules.endsWithCredit(text)
        isFinished =
            endsSentence || LineRules.endsWithPhotographersName(text) || isCredit || isContact || closesStory
            || LineRules.endsWithDate(text)
        isDate = LineRules.isDate(text)
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
        case "，": hasComma = true
        case ",": hasComma = hasComma || text[safe: index + 1]?.isDigit != true
        case "。", "；", ";": hasStop = true
        default:
            hasLatin = hasLatin || scalar.isLatinLetter
            hasDigit = hasDigit || scalar.isDigit
            hasBlank = hasBlank || scalar.isBlank
        }
    }
}
