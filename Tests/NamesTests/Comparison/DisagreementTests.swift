import ArchiveModel
import Names
import Testing

@Suite("Figures that articles give differently")
struct DisagreementTests {
    /// Two articles of two days of a paper of 河口市, with what each says.
    struct Pair: Sendable, CustomTestStringConvertible {
        let one: String
        let other: String

        init(_ one: String, _ other: String) { (self.one, self.other) = (one, other) }

        var testDescription: String { "\(one) | \(other)" }

        var disagreements: [Disagreement] {
            let archive = PaperOfHekou.archive(["2021-01-06": one, "2021-01-20": other])
            return FigureComparison.disagreements(in: archive, FigureReader(archive))
        }
    }

    static let firm = [
        Pair("2020年，全市完成植树造林12万亩。", "2020年，我市造林绿化面积9.4万亩。"),
        Pair("2020年，我市治理河道63公里。", "河口市2020年综合整治河道51.5公里。"),
        Pair("2020年，改造老旧小区38个。", "2020年，全市36个老旧小区完成改造。"),
        Pair("2020年，全市规上工业总产值增长7.3%。", "2020年，规模以上工业总产值增长8.1%。"),
        Pair("2020年，新建农村公路140公里。", "2020年，修建农村公路122公里。"),
        Pair("2020年，办结惠民实事15件。", "2020年，我市完成民生实事18件。"),
        Pair("2020年，全市粮食产量达到21亿斤。", "2020年，粮食总产量18.5亿斤。"),
        Pair("2020年，青榆县新建高标准农田3万亩。", "2020年，青榆县新建高标准农田24平方公里。"),
    ]

    @Test("Two values of one thing, area and year disagree, in whatever words", arguments: firm)
    func disagree(pair: Pair) { #expect(pair.disagreements.count == 1) }

    static let alike = [
        Pair("2020年，改造老旧小区38个。", "2019年，改造老旧小区36个。"),
        Pair("2020年，全市改造老旧小区38个。", "2020年，青榆县改造老旧小区6个。"),
        Pair("2020年，累计改造老旧小区138个。", "2020年，改造老旧小区38个。"),
        Pair("2020年，新建农村公路140公里。", "2020年，改造农村公路122公里。"),
        Pair("2020年，农村公路里程达到940公里。", "2020年，新建农村公路122公里。"),
        Pair("2020年，完成造林9.4万亩。", "2020年，造林9万亩。"),
        Pair("2020年，完成造林9.4万亩。", "2020年，造林6266.67公顷。"),
        Pair("2020年，造林40多万亩。", "2020年，造林43万亩。"),
        Pair("2020年，地区生产总值增长5%。", "2020年，地区生产总值800亿元。"),
        Pair("2020年，实施重点项目38个。", "2020年，实施项目61个。"),
        Pair("2020年，完成投资12亿元。", "2020年，完成投资31亿元。"),
        Pair("2020年，城镇失业率下降1.2个百分点。", "2020年，城镇失业率下降3%。"),
        Pair("2020年，化解隐性债务18亿元。", "2020年，化解债务56亿元。"),
        Pair("2020年，改造老旧小区38个，其中青榆县6个。", "2020年，改造老旧小区38个。"),
        Pair("2020年，人均存款3.1万元。", "2020年，户均存款8.4万元。"),
        Pair("2020年，首批改造老旧小区12个。", "2020年，改造老旧小区38个。"),
    ]

    @Test("Figures of other years, areas, parts, works, or that may both be true, do not", arguments: alike)
    func agree(pair: Pair) { #expect(pair.disagreements == []) }

    @Test("Growth, ranks, other areas and parts stand not under the name of the amount")
    func headings() {
        let text =
            "2020年，全市固定资产投资完成46亿元。全市固定资产投资增长9%。全市固定资产投资居全省第一位。青榆县固定资产投资完成8亿元。全市新增市级示范村6个。全市总投资9亿元。"
        let archive = PaperOfHekou.archive(["2021-01-06": text])
        let article = archive.issues[0].articles[0]
        let headings = FigureReader(archive).headings(of: article)
        let found = Set(headings.values)
        #expect(found.isSuperset(of: ["固定资产投资", "固定资产投资增长", "固定资产投资（青榆）"]), "\(found)")
        #expect(!found.contains("总投资") && !found.contains("示范村"), "\(found)")
        let ranks = article.mentions.indices.filter { article.mentions[$0].quantity?.unit == "位" }
        #expect(ranks.allSatisfy { headings[$0] == nil })
    }

    static let furtherFirm = [
        Pair("2021年，全市新增城镇就业1.6万人。", "2021年，我市城镇新增就业1.43万人。"),
        Pair("2021年，实施湖心路拓宽等市政工程27项。", "2021年，我市实施24项市政工程。"),
        Pair("2021年，固定资产投资完成62.4亿元。", "2021年，全市固定资产投资达到59亿元。"),
        Pair("2021年，青榆县接待游客81万人次。", "青榆县2021年共接待游客67.5万人次。"),
    ]

    @Test("Further pairs disagree", arguments: furtherFirm)
    func disagreeToo(pair: Pair) { #expect(pair.disagreements.count == 1) }

    static let furtherAlike = [
        Pair("2021年，新增城镇就业1.6万人。", "2021年，城镇就业人数31万人。"),
        Pair("2021年，铺设燃气管线14公里。", "2021年，改造燃气管线17.5公里。"),
        Pair("2021年，实施27项市政工程。", "2021年，谋划市政工程61项。"),
        Pair("2021年，全市固定资产投资59亿元。", "2021年，青榆县固定资产投资12.7亿元。"),
        Pair("2021年，接待游客81万人次。", "2021年，日均接待游客3.2万人次。"),
    ]

    @Test("Five more pairs only look alike", arguments: furtherAlike)
    func agreeToo(pair: Pair) { #expect(pair.disagreements == []) }

    @Test("In English the names of the sentence tell of whom a figure is")
    func english() throws {
        let one = "The $4.2 million bridge at Anner Ferry was opened."
        #expect(try disagreements(one, "The $4.6 million bridge at Anner Ferry was opened.") == ["bridge"])
        #expect(try disagreements(one, "The $4.6 million bridge at Lower Mill was opened.") == [])
    }

    /// By the names of what is measured.
    private func disagreements(_ texts: String...) throws -> [String] {
        let issues = try texts.enumerated().map { number, text in
            let id = try #require(IssueID("2021-01-0\(number + 1)"))
            var article = Article(
                id: ArticleID(PageID(id, 1), 1), parts: [],
                paragraphs: [Paragraph(text, page: 1, lines: 1...1)])
            article.language = .english
            let place = text.contains("Ferry") ? "Anner Ferry" : "Lower Mill"
            article.mentions = [
                mention(.indicator, String(text.dropFirst(4).prefix(19)), "bridge", in: text),
                mention(.place, place, place, in: text),
            ]
            return ArchiveModel.Issue(
                id: id, masthead: Masthead(), pages: [], articles: [article])
        }
        let archive = Archive(
            settings: ArchiveSettings(title: "x", paperName: "The Anner Bell"), issues: issues)
        return FigureComparison.disagreements(in: archive, FigureReader(archive)).map(\.name)
    }

    private func mention(_ kind: Mention.Kind, _ surface: String, _ name: String, in text: String) -> Mention
    {
        let start = text.firstRange(of: surface)?.lowerBound ?? text.startIndex
        var mention = Mention(
            kind: kind, name: name, surface: surface,
            position: TextPosition(
                block: 0, offset: text[..<start].unicodeScalars.count, length: surface.unicodeScalars.count),
            resolution: .unreviewed)
        if kind == .indicator {
            mention.quantity = .init(
                value: String(surface.dropFirst().prefix(3)), unit: "$ million", measure: .actual,
                period: "2020")
        }
        return mention
    }

    @Test("A figure is not compared when no year is said or the article gives both values")
    func silence() {
        #expect(Pair("改造老旧小区38个。", "改造老旧小区36个。").disagreements == [])
        #expect(
            Pair("2020年，拆违建28万平方米。2020年，拆违建46万平方米。", "2020年，拆违建30万平方米。").disagreements == [])
    }
}

/// A paper of a town of our own.
enum PaperOfHekou {
    static func archive(_ texts: [String: String], headline: String? = nil) -> Archive {
        let issues = texts.sorted { $0.key < $1.key }.compactMap { date, text -> ArchiveModel.Issue? in
            guard let id = IssueID(date) else { return nil }
            var article = Article(
                id: ArticleID(PageID(id, 1), 1), parts: [],
                paragraphs: text.split(separator: "\n").map { Paragraph(String($0), page: 1, lines: 1...1) })
            article.isRecorded = true
            article.headline = headline
            return ArchiveModel.Issue(
                id: id, masthead: Masthead(), pages: [],
                articles: NameRecogniser.recognised([article]))
        }
        let place = SourceLocation("places/hekou.md")
        let town = Entity(
            id: EntityID(.place, "hekou"), name: "河口市", body: MarkdownSource("", at: place), location: place)
        var settings = ArchiveSettings(title: "河口", paperName: "河口日报")
        settings.paperPlace = town.id
        return Archive(settings: settings, issues: issues, entities: [town])
    }
}
