package import ArchiveModel
import Languages
import Reading

/// How somebody names page files: `LYRB-{date}-{page}.txt`, with `*` for anything.
///
/// A date is `2021-01-27`, `20210127`, `2021_01_27`, `2021.01.27` or `2021年1月27日`; where it is written otherwise, `{year}`, `{month}` (a
/// number or a name) and `{day}` say it. A page is a number with or without leading zeros, or a label such as `A01`;
/// `{article}` is a number, `{edition}` a lower-case word, as in `special`.
package struct FileNamePattern: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        case literal([Unicode.Scalar])
        case anything, date, page, edition, article, year, month, day
    }

    /// What a name says about its page.
    package struct Match: Hashable, Sendable {
        package var date: CalendarDate?
        package var page: Int?
        package var edition: String?
        /// What the paper calls the page, where `page` is `nil`.
        package var label: PageLabel?
        /// Of several on the page.
        package var article: Int?
        /// Where the date has several readings, which contradict each other.
        package var doubt: [CalendarDate] = []
        /// Words behind the page that say nothing here.
        package var rest = ""
        fileprivate var parts: [Piece: Int] = [:]

        /// With the date that its year, month and day make.
        fileprivate var complete: Match? {
            guard let year = parts[.year], let month = parts[.month], let day = parts[.day] else {
                return parts.isEmpty ? self : nil
            }
            var match = self
            match.date = CalendarDate(year: year, month: month, day: day)
            return match.date == nil ? nil : match
        }
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
            guard let piece = Self.names[Array(rest[..<end]).string] else { return nil }
            pieces.append(piece)
            rest = rest[(end + 1)...]
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        let parts: [Piece] = [.year, .month, .day]
        guard [0, 3].contains(parts.count(where: pieces.contains)) else { return nil }
        self.pieces = pieces
        depth = text.utf8.count { $0 == UInt8(ascii: "/") } + 1
    }

    private static let names: [String: Piece] = [
        "date": .date, "page": .page, "edition": .edition, "article": .article, "year": .year,
        "month": .month,
        "day": .day,
    ]

    /// What the end of `path` says, when it matches.
    package func match(_ path: String) -> Match? {
        let name = path.split(separator: "/").suffix(depth).joined(separator: "/")
        return Self.match(Array(name.unicodeScalars)[...], pieces[...], Match())
    }

    private static func match(
        _ text: ArraySlice<Unicode.Scalar>, _ pieces: ArraySlice<Piece>, _ found: Match
    ) -> Match? {
        guard let piece = pieces.first else { return text.isEmpty ? found.complete : nil }
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
            let letters = text.prefix(2).prefix { ("A"..."Z").contains($0) }.count
            return number(text.dropFirst(letters), most: 4) { page, digits in
                guard page > 0 else { return nil }
                var found = found
                let label = Array(text.prefix(letters + digits)).string
                (found.page, found.label) = letters == 0 ? (page, nil) : (nil, PageLabel(label))
                return match(text.dropFirst(letters + digits), rest, found)
            }
        case .article:
            return number(text, most: 4) { article, digits in
                guard article > 0 else { return nil }
                var found = found
                found.article = article
                return match(text.dropFirst(digits), rest, found)
            }
        case .year, .month, .day:
            let word = text.prefix { !$0.isASCIIDigit && $0.properties.isAlphabetic }
            if piece == .month, let month = FileNameWords.month(Array(word)) {
                var found = found
                found.parts[piece] = month
                return match(text.dropFirst(word.count), rest, found)
            }
            return number(text, most: piece == .year ? 4 : 2) { value, digits in
                guard piece != .year || digits == 4 else { return nil }
                var found = found
                found.parts[piece] = value
                return match(text.dropFirst(digits), rest, found)
            }
        case .edition:
            return first(text, from: 1, to: text.prefix { $0.isSlug }.count) { length in
                var found = found
                found.edition = Array(text.prefix(length)).string
                return match(text.dropFirst(length), rest, found)
            }
        }
    }

    private static func number(
        _ text: ArraySlice<Unicode.Scalar>, most: Int, _ attempt: (Int, Int) -> Match?
    ) -> Match? {
        first(text, from: 1, to: min(most, text.prefix { $0.isASCIIDigit }.count)) { length in
            Int(Array(text.prefix(length)).string).flatMap { attempt($0, length) }
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
    fileprivate var isSlug: Bool { isASCIIDigit || (0x61...0x7A).contains(value) }
}
