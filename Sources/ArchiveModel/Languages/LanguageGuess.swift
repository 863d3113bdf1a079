/// Which language a text is in: by its letters, and by the commonest words of languages that share them.
extension PaperLanguage {
    /// `nil` when neither letters nor words tell. A name is a text of few words; more is surer.
    package static func guess(from text: String) -> PaperLanguage? {
        let sample = text.unicodeScalars.prefix(50_000)
        var counts: [Script: Int] = [:]
        var latin = 0
        for scalar in sample {
            if let script = Script(of: scalar) {
                counts[script, default: 0] += 1
            } else if scalar.properties.isAlphabetic {
                latin += 1
            }
        }
        let main = counts.filter { $0.key != .kana }.max { ($0.value, $1.key.code) < ($1.value, $0.key.code) }
        let kana = counts[.kana, default: 0]
        // A few words in other letters stand on many pages.
        if kana * 20 > main?.value ?? 0, kana > latin / 4 { return PaperLanguage(tag: "ja") }
        guard let main, main.value > latin / 4 else {
            return byWords(sample.lowercasedWords, of: GuessWords.latin)
        }
        switch main.key {
        case .han:
            return GuessWords.isTraditional(sample) ? PaperLanguage(tag: "zh-Hant") : .simplifiedChinese
        case .cyrillic:
            return byWords(sample.lowercasedWords, of: GuessWords.cyrillic) ?? main.key.language
        case .arabic: return byWords(sample.lowercasedWords, of: GuessWords.arabic) ?? main.key.language
        default: return main.key.language
        }
    }

    /// The language that has most of `words` among its commonest; `nil` when none has any, or two have as many.
    private static func byWords(_ words: [String], of languages: [(tag: String, words: Set<String>)])
        -> PaperLanguage?
    {
        let found = languages.map { language in (language.tag, words.count { language.words.contains($0) }) }
        let most = found.map(\.1).max() ?? 0
        let best = found.filter { $0.1 == most }
        return most > 0 && best.count == 1 ? PaperLanguage(tag: best[0].0) : nil
    }
}

extension Sequence<Unicode.Scalar> {
    fileprivate var lowercasedWords: [String] {
        String(String.UnicodeScalarView(self)).lowercased()
            .split { !$0.isLetter && $0 != "'" && $0 != "’" }
            .flatMap { $0.split { $0 == "'" || $0 == "’" } }.map { String($0) }
    }
}

/// The commonest words of languages, and what newspapers are called in them.
enum GuessWords {
    static let latin = table(
        """
        en the of and to in a that for was on is with he his by at from her had which were been their
        en news times herald post gazette chronicle beacon tribune journal courier telegraph star weekly daily
        de der die und das den von mit des ist nicht ein eine auf im für dem zu sich wurde auch bei
        de zeitung tagblatt anzeiger nachrichten bote blatt wochenblatt rundschau
        fr le la les des et en du une est que dans qui pour au par sur pas avec ce il sont
        fr journal courrier gazette écho dépêche
        es el la los las de y en que del una por con para se su al fue más como
        es diario periódico prensa heraldo gaceta noticias voz
        it il la di e che in un del della per con non una sono dei le alla nel gli da è
        it giornale corriere gazzetta stampa messaggero
        pt o a os as de e que do da em um uma para com não dos das no na foi ao mais
        pt jornal diário folha correio notícias
        nl de het een van en in is dat op te met voor zijn niet aan er bij ook werd
        nl courant krant dagblad nieuwsblad
        sv och att det i en som på är av för med den till ett om har inte var de
        sv tidning tidningen dagblad nyheter
        da og i at det en til er som på de med han af for ikke der var den et
        da avis tidende dagblad
        nb og i det er på en til som av for at med han ikke den var et fra de
        nb avis blad tidende
        fi ja on ei se että hän oli joka mutta ovat kun niin myös tai sen
        fi sanomat lehti uutiset
        pl i w na z się nie do że to jest o jak za od po był przez dla są
        pl gazeta kurier dziennik głos
        cs a v na se že je to s z do o k jako za byl ve pro si od podle
        cs noviny listy zprávy
        hu a az és hogy nem egy is volt meg ez már azt de mint csak
        hu lap hírlap újság közlöny
        ro și în de la a cu că nu pe un este din pentru care o mai
        ro ziarul gazeta
        tr ve bir bu da de için ile çok olarak daha gibi ama olan
        tr gazetesi
        ca el la els les de i que en del amb per una va són als
        id yang dan di dari untuk dengan ini itu pada tidak dalam akan
        vi và của là có được cho không trong người một các với đã những
        vi báo nhân dân
        """)

    static let cyrillic = table(
        """
        ru и в не на что он с как это по но из к у за от был его ы
        ru правда газета вестник известия ведомости новости
        uk і в не на що з як це до та але від його є й їх був
        uk газета вісті голос україна
        bg и на да се в за от с не е че по ще това са
        bg вестник
        sr и у је да се на за од са су не као што ће
        sr новине политика
        be і ў не на што з як гэта да але
        """)

    static let arabic = table(
        """
        ar في من على إلى أن التي الذي هذا عن مع كان
        fa و در به از که این است را با برای آن
        ur کے میں کی سے کا ہے نے پر اور کو
        """)

    /// Whether more of `text` is in characters that only traditional Chinese has than in those that only simplified has.
    static func isTraditional(_ text: some Sequence<Unicode.Scalar>) -> Bool {
        text.reduce(0) { $0 + (traditional.contains($1) ? 1 : simplified.contains($1) ? -1 : 0) } > 0
    }

    private static let traditional = Set(
        "報國會說時們來個這對學過為爲與應關開長門東車書馬電點發當經濟業產動員區縣鄉鎮廠園週張陳劉黃趙楊鄭馮專聲華萬麗興灣臺".unicodeScalars)
    private static let simplified = Set(
        "报国会说时们来个这对学过为与应关开长门东车书马电点发当经济业产动员区县乡镇厂园张陈刘黄赵杨郑冯专声华万丽兴湾辽".unicodeScalars)

    private static func table(_ rows: String) -> [(tag: String, words: Set<String>)] {
        let lines = rows.split(separator: "\n").map { $0.split(separator: " ").map { String($0) } }
        return Dictionary(grouping: lines) { $0[0] }.map { ($0, Set($1.flatMap { $0.dropFirst() })) }
            .sorted { $0.0 < $1.0 }
    }
}
