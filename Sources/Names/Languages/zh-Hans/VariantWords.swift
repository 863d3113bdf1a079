import ArchiveModel
import Languages

/// Words by which two Chinese names of one thing differ.
enum VariantWords {
    /// What bodies and meetings are called in full and for short; the longest first.
    static let offices: [(long: [Unit], short: [Unit])] = pairs(
        """
        人民代表大会 人大
        常务委员会 常委会
        人民政治协商会议 政协
        政治协商会议 政协
        人民政府 政府
        人民法院 法院
        中级法院 中院
        人民检察院 检察院
        纪律检查委员会 纪委
        监察委员会 监委
        政法委员会 政法委
        发展和改革委员会 发改委
        国有资产监督管理委员会 国资委
        高新技术产业开发区 高新区
        高新技术开发区 高新区
        经济技术开发区 经开区
        经济开发区 经开区
        卫生健康局 卫健局
        卫生健康委员会 卫健委
        疾病预防控制中心 疾控中心
        人力资源和社会保障局 人社局
        市场监督管理局 市场监管局
        住房和城乡建设局 住建局
        共产主义青年团 共青团
        妇女联合会 妇联
        中国科学院 中科院
        工作办公室 办
        办公室 办
        党员代表大会 党代会
        代表大会 代会
        全体会议 全会
        工作会议 工作会
        """)

    /// What is done to a thing, in classes: words of one class mean one work, those of different classes do not.
    static let works: [[[Unit]]] = [
        "建设 兴建 修建 开发建设 续建 新建",
        "迁建 南迁 北迁 东迁 西迁 外迁 搬迁 迁址 异地新建 异地搬迁 异地迁建 异地重建 移址新建 易地搬迁 易地新建 整体搬迁 迁址新建",
        "延伸 延伸线 延长线 延伸段 延长段 延伸连接线 延长连接线",
        "改造 提升改造 改造提升 提标改造 升级改造 综合改造 改造升级 维修改造 改建 立交改建 翻新",
        "改扩建 扩建 扩能", "中修 大修 修复 维修 修缮",
        "治理 综合治理 恢复治理 整治 综合整治 生态修复 污染治理", "拓宽 加宽 扩宽", "绿化 绿化美化 美化绿化", "亮化 亮化美化",
        "复工 重启", "拆除 拆迁",
    ].map { $0.split(separator: " ").map(units) }

    /// What says only that a name is one of a project.
    static let nouns = ["工程", "项目", "工程项目"].map(units)

    /// What says only that a name is one of a firm.
    static let legal = [
        "股份有限公司", "有限责任公司", "有限公司", "集团公司", "总公司", "集团", "公司",
    ].map(units)

    /// What stands for the place of the paper before a body: 市政府.
    static let levels = UnitSet("省市州盟区县旗镇乡村")

    /// What stands before the name of a party's body and says nothing of which it is.
    static let party = StaticUnits("中共").units

    /// 市
    static var city: Unit { Unit(of: "市") }

    /// Ordinary words that begin like a level: 市场.
    static let levelWords = WordSet(PlaceWords.words["suffixWords"])

    /// What two names differ in that are two things: east and west, old and new, one place of a kind and another.
    static let opposites = UnitSet("东西南北中上下左右前后内外新老旧大小总分正副男女省市州盟区县旗镇乡村国")

    /// Units of places that the place is called without.
    static let placeUnits = ["省", "市", "县", "区", "镇", "乡", "村", "街道"].map(units)

    static var ordinal: Unit { ChineseNumber.ordinal }

    /// 届, 次, 中: behind the numbers of assemblies and their meetings.
    static var term: Unit { Unit(of: "届") }
    static var session: Unit { Unit(of: "次") }
    static var plenary: Unit { Unit(of: "中") }

    /// What a meeting of an assembly is called.
    static let meetings = WordSet("全会 全体会议 会议 代表大会 党代会 代会 大会")

    /// Who meets; also with a place or a level before it.
    static let assemblies = WordSet(
        "人民代表大会常务委员会 人大常委会 人民代表大会 人大 常务委员会 常委会 政协 政治协商会议 委员会 党委 委 党的 党 中央 纪委 职代会 妇代会 团代会")

    /// What a report is of that is given to an assembly each year, and how it ends.
    static let reporters = WordSet("人民政府 政府 人大常委会 人民代表大会常务委员会 中级人民法院 人民法院 法院 人民检察院 检察院 政协常委会")
    static let report = StaticUnits("工作报告").units

    /// What makes a plan or a campaign of the words in quotation marks before it.
    static let plans = WordSet("规划 战略 计划 活动 模式 方案")

    private static func units(_ text: some StringProtocol) -> [Unit] {
        text.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
    }

    private static func pairs(_ table: String) -> [(long: [Unit], short: [Unit])] {
        table.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            return words.count == 2 ? (units(words[0]), units(words[1])) : nil
        }.sorted { $0.long.count > $1.long.count }
    }
}
