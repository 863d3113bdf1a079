import Languages

/// Words of one character that hold a sentence together, as rules ask for them.
enum Particle {
    /// 和
    static var and: Unit { Unit(of: "和") }
    /// 与
    static var with: Unit { Unit(of: "与") }
    /// 及
    static var asWellAs: Unit { Unit(of: "及") }
    /// 的
    static var of: Unit { Unit(of: "的") }
    /// 等, behind a list that goes on or is told to be one.
    static var andOthers: Unit { Unit(of: "等") }
    /// 至
    static var until: Unit { Unit(of: "至") }
    /// 了
    static var done: Unit { Unit(of: "了") }
    /// 是
    static var be: Unit { Unit(of: "是") }

    /// 和, 与: whether it joins two names.
    static func joins(_ unit: Unit) -> Bool { unit == and || unit == with }
}
