import ArchiveModel
import Foundation
import Testing

@testable import Names

/// What the tool itself sees of tagged stories, written for `Tools/NameModel`, so that what is learned from and what is
/// read with cannot differ.
struct LatticeFileTests {
    /// A file of paths, one a line, each of a file of stories as `StoriesTests` reads them.
    private static let list = ProcessInfo.processInfo.environment["BROADSHEET_NAME_TEXTS"]

    @Test("Lattices of tagged stories", .enabled(if: list != nil, "BROADSHEET_NAME_TEXTS names no list"))
    func write() throws {
        let list = try String(contentsOfFile: #require(Self.list), encoding: .utf8)
        for path in list.split(separator: "\n").map(String.init) {
            var file = LatticeFile()
            for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                file.add(MarkedStory(line))
            }
            try Data(file.rows.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) })
                .write(to: URL(filePath: path + ".rows"))
            try Data(file.keys.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) })
                .write(to: URL(filePath: path + ".keys"))
            try LatticeFile.signs.write(toFile: path + ".signs", atomically: true, encoding: .utf8)
        }
    }

    @Test func `every name of a story without rules is an edge that learned weights can choose`() {
        var file = LatticeFile()
        file.add(MarkedStory("[钟立言]p在[青榆市]l。"))
        #expect(file.rows[1] == 2)
        #expect(!file.keys.isEmpty)
        #expect(LatticeFile.signs.contains("evidence\tfs"))
    }
}

/// The rows and keys that `Tools/NameModel/lattices.py` reads.
struct LatticeFile {
    /// By story: units, names, edges; by name: kind, start, end; by edge: start, end, both costs, kind, keys, text.
    private(set) var rows: [Int32] = []
    private(set) var keys: [UInt64] = []
    private let recogniser: NameRecogniser

    init() {
        var weights = NameWeights.handSet
        weights.learned = LearnedWeights()
        recogniser = NameRecogniser(weights: weights)
    }

    mutating func add(_ story: MarkedStory) {
        let text = MarkedText(NameText(story.text).units)
        let units = text.units
        let candidates = recogniser.candidates(in: text)
        let edges = recogniser.lattice(of: text, candidates: candidates).edges
        rows += [Int32(units.count), Int32(story.names.count), Int32(edges.count)]
        for (mark, range) in story.names {
            rows += [mark == "p" ? 1 : mark == "l" ? 2 : 3, Int32(range.lowerBound), Int32(range.upperBound)]
        }
        let signs = NameSigns(text: text)
        for edge in edges {
            let before = keys.count
            let range = Int(edge.start)..<Int(edge.end)
            var costs = (edge.cost, edge.cost)
            if edge.candidate >= 0 {
                let candidate = candidates[Int(edge.candidate)]
                costs = (candidate.cost, candidate.costAfterTitle)
                if candidate.shape.isWeighed {
                    signs.visit(range, candidate.shape, isWide: candidate.isWide, candidate.features) {
                        keys.append($0)
                    }
                }
            }
            let kind: Int32 = edge.classes.contains(.person) ? 1 : edge.classes == .place ? 2 : 0
            let text = units[range].reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
            rows += [
                edge.start, edge.end, Int32(bitPattern: costs.0.bitPattern),
                Int32(bitPattern: costs.1.bitPattern), kind | (edge.classes.contains(.title) ? 16 : 0),
                Int32(keys.count - before), Int32(bitPattern: text),
            ]
        }
    }

    /// The names of signs, shapes and features by number.
    static let signs: String = {
        let signs = NameSign.allCases.map {
            "sign\t\($0.rawValue)\t\($0)\t\(String($0.arguments.map(\.rawValue)))"
        }
        let shapes = NameShape.allCases.map { "shape\t\($0.rawValue)\t\($0)" }
        let features = NameFeature.allCases.map { "feature\t\($0.rawValue)\t\($0)" }
        return (signs + shapes + features).joined(separator: "\n") + "\n"
    }()
}
