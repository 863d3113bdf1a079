/// The days of the week.
package enum WeekdayWords {
    /// From Monday on.
    package static let names = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"]

    /// 1 = Monday … 7 = Sunday, by what a name of the day ends with.
    package static func number(endingWith scalar: Unicode.Scalar) -> Int? {
        if scalar == "天" { return 7 }
        return names.firstIndex { $0.unicodeScalars.last == scalar }.map { $0 + 1 }
    }
}
