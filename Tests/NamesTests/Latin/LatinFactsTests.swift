import ArchiveModel
import Testing

@testable import Names

/// Figures and works in English, German and French: how they are meant, of when, and how exactly.
struct LatinFactsTests {
    private func mentions(
        _ paragraphs: [String], headline: String? = nil, _ issue: String = "1974-11-12",
        _ language: PaperLanguage = .english
    ) throws -> [Mention] {
        let id = ArticleID(PageID(try #require(IssueID(issue)), 1), 1)
        var article = Article(
            id: id, parts: [], paragraphs: paragraphs.map { Paragraph($0, page: 1, lines: 1...1) })
        article.headline = headline
        article.language = language
        return NameRecogniser.recognised([article])[0].mentions.map { $0 }
    }

    private func figures(
        _ paragraphs: [String], _ issue: String = "1974-11-12", _ language: PaperLanguage = .english
    ) throws -> [String] {
        try mentions(paragraphs, issue, language).compactMap(\.quantity).map {
            "\($0.value) \($0.measure.rawValue) \($0.period ?? "–")"
        }
    }

    private func mentions(_ paragraphs: [String], _ issue: String, _ language: PaperLanguage) throws
        -> [Mention]
    { try mentions(paragraphs, headline: nil, issue, language) }

    @Test(
        "The verb says how a figure is meant, and the nearest time of when",
        arguments: [
            ("The county spent $41,700 on relief in 1973.", ["41,700 actual 1973"]),
            ("The trustees plan to add 64 beds in 1976.", ["64 target 1976"]),
            ("The new hall will hold 900 people.", ["900 target –"]),
            ("The school is expected to enroll 410 pupils next year.", ["410 forecast 1975"]),
            (
                "Receipts rose to $3.4 million, up from $3.1 million in 1972.",
                ["3.4 actual 1974", "3.1 base 1972"]
            ),
            ("The committee failed to raise the $40,000.", ["40,000 negated –"]),
            ("It is not true that the city has sold 12 lots.", ["12 negated –"]),
            ("The $3 million plan drew a crowd.", ["3 unsaid –"]),
            ("The council voted 6 to 1 on Tuesday.", ["6 actual 1974", "1 actual 1974"]),
            ("A plan to buy 30 buses was dropped.", ["30 negated –"]),
            ("Fees were cut from $9 to $7.", ["9 base –", "7 actual 1974"]),
            ("Tickets: balcony, $2.", ["2 unsaid –"]),
        ])
    func moods(sentence: String, told: [String]) throws {
        #expect(try figures([sentence]) == told)
    }

    @Test func `what will be is never shown as done`() throws {
        let found = try mentions([
            "The bridge will be opened to 3,000 cars a day. It is to be paved with 400 tons of asphalt by 1976."
        ])
        #expect(found.compactMap(\.quantity).map(\.measure) == [.target, .target])
        #expect(found.compactMap(\.stage).map(\.kind) == [.promised])
    }

    @Test(
        "Words beside a figure bound it",
        arguments: [
            ("nearly 300 men", Mention.Bound.about), ("at least 300 men", .atLeast),
            ("no more than 300 men", .atMost), ("more than 300 men", .more),
            ("fewer than 300 men", .less), ("300 men", .exact),
        ])
    func bounds(words: String, bound: Mention.Bound) throws {
        let found = try mentions(["The mill had \(words) on its rolls."])
        #expect(found.compactMap(\.quantity).map(\.bound) == [bound])
    }

    @Test func `old money, mixed measures and ranges are one figure each`() throws {
        let found = try mentions([
            "The surplus was £1,214 3s. 6d. and the dues were 2s. 11d. a load.",
            "The bar was 19 feet 6 inches deep. Rents fell by 5 to 7 per cent.",
        ]).compactMap(\.quantity)
        #expect(found.map(\.value) == ["1,214 3s. 6d.", "2s. 11d.", "19", "5"])
        #expect(found.map(\.upper) == [nil, nil, nil, "7"])
        #expect(found[2].unit == "feet 6 inches")
    }

    @Test(
        "Dates, ages, times, numbers of roads and years are no figures",
        arguments: [
            "Ida Brock, 41, of 22 Mill Lane, was hurt on May 3, 1974, at 9:30 on Route 9.",
            "The 43-year-old won 3-1 after seven years.", "In 1955 he joined Local 77.",
        ])
    func noFigures(sentence: String) throws {
        #expect(try figures([sentence]) == [])
    }

    @Test func `a head says of what stands under it that it is to come`() throws {
        let found = try mentions(["PROGRAMME FOR 1975", "Street lamps, 120 lamps on Elm Street."])
        let figure = try #require(found.first { $0.quantity != nil })
        #expect(figure.quantity?.measure == .target)
        #expect(figure.quantity?.period == "1975")
        #expect(figure.head?.block == 0)
    }

    @Test func `an annual report of January tells of the year behind, and of a year of accounts`() throws {
        #expect(
            try figures(["The annual report was read on Monday.", "There were 143 fires."], "1956-01-05")
                == ["143 actual 1955"])
        #expect(
            try figures(
                ["This is the report for the year ended March 31, 1927.", "The board took in £900."],
                "1927-07-16")
                == ["900 actual 1926/1927"])
    }

    @Test(
        "Works have the stage that is told of them",
        arguments: [
            ("The Harrow Street bridge was opened to traffic.", StatedStage.Kind.delivered),
            ("The Harrow Street bridge is under construction.", .underway),
            ("Ground was broken for the Harrow Street bridge.", .begun),
            ("The Harrow Street bridge has been abandoned.", .stopped),
            ("The Harrow Street bridge will be built in 1976.", .promised),
            ("The Harrow Street bridge has been renamed.", .renamed),
        ])
    func stages(sentence: String, stage: StatedStage.Kind) throws {
        let works = try mentions([sentence]).filter { $0.kind == .project }
        #expect(works.map(\.name) == ["Harrow Street bridge"])
        #expect(works.map(\.stage?.kind) == [stage])
    }

    @Test func `German and French figures are read without their names`() throws {
        let german = try #require(PaperLanguage(tag: "de"))
        #expect(
            try figures(
                ["Die Halle soll höchstens 3,6 Millionen Euro kosten. Im August kamen 640 Sportler."],
                "2012-09-26", german) == ["3,6 target –", "640 actual 2012-08"])
        let french = try #require(PaperLanguage(tag: "fr"))
        #expect(
            try figures(
                [
                    "La commune devrait attirer 12 000 lecteurs. Elle a consacré l'an dernier 310 000 euros au port."
                ],
                "2015-02-18", french) == ["12 000 forecast –", "310 000 actual 2014"])
    }
}
