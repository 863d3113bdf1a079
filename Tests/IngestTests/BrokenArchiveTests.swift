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
