import Languages

/// What is said of figures and projects, by what it makes of them.
enum StatementWords {
    private static let words = WordLists(.statements)

    /// Every word of the file with what it is a sign of.
    static let signs: [(words: [[Unit]], sign: FactSigns)] = [
        (words["wanted"], .wanted), (words["original"], [.wanted, .original]),
        (words["yearly"], .yearly), (words["striving"], .striving), (words["aims"], .aim),
        (words["expected"], .expected),
        (words["done"], .done), (words["reached"], .reached), (words["holds"], .holding),
        (words["denying"], .denying), (words["notso"], .notSo), (words["withdrawn"], .withdrawn),
        (words["misprinted"], .misprinted),
        (words["from"], .from), (words["onto"], .onto), (words["than"], .than), (words["gap"], .gap),
        (words["formerly"], .formerly), (words["purpose"], .purpose), (words["compared"], .compared),
        (words["fulfilled"], .fulfilling), (words["coming"], .coming), (words["past"], .past),
        (words["announcing"], .announcing), (words["requiring"], .requiring), (words["saying"], .saying),
        (words["sizing"], .sizing),
        // Longer words that hold one of these: 行动计划, 应急.
        (words["swallowing"], []),
    ]

    static let about = WordSet(words["about"])
    static let least = WordSet(words["least"])
    static let most = WordSet(words["most"])
    static let more = WordSet(words["more"])
    static let less = WordSet(words["less"])
    /// Words that say of which part of a whole a figure speaks: 全市, 累计.
    static let parts = WordSet(words["part"])

    /// 将, which is also what stands before an object: 将5000万元用于修路.
    static var objectMark: Unit { Unit(of: "将") }
    /// 了, which says of the verb before it that it is done.
    static var aspect: Unit { Unit(of: "了") }

    /// Behind an aim: what follows is set.
    static let setting = WordSet("是 为 : ： 有 定为 设定为 确定为 在")

    /// 全, 我: what a word for the whole of a place begins with.
    static func isWhole(_ unit: Unit) -> Bool { unit == Unit(of: "全") || unit == Unit(of: "我") }

    /// 说, 介绍: before what somebody says.
    static let saying = WordSet(words["saying"])
    static let fulfilled = WordSet(words["fulfilled"])
    /// Verbs of what is being done, or has an end.
    static let deeds = WordSet(words["reached"] + words["proceeds"])

    /// Marks around words that are named, not said.
    static func isQuote(_ unit: Unit) -> Bool {
        unit == NamePunctuation.openingQuote || unit == Unit(of: "‘") || unit == Unit(of: "「")
    }
    static func isUnquote(_ unit: Unit) -> Bool {
        unit == NamePunctuation.closingQuote || unit == Unit(of: "’") || unit == Unit(of: "」")
    }
}
