import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Every blank of the text that the law keeps stands in what is published, and none that it does not have.
struct WordBoundaryTests {
    /// 21 scripts, 40 batches of 4 pages, each of five sentences: 16,800 cases.
    @Test(arguments: 0..<40)
    func `words are parted as the source parts them, in every script, whatever its blanks are`(batch: Int) {
        for (number, script) in Script.all.enumerated() {
            for page in 0..<4 {
                let seed = UInt64(batch * 1_000 + number * 10 + page)
                var generator = SeededGenerator(seed: seed)
                let written = WrittenPage(script, sentences: 5, &generator)
                let faults = Self.faults(of: written)
                #expect(faults.isEmpty, "\(script.name), seed \(seed): \(faults.prefix(3))\n\(written.text)")
                if !faults.isEmpty { return }
            }
        }
    }

    private static func faults(of page: WrittenPage) -> [String] {
        let source = SourceText(path: "1.txt", page.text)
        let reading = IssueReader.read(issue: .sample, pages: [1: source]).value
        // By chance a line may stand twice; that it is read once is told, and tested by itself.
        if reading.articles.contains(where: { !$0.omissions.isEmpty }) { return [] }
        let furniture = reading.furniture[1, default: []].map { source.string($0.range) }
        let blocks = (reading.articles.flatMap(\.blocks) + furniture).map { Array($0.unicodeScalars) }
        return page.pairs.compactMap { pair in
            let (before, after) = (Array(pair.before.unicodeScalars), Array(pair.after.unicodeScalars))
            let words = before + pair.between.unicodeScalars + after
            // Where a line ends a block may end, and the next one may be printed elsewhere.
            let stands =
                blocks.contains { !$0.occurrences(of: words).isEmpty }
                || pair.isAtLineEnd && blocks.contains { $0.suffix(before.count) == before[...] }
                    && blocks.contains { $0.prefix(after.count) == after[...] }
            return stands ? nil : "\(pair.before) and \(pair.after) should be parted by '\(pair.between)'"
        }
    }

    @Test(.enabled(if: RealPages.areHere, "skipped: BROADSHEET_PAGES names no folder of real pages"))
    func `the words of real pages are parted as on the page`() throws {
        for name in RealPages.names {
            let source = try #require(TextDecoder.decode(RealPages.bytes(name), path: name).value)
            let reading = IssueReader.read(issue: .sample, pages: [1: source]).value
            for article in reading.articles {
                let faults = Self.faults(of: article, source)
                #expect(faults.isEmpty, "\(name) \(article.id): \(faults.prefix(3))")
            }
        }
    }

    /// Where letters and figures of scripts that part words by blanks stand otherwise in an article than in its lines.
    private static func faults(of article: Article, _ source: SourceText) -> [String] {
        var joints: [String: Set<Bool>] = [:]
        let text = Array(article.blocks.joined(separator: "\n").unicodeScalars)
        for joint in Joint.all(in: text) { joints[joint.key, default: []].insert(joint.isParted) }
        return PageLine.lines(of: source).filter { line in
            article.parts.contains { $0.range.contains(line.range.lowerBound) }
        }.flatMap { line in
            // What is set apart for show, a shadow, a credit that is told as one: no running text.
            line.isLetterSpaced || line.isShadowed ? [] : Joint.all(in: line.text)
        }.compactMap { joint in
            guard let found = joints[joint.key], !found.contains(joint.isParted) else { return nil }
            return "'\(joint.key)' should \(joint.isParted ? "" : "not ")be parted"
        }
    }
}

/// A place between two letters or figures, known by the letters around it.
private struct Joint {
    var key: String
    var isParted: Bool

    private static let around = 6

    static func all(in text: [Unicode.Scalar]) -> [Joint] {
        let places = text.indices.filter { text[$0].isOfWord }
        guard places.count > 2 * around else { return [] }
        return (around..<places.count - around).compactMap { index in
            let (before, after) = (places[index - 1], places[index])
            let between = text[(before + 1)..<after]
            guard between.isEmpty || between.allSatisfy(\.isBlank) else { return nil }
            let key =
                places[(index - around)..<index].map { text[$0] }.string + "|"
                + places[index..<(index + around)].map { text[$0] }.string
            return Joint(key: key, isParted: !between.isEmpty)
        }
    }
}

extension Article {
    /// All that is published of it, in no order.
    fileprivate var blocks: [String] {
        [kicker, headline].compactMap { $0 } + subheads.map(\.text) + paragraphs.map(\.text)
            + byline.map { $0.role + " " + $0.name }
    }
}
