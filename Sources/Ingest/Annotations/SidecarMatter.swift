import ArchiveModel
import Markup

/// What stands before the notes of a sidecar: between two lines `---`, what articles of the page are about.
///
/// `topics: [ice, roads]` is said of all articles that begin on the page; `topics: {p1-a3: [ice]}` of one, by its id or
/// by how its headline begins.
struct SidecarMatter {
    private(set) var topics: [(article: Sidecar.Heading?, topics: [Topic])] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// How many lines of the file it takes.
    private(set) var lines = 0

    init(_ source: SourceText) {
        guard Self.isFence(source.line(source.firstLine)),
            let end = source.lines.indices.dropFirst().first(where: {
                Self.isFence(source.string(source.lines[$0]))
            })
        else { return }
        let document = FrontMatter.parse(source)
        lines = end + 1
        var fields = FieldReader(document.value.fields, keys: ["topics"], in: source)
        if let value = fields.value("topics"), case .mapping(let articles) = value.content {
            var inner = FieldReader(value, keys: articles.map(\.key), in: source)
            topics = articles.map { field in
                let isID = ArticleID(field.key) != nil || LocalArticleID(field.key) != nil
                let heading = Sidecar.Heading(
                    text: isID ? "" : field.key, id: isID ? field.key : nil, location: field.keyLocation,
                    line: source.line(field.keyLocation.line))
                return (heading, inner.topics(field.key))
            }
            diagnostics = inner.diagnostics
        } else {
            let all = fields.topics()
            if !all.isEmpty { topics = [(nil, all)] }
        }
        diagnostics = document.diagnostics + fields.diagnostics + diagnostics
    }

    private static func isFence(_ line: String) -> Bool {
        line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Those of a line `topics: ice, roads`; none of any other.
    static func topics(inLine line: String, at location: SourceLocation) -> [Topic] {
        let line = line.trimmingBlanks
        guard line.hasPrefix(word) else { return [] }
        var rest = line.dropFirst(word.count).description.trimmingBlanks
        if rest.hasPrefix("["), rest.hasSuffix("]") { rest = String(rest.dropFirst().dropLast()) }
        let names = rest.unicodeScalars.split { $0 == "," || NoteRemarks.divides($0) }
        return names.map { $0.string.trimmingBlanks }.filter { !$0.isEmpty }.map { Topic($0, at: location) }
    }

    private static let word = "topics:"
}

extension Issue {
    /// Gives articles the topics that `sidecar` names; `finder` knows them by their headlines.
    mutating func take(topicsOf sidecar: Sidecar, _ finder: SectionFinder) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for (heading, topics) in sidecar.topics {
            guard let heading else {
                for index in articles.indices where articles[index].id.page.number == sidecar.page {
                    articles[index].add(topics)
                }
                continue
            }
            let target = finder.target(of: heading, page: sidecar.page).unwrap(into: &diagnostics)
            if case .article(let id) = target { add(topics, to: id) }
        }
        for section in sidecar.sections where !section.topics.isEmpty {
            if case .article(let id) = finder.target(of: section.heading, page: sidecar.page).value {
                add(section.topics, to: id)
            }
        }
        return diagnostics
    }

    private mutating func add(_ topics: [Topic], to id: ArticleID) {
        guard let index = articles.firstIndex(where: { $0.id == id }) else { return }
        articles[index].add(topics)
    }
}

extension Article {
    fileprivate mutating func add(_ new: [Topic]) {
        for topic in new where !topics.contains(where: { $0.key == topic.key }) { topics.append(topic) }
    }
}
