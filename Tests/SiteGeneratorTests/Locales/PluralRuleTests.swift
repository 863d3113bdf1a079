import Foundation
import Testing

@testable import SiteGenerator

struct PluralRuleTests {
    /// A language of `plurals.json`: rules and samples of CLDR, which the scripts of the search are held to, too.
    struct Language: Decodable {
        let rules: [String: String]
        let samples: [String: String]

        var rule: PluralRule {
            get throws {
                var rule = PluralRule()
                for category in PluralRule.Category.allCases {
                    if let text = rules[category.rawValue] { try rule.add(category, text) }
                }
                return rule
            }
        }
    }

    static func languages() throws -> [String: Language] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../SearchTests/plurals.json").standardizedFileURL
        return try JSONDecoder().decode([String: Language].self, from: Data(contentsOf: file))
    }

    /// `0, 5~19` as numbers.
    private static func numbers(_ samples: String) -> [Int] {
        samples.split(separator: ", ").flatMap { sample in
            let ends = sample.split(separator: "~").compactMap { Int($0) }
            return Array(ends[0]...ends[ends.count - 1])
        }
    }

    @Test func `the samples of CLDR are of their categories`() throws {
        let languages = try Self.languages()
        #expect(languages.count > 10)
        for (tag, language) in languages {
            let rule = try language.rule
            for (category, samples) in language.samples {
                for number in Self.numbers(samples) {
                    #expect(rule.category(of: number).rawValue == category, "\(tag): \(number)")
                }
            }
        }
    }

    @Test func `the languages of the theme count as CLDR says`() throws {
        let theme = try ReadingRoom.theme()
        let languages = try Self.languages()
        for (tag, _) in theme.languages {
            let rule = try #require(try languages[tag]?.rule, "\(tag) is not in plurals.json")
            #expect(theme.locales[tag]?.rules.plurals == rule, "\(tag)")
        }
    }

    @Test(arguments: [
        ("", 0), ("n", 1), ("x = 1", 0), ("n = ", 4), ("n == 1", 2), ("n % 0 = 1", 4), ("n = 4..2", 7),
        ("n = 1 und n = 2", 6), ("n = 1,", 6), ("n = 1 or", 8), ("n % 10 is 1", 7), ("n ＝ 1", 2),
    ])
    func `what is no rule is refused at its place`(text: String, offset: Int) {
        var rule = PluralRule()
        let error = #expect(throws: PluralSyntaxError.self) { try rule.add(.one, text) }
        #expect(error?.offset == offset, "\(error?.message ?? "")")
    }

    @Test func `a rule may be copied with its samples, and negative numbers count like others`() throws {
        var rule = PluralRule()
        try rule.add(.one, "i = 1 and v = 0 @integer 1 @decimal 1.0")
        #expect([1, -1, 2, Int.min].map { rule.category(of: $0) } == [.one, .one, .other, .other])
        #expect(rule.categories == [.one, .other])
    }
}
