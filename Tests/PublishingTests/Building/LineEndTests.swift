import ArchiveModel
import Publishing
import TestSupport
import Testing

@Suite struct LineEndTests {
    @Test(
        "a page whose lines end in a CR alone, in CR LF or in both makes the site that LF makes",
        arguments: ["\r", "\r\n", "mixed"])
    func lineEnds(end: String) async throws {
        let page = """
            # 河湾镇冬修水利

            河湾镇今年冬天清理了九条水渠，各村都出了力。
            县里派人来看过两次，说修得好。

            # 图书馆延长开放
            从这个月起，县图书馆晚上九点关门。

            """
        var number = 0
        let ended = String(
            page.flatMap { letter -> String in
                guard letter == "\n" else { return String(letter) }
                number += 1
                return end != "mixed" ? end : ["\r", "\r\n", "\n", "\r"][number % 4]
            })
        let (plain, other) = (try TemporaryFolder(), try TemporaryFolder())
        for (folder, text) in [(plain, page), (other, ended)] {
            try folder.write(SmallArchive.script(), in: "Content")
            try folder.write(text, to: "Content/issues/2021-03-02/1.txt")
            try? folder.remove("Content/issues/2021-03-02/articles.tsv")
            let report = try await folder.build()
            #expect(report.isPublished, "\(report.diagnostics.filter { $0.severity == .error })")
        }
        let (expected, found) = (try plain.tree("Public"), try other.tree("Public"))
        #expect(Set(found.keys) == Set(expected.keys))
        for (path, bytes) in expected { #expect(found[path] == bytes, "\(path)") }
        #expect(try plain.text("Public/data/articles-2021.csv").contains("1:6-7"))
    }
}
