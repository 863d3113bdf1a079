package import ArchiveModel
import Glibc
import Markup
import Reading

/// The lines that a merge leaves in a file where two people changed the same words.
///
/// A mark is seven signs at the head of a line, alone or before a blank and a label. In files of rows and of fields no
/// line begins so. In page texts and Markdown one may: a row of signs under a headline, arrows before a jump line. There
/// the order of git decides, or a label as git writes it; a lone line that only looks like a mark is a warning.
package enum ConflictMarks {
    /// One for each mark of `file`, in order of line; none in most files.
    package static func diagnostics(in file: ArchiveFile) -> [Diagnostic] {
        var bytes = file.bytes
        if bytes.contains(0), let text = TextDecoder.decode(bytes, path: file.path).value {
            bytes = text.bytes
        }
        let marks = marks(in: bytes)
        guard !marks.isEmpty else { return [] }
        let isOfRows = [".tsv", ".yml", ".yaml", SourceManifest.name].contains(where: file.path.hasSuffix)
        let isMarkdown = file.path.hasSuffix(".md")
        return conflicts(marks).flatMap { conflict -> [Diagnostic] in
            let isSure =
                isOfRows || conflict.count > 1 && conflict.contains { $0.endsWithLabel }
                || conflict.contains(where: \.isLabelledByGit)
                || isMarkdown && conflict.contains { $0.endsWithLabel }
            if isSure { return conflict.map { .mark($0, in: file.path) } }
            return conflict.filter(\.endsWithLabel).map { .likeMark($0, in: file.path) }
        }
    }

    fileprivate struct Mark {
        var sign: UInt8
        var line: Int
        /// What stands behind the signs, without the blank.
        var label: String

        /// Whether it begins or ends a conflict and tells whose words those are.
        var endsWithLabel: Bool { !label.isEmpty && (sign == Sign.ours || sign == Sign.theirs) }

        /// Whether the label is one that no newspaper prints: `HEAD`, the hash of a commit, a branch of a remote.
        var isLabelledByGit: Bool {
            let word = label.utf8.prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") }
            if word.count >= 7 && word.allSatisfy(\.isHexadecimal) { return true }
            if label.contains("/") && label.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return true }
            return word.elementsEqual("HEAD".utf8) || ["ours", "theirs", "main", "master"].contains(label)
                || ["Updated upstream", "Stashed changes", "merged common ancestors", "parent of "]
                    .contains(where: label.hasPrefix)
        }

        var excerpt: String {
            let signs = String(repeating: Character(UnicodeScalar(sign)), count: ConflictMarks.length)
            return label.isEmpty ? signs : "\(signs) \(label)"
        }
    }

    private enum Sign {
        static let ours = UInt8(ascii: "<")
        static let base = UInt8(ascii: "|")
        static let middle = UInt8(ascii: "=")
        static let theirs = UInt8(ascii: ">")
    }

    private static let length = 7
    /// In bytes: a label is a branch, or a commit and its subject.
    private static let longest = 1_000

    /// Marks that may belong together: a conflict begins with `<` and ends with `>`.
    private static func conflicts(_ marks: [Mark]) -> [[Mark]] {
        var conflicts: [[Mark]] = []
        for mark in marks {
            let isOpen = conflicts.last?.last.map { $0.sign != Sign.theirs } ?? false
            if isOpen, mark.sign != Sign.ours {
                conflicts[conflicts.count - 1].append(mark)
            } else {
                conflicts.append([mark])
            }
        }
        return conflicts
    }

    /// Every line that looks like a mark.
    private static func marks(in bytes: [UInt8]) -> [Mark] {
        bytes.withUnsafeBufferPointer { text in
            var marks: [Mark] = []
            var (start, line, counted) = (0, 1, 0)
            while start < text.count, let base = text.baseAddress {
                let end = memchr(base + start, 0x0A, text.count - start).map {
                    UnsafeRawPointer($0) - UnsafeRawPointer(base)
                }
                let rest = UnsafeBufferPointer(rebasing: text[start..<(end ?? text.count)])
                if let (sign, label) = mark(rest) {
                    line += lineEnds(in: text[counted..<start])
                    counted = start
                    marks.append(Mark(sign: sign, line: line, label: label))
                }
                guard let end else { break }
                start = end + 1
            }
            return marks
        }
    }

    private static func mark(_ line: UnsafeBufferPointer<UInt8>) -> (sign: UInt8, label: String)? {
        guard (length...longest).contains(line.count), let sign = line.first,
            sign == Sign.ours || sign == Sign.middle || sign == Sign.theirs || sign == Sign.base,
            line[1..<length].allSatisfy({ $0 == sign })
        else { return nil }
        var rest = line[length...]
        if rest.last == 0x0D { rest = rest.dropLast() }
        guard let next = rest.first else { return (sign, "") }
        guard next == 0x20, sign != Sign.middle else { return nil }
        return (sign, String(decoding: rest.dropFirst(), as: UTF8.self).trimmingBlanks)
    }

    /// As `SourceText` counts them.
    private static func lineEnds(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        text.indices.count { index in
            text[index] == 0x0A
                || text[index] == 0x0D && (index + 1 == text.endIndex || text[index + 1] != 0x0A)
        }
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        (0x30...0x39).contains(self) || (0x61...0x66).contains(self)
    }
}

extension Diagnostic {
    fileprivate static func mark(_ mark: ConflictMarks.Mark, in path: String) -> Diagnostic {
        let isLedger = path.hasSuffix("articles.tsv")
        return Diagnostic(
            .mergeConflict, "A merge left its marks in this file",
            at: SourceLocation(path, line: mark.line, column: 1, length: mark.excerpt.utf8.count),
            excerpt: mark.excerpt,
            fixes: [
                isLedger
                    ? "keep the rows of both sides, give repeated ids new numbers, and take out this line"
                    : "keep what is right of both sides, and take out this line"
            ])
    }

    fileprivate static func likeMark(_ mark: ConflictMarks.Mark, in path: String) -> Diagnostic {
        Diagnostic(
            .mergeMark, "This line looks like one that a merge leaves, and stands alone",
            at: SourceLocation(path, line: mark.line, column: 1, length: mark.excerpt.utf8.count),
            excerpt: mark.excerpt,
            fixes: ["take it out if a merge left it", "accept it if the paper printed it"])
    }
}
