import ArchiveModel
import Ingest
import Testing

/// The words of layout that an issue is read with are those of its language.
struct LayoutLanguageTests {
    private static let page = """
        VON MARWITZ GAINS THE RIVER

        The column crossed the river at noon and held the mill by dark. No word had come from
        the second column, and the road behind it was closed to all but the wagons of the wounded.
        """

    private static func archive(paper: String, issue: String? = nil) async throws -> Archive {
        var files = [
            "archive.yml": """
            format: 1
            title: The Larkport Beacon
            language: en
            paper: {name: The Larkport Beacon, language: \(paper)}
            edition: {id: "1", date: 1916-03-02}
            """,
            "issues/1916-03-02/1.txt": page,
        ]
        if let issue { files["issues/1916-03-02/issue.md"] = "---\nlanguage: \(issue)\n---\n" }
        return try #require(
            await Ingest.archive(from: files.map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }).value)
    }

    @Test(arguments: [("en", nil, true), ("de", nil, false), ("de", "en", true), ("en", "de", false)])
    func `the paper's, or the one that its issue.md names`(paper: String, issue: String?, isHeadline: Bool)
        async throws
    {
        let archive = try await Self.archive(paper: paper, issue: issue)
        let headlines = archive.issues.flatMap(\.articles).map(\.headline)
        #expect((headlines == ["VON MARWITZ GAINS THE RIVER"]) == isHeadline, "\(headlines)")
    }
}
