import ArchiveModel
import Testing

@testable import Names

/// Names that may mean one thing, and names that look alike and do not.
struct VariantTests {
    private static func reason(
        _ one: String, _ other: String, _ kind: EntityKind, beside others: [VariantName] = [],
        roles: [String] = [], paper: String = "青榆日报"
    ) -> Variant.Reason? {
        let names = [one, other].enumerated().map {
            VariantName(kind: kind, name: $1, roles: roles, articles: [$0])
        }
        let places = [("青榆市", 9), ("云门县", 3), ("沙洲县", 3), ("北新区", 2)].enumerated().map { number, place in
            VariantName(kind: .place, name: place.0, articles: Array(0..<place.1))
        }
        return VariantFinder(names + others + places, paper: paper).variants.first {
            $0.one == 0 && $0.other == 1
        }?
        .reason
    }

    @Test(
        arguments: [
            ("青榆市人民政府", "市政府", .organisation, .area), ("青榆市人民代表大会", "市人大", .organisation, .area),
            ("青榆市第八届人民代表大会", "市八届人大", .organisation, .area), ("中国科学院", "中科院", .organisation, .short),
            ("市金融工作办公室", "市金融办", .organisation, .short), ("青榆", "青榆市", .place, .unit),
            ("南平街延伸线", "南平街延伸连接线工程", .project, .wording), ("市第二医院迁建", "市第二医院南迁", .project, .wording),
            ("六中异地新建", "青榆六中异地搬迁", .project, .wording), ("鹿泉湖环湖路", "北新区鹿泉湖环湖路工程", .project, .area),
            ("欧悦二期", "欧悦购物中心二期", .project, .short), ("红蜻蜓汇", "红蜻蜓汇家居生活广场", .project, .short),
            ("60万套车架总成", "正裕车业年产60万套车架总成", .project, .short), ("沪一集团", "沪一", .organisation, .legal),
            ("巨昇轻合金", "巨晟轻合金", .organisation, .character), ("遼源礦業", "辽源矿业", .organisation, .letters),
        ] as [(String, String, EntityKind, Variant.Reason)])
    func `two wordings of one name are told, with what speaks for it`(
        one: String, other: String, kind: EntityKind, reason: Variant.Reason
    ) {
        #expect(Self.reason(one, other, kind) == reason)
        #expect(Self.reason(other, one, kind) == reason)
    }

    @Test(
        arguments: [
            ("欧悦一期", "欧悦购物中心二期", .project), ("汽贸小镇二期", "汽贸小镇建设", .project), ("市委", "市政府", .organisation),
            ("市八届人大", "青榆市第九届人民代表大会", .organisation), ("市人大", "市人大常委会", .organisation),
            ("云门县医院", "沙洲县医院", .organisation), ("县医院", "云门县医院", .organisation), ("省政府", "市政府", .organisation),
            ("东山煤矿", "西山煤矿", .organisation), ("市第一医院迁建", "市第二医院南迁", .project),
            ("图书馆", "青榆市图书馆", .organisation),
            ("市中心医院迁建", "市中心医院改扩建", .project), ("厚禾食品", "厚禾集团", .organisation),
            ("农业委员会", "林业委员会", .organisation),
            ("人民医院", "人民中医院", .organisation), ("鑫源钢铁", "鑫源钢管", .organisation), ("民康路", "民安路", .place),
            ("渭水河、大梨河岸带修复", "渭水河岸带修复", .project), ("新能源汽车", "新能源汽车产业园", .project),
        ] as [(String, String, EntityKind)])
    func `names of two things are not taken for one`(one: String, other: String, kind: EntityKind) {
        #expect(Self.reason(one, other, kind) == nil)
    }

    @Test
    func
        `people who differ by one character are one only where they hold one office and no article has both`()
    {
        #expect(Self.reason("王宏坤", "王洪坤", .person, roles: ["副主任"]) == .character)
        #expect(Self.reason("王宏坤", "王洪坤", .person) == nil)
        #expect(Self.reason("王坤", "王昆", .person, roles: ["主任"]) == nil)
        let both = ["王宏坤", "王洪坤"].map {
            VariantName(kind: .person, name: $0, roles: ["副主任"], articles: [4])
        }
        #expect(VariantFinder(both, paper: "").variants.isEmpty)
    }

    @Test func `a body without its area is that of the one area that has such a body, when a record says so`()
    {
        let record = VariantName(
            kind: .organisation, name: "图书馆", record: EntityID(.organisation, "library"))
        let found = VariantName(kind: .organisation, name: "青榆市图书馆", articles: [1])
        let city = VariantName(kind: .place, name: "青榆市", articles: [1])
        #expect(VariantFinder([found, record, city], paper: "").variants.map(\.reason) == [.area])
        let other = VariantName(kind: .organisation, name: "云门县图书馆", articles: [2])
        let county = VariantName(kind: .place, name: "云门县", articles: [2])
        #expect(VariantFinder([found, record, other, city, county], paper: "").variants.isEmpty)
    }

    @Test func `what is short for two things is proposed as neither`() {
        let third = VariantName(kind: .project, name: "欧悦物流中心二期", articles: [7])
        #expect(Self.reason("欧悦二期", "欧悦购物中心二期", .project, beside: [third]) == nil)
    }

    @Test
    func `a level is that of the paper's own place, else of the place named far more often than others`() {
        let rival = VariantName(kind: .place, name: "长河市", articles: Array(0..<8))
        #expect(Self.reason("青榆市人民政府", "市政府", .organisation, beside: [rival]) == .area)
        #expect(Self.reason("青榆市人民政府", "市政府", .organisation, beside: [rival], paper: "晨报") == nil)
    }

    @Test(
        arguments: [
            ("Ashdown", "Thomas Ashdown", true), ("Mayor Ashdown", "Thomas Ashdown", true),
            ("T. Ashdown", "Thomas Ashdown", true), ("Thomas J. Ashdown", "T. J. Ashdown", true),
            ("Mrs. Ashdown", "Mr. Thomas Ashdown", false), ("J. Ashdown", "Thomas Ashdown", false),
            ("Thomas J. Ashdown", "Thomas A. Ashdown", false), ("Amos Hale Jr.", "Amos Hale Sr.", false),
            ("Amos Hale", "Amos Hall", false),
        ])
    func `surnames and first letters lead to a full name that nothing contradicts`(
        one: String, other: String, isOne: Bool
    ) {
        #expect((Self.reason(one, other, .person) == .given) == isOne)
    }

    @Test
    func `a surname that two people have is proposed as neither, and firms are one by their short words`() {
        let third = VariantName(kind: .person, name: "Edith Ashdown", articles: [9])
        #expect(Self.reason("Ashdown", "Thomas Ashdown", .person, beside: [third]) == nil)
        #expect(Self.reason("Harlow & Sons", "Harlow and Sons", .organisation) == .legal)
        #expect(Self.reason("Harlow Mills Co.", "Harlow Mills Company", .organisation) == .legal)
        #expect(Self.reason("Harlow Mills", "Marlow Mills", .organisation) == nil)
    }

    @Test func `a hundred thousand names are compared in the time that reading them takes`() {
        let syllables = "安柏川达恩方谷和江凯林明南欧培清荣松泰威新盈泽章".map(String.init)
        let names = (0..<20_000).map { number in
            let brand = (0..<3).map { syllables[(number / Int(1 << ($0 * 4))) % syllables.count] }.joined()
            return VariantName(
                kind: number % 2 == 0 ? .project : .organisation,
                name: number % 2 == 0 ? "\(brand)产业园\(number % 7)期" : "\(brand)机械", articles: [number])
        }
        let clock = ContinuousClock()
        let duration = clock.measure { _ = VariantFinder(names, paper: "") }
        #expect(duration < .seconds(20))
    }

    @Test func `a name is found in the longer ones that hold it`() {
        let holders = NamesInside.holders(of: ["鑫泽钢铁", "鑫泽钢铁年产60万吨炼焦", "鑫泽钢铁自备电站", "鑫泽"])
        #expect(holders == [[1, 2], [], [], []])
    }
}
