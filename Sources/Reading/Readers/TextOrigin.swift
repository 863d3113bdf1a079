package import ArchiveModel

/// What is known of a page text before its bytes are looked at.
package struct TextOrigin: Hashable, Sendable {
    package var language: PaperLanguage
    /// As somebody said it; `nil`: to be found out.
    package var encoding: TextEncoding?

    package init(language: PaperLanguage = .simplifiedChinese, encoding: TextEncoding? = nil) {
        self.language = language
        self.encoding = encoding
    }
}
