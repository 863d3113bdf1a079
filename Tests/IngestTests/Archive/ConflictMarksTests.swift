import ArchiveModel
import Ingest
import Testing

/// Which lines a merge has left, and which a newspaper or an editor has written.
struct ConflictMarksTests {
    private static let conflict = "一行\n<<<<<<< HEAD\n甲\n||||||| 4f1d02c\n乙\n=======\n丙\n>>>>>>> zhou\n末行\n"

    private func found(_ text: String, in path: String) -> [Diagnostic] {
        ConflictMarks.diagnostics(in: ArchiveFile(path: path, bytes: Array(text.utf8)))
    }

    private func lines(_ text: String, in path: String, _ id: String = "merge-conflict") -> [Int] {
        found(text, in: path).filter { $0.id == id }.compactMap(\.location?.line)
    }

    @Test(arguments: [
        "archive.yml", "calendar.yml", "accepted.tsv", "decisions/李刚.tsv", "people/li-gang.md",
        "pages/about.md", "issues/2021-03-02/1.txt", "issues/2021-03-02/1.notes.md",
        "issues/2021-03-02/issue.md", "issues/2021-03-02/articles.tsv", "issues/2021-03-02/checked.tsv",
        "issues/2021-03-02/encodings.tsv", "issues/2021-03-02/manifest-sha256.txt", "../withheld/1.md",
    ])
    func `every mark of a conflict is an error with its line, in every kind of file`(path: String) {
        #expect(lines(Self.conflict, in: path) == [2, 4, 6, 8])
        #expect(lines(Self.conflict.replacing("\n", with: "\r\n"), in: path) == [2, 4, 6, 8])
        #expect(found(Self.conflict, in: path).allSatisfy { $0.severity == .error && !$0.fixes.isEmpty })
        #expect(lines(Self.conflict.replacing("HEAD", with: "王敏"), in: path) == [2, 4, 6, 8])
    }

    @Test func `a conflict at the head of a file and at its end is found`() {
        #expect(lines("<<<<<<< HEAD\n甲\n=======\n>>>>>>> zhou", in: "people/a.md") == [1, 3, 4])
    }

    @Test func `marks are found in text of two bytes a letter, and in text that is not Unicode`() {
        let wide: [UInt8] =
            [0xFF, 0xFE] + Self.conflict.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let found = ConflictMarks.diagnostics(in: ArchiveFile(path: "1.txt", bytes: wide))
        #expect(found.compactMap(\.location?.line) == [2, 4, 6, 8])
        let old = Array("<<<<<<< HEAD\n".utf8) + [0xBA, 0xD3] + Array("\n=======\n\n>>>>>>> zhou\n".utf8)
        #expect(ConflictMarks.diagnostics(in: ArchiveFile(path: "1.txt", bytes: old)).count == 3)
    }

    @Test(arguments: ["archive.yml", "decisions/李刚.tsv", "issues/2021-03-02/articles.tsv"])
    func `in files of rows and fields one mark alone is left of a merge`(path: String) {
        for mark in ["<<<<<<<", "<<<<<<< zhou", "=======", "|||||||", ">>>>>>> zhou"] {
            #expect(lines("a\n\(mark)\n", in: path) == [2], "\(mark)")
        }
    }

    @Test(arguments: [
        "河湾日报\n=======\n\n正文。\n", "=======\n", "<<<<<<<\n", ">>>>>>>\n", "|||||||\n",
        "<<<<<<<\n=======\n>>>>>>>\n",
        "<<<<<<<< HEAD\n", "<<<<<< HEAD\n", " <<<<<<< HEAD\n", "a <<<<<<< HEAD\n", "<<<<<<<HEAD\n",
        "======= a\n",
        "======== \n", "| a |\n|||||||\n",
    ])
    func `a row of signs by itself is the paper's or the editor's`(text: String) {
        for path in ["issues/2021-03-02/1.txt", "people/a.md"] {
            #expect(found(text, in: path) == [], "\(path)")
        }
    }

    @Test(arguments: [
        "<<<<<<< HEAD\n", ">>>>>>> 4f1d02c (改日期)\n", ">>>>>>> origin/main\n", "<<<<<<< Updated upstream\n",
        ">>>>>>> Stashed changes\n", "<<<<<<< HEAD:issues/1.txt\n", "=======\n二\n>>>>>>> zhou\n",
        "<<<<<<< 王敏\n甲\n=======\n",
    ])
    func `what is left of a conflict of which somebody took out a mark is an error`(text: String) {
        #expect(!lines(text, in: "issues/2021-03-02/1.txt").isEmpty)
        #expect(!lines(text, in: "people/a.md").isEmpty)
    }

    @Test func `arrows before a jump line are a matter that an editor may accept`() {
        let text = "一行\n>>>>>>> 下转第三版\n"
        #expect(lines(text, in: "issues/2021-03-02/1.txt", "merge-mark") == [2])
        #expect(found(text, in: "issues/2021-03-02/1.txt").allSatisfy { $0.severity == .warning })
    }
}
