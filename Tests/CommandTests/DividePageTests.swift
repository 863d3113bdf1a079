import Foundation
import TestSupport
import Testing

/// A page's division mended by an editor who types what is right of it.
@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built")) struct DividePageTests {
    private static let page = """
        THE QUARRY LANTERN
        Monday, March 2, 1931. Price Two Cents.

        Kiln Fired Again
        The old lime kiln above the ford was fired again on Saturday.
        Four wagons of stone went up before noon.

        Ferry Rope Parts
        The ferry rope parted at dusk on Sunday with two carts aboard.
        Nobody was hurt, and both of the carts were drawn ashore.
        """

    /// What each line belongs to, `4 a1`, when `rows` record the page and `edit` was typed.
    private func mended(
        _ rows: [String], _ edit: String, page: String = page
    ) throws -> (lines: [String], folder: TemporaryFolder, tool: BuiltTool) {
        let (folder, tool) = (try TemporaryFolder(), try #require(BuiltTool.found))
        try folder.write(
            "format: 1\ntitle: x\nlanguage: en\npaper: {name: The Quarry Lantern, language: en}\n",
            to: "Content/archive.yml")
        try folder.write(page, to: "Content/issues/1931-03-02/1.txt")
        let ledger = "id\tkind\tby\tparts\theadline\n" + rows.map { $0 + "\n" }.joined()
        try folder.write(ledger, to: "Content/issues/1931-03-02/articles.tsv")
        let words = edit.split(separator: " ").map { String($0).replacing("_", with: " ") }
        let result = try tool.run(["divide", "1931-03-02/1", "--by", "Ada"] + words, in: folder.path)
        #expect(result.status == 0, "\(result.text)")
        let shown = try tool.run(["divide", "1931-03-02/p1", "--lines"], in: folder.path)
        #expect(shown.status == 0, "\(shown.text)")
        let lines = shown.output.split(separator: "\n").map {
            $0.split(separator: " ", omittingEmptySubsequences: true).prefix(2).joined(separator: " ")
        }
        return (lines, folder, tool)
    }

    private static let right = ["1 –", "2 –", "4 a1", "5 a1", "6 a1", "8 a2", "9 a2", "10 a2"]
    private static let kiln = "1:4-6 Kiln Fired…before noon."
    private static let ferry = "1:8-10 Ferry Rope…drawn ashore."

    @Test(
        "One command mends a page on which one thing is wrong",
        arguments: [
            (
                ["p1-a1\tnews\tx\t1:4-8 Kiln Fired…Rope Parts", "p1-a2\tnews\tx\t1:9-10 The ferry…ashore."],
                "--give 8=a2"
            ),
            (["p1-a1\tnews\tx\t1:4-10 Kiln Fired…ashore."], "--split a1@8"),
            (
                [
                    "p1-a1\tnews\tx\t" + kiln, "p1-a2\tnews\tx\t1:8-9 Ferry Rope…aboard.",
                    "p1-a3\tnews\tx\t1:10-10 Nobody was…ashore.",
                ], "--join a2,a3"
            ),
            (
                [
                    "p1-a1\tnews\tx\t1:4-5 Kiln Fired…Saturday.", "p1-a2\tnews\tx\t" + ferry,
                    "p1-f1\tfurniture\tx\t1:6-6 Four wagons…noon.",
                ], "--give 6=a1"
            ),
            (
                [
                    "p1-a1\tnews\tx\t1:5-6 The old lime…before noon. | 1:4-4 Kiln Fired Again",
                    "p1-a2\tnews\tx\t" + ferry,
                ], "--article 4,5-6"
            ),
        ])
    func oneFault(rows: [String], edit: String) throws {
        #expect(try mended(rows, edit).lines == Self.right)
    }

    @Test func `furniture and advertisements leave the story, and a kicker its headline`() throws {
        let page = Self.page.replacing(
            "Four wagons", with: "BUY DUNNICK'S BOOTS AT THE FORD\nThe Lantern, 2 Cents\nFour wagons")
        let done = try mended(
            ["p1-a1\tnews\tx\t1:4-8 Kiln Fired…before noon.", "p1-a2\tnews\tx\t1:10-12 Ferry Rope…ashore."],
            "--article 6=advertisement --furniture 7 --kicker a2=River_News --kind a1=Sketch", page: page)
        #expect(
            done.lines == ["1 –", "2 –", "4 a1", "5 a1", "6 a3", "7 f1", "8 a1", "10 a2", "11 a2", "12 a2"])
        let rows = try done.folder.text("Content/issues/1931-03-02/articles.tsv").split(separator: "\n")
        #expect(rows[0] == "id\tkind\tby\tparts\theadline\tkicker")
        #expect(rows[1].hasPrefix("p1-a1\tSketch\tAda\t1:4-5 Kiln Fired"))
        #expect(rows[2].hasSuffix("ashore.\t\tRiver News"))
        #expect(rows[3] == "p1-a3\tadvertisement\tAda\t1:6-6 BUY DUNNICK…AT THE FORD\t")
        #expect(rows[4] == "p1-f1\tfurniture\tAda\t1:7-7 The Lantern…2 Cents")
        let output = try done.tool.run(["divide", "--dry-run"], in: done.folder.path)
        #expect(output.text.contains("all stand as recorded"), "\(output.text)")
    }

    @Test func `a page without rows is divided first, and a dry run writes nothing`() throws {
        let done = try mended([], "--furniture 6 --dry-run")
        #expect(
            try done.folder.text("Content/issues/1931-03-02/articles.tsv").split(separator: "\n").count == 1)
        let result = try done.tool.run(
            ["divide", "1931-03-02/p1", "--by", "Ada", "--furniture", "6"], in: done.folder.path)
        #expect(result.text.contains("+ p1-a1") && result.text.contains("= p1-f1"), "\(result.text)")
        let rows = try done.folder.text("Content/issues/1931-03-02/articles.tsv").split(separator: "\n")
        #expect(rows[0].hasSuffix("\theadline"))
        #expect(rows.last == "p1-f1\tfurniture\tAda\t1:6-6 Four…noon.")
    }

    @Test(
        "What cannot be done says why, and nothing is written",
        arguments: [
            ("--give 40=a1", 1, "1.txt:10"), ("--give 5=a7", 1, "There is no article p1-a7"),
            ("--split a1@4", 1, "nothing would stand before the cut"), ("--furniture 7", 1, "blank"),
            ("--article 4-6 --give 6=a2", 1, "both asked for"), ("--join a1", 64, "--join a2,a3"),
            ("--split a1", 64, "a1@17"), ("--furniture one", 64, "1-2,60"),
            ("--kind a1=gone", 64, "editorial"),
        ])
    func refused(edit: String, status: Int32, words: String) throws {
        let rows = ["p1-a1\tnews\tx\t" + Self.kiln, "p1-a2\tnews\tx\t" + Self.ferry]
        let place = try mended(rows, "--kind a1=news")
        let before = try place.folder.text("Content/issues/1931-03-02/articles.tsv")
        let result = try place.tool.run(
            ["divide", "1931-03-02/p1", "--by", "Ada"] + edit.split(separator: " ").map(String.init),
            in: place.folder.path)
        #expect(result.status == status && result.text.contains(words), "\(result.text)")
        #expect(try place.folder.text("Content/issues/1931-03-02/articles.tsv") == before)
    }

    @Test func `a page is named for an edit, and issues for a division`() throws {
        let place = try mended(["p1-a1\tnews\tx\t" + Self.kiln], "--kind a1=news")
        for words in [["--lines"], ["1931-03-02", "--lines"], ["1931-03-02/p1"]] {
            let result = try place.tool.run(["divide"] + words, in: place.folder.path)
            #expect(result.status == 64, "\(result.text)")
        }
        let missing = try place.tool.run(["divide", "1931-03-02/p4", "--lines"], in: place.folder.path)
        #expect(missing.status == 1 && missing.text.contains("Held: p1."), "\(missing.text)")
    }
}
