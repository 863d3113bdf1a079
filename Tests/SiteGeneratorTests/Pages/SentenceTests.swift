import Testing

@testable import SiteGenerator

struct SentenceTests {
    @Test func `a sentence goes from stop to stop`() {
        let sentence = Sentence(of: "前句。”赵明说,修好了!后句。", offset: 4, length: 2)
        #expect(sentence.before == "")
        #expect(sentence.surface == "赵明")
        #expect(sentence.after == "说，修好了！")
    }
}
