/// What dates and numbers of pages are written with.
package enum DateWords {
    package static let year: Unicode.Scalar = "年"
    package static let month: Unicode.Scalar = "月"
    package static let day: Unicode.Scalar = "日"
    /// 第3版
    package static let page: [Unicode.Scalar] = ["第", "版"]

    package static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == year || scalar == month || scalar == day
    }
}
