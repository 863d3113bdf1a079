import ArchiveModel
import Testing

@testable import SiteGenerator

struct TextStyleTests {
    @Test func `names are listed as the paper lists them`() {
        #expect(TextStyle.chinese.list(["赵明", "钱川"]) == "赵明、钱川")
        #expect(TextStyle.chinese.list([]) == nil)
    }

    @Test(arguments: [("——记大桥", true), ("（三）", true), ("(下)", true), ("大桥", false), ("", false)])
    func `a subhead that goes on where the headline ends is a deck`(text: String, expected: Bool) {
        #expect(TextStyle.chinese.isDeck(text) == expected)
    }

    @Test func `a long text opens with whole sentences, else with whole clauses`() {
        let text = "大桥通了。" + String(repeating: "两岸的人都来看，", count: 9) + "很高兴。"
        #expect(Opening(of: text, in: .chinese, limit: 12).text == "大桥通了。")
        #expect(!Opening(of: text, in: .chinese, limit: 12).isCut)
        #expect(Opening(of: String(text.dropFirst(5)), in: .chinese, limit: 18).text == "两岸的人都来看，两岸的人都来看")
        #expect(Opening(of: String(text.dropFirst(5)), in: .chinese, limit: 18).isCut)
        #expect(Opening(of: "短。", in: .chinese, limit: 18).text == "短。")
    }
}
