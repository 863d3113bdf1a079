import ArchiveModel
import Testing

/// Which language a paper is in, by its name or by a page of it.
struct LanguageGuessTests {
    @Test(arguments: [
        ("The Larkport Beacon", "en"), ("Weir Valley Gazette and Mill News", "en"), ("辽源日报", "zh-Hans"),
        ("鷺埤週報", "zh-Hant"),
        ("しおかぜ新聞", "ja"), ("강변일보", "ko"), ("Речной вестник", "ru"), ("Вісті з берега", "uk"),
        ("Η Γέφυρα", "el"),
        ("Le Courrier de l’Écluse", "fr"), ("Der Weiherbote und die Mühle", "de"),
        ("El Diario del Puente", "es"),
        ("Il Giornale della Diga", "it"), ("Folha da Ponte", "pt"), ("De Sluiskrant van het dorp", "nl"),
        ("جسر و نهر در شهر", "fa"),
        ("الجسر في المدينة", "ar"), ("הגשר", "he"), ("Gazeta z nad Stawu", "pl"),
    ])
    func `a name tells it by its letters or its commonest words`(name: String, expected: String) {
        #expect(PaperLanguage.guess(from: name)?.tag == expected)
    }

    @Test(arguments: ["Newspaper", "Xyz", "1921", "", "Larkport"])
    func `a name that tells nothing is not guessed at`(name: String) {
        #expect(PaperLanguage.guess(from: name) == nil)
    }

    @Test(arguments: [
        ("The sluice held, and in the 北京 of the poster nobody had been.", "en"),
        ("闸门守住了，ABC 公司的人说，这是第三次。", "zh-Hans"), ("水門守住了，這是第三次，鄉公所的人說。", "zh-Hant"),
        ("水門は三度目も持ちこたえた。", "ja"),
        ("La compuerta aguantó, y el alcalde no se movió de la orilla en toda la noche.", "es"),
    ])
    func `a few words in other letters do not decide`(text: String, expected: String) {
        #expect(PaperLanguage.guess(from: text)?.tag == expected)
    }
}
