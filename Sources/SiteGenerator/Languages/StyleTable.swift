import ArchiveModel

/// The languages that have no file of their own, as CLDR has them. A row: the language, or with a script or region where
/// that writes otherwise; the marks that close its quotations; what parts groups of three digits, `_` for a blank, and
/// then decimals; its name in BibLaTeX, `-` for none.
enum StyleTable {
    static let styles: [String: TextStyle] = Dictionary(
        rows.split(separator: "\n").compactMap { row in
            let cells = row.split(separator: " ").map { String($0) }
            guard cells.count == 4, let language = PaperLanguage(tag: cells[0]) else { return nil }
            return (cells[0], style(of: language, cells))
        }, uniquingKeysWith: { first, _ in first })

    private static func style(of language: PaperLanguage, _ cells: [String]) -> TextStyle {
        let name = cells[3] == "-" ? nil : cells[3].replacing("_", with: " ")
        let digits = Array(cells[2]).map { $0 == "_" ? " \u{a0}\u{202f}" : String($0) }
        let script = ScriptMarks.of(language.script)
        return TextStyle(
            hasBlanks: !language.isWithoutBlanks, density: language.script == "Kore" ? 1 : 2,
            sentenceEnds: script.sentenceEnds, abbreviations: abbreviations[language.code] ?? [],
            hasOrdinalStops: ordinals.contains(language.code),
            clauseEnds: script.clauseEnds, closings: cells[1] + "\"')]",
            listSeparator: script.listSeparator, creditSeparator: script.listSeparator,
            digitSeparators: digits[0], decimalMark: digits[1], codes: .init(bibliography: name))
    }

    private static let ordinals: Set<String> = [
        "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr",
        "tr",
    ]

    /// As they are written, without the last full stop.
    private static let abbreviations: [String: Set<String>] = [
        "de": [
            "Dr", "Prof", "Hr", "Fr", "Frl", "Nr", "Str", "St", "bzw", "ca", "z.B", "d.h", "u.a", "Jh", "geb",
            "gest", "Okt", "Dez",
        ],
        "fr": ["MM", "Mme", "Mlle", "Dr", "Me", "St", "Ste", "art", "av", "bd", "p.ex", "env"],
        "es": ["Sr", "Sra", "Srta", "Dr", "Dra", "Da", "Av", "núm", "art", "EE.UU", "Ud", "Uds"],
        "it": [
            "Sig", "sig", "Sigg", "Dott", "dott", "Dr", "Prof", "prof", "on", "Avv", "avv", "Ing", "ing",
            "art",
        ],
        "pt": ["Sr", "Sra", "Dr", "Dra", "Prof", "Av", "art"],
        "nl": ["dhr", "mevr", "Dr", "dr", "prof", "ir", "mr", "nr", "St", "ca", "bijv"],
        "ru": [
            "г", "гг", "ул", "им", "т", "тт", "тов", "проф", "акад", "стр", "т.е", "т.д", "т.п", "руб", "коп",
            "тыс",
        ],
        "uk": ["м", "вул", "ім", "тов", "проф", "стор", "т.зв", "грн", "тис"],
        "pl": ["p", "prof", "dr", "ul", "im", "nr", "r", "św", "np", "tzw", "godz"],
        "cs": ["p", "prof", "dr", "ul", "č", "r", "sv", "např", "tzv", "hod"],
    ]

    private static let rows = """
        af ” _, afrikaans
        am ” ,. -
        ar “” ٬٫ arabic
        be » _, belarusian
        bg “” _, bulgarian
        bn ” ,. bengali
        bs ” ., bosnian
        ca » ., catalan
        cs “ _, czech
        cy ’ ,. welsh
        da ” ., danish
        de “ ., german
        de-AT “ _, naustrian
        de-CH » ’. nswissgerman
        de-LI » ’. nswissgerman
        el » ., greek
        eo ” _, esperanto
        es » ., spanish
        es-MX ” ,. spanishmx
        et “ _, estonian
        eu ” ., basque
        fa » ٬٫ persian
        fi ” _, finnish
        fr » _, french
        fr-CA » _, canadien
        fr-CH » _, french
        ga ” ,. irish
        gl ” ., galician
        gu ” ,. -
        he ” ,. hebrew
        hi ” ,. hindi
        hr ” ., croatian
        hu ” _, magyar
        hy » _, armenian
        id ” ., indonesian
        is “ ., icelandic
        it » ., italian
        it-CH » ’. italian
        ka “ _, georgian
        kk » _, -
        km ” ., khmer
        kn ” ,. kannada
        ko ” ,. korean
        la ” _, latin
        lo ” ., lao
        lt “ _, lithuanian
        lv ” _, latvian
        mk “ ., macedonian
        ml ” ,. malayalam
        mn ” ,. mongolian
        mr ” ,. marathi
        ms ” ,. malay
        my ” ,. -
        nb » _, norwegian
        ne ” ,. -
        nl ’” ., dutch
        nn » _, nynorsk
        no » _, norwegian
        pa ” ,. -
        pl ” _, polish
        ps “ ٬٫ -
        pt ” ., portuguese
        pt-PT » _, portuguese
        pt-BR ” ., brazilian
        ro ” ., romanian
        ru » _, russian
        si ” ,. -
        sk “ _, slovak
        sl “ ., slovenian
        sq ” _, albanian
        sr “ ., serbianc
        sr-Latn “ ., serbian
        sv ” _, swedish
        sw ” ,. swahili
        ta ” ,. tamil
        te ” ,. telugu
        th ” ,. thai
        tr ” ., turkish
        uk » _, ukrainian
        ur ” ,. urdu
        uz ” _, -
        vi ” ., vietnamese
        yi ” ,. -
        """
}

/// What ends sentences and clauses, and what parts the names of a list, in one script.
struct ScriptMarks {
    var sentenceEnds = ".!?…"
    var clauseEnds = ";:,—–"
    var listSeparator = ", "

    static func of(_ script: String) -> ScriptMarks {
        switch script {
        case "Arab": ScriptMarks(sentenceEnds: ".!?…؟۔", clauseEnds: "؛;:،,—–", listSeparator: "، ")
        case "Armn": ScriptMarks(sentenceEnds: ":։․…", clauseEnds: "՝,—–")
        case "Beng", "Deva", "Guru", "Gujr": ScriptMarks(sentenceEnds: "।॥.!?…")
        case "Ethi": ScriptMarks(sentenceEnds: "።፧!?…", clauseEnds: "፤፣፥፡", listSeparator: "፣ ")
        case "Grek": ScriptMarks(sentenceEnds: ".!;\u{37e}…", clauseEnds: "·\u{b7}\u{387}:,—–")
        case "Khmr": ScriptMarks(sentenceEnds: "។៕!?…", clauseEnds: "៖,")
        case "Mymr": ScriptMarks(sentenceEnds: "။!?…", clauseEnds: "၊,", listSeparator: "၊ ")
        case "Tibt": ScriptMarks(sentenceEnds: "།༎", clauseEnds: "་")
        default: ScriptMarks()
        }
    }
}
