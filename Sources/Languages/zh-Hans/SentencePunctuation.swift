/// Where sentences end as printed.
package enum SentencePunctuation {
    /// With the end of a line.
    package static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "\n"]
}
