import ArchiveModel
import Testing

/// Tags of BCP 47, and what they say of a paper.
struct PaperLanguageTests {
    @Test(arguments: [
        ("en", "en", "Latn"), ("EN-gb", "en-GB", "Latn"), ("zh-hans", "zh-Hans", "Hans"),
        ("zh", "zh", "Hans"),
        ("zh-tw", "zh-TW", "Hant"), ("zh-HK", "zh-HK", "Hant"), ("zh-Hans-HK", "zh-Hans-HK", "Hans"),
        ("zh-SG", "zh-SG", "Hans"), ("ja", "ja", "Jpan"), ("ko-KR", "ko-KR", "Kore"), ("ru", "ru", "Cyrl"),
        ("sr", "sr", "Cyrl"), ("SR-latn-rs", "sr-Latn-RS", "Latn"), ("ar-EG", "ar-EG", "Arab"),
        ("de-CH-1901", "de-CH-1901", "Latn"), ("es-419", "es-419", "Latn"), ("zh-yue", "yue", "Hant"),
        ("zh-cmn-Hant", "zh-Hant", "Hant"), ("el-polyton", "el-polyton", "Grek"), ("pa-PK", "pa-PK", "Arab"),
        ("ckb", "ckb", "Arab"), ("haw", "haw", "Latn"),
    ])
    func `a tag has one form, and a script even where none is written`(
        tag: String, canonical: String, script: String
    )
        throws
    {
        let language = try #require(PaperLanguage(tag: tag))
        #expect(language.tag == canonical)
        #expect(language.script == script)
        #expect(PaperLanguage(tag: canonical) == language)
    }

    @Test(arguments: [
        ("", nil), ("-", nil), ("q", nil), ("en-", "en"), ("zh_CN", "zh-CN"), ("en US", "en-US"),
        ("English", "en"),
        ("chinese", "zh"), ("Germn", "de"), ("jp", "ja"), ("cn", "zh-Hans"), ("eng", "en"),
        ("chi", "zh"), ("en-UK", "en-GB"), ("zh-Hnat", "zh-Hant"), ("zh-Hanz", "zh"), ("xx", nil),
        ("de-1901-1901", "de-1901"), ("en-GB-oops", "en-GB"), ("zh-Hans-Hant", "zh-Hans"), ("中文", nil),
        ("日本", nil),
    ])
    func `what is no tag has a nearest one where something can be meant`(text: String, nearest: String?) {
        #expect(PaperLanguage(tag: text) == nil)
        #expect(PaperLanguage.nearest(to: text)?.tag == nearest)
    }

    @Test(arguments: [
        ("en", "ltr"), ("he", "rtl"), ("ur", "rtl"), ("az", "ltr"), ("az-Arab", "rtl"), ("yi", "rtl"),
        ("ja", "ltr"),
    ])
    func `a script has a direction`(tag: String, direction: String) {
        #expect(PaperLanguage(tag: tag)?.direction.rawValue == direction)
    }

    @Test(arguments: [
        ("The Larkport Beacon", "en", "en"), ("Larkport Beacon", "zh-Hans", "zh-Hans"),
        ("辽源日报", "zh-Hans", "zh-Hans"),
        ("辽源日报", "en", "zh-Hans"), ("河口新聞", "ja", "ja"), ("河口しんぶん", "en", "ja"), ("Правда реки", "en", "ru"),
        ("Речная", "bg", "bg"), ("강변일보", "en", "ko"), ("النهر", "fa", "fa"), ("النهر", "de", "ar"),
        ("1921", "fr", "fr"),
    ])
    func `a paper without a language has the interface's, unless its name is in other letters`(
        name: String, interface: String, expected: String
    ) throws {
        let interface = try #require(PaperLanguage(tag: interface))
        #expect(PaperLanguage.ofPaper(named: name, interface: interface).tag == expected)
    }
}
