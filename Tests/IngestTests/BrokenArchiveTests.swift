import ArchiveModel
import Ingest
import Testing

@Suite struct BrokenArchiveTests {
    @Test func `settings that cannot be read do not hide what is wrong elsewhere`() async {
        let read = await Ingest.archive(from: [
            ArchiveFile(path: "archive.yml", bytes: Array("title: 试\ntittle: 试\n".utf8)),
            ArchiveFile(
                path: "people/li-gang.md", bytes: Array("---\nname: 李刚\nwithn: places/x\n---\n".utf8)),
        ])
        #expect(read.value == nil)
        let errors = read.diagnostics.filter { $0.severity == .error }
        #expect(errors.compactMap(\.location?.path) == ["archive.yml", "people/li-gang.md"])
    }

    @Test(arguments: [
        ("articles.tsv", "p1-a9223372036854775807\tnews\tauto\t1:1-1 甲…丁\t\n", "bad-ledger"),
        ("articles.tsv", "p1-a1\tnews\tauto\t1:1-9223372036854775807 甲…丁\t\n", "bad-ledger"),
        ("2.txt", String(repeating: "\u{C}", count: 1_000), "too-many-pages"),
    ])
    func `numbers beyond any newspaper are an error`(file: String, text: String, id: String) async {
        let read = await Ingest.archive(from: [
            ArchiveFile(path: "archive.yml", bytes: Array("title: 试\npaper: {name: 试}\n".utf8)),
            ArchiveFile(path: "issues/2021-03-02/1.txt", bytes: Array("甲乙丙丁\n".utf8)),
            ArchiveFile(path: "issues/2021-03-02/" + file, bytes: Array(text.utf8)),
        ])
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.id) == [id])
    }

    @Test func `an archive that withholds something is refused, never published in full`() async {
        let settings = "title: 试\npaper: {name: 试}\nwithheld: ../withheld\n"
        let read = await Ingest.archive(from: [
            ArchiveFile(path: "archive.yml", bytes: Array(settings.utf8))
        ])
        let refusal = read.diagnostics.first { $0.id == "no-withheld-folder" }
        #expect(refusal?.severity == .error)
        #expect(refusal?.location?.line == 3)
    }
}
