import ArchiveModel
import Ingest
import Names
import Reading
import Testing

@testable import Desk

@Suite struct ImportPlanTests {
    private static let bridge = "跨河新桥昨日合龙，两岸居民在桥头放了鞭炮。桥长三百一十米，双向四车道，明年春天通车。"
    private static let school = "城南小学的新操场铺好了。校长说，下学期每个班每天都有一节户外课，家长可以报名当志愿者。"
    private static let market = "早市搬到体育场东侧以后，摊位多了一半。管理处提醒商户六点半以前收摊，不要占用盲道。"

    private static func page(_ stories: [(String, String)]) -> [UInt8] {
        Array(stories.map { "# \($0.0)\n\n\($0.1)\n" }.joined(separator: "\n").utf8)
    }

    private static let firstPage = page([("新桥合龙", bridge), ("小学操场换新颜", school), ("早市搬了家", market)])

    /// An archive's issue files, as imports leave them.
    private struct Archive {
        var files: [String: [UInt8]] = [:]

        var tree: ArchiveTree {
            ArchiveTree.sort(files.map { ArchiveFile(path: $0.key, bytes: $0.value) }).value
        }

        mutating func receive(
            _ path: String, _ bytes: [UInt8], _ change: (inout ImportOptions) -> Void = { _ in }
        ) -> Diagnosed<ImportPlan> {
            var options = ImportOptions()
            change(&options)
            let plan = ImportPlan.plan([ArchiveFile(path: path, bytes: bytes)], into: tree, options)
            for write in plan.value.writes {
                #expect(files[write.path] == write.former)
                files[write.path] = write.bytes
            }
            return plan
        }

        var ledger: [String] {
            let text = String(decoding: files["issues/2021-03-02/articles.tsv"] ?? [], as: UTF8.self)
            return text.split(separator: "\n").dropFirst().map(String.init)
        }
    }

    @Test func `a page is kept byte for byte and its division recorded`() {
        var archive = Archive()
        let plan = archive.receive("2021-03-02-1.txt", Self.firstPage)
        #expect(plan.diagnostics == [])
        #expect(plan.value.placements.map(\.state) == [.new])
        #expect(plan.value.placements.map(\.articles) == [3])
        #expect(plan.value.placements.map(\.datedBy) == ["file name"])
        #expect(archive.files["issues/2021-03-02/1.txt"] == Self.firstPage)
        #expect(archive.ledger.map { $0.prefix(5) } == ["p1-a1", "p1-a2", "p1-a3"])
    }

    @Test func `an encoding that is said is recorded, and read so from then on`() throws {
        var archive = Archive()
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
        var archive = Archive()
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
        var archive = Archive()
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

    @Test func `what a page was is recorded when it is taken in, and a lost byte is told from then on`()
        throws
    {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        _ = archive.receive("2021-03-02-10.txt", Self.page([("早市搬了家", Self.market)]))
        func warnings() throws -> [Diagnostic] {
            IssueFolderReader.issue(in: try #require(archive.tree.issues.first)).diagnostics
        }
        #expect(try warnings() == [])
        archive.files["issues/2021-03-02/1.txt"]?.append(0x20)
        #expect(try warnings().map(\.id) == ["source-changed"])
        let better = archive.receive("2021-03-02-1.txt", Self.firstPage + [0x0A]) { $0.replaces = true }
        #expect(better.value.placements.map(\.state) == [.replaced])
        #expect(try warnings() == [])
        archive.files["issues/2021-03-02/10.txt"] = nil
        #expect(try warnings().map(\.id).contains("source-missing"))
    }

    @Test func `the same bytes again are no work, other bytes are refused`() {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let again = archive.receive("2021-03-02-1.txt", Self.firstPage)
        #expect(again.value.writes.isEmpty)
        #expect(again.value.placements.map(\.state) == [.held])
        let other = archive.receive("2021-03-02-1.txt", Self.page([("新桥合龙", Self.bridge)]))
        #expect(other.value.writes.isEmpty)
        #expect(other.diagnostics.map(\.id) == ["page-held"])
    }

    @Test func `a replaced page keeps its ids where the words are, and buries what is gone`() {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let better = Self.page([
            ("早市搬了新家", Self.market.replacing("收摊", with: "收完摊")), ("新桥合龙", Self.bridge),
            ("图书馆延长开放", "市图书馆从下周起每晚开放到九点，自习室增加四十个座位，周一照常闭馆整理书架。"),
        ])
        let plan = archive.receive("2021-03-02-1.txt", better) { $0.replaces = true }
        #expect(plan.diagnostics == [])
        #expect(plan.value.placements.map(\.state) == [.replaced])
        let ids = archive.ledger.map { $0.split(separator: "\t").prefix(2).joined(separator: " ") }
        #expect(ids == ["p1-a1 feature", "p1-a2 gone", "p1-a3 feature", "p1-a4 feature"])
        #expect(archive.ledger[0].contains("新桥合龙"))
        #expect(archive.ledger[2].contains("早市搬了新家"))
        #expect(archive.ledger[3].contains("图书馆"))
    }

    @Test func `a replaced page reports words that changed inside an article, and lines that moved`() throws {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let better =
            [0x0A]
            + Self.page([
                ("新桥合龙", Self.bridge.replacing("四车道", with: "六车道")), ("小学操场换新颜", Self.school),
                ("早市搬了家", Self.market),
            ])
        let plan = archive.receive("2021-03-02-1.txt", better) { $0.replaces = true }
        let changes = try #require(plan.value.changes.values.first).map { change in
            switch change {
            case .reworded(let id, let before, let after): "\(id) \(before) \(after)"
            case .moved(let id, let from, let to): "\(id) \(from.lines) \(to.lines)"
            default: "\(change)"
            }
        }
        #expect(
            changes == [
                "p1-a1 …三百一十米，双向四车道，明年春天… …三百一十米，双向六车道，明年春天…",
                "p1-a2 5...5 6...6", "p1-a3 9...9 10...10",
            ])
    }

    @Test func `a replaced page reports the notes that moved or lost their words, and orphaned decisions`()
        throws
    {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        archive.files["issues/2021-03-02/1.notes.md"] = Array(
            """
            # 新桥合龙 {#p1-a1}

            > {==双向四车道==}{>>王敏 2026-03-02 #n1<<}

            一条注。

            > {==明年春天通车==}{>>王敏 2026-03-02 #n2<<}

            又一条。
            """.utf8)
        archive.files["decisions/校长.tsv"] = Array("2021-03-02-p1\t⟦校长⟧说，下学期\tnone\t王敏\t2026-03-02\n".utf8)
        let better = Self.page([
            ("新桥合龙", Self.bridge.replacing("，明年春天通车", with: "")), ("早市搬了家", Self.market),
        ])
        let plan = archive.receive("2021-03-02-1.txt", better) { $0.replaces = true }
        let effects = try #require(plan.value.effects.values.first)
        #expect(effects.notes.map(\.note.description) == ["n2"])
        #expect(effects.notes.map(\.to) == [.orphan])
        #expect(effects.decisions.map(\.name) == ["校长"])
    }

    @Test func `a page whose division was checked is not divided anew`() async throws {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let path = "issues/2021-03-02/articles.tsv"
        let joined = "id\tkind\tby\tparts\theadline\np1-a1\tnews\tauto\t1:1-11 #新桥合龙…占用盲道。\t\n"
        archive.files[path] = Array(joined.utf8)
        let source = SourceText(path: "1.txt", bytes: Self.firstPage)
        archive.files["issues/2021-03-02/checked.tsv"] = Array(
            "p1\tdivision\t王敏\t2026-03-01\t\(Checked.hash(of: source))\n".utf8)
        let plan = await DivisionPlan.plan(archive.tree, goneReason: "gone") { _ in true }
        #expect(plan.value.writes.isEmpty)
    }

    @Test func `an editor's row is never touched, and reported when it no longer fits`() throws {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let path = "issues/2021-03-02/articles.tsv"
        let edited = String(decoding: try #require(archive.files[path]), as: UTF8.self)
            .replacing("p1-a2\tfeature\tauto", with: "p1-a2\tfeature\t王敏")
        archive.files[path] = Array(edited.utf8)
        let row = archive.ledger[1]
        let plan = archive.receive(
            "2021-03-02-1.txt", Self.page([("新桥合龙", Self.bridge), ("早市搬了家", Self.market)])
        ) { $0.replaces = true }
        #expect(archive.ledger[1] == row)
        let changes = try #require(plan.value.changes.values.first)
        #expect(changes.contains(.unfit(LocalArticleID(page: 1, number: 2), by: "王敏")))
    }

    @Test func `a ledger that cannot be read is left alone, with its errors`() {
        var archive = Archive()
        let broken = Array("id\tkind\tby\tparts\theadline\nnonsense\n".utf8)
        archive.files["issues/2021-03-02/articles.tsv"] = broken
        let plan = archive.receive("2021-03-02-1.txt", Self.firstPage)
        #expect(plan.diagnostics.hasErrors)
        #expect(plan.value.writes.isEmpty)
        #expect(archive.files == ["issues/2021-03-02/articles.tsv": broken])
    }

    @Test func `a file without date or page is an error, the others go on`() {
        let files = [
            ArchiveFile(path: "scan.txt", bytes: Self.firstPage),
            ArchiveFile(path: "2021-03-02.txt", bytes: Self.firstPage),
            ArchiveFile(path: "2021-03-02-4.txt", bytes: Self.firstPage),
        ]
        let plan = ImportPlan.plan(files, into: Archive().tree, ImportOptions())
        #expect(plan.diagnostics.map(\.id) == ["no-date", "no-page"])
        #expect(plan.value.placements.map(\.page) == [4])
    }

    @Test func `two files for one page are an error that names both`() {
        let files = ["a/2021-03-02-1.txt", "b/2021-03-02-1.txt"].map {
            ArchiveFile(path: $0, bytes: Self.firstPage)
        }
        let plan = ImportPlan.plan(files, into: Archive().tree, ImportOptions())
        #expect(plan.diagnostics.map(\.id) == ["page-taken"])
        #expect(plan.diagnostics.first?.notes == ["The other one is a/2021-03-02-1.txt."])
        #expect(plan.value.placements.map(\.state) == [.new, .refused])
    }

    @Test func `dividing what is recorded changes nothing`() async {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let plan = await DivisionPlan.plan(archive.tree, goneReason: "gone") { _ in true }
        #expect(plan.diagnostics == [])
        #expect(plan.value.writes.isEmpty)
    }

    @Test func `a row that joins two articles is divided anew and keeps its id`() async throws {
        var archive = Archive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let path = "issues/2021-03-02/articles.tsv"
        let joined = "id\tkind\tby\tparts\theadline\np1-a1\tnews\tauto\t1:1-7 新桥合龙…占用盲道。\t\n"
        archive.files[path] = Array(joined.utf8)
        let plan = await DivisionPlan.plan(archive.tree, goneReason: "gone") { _ in true }
        for write in plan.value.writes { archive.files[write.path] = write.bytes }
        #expect(archive.ledger.map { $0.prefix(5) } == ["p1-a1", "p1-a2", "p1-a3"])
        #expect(try #require(plan.value.changes.first).changes.count == 3)
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        var result = self
        while let range = result.firstRange(of: old) { result.replaceSubrange(range, with: new) }
        return result
    }
}
