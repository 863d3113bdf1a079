import ArchiveModel
import TestSupport

@testable import Reading

/// A page whose lines have boxes, written block by block. Lengths are in tenths of a letter's width.
struct SheetPage {
    var width: Float = 2000
    var height: Float = 3000
    private(set) var words: [String] = []
    private var places: [PageGeometry.Line?] = []
    private var block = 0

    /// A column's left edge, of four.
    static func column(_ number: Int) -> Float { 40 + Float(number) * 480 }
    static let measure: Float = 460

    /// Adds a block and returns where it ends. Lines that are longer than `width` fill it.
    @discardableResult
    mutating func add(
        _ lines: [String], column: Int = 0, top: Float, width: Float = measure, height: Float = 20,
        isCentred: Bool = false, isBold: Bool = false
    ) -> Float {
        if !words.isEmpty {
            words.append("")
            places.append(nil)
        }
        for (number, line) in lines.enumerated() {
            let length = min(width, Float(line.count) * height * 0.5)
            let left = Self.column(column) + (isCentred ? (width - length) / 2 : 0)
            words.append(line)
            places.append(
                PageGeometry.Line(
                    box: PageGeometry.Box(
                        left: left, top: top + Float(number) * height * 1.2, width: length, height: height),
                    block: block, isBold: isBold))
        }
        block += 1
        return top + Float(lines.count) * height * 1.2
    }

    /// A paragraph of whole lines and a short last one, unlike that of any other number.
    @discardableResult
    mutating func text(_ number: Int, lines: Int, column: Int = 0, top: Float) -> Float {
        add(Self.paragraph(number, lines: lines), column: column, top: top)
    }

    static func paragraph(_ number: Int, lines: Int) -> [String] {
        let places = ["harbour", "orchard", "quarry", "chapel", "ferry", "market", "brickyard"]
        let deeds = ["was opened to the public", "has been let for the winter", "lost a part of its roof"]
        return (0..<lines).map { line in
            let seed = number * 31 + line * 7
            let start = line == 0 ? "The" : "and the"
            let words = "\(start) \(places[seed % 7]) of parish \(number * 40 + line) \(deeds[seed % 3])"
            return line == lines - 1 ? String(words.prefix(26)) + "." : words
        }
    }

    var source: SourceText {
        SourceText(
            path: "1.xml", bytes: Array(words.joined(separator: "\n").utf8),
            geometry: PageGeometry(width: width, height: height, lines: places))
    }

    var reading: IssueReading {
        IssueReader.read(issue: .sample, pages: [1: source], explains: true).value
    }
}

extension IssueReading {
    /// The numbers of the lines of each article.
    var lines: [[Int]] { articles.map { $0.parts.flatMap { Array($0.lines) } } }
}
