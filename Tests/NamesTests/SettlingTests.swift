import ArchiveModel
import Ingest
import Languages
import Testing

@testable import Names

/// What an archive knows from its articles, and that it only adds to what each of them says by itself.
struct SettlingTests {
    @Test func `what two articles are sure of is added where a third says nothing of it`() throws {
        let third = "在闻人达后人的要求下，信没有公开。"
        #expect(names(in: [Self.first, third])[1] == [])
        #expect(names(in: [Self.first, Self.second, third])[2] == ["person 闻人达"])
        let added = try #require(read([Self.first, Self.second, third])[2].mentions.first)
        #expect(
            added.evidence == ["the archive knows it as a person", "articles that are sure of it: 2"])
        #expect(added.position == TextPosition(block: 0, offset: 1, length: 3))
    }

    @Test func `copies of one text are one article`() {
        let third = "在闻人达后人的要求下，信没有公开。"
        #expect(names(in: [Self.first, Self.first, Self.first, third])[3] == [])
    }

    @Test func `a short form needs its place in two articles`() {
        let short = "涂岭的麦子黄了。"
        #expect(names(in: ["他到涂岭县开会。", short])[1] == [])
        #expect(names(in: ["他到涂岭县开会。", "在涂岭县，麦子黄了。", short])[2] == ["place 涂岭"])
    }

    @Test func `a name of an article itself is never taken away or cut`() {
        let whole = "市长程宇航到会讲话。"
        let short = ["市长程宇到会讲话。", "“渠成了。”程宇说。", "县长程宇，今年五十岁。"]
        #expect(names(in: short + [whole])[3] == names(in: [whole])[0])
    }

    @Test func `a word of the language is never settled, whatever it was taken for`() {
        var evidence = NameEvidence()
        for text in ["市长高兴到会讲话。", "“好。”局长高兴说。", "县长高兴，今年五十岁。"] {
            _ = NameRecogniser().mentions(in: StoriesTests.article(text), gathering: &evidence)
        }
        #expect(evidence.people.keys.contains { String($0) == "高兴" })
        #expect(SettledNames(evidence).isEmpty)
    }

    @Test func `what may be the beginning of the next word is no part of a settled name`() {
        var evidence = NameEvidence.Testimony()
        evidence.articles = [1, 2]
        evidence.left.add(nil)
        evidence.right.add(Unit(of: "作"))
        #expect(!evidence.right.isShown)
        evidence.right.add(Unit(of: "写"))
        #expect(evidence.right.isShown)
        #expect(!evidence.right.isFree)
        evidence.right.add(Unit(of: "，"))
        #expect(evidence.right.isFree)
    }

    @Test("More articles settle more and unsettle nothing, in any order")
    func monotone() throws {
        let articles = try SettlingLawTests.stories().map { StoriesTests.article($0.text) }
        let each = articles.map { article in
            var evidence = NameEvidence()
            _ = NameRecogniser().mentions(in: article, gathering: &evidence)
            return evidence
        }
        var sum = NameEvidence()
        var before = Set<KnownName>()
        for (number, evidence) in each.enumerated() {
            sum.add(evidence)
            guard number % 40 == 39 || number == each.count - 1 else { continue }
            let now = Set(SettledNames(sum).names.names)
            #expect(before.subtracting(now) == [])
            before = now
        }
        let backwards = each.reversed().reduce(into: NameEvidence()) { $0.add($1) }
        #expect(SettledNames(backwards).names.names == SettledNames(sum).names.names)
        #expect(SettledNames(backwards).articles == SettledNames(sum).articles)
        #expect(before.count > 20)
    }

    @Test func `an archive adds too, and a decision that words are no name keeps them from being settled`()
        async throws
    {
        let texts = [Self.first, Self.second, "在闻人达后人的要求下，信没有公开。"]
        #expect(try await people(texts) == [["闻人达"], ["闻人达"], ["闻人达"]])
        #expect(
            try await people(texts, decision: "2021-01-02\t⟦闻人达⟧\tnone\t王敏\t2026-03-02\n") == [
                ["闻人达"], [], [],
            ])
        #expect(try await people(texts, decision: "*\t⟦闻人达⟧\tnone\t王敏\t2026-03-02\n") == [[], [], []])
    }

    private static let first = "总统闻人达说，会谈很好。"
    private static let second = "议员闻人达出席，会后他又说了话。"

    private func read(_ texts: [String]) -> [Article] {
        NameRecogniser.recognised(texts.map(StoriesTests.article))
    }

    private func names(in texts: [String]) -> [[String]] {
        read(texts).map { $0.mentions.map { "\($0.kind.word) \($0.name)" } }
    }

    /// The people in issues of one article each.
    private func people(_ texts: [String], decision: String? = nil) async throws -> [[String]] {
        var files = [("archive.yml", "format: 1\ntitle: 青榆日报\npaper: {name: 青榆日报}\n")]
        for (number, text) in texts.enumerated() {
            files.append(("issues/2021-01-0\(number + 1)/1.txt", "# 各地新闻简报\n\n\(text)\n"))
        }
        if let decision { files.append(("decisions/闻人达.tsv", decision)) }
        let archive = try #require(
            await Ingest.archive(from: files.map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }).value)
        return archive.issues.map { issue in
            issue.articles.flatMap(\.mentions).filter { $0.kind == .person }.map(\.name)
        }
    }
}
