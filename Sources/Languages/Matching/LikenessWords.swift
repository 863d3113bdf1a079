import ArchiveModel
import CWords

/// Words by which two figures are told to speak of the same, in all languages together.
///
/// Data: `likeness.tsv` in the folder of each language, which says what the classes are.
package enum LikenessWords {
    package enum Sense: String, Hashable, Sendable {
        case empty, date, sum, light, work, thing, plain, part, rise, fall, level, whole
    }

    /// Words that mean one thing, folded; the first stands for them.
    package struct Row: Sendable {
        package let sense: Sense
        package let words: [[Unit]]
    }

    package static let rows: [Row] = [broadsheet_likeness_en(), broadsheet_likeness_zh_hans()].flatMap {
        String(decoding: UnsafeBufferPointer(start: $0.bytes, count: Int($0.count)), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(row)
    }

    private static func row(_ line: Substring) -> Row {
        let fields = line.split(separator: "\t")
        guard let sense = fields.first.flatMap({ Sense(rawValue: String($0)) }) else {
            preconditionFailure("likeness.tsv has no class \(line)")
        }
        return Row(
            sense: sense,
            words: fields.dropFirst().map { $0.unicodeScalars.map { Unit(of: Fold.scalar($0)) } })
    }
}
