import ArchiveModel
import Languages

/// What stands in `{>>…<<}`: whose the note is, when it was written, its name, and of which kind a correction is.
struct NoteComment {
    private(set) var signature = NoteSignature()
    private(set) var state: Correction.State?
    /// The words that say so.
    private(set) var remark = ""
    /// A word that is meant as a date and is none.
    private(set) var badDate: String?
    /// Words taken for a name, though a word is among them that says of which kind a correction is.
    private(set) var doubtfulAuthor: String?

    init(_ text: String) {
        var author: [String] = []
        let words = Self.words(of: text)
        var index = 0
        while index < words.count {
            if let (state, length) = NoteRemarks.state(beginning: words[index...]) {
                self.state = state
                remark = words[index..<index + length].joined(separator: " ")
                index += length
                continue
            }
            let word = words[index]
            if word.hasPrefix("#"), word.utf8.count > 1 {
                signature.id = String(word.dropFirst())
            } else if let date = CalendarDate(word) {
                signature.date = date
            } else if word.unicodeScalars.allSatisfy({
                $0.isDigit || "-/.".unicodeScalars.contains($0) || DateWords.isPart($0)
            }) {
                badDate = word
            } else {
                author.append(word)
                if NoteRemarks.stands(within: word) { doubtfulAuthor = word }
            }
            index += 1
        }
        signature.author = author.isEmpty ? nil : author.joined(separator: " ")
    }

    /// Between blanks; also between full-width marks where one of them says of which kind a correction is.
    private static func words(of text: String) -> [String] {
        let words = text.unicodeScalars.split(whereSeparator: { $0.isBlank }).map(\.string)
        return words.flatMap { word in
            let parts = word.unicodeScalars.split(whereSeparator: NoteRemarks.divides)
                .map(\.string)
            return parts.contains { NoteRemarks.state(beginning: [$0]) != nil } ? parts : [word]
        }
    }
}

/// The words of all languages in which editors write notes.
enum NoteRemarks {
    /// The one place that chooses the languages.
    private static let words = NoteWords.chinese + .english

    private static let states: [String: Correction.State] = {
        let pairs =
            words.misprint.map { (folded($0), Correction.State.misprint) }
            + words.doubtful.map { (folded($0), .doubtful) }
        return Dictionary(pairs, uniquingKeysWith: { one, _ in one })
    }()

    private static let longest = states.keys.map { $0.split(separator: " ").count }.max() ?? 1
    private static let lost = Set(words.lost.map(folded))

    /// Full-width commas and stops, which stand without blanks.
    static func divides(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .otherPunctuation
            && (0x3001...0x303F ~= scalar.value || 0xFF01...0xFF65 ~= scalar.value)
    }

    /// Whether `text` stands in the place of text that is lost.
    static func isLost(_ text: String) -> Bool { lost.contains(folded(text)) }

    /// What the longest known remark at the beginning of `words` says, and how many words it has.
    static func state(beginning words: ArraySlice<String>) -> (state: Correction.State, length: Int)? {
        for length in stride(from: min(longest, words.count), to: 0, by: -1) {
            let phrase = trimmed(folded(words.prefix(length).joined(separator: " ")))
            if let state = states[phrase] { return (state, length) }
        }
        return nil
    }

    /// Whether a remark in a script without blanks stands in `word` with other letters around it.
    static func stands(within word: String) -> Bool {
        let word = folded(word)
        return states.keys.contains { remark in
            remark.unicodeScalars.allSatisfy(\.isHan) && word.contains(remark)
        }
    }

    private static func folded(_ text: some StringProtocol) -> String {
        Fold.string(text).replacing("\u{2019}", with: "'")
    }

    /// Without marks at its ends.
    private static func trimmed(_ phrase: String) -> String {
        let scalars = Array(phrase.unicodeScalars)
        let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar.isDigit }
        guard let first = scalars.firstIndex(where: isLetter), let last = scalars.lastIndex(where: isLetter)
        else { return phrase }
        return scalars[first...last].string
    }
}
