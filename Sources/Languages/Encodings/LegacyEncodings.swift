package import ArchiveModel
import CWords

/// The encodings from before Unicode in which a language was written, and its letters.
///
/// Data: `tables/encodings.tsv`, `tables/letters.tsv`.
package struct LegacyEncodings: Sendable {
    /// Read without being asked, when the text is plausible; in this order.
    package let tried: [TextEncoding]
    /// In use for the language, and read only when somebody says so.
    package let others: [TextEncoding]
    /// A text is the language's when it fits one of them.
    package let letters: [LetterModel]

    /// Those of `language`; none when it is in no table and not in Latin letters.
    package static func of(_ language: PaperLanguage) -> LegacyEncodings {
        let names = ["\(language.code)-\(language.script)", language.code]
        return names.lazy.compactMap { rows[$0] }.first
            ?? (language.script == "Latn" ? rows["*"] : nil)
            ?? LegacyEncodings(tried: [], others: [], letters: [])
    }

    /// Every encoding with every language that is written in it.
    package static let all: [(encoding: TextEncoding, letters: [LetterModel])] = {
        var found: [TextEncoding: [String: LetterModel]] = [:]
        for row in rows.values {
            for encoding in row.tried + row.others {
                for model in row.letters { found[encoding, default: [:]][model.name] = model }
            }
        }
        return found.sorted { $0.key.rawValue < $1.key.rawValue }.map { encoding, models in
            (encoding, models.values.sorted { $0.name < $1.name })
        }
    }()

    /// Every row of `letters.tsv`.
    package static let letters: [String: LetterModel] = Dictionary(
        table(broadsheet_letters()).compactMap(LetterModel.init(row:)).map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first })

    private static let rows: [String: LegacyEncodings] = Dictionary(
        table(broadsheet_encodings()).dropFirst().compactMap { fields in
            guard fields.count == 4 else { return nil }
            let lists = fields.dropFirst().map { $0.split(separator: " ").map(String.init) }
            let row = LegacyEncodings(
                tried: lists[0].compactMap(TextEncoding.init(rawValue:)),
                others: lists[1].compactMap(TextEncoding.init(rawValue:)),
                letters: lists[2].compactMap { letters[$0] })
            return (fields[0], row)
        }, uniquingKeysWith: { first, _ in first })

    /// The fields of the lines that are no comments.
    private static func table(_ file: broadsheet_words) -> [[String]] {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}

extension LetterModel {
    /// From a line of `letters.tsv`.
    fileprivate init?(row: [String]) {
        guard row.count > 2 else { return nil }
        let countsPairs = row[1] == "pairs"
        let groups = row.dropFirst(2).map { group in
            let values = group.unicodeScalars.map { $0 == "_" ? 0 : $0.value }
            guard countsPairs else { return values }
            return stride(from: 0, to: values.count - 1, by: 2).map {
                Self.pair(values[$0], values[$0 + 1])
            }
        }
        self.init(name: row[0], countsPairs: countsPairs, groups: groups)
    }
}
