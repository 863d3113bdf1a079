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
}
