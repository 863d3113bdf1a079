/// Words of one character that hold a sentence together, as rules ask for them.
package enum Particle {
    /// 和
    @inlinable package static var and: Unit { Unit(of: "和") }
    /// 与
    @inlinable package static var with: Unit { Unit(of: "与") }
    /// 及
    @inlinable package static var asWellAs: Unit { Unit(of: "及") }
    /// 的
    @inlinable package static var of: Unit { Unit(of: "的") }
    /// 等, behind a list that goes on or is told to be one.
    @inlinable package static var andOthers: Unit { Unit(of: "等") }
    /// 至
    @inlinable package static var until: Unit { Unit(of: "至") }
    /// 了
    @inlinable package static var done: Unit { Unit(of: "了") }
    /// 是
    @inlinable package static var be: Unit { Unit(of: "是") }

    /// 和, 与: whether it joins two names.
    @inlinable package static func joins(_ unit: Unit) -> Bool { unit == and || unit == with }
}
