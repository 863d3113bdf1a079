import ArchiveModel
import Ingest
import Testing

@testable import Names

/// Namesakes without a record, told apart by what articles say of them; on weak grounds nobody.
struct RoleGroupTests {
    @Test(
        "Livelihoods of different places or bodies within a season are those of two",
        arguments: [
            ["2021-01-05 沙河县教师", "2021-01-20 远江公司经理"], ["2021-01-05 前进村村民", "2021-02-01 白桦村村民"],
            ["2021-01-05 沙河市医生", "2021-03-02 远江运输公司司机", "2021-03-09 沙河市医生"],
            ["2021-01-05 青岭镇中学校长", "2021-01-06 青岭镇中学教师", "2021-01-20 远江公司经理"],
        ])
    func two(stated: [String]) throws {
        #expect(try groups(stated).count == 2)
    }

    @Test(
        "One man may rise, move, hold several offices and be called this and that",
        arguments: [
            ["2021-01-05 沙河县教师", "2021-09-20 远江公司经理"], ["2021-01-05 沙河县县长", "2021-01-20 青岭市副市长"],
            ["2021-01-05 沙河县委书记", "2021-02-20 青岭市委常委", "2021-03-05 沙河县委书记"],
            ["2021-01-05 远江公司经理", "2021-01-20 市人大代表", "2021-02-05 远江公司经理"],
            ["2021-01-05 沙河县教师", "2021-01-20 实验小学教师"], ["2021-01-05 沙河市青岭县医生", "2021-01-20 青岭县医生"],
            ["2021-01-05 前进村村民", "2021-01-20 前进村党支部书记"], ["2021-01-05 教师", "2021-01-20 经理"],
            ["2021-01-05 沙河县教师、远江公司经理"], ["2021-01-05 原沙河县教师", "2021-01-20 远江公司经理"],
            ["2021-01-05 沙河县县长", "2021-06-20 青岭县县长"], [],
        ])
    func one(stated: [String]) throws {
        #expect(try groups(stated) == [])
    }

    @Test func `an office told of again after that of another region is that of another`() throws {
        let stated = ["2021-01-05 沙河镇镇长", "2021-03-20 青岭镇镇长", "2021-06-05 沙河镇镇长", "2021-07-01 记者"]
        #expect(
            try groups(stated) == [
                .init(roles: ["沙河镇镇长"], articles: [0, 2]), .init(roles: ["青岭镇镇长"], articles: [1]),
            ])
    }

    @Test func `the articles of an archive tell namesakes apart`() async throws {
        let texts = [
            "2021-01-05": "沙河县教师张伟获奖。张伟说，很高兴。", "2021-01-12": "会上，远江公司经理张伟发言。",
            "2021-01-19": "市长乔振海讲话。", "2021-01-26": "沙河县教师张伟再次获奖。",
        ]
        let files =
            ["archive.yml": "format: 1\ntitle: 沙河日报\npaper: {name: 沙河日报}\n"].merging(
                texts.map { ("issues/\($0)/1.txt", "# 各项工作有序开展\n\n\($1)\n") }
            ) { $1 }.map { ArchiveFile(path: $0, bytes: Array($1.utf8)) }
        let archive = try #require(await Ingest.archive(from: files).value)
        let found = NamesakeFinder(archive.issues).found
        #expect(found.map(\.name) == ["张伟"])
        #expect(
            found.first?.groups.map { group in
                group.articles.map { found[0].articles[$0].page.issue.description }
            }
                == [["2021-01-05", "2021-01-26"], ["2021-01-12"]])
    }

    private func groups(_ stated: [String]) throws -> [RoleGroups.Group] {
        let statements = try stated.enumerated().map { number, line in
            let date = try #require(CalendarDate(String(line.prefix(10))))
            var mention = Mention(
                kind: .person, name: "张伟", surface: "张伟",
                position: TextPosition(block: 0, offset: 0, length: 2),
                resolution: .unreviewed)
            mention.roles = line.dropFirst(11).split(separator: "、").map { StatedRole(String($0)) }
            return RoleGroups.Statement(mention, on: date, article: number)
        }
        return RoleGroups(statements).groups
    }
}
