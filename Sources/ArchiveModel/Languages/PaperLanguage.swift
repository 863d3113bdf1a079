/// The language that a newspaper is written in, and its script.
///
/// What is true of one language only stands in folders `Languages`, and is chosen by this value.
package struct PaperLanguage: Hashable, Sendable {
    /// The whole tag, BCP 47: `zh-Hans`.
    package let tag: String
    /// ISO 15924: `Hans`.
    package let script: String

    /// The only one so far.
    package static let simplifiedChinese = PaperLanguage(tag: "zh-Hans", script: "Hans")
}
