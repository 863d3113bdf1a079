import ArchiveModel
import Ingest
import Publishing
import TestSupport
import Testing

/// The calendar of the site tells 休刊, 缺藏, 已藏未校 and 已校 apart.
struct CoverageTests {
    private static let text = "# 河湾大桥通车\n\n昨天上午,河湾大桥通车,两岸的人不再等船。\n"

    private func year(checked: String) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(
            SiteScript(
                """
                -- archive.yml --
                format: 1
                title: 河湾日报数字档案
                language: zh-Hans
                base_url: https://example.org/
                paper: {name: 河湾日报}
                edition: {id: "1", date: 2026-03-01}
                -- calendar.yml --
                not_published: [2021-03-05 春节]
                not_held: [2021-03-04]
                """), in: "Content")
        for day in ["2021-03-02", "2021-03-03"] {
            try folder.write(Self.text, to: "Content/issues/\(day)/1.txt")
        }
        try folder.write(checked, to: "Content/issues/2021-03-03/checked.tsv")
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics)")
        return try folder.text("Public/issues/2021/index.html")
    }

    private func hash(_ text: String) -> String { Checked.hash(of: SourceText(path: "1.txt", text)) }

    @Test func `each day shows its state`() async throws {
        let page = try await year(checked: "p1\ttext\t王敏\t2026-03-02\t\(hash(Self.text))\n")
        for (state, day, label) in [
            ("kept", 2, "已藏未校"), ("read", 3, "已校"), ("lost", 4, "缺藏"), ("shut", 5, "休刊"),
        ] {
            #expect(page.contains("class=\"day \(state)\""), "\(state)")
            #expect(page.contains(">\(day)<span class=\"vh\"> \(label)</span>"), "\(label)")
        }
    }

    @Test func `an issue that changed since it was checked is not reviewed`() async throws {
        let page = try await year(checked: "p1\ttext\t王敏\t2026-03-02\t\(hash(Self.text + "又一句。"))\n")
        #expect(!page.contains(">3<span class=\"vh\"> 已校"))
        #expect(page.contains(">3<span class=\"vh\"> 已藏未校"))
    }
}
