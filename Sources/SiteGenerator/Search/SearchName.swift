package import ArchiveModel

/// A record as type-ahead offers it.
package struct SearchName: Sendable {
    /// The record; `nil` for a name that the machine found.
    package var id: EntityID?
    /// The folder of its page: `people/sun-hong`, `names/sun-hong-1a2b3c4d`.
    package var address: String
    package var name: String
    /// The folder of the records of its kind; `nil` where the address begins with it.
    var kind: String?
    /// What tells it from others of its name.
    package var qualifier: String?
    /// What somebody may begin to type: name, aliases, pinyin and initials, folded, without spaces; behind a `P` where it
    /// is one of these without its diacritics.
    package var keys: [String]
    /// In how many articles it is named.
    package var articles: Int

    package init(id: EntityID, name: String, qualifier: String? = nil, keys: [String], articles: Int) {
        self.id = id
        address = id.description
        self.name = name
        self.qualifier = qualifier
        self.keys = keys
        self.articles = articles
    }

    /// A name that the machine found.
    init(
        found name: String, kind: String, address: String, qualifier: String?, keys: [String], articles: Int
    ) {
        self.name = name
        self.kind = kind
        self.address = address
        self.qualifier = qualifier
        self.keys = keys
        self.articles = articles
    }
}

extension SearchName {
    /// Of each kind those that most articles name; one that is named once narrows nothing.
    static func top(_ names: [SearchName]) -> [EntityID] {
        EntityKind.allCases.flatMap { kind in
            names.filter { $0.id?.kind == kind && $0.articles > 1 }
                .sorted { ($1.articles, $0.address) < ($0.articles, $1.address) }.prefix(topOfEachKind)
                .compactMap(\.id)
        }
    }

    private static let topOfEachKind = 8

    /// By the first character of a key: the names with such a key, those named most often first.
    ///
    /// `[["sunhong sh","people/sun-hong","孙弘","辽源市市长",12],…]`; behind the number of articles stands the kind of a name
    /// that the machine found.
    static func tables(_ names: [SearchName]) -> [String: [UInt8]] {
        var byFirst: [String: [(name: SearchName, keys: [String])]] = [:]
        let sorted = names.sorted { ($1.articles, $0.address) < ($0.articles, $1.address) }
        for name in sorted {
            let keys = Dictionary(grouping: Set(name.keys)) { key in
                String(String.UnicodeScalarView(key.unicodeScalars.drop { $0 == "P" }.prefix(1)))
            }
            for (first, keys) in keys where !first.isEmpty {
                byFirst[first, default: []].append((name, keys.sorted()))
            }
        }
        return byFirst.mapValues { entries in
            var output = IndexBytes()
            output.list(entries) { output, entry in
                output.raw("[")
                for text in [
                    entry.keys.joined(separator: " "), entry.name.address, entry.name.name,
                    entry.name.qualifier ?? "",
                ] {
                    output.string(text)
                    output.raw(",")
                }
                output.number(entry.name.articles)
                if let kind = entry.name.kind {
                    output.raw(",")
                    output.string(kind)
                }
                output.raw("]")
            }
            return output.bytes
        }
    }
}
