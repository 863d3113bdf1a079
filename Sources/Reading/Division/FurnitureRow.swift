package import ArchiveModel

extension Ledger {
    /// A line of the file that gives text of a page to no article, whatever the reader takes it for.
    package struct FurnitureRow: Hashable, Sendable {
        /// `p1-f2`: the page and a number. Nothing is published at it, so that it may be used again.
        package struct ID: Hashable, Comparable, Sendable, CustomStringConvertible {
            package let page: Int
            package let number: Int

            package init(page: Int, number: Int) {
                self.page = page
                self.number = number
            }

            /// Of the form of an article's id, with another letter.
            package init?(_ text: String) {
                guard let dash = text.lastIndex(of: "-"), text[dash...].hasPrefix("-f"),
                    let like = LocalArticleID(text[..<dash] + "-a" + text[dash...].dropFirst(2))
                else { return nil }
                self.init(page: like.page, number: like.number)
            }

            package var description: String { "p\(page)-f\(number)" }

            package static func < (one: Self, other: Self) -> Bool {
                (one.page, one.number) < (other.page, other.number)
            }
        }

        package static let kind = "furniture"

        package var id: ID
        package var by: String {
            didSet { line = nil }
        }
        /// All on the page of the id.
        package var parts: [Part] {
            didSet { line = nil }
        }
        package var location: SourceLocation
        /// As read; `nil` for a new or changed row.
        package private(set) var line: String?
        /// Comments and blank lines before it.
        package var above: [String] = []

        package init(
            _ id: ID, by: String, _ parts: [Part], at location: SourceLocation, line: String? = nil
        ) {
            self.id = id
            self.by = by
            self.parts = parts
            self.location = location
            self.line = line
        }
    }

    /// The number that the next row of furniture of `page` gets.
    package func nextFurniture(page: Int) -> FurnitureRow.ID {
        let numbers = furniture.lazy.filter { $0.id.page == page }.map(\.id.number)
        return FurnitureRow.ID(page: page, number: (numbers.max() ?? 0) + 1)
    }
}

// MARK: The file

extension Ledger {
    /// The file: header, rows by id, those of furniture behind the articles of their page, each ended by LF.
    ///
    /// The header is as it was read; a column is added behind it when a row needs it.
    package func serialised() -> String {
        let columns = columnsInUse
        var rows = rows.map { (key: ($0.id.page, 0, $0.id.number), lines: $0.above + [$0.written(columns)]) }
        rows += furniture.map { (key: ($0.id.page, 1, $0.id.number), lines: $0.above + [$0.written]) }
        let header = (Self.firstColumns + columns.map(\.rawValue)).joined(separator: "\t")
        let lines = [header] + rows.sorted { $0.key < $1.key }.flatMap(\.lines) + below
        return lines.map { $0 + "\n" }.joined()
    }

    private var columnsInUse: [Column] {
        columns
            + Column.allCases.filter { column in
                !columns.contains(column) && rows.contains { $0.words(column) != .fromText }
            }
    }
}

extension Ledger.Row {
    fileprivate func words(_ column: Ledger.Column) -> DividedArticle.Headline {
        guard case .article(_, _, let headline) = content else { return .fromText }
        return switch column {
        case .headline: headline
        case .kicker: kicker
        case .deck: deck
        }
    }

    /// Empty columns at the end are left out, but for the first.
    fileprivate func written(_ columns: [Ledger.Column]) -> String {
        if let line { return line }
        switch content {
        case .gone(.article(let target)): return "\(id)\tgone\t\(by)\t→ \(target)"
        case .gone(.reason(let reason)): return "\(id)\tgone\t\(by)\t\(reason)"
        case .article(let kind, let parts, _):
            var words = columns.map { self.words($0).written }
            while words.count > 1, words.last == "" { words.removeLast() }
            return
                ([id.description, kind.rawValue, by, parts.map(\.description).joined(separator: " | ")]
                + words).joined(separator: "\t")
        }
    }
}

extension Ledger.FurnitureRow {
    fileprivate var written: String {
        line
            ?? [id.description, Self.kind, by, parts.map(\.description).joined(separator: " | ")]
            .joined(separator: "\t")
    }
}

extension DividedArticle.Headline {
    /// As a column of a row says it.
    var written: String {
        switch self {
        case .fromText: ""
        case .none: "—"
        case .given(let text): text
        }
    }
}
