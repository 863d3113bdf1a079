import ArchiveModel
import Foundation
import Languages
import Testing

@testable import Names

/// Learned weights: how they are read, and what they decide.
struct LearnedWeightsTests {
    private static func read(_ text: String) throws -> LearnedWeights {
        try Array(text.utf8).withUnsafeBufferPointer { try LearnedWeights($0) }
    }

    @Test func `a figure stands under its sign and what it is told by`() throws {
        let weights = try Self.read("# made\nbefore\t师\t1\t96\nsecond\t晓\tsurnameAndTwo\t-32\n")
        let before = NameSigns.key(.before, Unit(of: "师"), 1)
        let second = NameSigns.key(.second, Unit(of: "晓"), UInt16(NameShape.surnameAndTwo.rawValue))
        #expect(weights.figure(before) == 96)
        #expect(weights.figure(second) == -32)
        #expect(weights.figure(NameSigns.key(.before, Unit(of: "师"), 2)) == 0)
    }

    @Test(
        "A row that is no figure of a sign is named by its line",
        arguments: [
            "before\t师\t1\n", "nowhere\t师\t1\t96\n", "before\t老师\t1\t96\n", "before\t师\t1\tmuch\n",
            "shape\tlong\t0\t3\n", "evidence\tluck\tsurnameAndTwo\t3\n", "chance\tperson\t64\t1001\n",
            "chance\tluck\t64\t900\n",
        ])
    func malformed(row: String) {
        #expect(throws: LearnedWeights.MalformedRow(line: 2)) { try Self.read("shape\tdotted\t0\t3\n" + row) }
    }

    @Test func `a figure beyond what a place holds is the greatest that it holds`() throws {
        let weights = try Self.read("shape\tdotted\t0\t9000\nshape\tdotted\t1\t-9000\n")
        let dotted = UInt16(NameShape.dotted.rawValue)
        #expect(weights.figure(NameSigns.key(.shape, dotted, 0)) == 511)
        #expect(weights.figure(NameSigns.key(.shape, dotted, 1)) == -511)
    }

    @Test func `chances rise with the margin`() {
        let chances = LearnedWeights.chinese.chances
        let people = stride(from: Float(-2), through: 20, by: 0.5).map(chances.person)
        let places = stride(from: Float(-2), through: 20, by: 0.5).map(chances.place)
        #expect(people == people.sorted() && places == places.sorted())
        #expect(people.allSatisfy { (0...1).contains($0) } && people[0] < people[people.count - 1])
    }

    /// Stories in which each kind of sign speaks of some supposed name.
    @Test func `every sign is seen of some name`() {
        var file = LatticeFile()
        file.add(MarkedStory("记者王晓明在青榆市东门镇采访了克林顿，欧阳海说于得水已到白云山。"))
        file.add(MarkedStory("安东尼·布林肯和洛克飞抵。"))
        let seen = Set(file.keys.map { UInt8($0 >> 48) })
        #expect(NameSign.allCases.filter { !seen.contains($0.rawValue) } == [])
    }

    @Test func `a name for which no rule speaks says what does`() {
        let mentions = NameRecogniser().mentions(in: NameText("台下的康志远抹着眼泪。"))
        let people = mentions.filter { $0.kind == .person }
        #expect(people.map(\.name) == ["康志远"])
        for person in people { #expect(!person.evidence.isEmpty && person.score > 0 && person.score < 1) }
    }

    @Test func `the margin of a name is what its absence costs`() {
        var lattice = Lattice(count: 3)
        lattice.relax(0..<1, 4, .noun)
        lattice.relax(0..<2, 5, .person)
        lattice.relax(1..<2, 3, .noun)
        lattice.relax(2..<3, 1, .noun)
        #expect(lattice.path().map(\.range) == [0..<2, 2..<3])
        #expect(lattice.margins(of: [(0..<2, .person)]) == [2])
        #expect(lattice.margins(of: [(0..<3, .person)])[0] == -.infinity)
    }

    @Test(
        "People and places are found in stories of our own that nothing was learned from",
        arguments: [
            ("news", "p", Mention.Kind.person, 0.74), ("news", "l", .place, 0.83),
            ("daily", "p", .person, 0.94), ("daily", "l", .place, 0.77),
        ])
    func unseen(group: String, mark: Character, kind: Mention.Kind, least: Double) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stories")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let lines = try files.filter { $0.hasPrefix(group + "-") }.flatMap {
            try String(contentsOf: folder.appending(path: $0), encoding: .utf8).split(separator: "\n")
        }
        var (hits, all) = (0, 0)
        // Tools/NameModel leaves out every fourth story.
        for place in stride(from: 0, to: lines.count, by: 4) {
            let story = MarkedStory(lines[place])
            let names = Set(story.names.filter { $0.mark == mark }.map { story.name($0.range) })
            let mentions = NameRecogniser.recognised([StoriesTests.article(story.text)])[0].mentions
            let found = Set(mentions.filter { $0.kind == kind }.map(\.name))
            hits += found.intersection(names).count
            all += found.count + names.count
        }
        #expect(Double(2 * hits) / Double(max(1, all)) >= least)
    }
}
