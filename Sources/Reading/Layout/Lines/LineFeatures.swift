import ArchiveModel

/// What speaks for what a line is: gathered once a line, read by every rule. `LineFeature` names them.
struct LineFeatures: Sendable {
    /// How it is set.
    var setting = LineSetting()
    /// In half-width units, blanks left out.
    var width = 0
    var hasComma = false
    var hasStop = false
    var hasLatin = false
    var hasDigit = false
    var hasBlank = false
    var opensStory: Bool
    var closesStory: Bool
    var endsSentence: Bool
    /// Ends a sentence, a signature or a story.
    var isFinished: Bool
    var isDate: Bool
    var isCredit: Bool
    var isContact: Bool
    var isSalutation: Bool
    /// Ends with `（本报记者 某某）` behind a sentence.
    var endsWithCredit: Bool
    /// The end of the dateline that the line begins with.
    var dateline: Int?

    init(_ text: [Unicode.Scalar], folded: [Unicode.Scalar], in paper: PaperWords) {
        dateline = Datelines.dateline(text, in: paper)
        opensStory =
            dateline != nil || Datelines.opensStory(folded: folded, in: paper)
            || Datelines.begins(text)
        closesStory = Bylines.closesStory(text, in: paper)
        endsSentence = text.endsSentence
        isCredit = Punctuation.opening.contains(text.first) && Bylines.isCredit(text.dense)
        isContact = Notices.isContact(folded: folded)
        isSalutation = Letters.isSalutation(folded: folded, in: paper)
        endsWithCredit = Bylines.endsWithCredit(text)
        isFinished =
            endsSentence || PictureLines.endsWithPhotographersName(text) || isCredit || isContact
            || closesStory || PrintedDates.endsWithDate(text)
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

/// How a line is set on its page, whatever it says.
struct LineSetting: Hashable, Sendable {
    /// How many blank lines stand before it.
    var blanksBefore = 0
    /// Begins with a blank.
    var isIndented = false
    /// Marked as a heading with `#`.
    var isHeading = false
    var isLetterSpaced = false
    /// It was printed over itself, and is read once.
    var isShadowed = false
    /// Of its page: figures have blanks of their own beside Han and Kana.
    var spacesFigures = false
}

/// The name of what speaks for what a line is.
enum LineFeature: String, CaseIterable, Sendable {
    // How it is set.
    case blankLinesBefore, indent, numberSign, letterSpacing, shadow, width
    // What is in it.
    case comma, stop, latin, digit, blank
    // What it says.
    case opener, dateline, closer, sentenceEnd, finish, date, credit, creditAtEnd, contact, salutation

    /// What it is in a line: a number, or 1 where it holds.
    func value(in features: LineFeatures) -> Double {
        switch self {
        case .blankLinesBefore: Double(features.setting.blanksBefore)
        case .indent: features.setting.isIndented ? 1 : 0
        case .numberSign: features.setting.isHeading ? 1 : 0
        case .letterSpacing: features.setting.isLetterSpaced ? 1 : 0
        case .shadow: features.setting.isShadowed ? 1 : 0
        case .width: Double(features.width)
        case .comma: features.hasComma ? 1 : 0
        case .stop: features.hasStop ? 1 : 0
        case .latin: features.hasLatin ? 1 : 0
        case .digit: features.hasDigit ? 1 : 0
        case .blank: features.hasBlank ? 1 : 0
        case .opener: features.opensStory ? 1 : 0
        case .dateline: features.dateline == nil ? 0 : 1
        case .closer: features.closesStory ? 1 : 0
        case .sentenceEnd: features.endsSentence ? 1 : 0
        case .finish: features.isFinished ? 1 : 0
        case .date: features.isDate ? 1 : 0
        case .credit: features.isCredit ? 1 : 0
        case .creditAtEnd: features.endsWithCredit ? 1 : 0
        case .contact: features.isContact ? 1 : 0
        case .salutation: features.isSalutation ? 1 : 0
        }
    }
}
