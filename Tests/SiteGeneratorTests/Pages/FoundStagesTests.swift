import ArchiveModel
import Testing

@testable import SiteGenerator

/// What pages of machine-found projects say of how far these had come.
struct FoundStagesTests {
    @Test func `a found project shows its stages, each with its words, and nothing where nothing is said`()
        throws
    {
        var archive = try HekouArchive.make()
        archive.issues = [archive.issues[0]]
        var article = archive.issues[0].articles[0]
        article.paragraphs = [Paragraph("南岭水厂已开工建设。南岭水厂明年建成。", page: 1, lines: 1...1)]
        article.annotations = []
        let stages: [StatedStage?] = [
            StatedStage(.begun, "开工"), StatedStage(.promised, "建成", period: "2022"),
            StatedStage(.unsaid, "建成"),
        ]
        let mentions = zip([0, 10, 10], stages).map { offset, stage -> Mention in
            var mention = HekouArchive.mention(
                "南岭水厂", .project, EntityID(.project, "nanling"), block: 0, offset: offset)
            (mention.resolution, mention.score, mention.stage) = (.unreviewed, 1, stage)
            return mention
        }
        article.mentions = MentionList(mentions)
        archive.issues[0].articles = [article]
        let path = FoundName.paths(of: [("南岭水厂", .project)])[0]
        let page = try RenderedSite(archive).page(path)
        #expect(page.split(separator: "<span class=\"lane ").count - 1 == 2)
        #expect(RenderedSite.words(page).contains("有词语表明已开工： 开工"))
        #expect(RenderedSite.words(page).contains("有词语表明要建、拟建或在前期： 建成"))
    }
}
