import Foundation

/// An article whose text is known, to be laid out anew.
struct SourceArticle: Sendable {
    var kind = "news"
    var kicker: String?
    /// Clauses are separated by blanks; empty when the paper printed none.
    var headline = ""
    var deck: String?
    var byline: String?
    var paragraphs: [String] = []
    /// Section heads by the paragraph that they stand before.
    var subheads: [Int: String] = [:]
}

extension SourceArticle {
    /// The articles of `articles.txt` beside this file: the sample's and some invented for this test.
    static func sample(_ name: String = "articles.txt") throws -> [SourceArticle] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appendingPathComponent("Articles/" + name), encoding: .utf8)
        return text.components(separatedBy: "\n\n").map { block in
            var article = SourceArticle()
            for line in block.split(separator: "\n").map(String.init) { article.take(line) }
            return article
        }.filter { !$0.paragraphs.isEmpty }
    }

    /// The articles of the hand-made answers in `gold/` beside the folder of real pages; none when it is not there.
    static func gold(besides pages: String?) -> [SourceArticle] {
        guard let pages else { return [] }
        let folder = URL(fileURLWithPath: pages).deletingLastPathComponent().appendingPathComponent("gold")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().flatMap { name -> [SourceArticle] in
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)),
                let page = try? JSONDecoder().decode(GoldPage.self, from: data)
            else { return [] }
            return page.articles.filter { $0.kind != "photo" && $0.headline != nil }.map(SourceArticle.init)
        }
    }

    private init(_ gold: GoldPage.GoldArticle) {
        kind = gold.kind
        kicker = gold.kicker
        headline = gold.headline ?? ""
        deck = gold.subheads.first { $0.hasPrefix("——") || $0.hasPrefix("（") }
        paragraphs = gold.paragraphs
    }

    private mutating func take(_ line: String) {
        func value(_ key: String) -> String? {
            line.hasPrefix(key) ? String(line.dropFirst(key.count)) : nil
        }
        if let kind = value("== ") {
            self.kind = kind
        } else if let text = value("kicker: ") {
            kicker = text
        } else if let text = value("headline: ") {
            headline = text
        } else if let text = value("deck: ") {
            deck = text
        } else if let text = value("byline: ") {
            byline = text
        } else if let text = value("## ") {
            subheads[paragraphs.count] = text
        } else {
            paragraphs.append(line)
        }
    }
}

private struct GoldPage: Decodable {
    struct GoldArticle: Decodable {
        var kind: String
        var headline: String?
        var kicker: String?
        var subheads: [String]
        var paragraphs: [String]
    }
    var articles: [GoldArticle]
}
