import ArchiveModel
import Ingest
import Reading
import Testing

@testable import Desk

/// In what encoding pages are taken in, and in which language.
struct ImportEncodingTests {
    @Test func `an encoding that is said is recorded, and read so from then on`() throws {
        var archive = ReceivingArchive()
        archive.files["archive.yml"] = Array(
            "title: Larkport\npaper:\n  name: Larkport\n  language: en\n".utf8)
        let page: [UInt8] = Array("# The caf".utf8) + [0x82] + Array(" is open\n\nTea at two.\n".utf8)
        let unsaid = archive.receive("2021-03-02-1.txt", page)
        #expect(unsaid.diagnostics.map(\.id) == ["unreadable-source"])
        #expect(unsaid.value.writes.isEmpty)
        let dos = try #require(TextEncoding(named: "cp850"))
        _ = archive.receive("2021-03-02-1.txt", page) { $0.encoding = dos }
        #expect(archive.files["issues/2021-03-02/1.txt"] == page)
        #expect(
            archive.files["issues/2021-03-02/encodings.tsv"] == Array(PageEncodings([1: dos]).written.utf8))
        let folder = try #require(archive.tree.issues.first)
        let headline = IssueFolderReader.issue(in: folder).value.issue.articles.first?.headline
        #expect(headline?.hasPrefix("The café") == true)
        #expect(
            archive.receive("2021-03-02-1.txt", page) { $0.encoding = dos }.value.placements.map(\.state) == [
                .held
            ])
    }

    @Test(arguments: ["2021-03-02-1.txt", "page.txt"])
    func `a page is read in the language of its issue, by whatever its issue is known`(name: String) throws {
        let masthead = "Το Λιμάνι\nTuesday, March 2, 2021    No. 7    8 Pages\n\n"
        let story = """
            # Η νέα γέφυρα

            Χθες άνοιξε η νέα γέφυρα. Στις επτά το πρωί πέρασε το πρώτο λεωφορείο και ο κόσμος στις δύο
            όχθες άρχισε να χειροκροτεί. Τα έργα κράτησαν δύο χρόνια. Μέχρι τώρα το ποτάμι το περνούσε
            μόνο μια βάρκα, ενώ σήμερα φτάνει κανείς με τα πόδια σε δέκα λεπτά.
            """
        let page = try #require(Self.bytes(masthead + story, named: "windows-1253"))
        var archive = ReceivingArchive()
        archive.files["archive.yml"] = Array(
            "title: Larkport\npaper:\n  name: Larkport\n  language: en\n".utf8)
        archive.files["issues/2020-01-01/issue.md"] = Array("---\nlanguage: ru\n---\n".utf8)
        #expect(archive.receive(name, page).diagnostics.map(\.id) == ["unreadable-source"])
        archive.files["issues/2021-03-02/issue.md"] = Array("---\nlanguage: el\n---\n".utf8)
        #expect(archive.receive(name, page).diagnostics == [])
        let folder = try #require(archive.tree.issues.first { $0.id.description == "2021-03-02" })
        let issue = IssueFolderReader.issue(in: folder)
        #expect(issue.value.issue.articles.first?.headline == "Η νέα γέφυρα")
        #expect(!issue.diagnostics.hasErrors)
        // Of an issue in the paper's language it is no text.
        #expect(
            archive.receive("2021-03-03-1.txt", page).diagnostics.map(\.id).contains("unreadable-source"))
    }

    /// Of a text in letters that have one byte each.
    private static func bytes(_ text: String, named name: String) -> [UInt8]? {
        guard let encoding = TextEncoding(named: name) else { return nil }
        let known = (0..<256).compactMap { byte -> (Unicode.Scalar, UInt8)? in
            let read = TextDecoder.decode(
                [UInt8(byte)], path: "", as: TextOrigin(encoding: encoding))
            return read.value?.string(0..<(read.value?.bytes.count ?? 0)).unicodeScalars.first.map {
                ($0, UInt8(byte))
            }
        }
        let table = Dictionary(known, uniquingKeysWith: { first, _ in first })
        let bytes = text.unicodeScalars.compactMap { table[$0] }
        return bytes.count == text.unicodeScalars.count ? bytes : nil
    }

    @Test func `a page that is held is read anew when its encoding is said`() throws {
        var archive = ReceivingArchive()
        archive.files["archive.yml"] = Array(
            "title: Larkport\npaper:\n  name: Larkport\n  language: en\n".utf8)
        let page: [UInt8] = Array("# The caf".utf8) + [0x82] + Array(" is open\n\nTea at two.\n".utf8)
        archive.files["issues/2021-03-02/1.txt"] = page
        let dos = try #require(TextEncoding(named: "cp850"))
        let plan = archive.receive("2021-03-02-1.txt", page) { $0.encoding = dos }
        #expect(plan.value.placements.map(\.state) == [.replaced])
        #expect(
            plan.value.writes.map(\.path) == [
                "issues/2021-03-02/encodings.tsv", "issues/2021-03-02/manifest-sha256.txt",
                "issues/2021-03-02/articles.tsv",
            ])
        let utf8 = Array("# The café is open\n\nTea at two.\n".utf8)
        let better = archive.receive("2021-03-02-1.txt", utf8) { $0.replaces = true }
        #expect(better.diagnostics == [])
        #expect(archive.files["issues/2021-03-02/encodings.tsv"] == Array(PageEncodings().written.utf8))
    }
}
