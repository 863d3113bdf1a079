import ArchiveModel

/// An object of JSON Lines, with the members that it has.
struct JSONLine: Decodable {
    private(set) var texts: [TableColumn: String] = [:]
    private(set) var subheads: [Subhead] = []
    private(set) var byline: [Credit] = []
    private(set) var paragraphs: [String]?
    private(set) var breaks: [DeliveredArticle.Break] = []
    private(set) var label: String?
    /// How many there are.
    private(set) var corrections = 0
    /// Members that no column is called by, in order.
    private(set) var unknown: [String] = []
    /// A note of the export.
    private(set) var isNote = false

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let keys = values.allKeys.sorted { $0.stringValue < $1.stringValue }
        isNote =
            keys.contains { $0.stringValue == "markdown" } && keys.contains { $0.stringValue == "target" }
        guard !isNote else { return }
        for key in keys {
            guard let column = TableColumn(named: key.stringValue) else {
                unknown.append(key.stringValue)
                continue
            }
            if try values.decodeNil(forKey: key) { continue }
            switch column {
            case .subheads: subheads = try values.decode([Head].self, forKey: key).map(\.subhead)
            case .byline: byline = try Self.credits(values, key)
            case .paragraphs: paragraphs = try values.decode([String].self, forKey: key).map(\.onOneLine)
            case .pageBreaks: breaks = try values.decode([Place].self, forKey: key).map(\.value)
            case .label: label = try values.decode(String.self, forKey: key)
            case .corrections: corrections = (try? values.nestedUnkeyedContainer(forKey: key).count) ?? 0
            case _ where column.isDerived: break
            default:
                // A page may be a number or a label.
                texts[column] =
                    try (try? values.decode(Int.self, forKey: key)).map { "\($0)" }
                    ?? values.decode(String.self, forKey: key)
            }
        }
    }

    private static func credits(_ values: KeyedDecodingContainer<Key>, _ key: Key) throws -> [Credit] {
        if let text = try? values.decode(String.self, forKey: key) {
            return text.isEmpty ? [] : [Credit(name: text.onOneLine, role: "")]
        }
        return try values.decode([Credit].self, forKey: key)
    }

    private struct Head: Decodable {
        var text: String
        var before: Int
        var subhead: Subhead { Subhead(text.onOneLine, before: max(0, before)) }
    }

    private struct Place: Decodable {
        var paragraph: Int
        var offset: Int
        var page: Int
        var value: DeliveredArticle.Break {
            DeliveredArticle.Break(paragraph: paragraph, offset: offset, page: page)
        }
    }
}
