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
            return suggestions.isEmpty
                ? "Nothing to decide." : suggestions.map { entry($0) }.joined(separator: "\n")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let rows = suggestions.map(Row.init)
        return (try? encoder.encode(rows)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    /// A suggestion with its variants and their sentences, in which `mark` marks the name.
    func entry(_ suggestion: Suggestion, mark: (String) -> String = { $0 }) -> String {
        var head = "\(suggestion.changed.count)\t\(suggestion.kind.word)\t\(suggestion.name)"
        if !suggestion.roles.isEmpty {
            head += "\t" + suggestion.roles.joined(separator: Punctuation.listSeparator)
        }
        if !suggestion.left.isEmpty {
            head +=
                "\tleft: " + suggestion.left.map(\.role.title).joined(separator: Punctuation.listSeparator)
        }
        switch suggestion.matter {
        case .newName: break
        case .undecided(let ids): head += "\tone of " + ids.map(\.description).joined(separator: ", ")
        case .shortForm(let id): head += "\tshort for \(id)?" + (suggestion.reason.map { " \($0)" } ?? "")
        case .longForm(let id): head += "\tlong for \(id)?"
        case .namesakes(let roles):
            let sides = roles.map { $0.joined(separator: Punctuation.listSeparator) }
            head += "\tperhaps \(roles.count) people: " + sides.joined(separator: " | ")
        case .office(let id): head += "\tthen \(id)?"
        case .recurring: head += "\trecurs"
        }
        var lines = [head] + suggestion.sentences.map { line($0, "    ", mark) }
        for (number, variant) in suggestion.variants.enumerated() {
            lines.append("  \(number + 1) the same as \(variant.name)? \(variant.reason)")
            lines += variant.sentences.map { line($0, "      ", mark) }
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ sentence: Suggestion.Sentence, _ indent: String, _ mark: (String) -> String) -> String
    {
        let scalars = Array(sentence.text.unicodeScalars)
        let range = sentence.name.clamped(to: scalars.indices)
        let parts = [scalars[..<range.lowerBound], scalars[range], scalars[range.upperBound...]].map {
            String(String.UnicodeScalarView($0))
        }
        return "\(indent)\(sentence.article)  \(parts[0])\(range.isEmpty ? "" : mark(parts[1]))\(parts[2])"
    }

    private struct Row: Encodable {
        struct Sentence: Encodable {
            var article: String
            var text: String
            /// Where the name stands in it, in Unicode scalars.
            var offset: Int
            var length: Int

            init(_ sentence: Suggestion.Sentence) {
                article = sentence.article.description
                text = sentence.text
                offset = sentence.name.lowerBound
                length = sentence.name.count
            }
        }

        struct Variant: Encodable {
            var name: String
            var reason: String
            var articles: [String]
            var sentences: [Sentence]
        }

        var kind: String
        var name: String
        var matter: String
        var reason: String?
        var records: [String]
        /// For namesakes the roles of each.
        var groups: [[String]]?
        var roles: [String]
        var articles: [String]
        /// How many articles an answer changes, those of the variants counted.
        var changes: Int
        var sentences: [Sentence]
        /// Other wordings, which the answer settles too.
        var variants: [Variant]

        init(_ suggestion: Suggestion) {
            kind = suggestion.kind.word
            name = suggestion.name
            reason = suggestion.reason
            roles = suggestion.roles
            articles = suggestion.articles.map(\.description)
            changes = suggestion.changed.count
            sentences = suggestion.sentences.map(Sentence.init)
            variants = suggestion.variants.map {
                Variant(
                    name: $0.name, reason: $0.reason, articles: $0.articles.map(\.description),
                    sentences: $0.sentences.map(Sentence.init))
            }
            switch suggestion.matter {
            case .newName: (matter, records) = ("new", [])
            case .undecided(let ids): (matter, records) = ("undecided", ids.map(\.description))
            case .shortForm(let id): (matter, records) = ("short form", [id.description])
            case .longForm(let id): (matter, records) = ("long form", [id.description])
            case .namesakes(let roles): (matter, records, groups) = ("namesakes", [], roles)
            case .office(let id): (matter, records) = ("office", [id.description])
            case .recurring: (matter, records) = ("recurring", [])
            }
        }
    }
}
