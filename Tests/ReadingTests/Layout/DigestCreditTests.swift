import ArchiveModel
import Ingest
import Reading
import Testing

/// 摘编 credits whoever condensed a text, as 整理 credits whoever put it in order.
@Suite struct DigestCreditTests {
    private let page = SourceText(
        path: "1.txt",
        """
        # 甲河修好两座桥

        甲河上的两座桥今年都已修好,行人和车辆从上星期起照常通过,河边的小路也铺平了。(王敏 摘编)

        # 乙镇新开一所学校

        本报讯(王敏 摘编)乙镇的新学校在九月里开学,全镇的孩子不用再到邻镇去念书,家长们早上省下不少时间。
        """)

    @Test func `a credit behind a finished sentence does not join the next article`() throws {
        let reading = try read()
        #expect(reading.articles.map(\.headline) == ["甲河修好两座桥", "乙镇新开一所学校"])
    }

    @Test func `a digest names its editor`() throws {
        let reading = try read()
        #expect(reading.articles.last?.byline == [Credit(name: "王敏", role: "摘编")])
    }

    @Test func `a line break may take the blank between a role and a name`() throws {
        let page = SourceText(
            path: "1.txt",
            """
            # 甲河修好两座桥

            甲河上的两座桥今年都已修好,行人和车辆从上星期起照常通过,河边的小路也铺平了。（本报记者
            王敏 何苗 整理）
            """)
        let reading = IssueReader.read(issue: try #require(IssueID("2021-01-05")), pages: [1: page]).value
        #expect(reading.articles.first?.byline.map(\.name) == ["王敏", "何苗"])
    }

    private func read() throws -> IssueReading {
        IssueReader.read(issue: try #require(IssueID("2021-01-05")), pages: [1: page]).value
    }
}
