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

    @Test func `a page is kept byte for byte and its division recorded`() {
        var archive = ReceivingArchive()
        let plan = archive.receive("2021-03-02-1.txt", Self.firstPage)
        #expect(plan.diagnostics == [])
        #expect(plan.value.placements.map(\.state) == [.new])
        #expect(plan.value.placements.map(\.articles) == [3])
        #expect(plan.value.placements.map(\.datedBy) == ["file name"])
        #expect(archive.files["issues/2021-03-02/1.txt"] == Self.firstPage)
        #expect(archive.ledger.map { $0.prefix(5) } == ["p1-a1", "p1-a2", "p1-a3"])
    }

    @Test func `what a page was is recorded when it is taken in, and a lost byte is told from then on`()
        throws
    {
        var archive = ReceivingArchive()
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
        var archive = ReceivingArchive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let again = archive.receive("2021-03-02-1.txt", Self.firstPage)
        #expect(again.value.writes.isEmpty)
        #expect(again.value.placements.map(\.state) == [.held])
        let other = archive.receive("2021-03-02-1.txt", Self.page([("新桥合龙", Self.bridge)]))
        #expect(other.value.writes.isEmpty)
        #expect(other.diagnostics.map(\.id) == ["page-held"])
    }

    @Test func `a replaced page keeps its ids where the words are, and buries what is gone`() {
        var archive = ReceivingArchive()
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
        var archive = ReceivingArchive()
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
        var archive = ReceivingArchive()
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
        var archive = ReceivingArchive()
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
        var archive = ReceivingArchive()
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
        var archive = ReceivingArchive()
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
        let plan = ImportPlan.plan(files, into: ReceivingArchive().tree, ImportOptions())
        #expect(plan.diagnostics.map(\.id) == ["no-date", "no-page"])
        #expect(plan.value.placements.map(\.page) == [4])
    }

    @Test func `two files for one page are an error that names both`() {
        let files = ["a/2021-03-02-1.txt", "b/2021-03-02-1.txt"].map {
            ArchiveFile(path: $0, bytes: Self.firstPage)
        }
        let plan = ImportPlan.plan(files, into: ReceivingArchive().tree, ImportOptions())
        #expect(plan.diagnostics.map(\.id) == ["page-taken"])
        #expect(plan.diagnostics.first?.notes == ["The other one is a/2021-03-02-1.txt."])
        #expect(plan.value.placements.map(\.state) == [.new, .refused])
    }

    @Test func `dividing what is recorded changes nothing`() async {
        var archive = ReceivingArchive()
        _ = archive.receive("2021-03-02-1.txt", Self.firstPage)
        let plan = await DivisionPlan.plan(archive.tree, goneReason: "gone") { _ in true }
        #expect(plan.diagnostics == [])
        #expect(plan.value.writes.isEmpty)
    }

    @Test func `a row that joins two articles is divided anew and keeps its id`() async throws {
        var archive = ReceivingArchive()
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
