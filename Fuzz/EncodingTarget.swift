import ArchiveModel
import Reading

/// A page of unknown bytes is a text of which nothing is lost, or an error that says where it cannot be read.
///
/// The first byte chooses a language, the second an encoding that somebody states, or none.
enum EncodingTarget {
    static func check(_ bytes: [UInt8]) {
        guard bytes.count > 2 else { return }
        let language = languages[Int(bytes[0]) % languages.count]
        let choice = Int(bytes[1]) % (TextEncoding.all.count + 1)
        let stated = choice == 0 ? nil : TextEncoding.all[choice - 1]
        let content = Array(bytes[2...])
        let read = TextDecoder.decode(
            content, path: path, as: TextOrigin(language: language, encoding: stated))
        promise(
            (read.value == nil) == read.diagnostics.hasErrors,
            "a text is missing without an error, or beside one")
        for diagnostic in read.diagnostics {
            guard let column = diagnostic.location?.column, diagnostic.location?.line == 1 else { continue }
            promise(column <= content.count + 1, "\(diagnostic) is beyond the file")
        }
        guard let text = read.value else { return }
        let letters = String(validating: text.bytes, as: UTF8.self)
        promise(letters != nil, "a text that is no UTF-8")
        promise(again(content, language, stated) == text.bytes, "the same bytes give another text")
        if let plain = String(validating: content, as: UTF8.self), isPlain(plain), stated == nil {
            promise(letters == plain, "well-formed UTF-8 was read as something else")
        }
        if stated == nil, let letters {
            let isWhole = !letters.unicodeScalars.contains { $0 == "\u{FFFD}" } || isUnicode(content)
            promise(isWhole, "a letter was replaced in silence")
        }
    }

    private static let path = "issues/2021-03-02/1.txt"

    private static let languages = [
        "zh-Hans", "zh-Hant", "ja", "ko", "ru", "uk", "pl", "el", "tr", "he", "ar", "lt", "de", "fr", "en",
        "th", "vi",
    ].compactMap { PaperLanguage(tag: $0) }

    private static func again(
        _ content: [UInt8], _ language: PaperLanguage, _ stated: TextEncoding?
    ) -> [UInt8]? {
        TextDecoder.decode(content, path: path, as: TextOrigin(language: language, encoding: stated)).value?
            .bytes
    }

    /// Letters, blanks and line ends only: no mark at the beginning, no sign of the end, nothing that may be half of UTF-16.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F && $0 != "\u{FEFF}"
            }
    }

    /// It may have held U+FFFD itself.
    private static func isUnicode(_ content: [UInt8]) -> Bool {
        String(validating: content, as: UTF8.self) != nil || content.count.isMultiple(of: 2)

    }
}
