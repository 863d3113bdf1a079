import ArchiveModel
import Ingest
import Markup
import TestSupport
import Testing

@testable import Desk

/// How many of the links between real pages are made, or proposed, with no record written.
@Suite(.enabled(if: RealPages.areHere, "skipped: BROADSHEET_PAGES names no folder of real pages"))
struct RealLinkTests {
    @Test func `three of four links between real pages are made or proposed, and none that is wrong`()
        async throws
    {
        let links = try await Links()
        let things = RealLinks.things.split(separator: "\n").map { Thing(String($0)) }
        let all = things.reduce(0) { $0 + $1.pages.count - 1 }
        let made = things.reduce(0) { $0 + links.joined($1, byGroups: false) }
        let proposed = things.reduce(0) { $0 + links.joined($1, byGroups: true) }
        print("links between the real pages: \(all), made \(made), made or proposed \(proposed)")
        #expect(proposed * 4 >= all * 3, "\(proposed) of \(all) links")
        for line in RealLinks.others.split(separator: "\n") {
            let names = line.split(separator: "≠").map { String($0).trimmingBlanks }
            let wrong = links.groups.first { $0.names.contains(names[0]) && $0.names.contains(names[1]) }
            #expect(wrong == nil, "\(line)")
        }
    }

    private struct Thing {
        var line: String
        var nodes: [(page: Int, name: String)]
        var pages: Set<Int> { Set(nodes.map(\.page)) }

        init(_ line: String) {
            self.line = line
            nodes = line.split(separator: "|").compactMap { node in
                let words = String(node).trimmingBlanks.split(separator: " ", maxSplits: 1)
                return words.count == 2 ? Int(words[0]).map { ($0, String(words[1])) } : nil
            }
        }
    }

    private struct Links {
        var groups: [Suggestion] = []
        /// What each page names.
        var names: [Set<String>] = []
        var pages: [ArticleID: Set<Int>] = [:]

        init() async throws {
            var files = [
                ArchiveFile(
                    path: "archive.yml",
                    bytes: Array("format: 1\ntitle: 辽源日报\nlanguage: zh-Hans\npaper: {name: 辽源日报}\n".utf8))
            ]
            for (page, name) in zip(RealLinks.pages, RealPages.names) {
                let (issue, number) = (page.dropLast(3), page.suffix(1))
                files.append(
                    ArchiveFile(path: "issues/\(issue)/\(number).txt", bytes: try RealPages.bytes(name)))
            }
            let archive = try #require(await Ingest.archive(from: files).value)
            groups = SuggestionList.suggestions(for: archive, settled: [])
            names = Array(repeating: [], count: RealLinks.pages.count)
            for article in archive.issues.flatMap(\.articles) {
                let issue = article.id.page.issue
                pages[article.id] = Set(
                    article.parts.compactMap { RealLinks.pages.firstIndex(of: "\(PageID(issue, $0.page))") })
                for mention in article.mentions {
                    let block = mention.position.block
                    let page = block < 0 ? article.id.page.number : article.paragraphs[block].page
                    if let place = RealLinks.pages.firstIndex(of: "\(PageID(issue, page))") {
                        names[place].insert(mention.name)
                    }
                }
            }
        }

        /// How many pages of a thing are joined to another that names it, all its wordings counted.
        func joined(_ thing: Thing, byGroups: Bool) -> Int {
            var places: [String: Set<Int>] = [:]
            for node in thing.nodes {
                for key in keys(node.page, node.name, byGroups) { places[key, default: []].insert(node.page) }
            }
            guard let best = places.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else {
                return 0
            }
            let whole = best.value.filter { page in
                thing.nodes.filter { $0.page == page }.allSatisfy {
                    keys(page, $0.name, byGroups).contains(best.key)
                }
            }
            return max(0, whole.count - 1)
        }

        /// What the name of a page leads to: pages of its own name, and a group that proposes it.
        private func keys(_ page: Int, _ name: String, _ byGroups: Bool) -> [String] {
            let own = names[page - 1].contains(name) ? [name] : []
            guard byGroups else { return own }
            let proposed = groups.filter { group in
                guard group.names.contains(name) else { return false }
                if names[page - 1].contains(name) { return true }
                let articles = ([group.alone] + group.variants.map { group.led(by: $0.name).alone })
                    .filter { $0.name == name }.flatMap(\.articles)
                return articles.contains { pages[$0]?.contains(page - 1) == true }
            }
            return own + proposed.map { "group \($0.name)" }
        }
    }
}
