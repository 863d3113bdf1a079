package import ArchiveModel
import Languages

/// How somebody names page files: `LYRB-{date}-{page}.txt`, with `*` for anything.
///
/// A date is `2021-01-27`, `20210127`, `2021_01_27`, `2021.01.27` or `2021年1月27日`; a page is a number with or without
/// leading zeros; `{edition}` is a lower-case word, as in `special`.
package struct FileNamePattern: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case literal([Unicode.Scalar])
        case anything, date, page, edition
    }

    /// What a name says about its page.
    package struct Match: Hashable, Sendable {
        package var date: CalendarDate?
        package var page: Int?
        package var edition: String?
    }

    let pieces: [Piece]
    /// How many components of a path it looks at: one more than it has slashes.
    private let depth: Int

    /// `nil` when a brace does not enclose `date`, `page` or `edition`.
    package init?(_ text: String) {
        var pieces: [Piece] = []
        var literal: [Unicode.Scalar] = []
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "{" || scalar == "*" else {
                literal.append(scalar)
                continue
            }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = []
            if scalar == "*" {
                pieces.append(.anything)
                continue
            }
            guard let end = rest.firstIndex(of: "}") else { return nil }
            switch Array(rest[..<end]).string {
            case "date": pieces.append(.date)
            case "page": pieces.append(.page)
            case "edition": pieces.append(.edition)
            default: return nil
            }
            rest = rest[(end + 1)...]
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        self.pieces = pieces
        depth = text.utf8.count { $0 == UInt8(ascii: "/") } + 1
    }

    /// What the end of `path` says, when it matches.
    package func match(_ path: String) -> Match? {
        let name = path.split(separator: "/").suffix(depth).joined(separator: "/")
        return Self.match(Array(name.unicodeScalars)[...], pieces[...], Match())
    }

    private static func match(
        _ text: ArraySlice<Unicode.Scalar>, _ pieces: ArraySlice<Piece>, _ found: Match
    ) -> Match? {
        guard let piece = pieces.first else { return text.isEmpty ? found : nil }
        let rest = pieces.dropFirst()
        switch piece {
        case .literal(let words):
            return text.starts(with: words) ? match(text.dropFirst(words.count), rest, found) : nil
        case .anything:
            return first(text, from: 0, to: text.count) { match(text.dropFirst($0), rest, found) }
        case .date:
            guard let (date, length) = WrittenDate.prefix(of: text) else { return nil }
            var found = found
            found.date = date
            return match(text.dropFirst(length), rest, found)
        case .page:
            return first(text, from: 1, to: min(4, text.prefix { $0.isASCIIDigit }.count)) { length in
                guard let page = Int(Array(text.prefix(length)).string), page > 0 else { return nil }
                var found = found
                found.page = page
                return match(text.dropFirst(length), rest, found)
            }
        case .edition:
            return first(text, from: 1, to: text.prefix { $0.isSlug }.count) { length in
                var found = found
                found.edition = Array(text.prefix(length)).string
                return match(text.dropFirst(length), rest, found)
            }
        }
    }

    /// The longest length that matches.
    private static func first(
        _ text: ArraySlice<Unicode.Scalar>, from least: Int, to most: Int, _ attempt: (Int) -> Match?
    ) -> Match? {
        guard least <= most else { return nil }
        for length in (least...most).reversed() {
            if let match = attempt(length) { return match }
        }
        return nil
    }
}

/// Names that follow no stated pattern: a date somewhere, a page number behind it or by itself.
enum FileNameGuess {
    /// From the file's name and the folder it is in: `2021-01-27/3.txt`, `LYRB20210127_03.txt`, `第3版.txt`.
    static func match(_ path: String) -> FileNamePattern.Match {
        let components = path.split(separator: "/").suffix(2).map { Array($0.unicodeScalars)[...] }
        guard let name = components.last else { return FileNamePattern.Match() }
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        var found = FileNamePattern.Match()
        if let (date, end) = date(in: stem) {
            found.date = date
            found.page = page(in: stem[end...])
            return found
        }
        found.page = page(in: stem)
        if components.count == 2, let (date, end) = date(in: components[0]), end == components[0].endIndex {
            found.date = date
        }
        return found
    }

    /// The first date that no letter or digit touches on its right and no digit on its left, and where it ends.
    private static func date(in text: ArraySlice<Unicode.Scalar>) -> (CalendarDate, Int)? {
        for start in text.indices where start == text.startIndex || !text[start - 1].isASCIIDigit {
            guard let (date, length) = WrittenDate.prefix(of: text[start...]) else { continue }
            let end = start + length
            if end == text.endIndex || !(text[end].isASCIIDigit || text[end].isASCIILetter) {
                return (date, end)
            }
        }
        return nil
    }

    /// `3`, `-03`, `_p3`, `第3版`, `page 3`: all that is left of the name.
    private static func page(in text: ArraySlice<Unicode.Scalar>) -> Int? {
        let words = text.filter { !"-_. Pp".unicodeScalars.contains($0) && !DateWords.page.contains($0) }
        let digits = words.starts(with: "age".unicodeScalars) ? words.dropFirst(3) : words[...]
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(Array(digits).string).flatMap { $0 > 0 ? $0 : nil }
    }
}

/// Dates as file names write them.
private enum WrittenDate {
    static func prefix(of text: ArraySlice<Unicode.Scalar>) -> (date: CalendarDate, length: Int)? {
        let year = text.prefix(4)
        guard year.count == 4, year.allSatisfy(\.isASCIIDigit), let y = Int(Array(year).string) else {
            return nil
        }
        let rest = text.dropFirst(4)
        if rest.first == DateWords.year { return chinese(rest, year: y) }
        let separator = rest.first.flatMap { "-_.".unicodeScalars.contains($0) ? $0 : nil }
        let width = separator == nil ? 0 : 1
        let month = rest.dropFirst(width).prefix(2)
        let day = rest.dropFirst(width + 2 + width).prefix(2)
        guard separator == rest.dropFirst(width + 2).first || separator == nil, month.count == 2,
            day.count == 2,
            let m = number(month), let d = number(day), let date = CalendarDate(year: y, month: m, day: d)
        else { return nil }
        return (date, 8 + 2 * width)
    }

    private static func chinese(_ rest: ArraySlice<Unicode.Scalar>, year: Int) -> (CalendarDate, Int)? {
        let month = rest.dropFirst().prefix { $0.isASCIIDigit }
        let behind = rest.dropFirst(1 + month.count)
        let day = behind.dropFirst().prefix { $0.isASCIIDigit }
        guard behind.first == DateWords.month,
            behind.dropFirst(1 + day.count).first == DateWords.day, let m = number(month),
            let d = number(day), let date = CalendarDate(year: year, month: m, day: d)
        else { return nil }
        return (date, 4 + 1 + month.count + 1 + day.count + 1)
    }

    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
        digits.allSatisfy(\.isASCIIDigit) ? Int(Array(digits).string) : nil
    }
}

extension Unicode.Scalar {
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    fileprivate var isSlug: Bool { isASCIIDigit || (0x61...0x7A).contains(value) }
}
