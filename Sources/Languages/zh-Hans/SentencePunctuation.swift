/// Where sentences end as printed.
package enum SentencePunctuation {
    /// With the end of a line.
    package static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "\n"]
    /// Before what it leads to.
    package static let colon: Unicode.Scalar = "："
    /// Around a remark.
    package static let remark: (open: Unicode.Scalar, close: Unicode.Scalar) = ("（", "）")
}
