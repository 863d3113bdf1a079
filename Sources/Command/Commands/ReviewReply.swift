import ArchiveModel
import Desk

/// What an editor typed when asked about a name.
enum ReviewReply: Hashable {
    /// With the variants that the answer is about.
    case answer(ReviewPlan.Answer, Suggestion)
    case skip
    case undo
    case help
    case quit
    case unclear(String)

    static let keys = """
        a [RECORD]   opens a record, with the wordings below as its aliases
        m [RECORD]   the name and its wordings mean a record that exists
        r            the words are no name
        l            left open, not to be asked again
        s, or Enter  later
        u            takes the last answer back
        q            leaves; what is answered is written
        Behind an answer, -2 leaves out wording 2, and - leaves out all of them: a people/sun-hong -2
        """

    /// `a [record]`, `m record`, `r`, `l`, `s` or nothing, `u`, `?`, `q`; behind an answer `-1 -2` or `-`.
    init(_ line: String, about suggestion: Suggestion) {
        let words = line.split(separator: " ").map(String.init)
        let record = words.dropFirst().first { !$0.hasPrefix("-") }
        var group = suggestion
        for word in words.dropFirst() where word.hasPrefix("-") {
            guard word != "-" else {
                group.variants = []
                continue
            }
            guard let number = Int(word.dropFirst()), suggestion.variants.indices.contains(number - 1) else {
                self = .unclear("There is no wording \(word.dropFirst())")
                return
            }
            let left = suggestion.variants[number - 1].name
            group.variants.removeAll { $0.name == left }
        }
        switch words.first {
        case nil, "s": self = .skip
        case "q": self = .quit
        case "u": self = .undo
        case "?": self = .help
        case "r": self = .answer(.reject, group)
        case "l": self = .answer(.leave, group)
        case "a":
            let id = record.map { EntityID($0) } ?? suggestion.newRecord
            self = id.map { .answer(.accept($0), group) } ?? .unclear("Name the record: a people/sun-hong")
        case "m":
            let id = record.map { EntityID($0) } ?? suggestion.likely
            self = id.map { .answer(.merge($0), group) } ?? .unclear("Name the record: m people/sun-hong")
        default: self = .unclear("a, m, r, l, s, u, q or ?")
        }
    }

    static func question(about suggestion: Suggestion) -> String {
        let new = suggestion.newRecord.map { " (\($0))" } ?? ""
        let likely = suggestion.likely.map { " (\($0))" } ?? " RECORD"
        return "[a]ccept\(new), [m]erge\(likely), [r]eject, [l]eave open, [s]kip, [u]ndo, [q]uit, [?]"
    }
}

extension Suggestion {
    /// The record that it most likely means.
    var likely: EntityID? {
        switch matter {
        case .shortForm(let id), .longForm(let id), .office(let id): id
        case .newName, .undecided, .namesakes, .recurring: nil
        }
    }
}
