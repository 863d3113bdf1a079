import Testing

@testable import SiteGenerator

struct SortingRuleTests {
    /// `names` in the order of `rule`, each behind its heading.
    private func sorted(_ names: [String], _ rule: SortingRule) -> [String] {
        names.map { name in
            (name, rule.place(of: name, Pronunciation(name: name, given: nil, isPerson: true)))
        }
        .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { "\($0.1.heading) \($0.0)" }
    }

    private func rule(_ letters: String, expand: [String: String] = [:], han: SortingRule.Han = .pinyin)
        -> SortingRule
    {
        SortingRule(
            han: han, letters: letters.split(separator: " ").map(String.init), expansions: expand,
            spellings: [:])
    }

    private func shipped(_ language: String) throws -> SortingRule {
        try ReadingRoom.locale(language).rules.sorting
    }

    @Test func `in German a letter with two dots stands with the letter, and ß with ss`() throws {
        #expect(
            sorted(
                ["Zorn", "Öhler", "Ohm", "Straßer", "Strasser", "Ärmel", "Arm", "arndt"], try shipped("de"))
                == [
                    "A Arm", "A Ärmel", "A arndt", "O Öhler", "O Ohm", "S Strasser", "S Straßer", "Z Zorn",
                ])
    }

    @Test func `in Swedish Å, Ä and Ö are letters behind Z, however they are composed`() {
        let swedish = rule("A O Z Å Ä/Æ/æ/ä Ö/Ø/ø/ö")
        #expect(
            sorted(["Öberg", "Zorn", "A\u{30A}berg", "Åby", "Ærø", "Ohlin", "Ázar"], swedish)
                == ["A Ázar", "O Ohlin", "Z Zorn", "Å A\u{30A}berg", "Å Åby", "Ä Ærø", "Ö Öberg"])
    }

    @Test func `letters of several signs and dotless i are headings of their own`() {
        #expect(
            sorted(["chata", "Ctibor", "CHodov", "Ivan", "Horák"], rule("C H CH I T"))
                == ["C Ctibor", "H Horák", "CH chata", "CH CHodov", "I Ivan"])
        #expect(
            sorted(["İnan", "Irmak", "ırk", "izzet"], rule("I/ı İ/i"))
                == ["I ırk", "I Irmak", "İ İnan", "İ izzet"])
    }

    @Test func `Han characters stand under their reading, or behind everything`() throws {
        let names = ["张川", "Baker", "陈木", "9号"]
        #expect(sorted(names, .latin) == ["# 9号", "B Baker", "C 陈木", "Z 张川"])
        #expect(sorted(names, rule("A B C Z", han: .none)) == ["# 9号", "B Baker", "# 张川", "# 陈木"])
    }

    @Test func `in Taiwan readings are ordered by bopomofo`() throws {
        #expect(
            sorted(["中興", "張三", "安平", "李四", "白水", "步五", "余六", "Baker", "朱七"], try shipped("zh-Hant")) == [
                "ㄅ 白水", "ㄅ 步五", "ㄌ 李四", "ㄓ 張三", "ㄓ 朱七", "ㄓ 中興", "ㄢ 安平", "ㄩ 余六", "B Baker",
            ])
    }
}
