import ArchiveModel

@testable import SiteGenerator

extension HekouArchive {
    /// The archive with issues that name things called after the town, and a name that two people may bear.
    static func nested() throws -> Archive {
        var archive = try make()
        let days = ["2021-01-05", "2021-01-12", "2021-01-26", "2021-02-02"]
        let roles = [["河口县教师"], ["远江公司经理"], ["河口县教师"], []]
        archive.issues = zip(days, roles).compactMap { day, roles in
            guard let page = IssueID(day).map({ PageID($0, 1) }) else { return nil }
            var article = article(ArticleID(page, 1), "题", ["河口市政府与河口银行。张伟来了。河口市很大。"])
            let hall = mention(
                "河口市政府", .organisation, EntityID(.organisation, "city-hall"), block: 0, offset: 0)
            var (bank, person) = (hall, hall)
            (bank.name, bank.surface, bank.resolution) = ("河口银行", "河口银行", .unreviewed)
            bank.position = TextPosition(block: 0, offset: 6, length: 4)
            (person.name, person.surface, person.resolution) = ("张伟", "张伟", .unreviewed)
            (person.kind, person.roles) = (.person, roles.map { StatedRole($0) })
            person.position = TextPosition(block: 0, offset: 11, length: 2)
            let town = [0, 6].map { mention("河口", .place, EntityID(.place, "hekou"), block: 0, offset: $0) }
            var city = town[0]
            (city.name, city.surface, city.resolution) = ("河口市", "河口市", .unreviewed)
            city.position = TextPosition(block: 0, offset: 16, length: 3)
            article.mentions = [hall, town[0], bank, town[1], person, city]
            return Issue(
                id: page.issue, pages: [self.page(page, [article.id])], articles: [article])
        }
        archive.redirects = []
        return archive
    }
}
