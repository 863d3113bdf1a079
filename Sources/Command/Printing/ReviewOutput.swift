import ArchiveModel
import Desk
import FoundationEssentials
import Ingest
import Reading

/// Suggestions as people or programs read them.
struct ReviewOutput {
    let suggestions: [Suggestion]

    func text(json: Bool) -> String {
        guard json else {
            return suggestions.isEmpty ? "Nothing to decide." : suggestions.map(entry).joined(separator: "\n")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let rows = suggestions.map(Row.init)
        return (try? encoder.encode(rows)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    func entry(_ suggestion: Suggestion) -> String {
        var head = "\(suggestion.articles.count)\t\(suggestion.kind.word)\t\(suggestion.name)"
        if !suggestion.roles.isEmpty {
            head += "\t" + suggestion.roles.joined(separator: Punctuation.listSeparator)
        }
        switch suggestion.matter {
        case .newName: break
        case .undecided(let ids): head += "\tone of " + ids.map(\.description).joined(separator: ", ")
        case .shortForm(let id): head += "\tshort for \(id)?"
        case .longForm(let id): head += "\tlong for \(id)?"
        case .namesakes(let roles):
            let sides = roles.map { $0.joined(separator: Punctuation.listSeparator) }
            head += "\tperhaps \(roles.count) people: " + sides.joined(separator: " | ")
        case .double(let other): head += "\tthe same as \(other)?"
        case .office(let id): head += "\tthen \(id)?"
        }
        return ([head] + suggestion.sentences.map { "    \($0.article)  \($0.text)" }).joined(separator: "\n")
    }

    private struct Row: Encodable {
        struct Sentence: Encodable {
            var article: String
            var text: String
        }

        var kind: String
        var name: String
        var matter: String
        var records: [String]
        /// The other name, for doubles.
        var double: String?
        /// For namesakes the roles of each.
        var groups: [[String]]?
        var roles: [String]
        var articles: [String]
        var sentences: [Sentence]

        init(_ suggestion: Suggestion) {
            kind = suggestion.kind.word
            name = suggestion.name
            roles = suggestion.roles
            articles = suggestion.articles.map(\.description)
            sentences = suggestion.sentences.map { Sentence(article: $0.article.description, text: $0.text) }
            switch suggestion.matter {
            case .newName: (matter, records) = ("new", [])
            case .undecided(let ids): (matter, records) = ("undecided", ids.map(\.description))
            case .shortForm(let id): (matter, records) = ("short form", [id.description])
            case .longForm(let id): (matter, records) = ("long form", [id.description])
            case .namesakes(let roles): (matter, records, groups) = ("namesakes", [], roles)
            case .double(let other): (matter, records, double) = ("double", [], other)
            case .office(let id): (matter, records) = ("office", [id.description])
            }
        }
    }
}
