import Languages

/// Characters that rules about figures ask for by themselves.
extension QuantityWords {
    /// 个
    static var piece: Unit { Unit(of: "个") }
    /// 率, behind what a rate is of.
    static var rate: Unit { Unit(of: "率") }
    /// 无, before what there is none of.
    static var none: Unit { Unit(of: "无") }
    /// 例, which counts cases.
    static var patients: Unit { Unit(of: "例") }
    /// 位, which counts ranks.
    static var place: Unit { Unit(of: "位") }

    /// 第, 数, 这, 每: before a numeral they make of it no count of so many.
    static let notCounting = UnitSet("第数几这那各每某上下前后头初十百千万亿零点分之")
    /// Counters of what a few words in numerals tell: 三座桥; not 四大, 五项, which name sets.
    static let written = WordSet(
        "个 处 家 座 所 条 名 位 人 户 件 台 辆 场 次 批 栋 幢 亩 吨 公里 里 元 斤 公斤 米 平方米 头 只 担 票 席 成 艘 架 套 棵 株 间 口 公顷 人次 平方公里 立方米 度 千瓦 倍 个百分点 百分点 尺 丈 石 匹 部"
    )
    /// 百分之, 千分之, before the number of a share, with its sign.
    static let shares: [(words: StaticUnits, sign: StaticUnits)] = [("百分之", "%"), ("千分之", "‰")]

    /// The units of figures that two reports can differ in: what is counted in others is seldom the same thing.
    package static let comparable = ["元", "%", "亩", "里", "吨", "米", "公顷", "位", "斤", "千瓦", "千瓦时"]

    /// 余, 多: whether it says behind a number that it is more.
    static func isMore(_ unit: Unit) -> Bool {
        unit == Unit(of: "余") || unit == Unit(of: "多")
    }

    /// 第, 前: whether a rank begins with it.
    static func beginsRank(_ unit: Unit) -> Bool {
        unit == ChineseNumber.ordinal || unit == Unit(of: "前")
    }

    /// 届: what ends with it is no count.
    static var session: Unit { Unit(of: "届") }
    /// 次, which numbers the meetings of an assembly.
    static var occasion: Unit { Unit(of: "次") }
    /// What the name of an assembly ends with, before the number of a meeting: 人大四次会议.
    /// Behind the name of a measure, of whom its figures are.
    static func bracketed(_ owner: String) -> String { "（\(owner)）" }
    /// Behind a verb, what makes of it something that is measured: 出口额.
    static let sums = UnitSet("额量率值数比价")
    static let assemblies = UnitSet("届大会委协")
    static let meetings = WordSet("会议 全会 全体会议 大会 代表大会 常委会会议 常务会议")

    /// 由, 从: whether a number behind it is that from which something has come.
    static func isFrom(_ unit: Unit) -> Bool { unit == Unit(of: "由") || unit == Unit(of: "从") }
}
