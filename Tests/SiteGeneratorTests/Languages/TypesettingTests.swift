import Testing

@testable import SiteGenerator

struct TypesettingTests {
    @Test(arguments: [
        ("他说,好", "他说，好"), ("增长5%,规模扩大", "增长5%，规模扩大"), ("1,134期", "1,134期"), ("早8:30开会", "早8:30开会"),
        ("社区(村)等", "社区（村）等"), ("地铁(2020)通车", "地铁（2020）通车"), ("(a, b)", "(a, b)"), ("村)等", "村)等"),
        ("好!", "好！"), ("“好”,他说", "“好”，他说"), ("", ""),
    ])
    func `half-width marks beside Chinese are set full width, others stay`(given: String, expected: String) {
        #expect(Typesetting.set(given) == expected)
        #expect(given.unicodeScalars.count == Typesetting.set(given).unicodeScalars.count)
    }
}
