/// Codes of languages and scripts, as ISO 639, ISO 15924 and CLDR have them.
enum LanguageCodes {
    /// Whether two letters are a language of ISO 639-1; three letters are taken as they are.
    static func isLanguage(_ code: some StringProtocol) -> Bool {
        code.count == 2 ? pairs.contains(String(code)) : code.count == 3 && shorter[String(code)] == nil
    }

    static func isScript(_ code: String) -> Bool { scripts.contains(code) }

    /// The script that a language is most likely written in; `region` decides where countries differ.
    static func likelyScript(of language: String, region: String?) -> String {
        region.flatMap { likely["\(language)-\($0)"] } ?? likely[language] ?? "Latn"
    }

    /// What was meant by a name, a country or three letters, in small letters.
    static func meant(by word: String) -> String? { shorter[word] ?? names[word] }

    /// The names of languages, in small letters.
    static var knownNames: some Sequence<String> { names.keys }

    /// Scripts that run from right to left.
    static let rightToLeft = words(
        "Adlm Arab Aran Armi Avst Hatr Hebr Mand Mend Nbat Nkoo Phnx Rohg Samr Syrc Thaa Yezi")

    /// Scripts that newspapers are printed in.
    static let printedScripts = words(
        "Hans Hant Jpan Kore Latn Cyrl Arab Hebr Grek Deva Beng Thai Mong Geor Armn")

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0.isWhitespace }.map { String($0) })
    }

    private static func table(_ text: String) -> [String: String] {
        var result: [String: String] = [:]
        for pair in text.split(whereSeparator: { $0.isWhitespace }) {
            let parts = pair.split(separator: ":")
            if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
        }
        return result
    }

    /// ISO 639-1.
    private static let pairs = words(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee
        el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io
        is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn
        mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se
        sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo
        wa wo xh yi yo za zh zu
        """)

    /// ISO 15924, without the codes of signs and of no script.
    static let scripts = words(
        """
        Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Berf Bhks Blis Bopo Brah Brai Bugi
        Buhd Cakm Cans Cari Cham Cher Chis Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh
        Egyp Elba Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans
        Hant Hatr Hebr Hira Hluw Hmng Hmnp Hntl Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr
        Khoj Kitl Kits Knda Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci
        Lydi Mahj Maka Mand Mani Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand
        Narb Nbat Newa Nkdb Nkgb Nkoo Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag
        Phli Phlp Phlv Phnx Piqd Plrd Prti Psin Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur Seal Sgnw Shaw Shrd
        Shui Sidd Sidt Sind Sinh Sogd Sogo Sora Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml
        Tang Tavt Tayo Telu Teng Tfng Tglg Thaa Thai Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar Vaii Visp Vith Wara
        Wcho Wole Xpeo Xsux Yezi Yiii
        """)

    /// Languages that are not written in Latin letters, after the script that CLDR finds most likely.
    private static let likely: [String: String] = {
        var result: [String: String] = [:]
        for row in likelyRows.split(separator: "\n") {
            let words = row.split(separator: " ")
            for language in words.dropFirst() { result[String(language)] = String(words[0]) }
        }
        return result
    }()

    private static let likelyRows =
        """
        Arab apc ar ary az-IQ az-IR bal bgn bqi brh ckb fa ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ks ku-IQ ku-IR
        Arab ku-LB ky-CN lrc ms-CC mzn ota pa-PK ps sd sdh skr tg-PK trw ug ur uz-AF
        Armn hy
        Avst ae
        Beng as bn mni
        Cakm ccp
        Cans cr csw iu oj
        Cher chr
        Copt cop
        Cyrl ab ady av az-RU ba be bg bua ce crh cu cv kaa kbd kk ku-AM ku-AZ ku-GE ku-TM kum kv ky mdf mk mn
        Cyrl myv os ru sah sr tg tt tyv udm ug-KZ ug-MN uk uz-CN xdq
        Deva bgc bho brx doi hi kok mai mr ne pi-IN raj sa sd-IN suz xnr
        Ethi am byn gez ti tig wal
        Geor ka lzz-GE
        Goth got
        Grek el grc
        Gujr gu
        Guru pa
        Hans cdo gan hak hsn nan wuu yue-CN zh
        Hant hak-TW lzh nan-MO nan-TW yue zh-AU zh-BN zh-GB zh-GF zh-HK zh-ID zh-MO zh-PA zh-PF zh-PH zh-SR
        Hant zh-TH zh-TW zh-US zh-VN
        Hebr he iw ji yi
        Hmnp hnj mww
        Jpan ja
        Khmr km
        Knda kn
        Kore ko
        Laoo lo
        Latn ky-TR sr-ME sr-RO sr-TR
        Mlym ml
        Mong mn-CN
        Mymr my pi-MM shn
        Nkoo nqo
        Olck sat
        Orya or
        Osge osa
        Rohg rhg
        Runr non
        Sinh pi-LK si
        Syrc syr
        Taml ta
        Tavt blt
        Telu te
        Tfng shi zgh
        Thaa dv
        Thai pi-TH th
        Tibt bo dz
        Vaii vai
        Yiii ii
        """

    /// Three letters (ISO 639-2) for which a tag has two.
    private static let shorter = table(
        """
        aar:aa abk:ab afr:af aka:ak alb:sq amh:am ara:ar arg:an arm:hy asm:as ava:av ave:ae aym:ay aze:az bak:ba
        bam:bm baq:eu bel:be ben:bn bis:bi bod:bo bos:bs bre:br bul:bg bur:my cat:ca ces:cs cha:ch che:ce chi:zh
        chu:cu chv:cv cor:kw cos:co cre:cr cym:cy cze:cs dan:da deu:de div:dv dut:nl dzo:dz ell:el eng:en epo:eo
        est:et eus:eu ewe:ee fao:fo fas:fa fij:fj fin:fi fra:fr fre:fr fry:fy ful:ff geo:ka ger:de gla:gd gle:ga
        glg:gl glv:gv gre:el grn:gn guj:gu hat:ht hau:ha heb:he her:hz hin:hi hmo:ho hrv:hr hun:hu hye:hy
        ibo:ig ice:is ido:io iii:ii iku:iu ile:ie ina:ia ind:id ipk:ik isl:is ita:it jav:jv jpn:ja kal:kl kan:kn
        kas:ks kat:ka kau:kr kaz:kk khm:km kik:ki kin:rw kir:ky kom:kv kon:kg kor:ko kua:kj kur:ku lao:lo lat:la
        lav:lv lim:li lin:ln lit:lt ltz:lb lub:lu lug:lg mac:mk mah:mh mal:ml mao:mi mar:mr may:ms mkd:mk mlg:mg
        mlt:mt mon:mn mri:mi msa:ms mya:my nau:na nav:nv nbl:nr nde:nd ndo:ng nep:ne nld:nl nno:nn nob:nb nor:no
        nya:ny oci:oc oji:oj ori:or orm:om oss:os pan:pa per:fa pli:pi pol:pl por:pt pus:ps que:qu roh:rm ron:ro
        rum:ro run:rn rus:ru sag:sg san:sa sin:si slk:sk slo:sk slv:sl sme:se smo:sm sna:sn snd:sd som:so sot:st
        spa:es sqi:sq srd:sc srp:sr ssw:ss sun:su swa:sw swe:sv tah:ty tam:ta tat:tt tel:te tgk:tg tgl:tl tha:th
        tib:bo tir:ti ton:to tsn:tn tso:ts tuk:tk tur:tr twi:tw uig:ug ukr:uk urd:ur uzb:uz ven:ve vie:vi vol:vo
        wel:cy wln:wa wol:wo xho:xh yid:yi yor:yo zha:za zho:zh zul:zu
        """)

    /// Languages by name, and countries that are taken for languages.
    private static let names = table(
        """
        afrikaans:af albanian:sq arabic:ar armenian:hy azerbaijani:az bangla:bn basque:eu belarusian:be
        breton:br brezhoneg:br bulgarian:bg burmese:my catalan:ca chinese:zh croatian:hr cymraeg:cy czech:cs
        danish:da dansk:da deutsch:de dutch:nl eesti:et english:en esperanto:eo estonian:et euskara:eu farsi:fa
        finnish:fi flemish:nl french:fr gaeilge:ga galego:gl galician:gl georgian:ka german:de greek:el
        hebrew:he hindi:hi hrvatski:hr hungarian:hu icelandic:is indonesia:id indonesian:id irish:ga italian:it
        italiano:it japanese:ja kazakh:kk khmer:km kiswahili:sw korean:ko kurdish:ku lao:lo latin:la latina:la
        latvian:lv lithuanian:lt macedonian:mk magyar:hu malay:ms maltese:mt malti:mt mandarin:zh melayu:ms
        mongolian:mn nederlands:nl nepali:ne norwegian:no persian:fa polish:pl polski:pl portuguese:pt
        romanian:ro russian:ru serbian:sr shqip:sq slovak:sk slovenian:sl spanish:es suomi:fi svenska:sv
        swahili:sw swedish:sv tamil:ta telugu:te thai:th turkish:tr ukrainian:uk urdu:ur uzbek:uz vietnamese:vi
        welsh:cy yiddish:yi at:de-AT cn:zh-Hans cz:cs dk:da gb:en-GB gr:el hk:zh-Hant-HK il:he in:hi ir:fa iw:he
        jp:ja ji:yi mx:es-MX ua:uk us:en-US vn:vi
        """)
}
