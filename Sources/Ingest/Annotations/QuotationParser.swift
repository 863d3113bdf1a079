import ArchiveModel
import Languages
import Markup
import Reading

/// Reads the text of a block quote: CriticMarkup, and the signature in its comment.
struct QuotationParser {
    private(set) var quotation = Quotation()
    private(set) var signature = NoteSignature()
    private(set) var diagnostics: [Diagnostic] = []
    private var told = Set<MarkProblem>()
    private let location: SourceLocation
    private let line: String

    init(_ text: String, at location: SourceLocation, line: String) {
        self.location = location
        self.line = line
        let bytes = Array(text.utf8)
        for span in CriticMarkup.parse(text) { take(span, written: bytes[span.range]) }
        for index in quotation.changes.indices.dropFirst() {
            let own = quotation.changes[index].signature
            quotation.changes[index].signature.author = own.author ?? signature.author
            quotation.changes[index].signature.date = own.date ?? signature.date
        }
    }

    private mutating func take(_ span: CriticSpan, written: ArraySlice<UInt8>) {
        switch span.content {
        case .text(let text):
            if let mark = Self.marks.first(where: { text.contains($0) }) { report(.unclosed(mark)) }
            append(.context(text))
        case .highlight(let text):
            if quotation.highlight == nil {
                append(.highlight(text))
            } else {
                report(.secondHighlight)
                append(.context(text))
            }
        case .deletion(let text):
            if written.starts(with: "{~~".utf8) {
                report(.noArrow)
                append(.context(text))
            } else if Self.isPilcrow(text) {
                change(.joinParagraphs)
            } else {
                change(.replace(old: text, new: ""), old: text)
            }
        case .insertion(let text):
            if Self.isPilcrow(text) {
                change(.splitParagraph)
            } else {
                let text = text.unwrapped
                change(NoteRemarks.isLost(text) ? .lostText : .replace(old: "", new: text), new: text)
            }
        case .substitution(let old, let new):
            change(.replace(old: old, new: new.unwrapped), old: old, new: new.unwrapped)
        case .comment(let text): comment(text)
        }
    }

    private static let marks = ["{==", "{--", "{++", "{~~", "{>>"]

    private static func isPilcrow(_ text: String) -> Bool {
        text.unicodeScalars.filter { !$0.isBlank }.elementsEqual(["¶"])
    }

    private mutating func append(_ piece: Quotation.Piece) { quotation.pieces.append(piece) }

    private mutating func change(_ change: Correction.Change, old: String = "", new: String = "") {
        append(.change(quotation.changes.count))
        quotation.changes.append(
            Quotation.Change(
                correction: Correction(state: .misreading, change: change), old: old, new: new))
    }

    /// A comment says whose the note is, and of which kind the correction before it.
    private mutating func comment(_ text: String) {
        let comment = NoteComment(text)
        if let word = comment.badDate { report(.badDate(word)) }
        if let words = comment.doubtfulAuthor { report(.doubtfulAuthor(words)) }
        if quotation.changes.isEmpty {
            if comment.state != nil { report(.remarkAlone(comment.remark)) }
            signature = signed(signature, by: comment)
            return
        }
        let last = quotation.changes.count - 1
        if let state = comment.state { quotation.changes[last].correction.state = state }
        quotation.changes[last].signature = signed(quotation.changes[last].signature, by: comment)
        if last == 0 || quotation.highlight != nil { signature = signature.filled(from: comment.signature) }
    }

    private mutating func signed(_ signature: NoteSignature, by comment: NoteComment) -> NoteSignature {
        if let author = comment.signature.author, let first = signature.author, author != first {
            report(.secondAuthor(author))
        }
        return signature.filled(from: comment.signature)
    }

    /// Each once: the place told is that of the whole quotation.
    private mutating func report(_ problem: MarkProblem) {
        guard told.insert(problem).inserted else { return }
        diagnostics.append(.quotation(problem, at: location, line))
    }
}

enum MarkProblem: Hashable {
    case unclosed(String)
    case secondHighlight, noArrow
    case badDate(String)
    case doubtfulAuthor(String)
    case remarkAlone(String)
    case secondAuthor(String)
}

extension Diagnostic {
    fileprivate static func quotation(_ problem: MarkProblem, at location: SourceLocation, _ line: String)
        -> Diagnostic
    {
        let (kind, message, fix) =
            switch problem {
            case .unclosed(let mark):
                (
                    DiagnosticKind.unclosedMark,
                    "'\(mark)' is not closed, so it is taken for words of the source",
                    "close it in the same block quote"
                )
            case .secondHighlight:
                (
                    DiagnosticKind.secondHighlight,
                    "A quotation has one {==…==}; the note stands on the first",
                    "quote the other words in a block quote of their own"
                )
            case .noArrow:
                (
                    DiagnosticKind.noArrow,
                    "A substitution is written {~~old~>new~~}; this one changes nothing",
                    "put '~>' between the old words and the new ones"
                )
            case .badDate(let word):
                (DiagnosticKind.noteDate, "'\(word)' is not a date", "write dates like 2026-03-02")
            case .doubtfulAuthor(let words):
                (
                    DiagnosticKind.noteRemark,
                    "'\(words)' is taken for who wrote the note, and the correction for a misreading",
                    "write what is said of the correction as a word of its own, as {>>sic<<}"
                )
            case .remarkAlone(let words):
                (
                    DiagnosticKind.noteRemark,
                    "'\(words)' says of which kind a correction is, and none stands before it",
                    "write the correction before it, as {~~old~>new~~}, or say it in the note"
                )
            case .secondAuthor(let author):
                (
                    DiagnosticKind.secondAuthor,
                    "The note is signed already; '\(author)' is not shown",
                    "name all who wrote it in one comment"
                )
            }
        return Diagnostic(kind, message, at: location, excerpt: line, fixes: [fix])
    }

    static func remarkAlone(_ words: String, at location: SourceLocation, _ line: String) -> Diagnostic {
        quotation(.remarkAlone(words), at: location, line)
    }

    static func noteDate(_ word: String, at location: SourceLocation, _ line: String) -> Diagnostic {
        quotation(.badDate(word), at: location, line)
    }
}
