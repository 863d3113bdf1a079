import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Reading

/// Pages whose lines learned weights take for headlines, beginnings and the rest.
@Suite struct `Evidence summed with learned weights` {
    private static let pages = InventedStories.languages.flatMap { language in
        EvidencePage.Layout.allCases.map { (language, $0) }
    }

    @Test(arguments: pages)
    func `places every line once`(language: String, layout: EvidencePage.Layout) {
        let page = EvidencePage(language, layout)
        #expect(misplaced(page.reading, [1: page.source]).isEmpty)
    }

    /// A floor, with blank lines between stories and without.
    @Test(arguments: pages)
    func `finds the stories of a page in each language`(language: String, layout: EvidencePage.Layout) {
        let page = EvidencePage(language, layout)
        let heads = page.reading.articles.compactMap(\.headline).map(Self.letters)
        let found = page.headlines.map(Self.letters).count { heads.contains($0) }
        #expect(found >= (layout == .tight ? 1 : 2), "\(heads)")
    }

    private static func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

    @Test(arguments: [RoleModel.han, .divided, .dense])
    func `has weights for attributes that lines have, and roles that follow each other`(model: RoleModel) {
        #expect(model.templates.count > 100 && model.weights.contains { $0 != .zero })
        for role in [LearnedRole.head, .inside, .beginning] {
            #expect(model.transitions[role.rawValue][LearnedRole.inside.rawValue] > RoleModel.never)
        }
    }

    @Test func `chooses the roles with the greatest sum for the whole page, not for each line`() {
        // A line that begins with a capital says a little for a headline; what follows itself never does says more.
        let model = RoleModel(
            """
            template\tbegin@0
            next\tI\t-\t0\t0\t0\t-\t-\t-
            next\tH\t-\t-\t-\t0\t-\t-\t-
            weight\t0\t1\t-\t500\t0\t400\t-\t-\t-
            weight\t0\t2\t-\t0\t0\t400\t-\t-\t-
            """)
        let begin = LineAttribute.places[.begin] ?? 0
        var attributes = LineAttributes(lines: 3)
        for (line, value) in [2, 1, 1].enumerated() {
            var all = [Int](repeating: 0, count: LineAttributes.width)
            all[begin] = value
            attributes.set(line, all)
        }
        #expect(RoleChain(attributes, model).roles == [.inside, .inside, .head])
    }

    @Test func `says what decided`() throws {
        let reading = EvidencePage("en", .tight).reading
        let reasons = reading.articles.flatMap { reading.reasons[$0.id, default: []] }
        let head = try #require(reasons.first { $0.feature == .learnedHeadline })
        #expect(head.evidence.hasPrefix("what is seen says so most: ") && head.evidence.contains(","))
    }

    @Test func `sets the caption inside of a text apart`() throws {
        let source = SourceText(
            path: "1.txt",
            """
            BRIDGE CLOSED

            The bridge at Alder Mills was closed on
            Monday after a plank gave way.

            Men of the road crew lift the last of
            the broken plank. Beacon Photo/Ann Pell

            It opens again on Friday, the mayor said.
            """)
        let page = PageText(number: 1, source: source, in: PaperWords.of(.english))
        let drafts = LearnedDivision(
            roles: [.head] + [LearnedRole](repeating: .inside, count: 5),
            photos: PhotoLines(lines: page.lines, regime: page.regime)
        ).drafts()
        #expect(drafts.map(\.bodies) == [[1..<3, 5..<6], [3..<5]])
        #expect(drafts.map(\.isPhoto) == [false, true])
    }
}
