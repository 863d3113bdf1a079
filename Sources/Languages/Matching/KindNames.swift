package import ArchiveModel
import CWords

/// What papers call the kinds of articles, in all languages together.
///
/// Data: `kinds.tsv` in the folder of each language.
package enum KindNames {
    /// The kind that `name` says, whatever its case and form of characters; of a name that no list has, itself.
    package static func kind(_ name: String) -> Article.Kind {
        kinds[Fold.string(name)] ?? Article.Kind(rawValue: name)
    }

    /// The name of a kind that `name` was most likely meant for; `nil` when it has no misprint that can be told.
    ///
    /// One letter tells nothing in a word of two or three, as most of them are in Chinese.
    package static func nearest(to name: String) -> String? {
        guard name.unicodeScalars.count >= 4 else { return nil }
        return nearMiss(for: name, among: names, most: name.unicodeScalars.count < 8 ? 1 : 2)
    }

    /// Every name with its kind, in the order of the files.
    package static let all: [(name: String, kind: Article.Kind)] = {
        let files = [
            broadsheet_kinds_en(), broadsheet_kinds_de(), broadsheet_kinds_fr(), broadsheet_kinds_zh_hans(),
        ]
        return files.flatMap(rows).flatMap { row in
            row.map { ($0, Article.Kind(rawValue: row[0])) }
        }
    }()

    private static let kinds: [String: Article.Kind] = Dictionary(
        all.map { (Fold.string($0.name), $0.kind) }, uniquingKeysWith: { first, _ in first })

    private static let names = Set(all.map(\.name)).sorted()

    private static func rows(_ file: broadsheet_words) -> [[String]] {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map(String.init) }
    }
}
