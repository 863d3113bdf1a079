/// The language that a newspaper is written in, and its script: a tag of BCP 47, read and in its canonical form.
///
/// What is true of one language only stands in folders `Languages`, and is chosen by this value.
package struct PaperLanguage: Hashable, Sendable {
    package enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// The whole tag, in the case that BCP 47 recommends: `zh-Hans`, `en-GB`, `sr-Latn-ME`.
    package let tag: String
    /// ISO 639: `zh`.
    package let code: String
    /// ISO 15924, written in the tag or the one that the language is most likely written in: `Hans`.
    package let script: String
    /// ISO 3166 or UN M.49, if the tag has one: `TW`.
    package let region: String?

    package static let simplifiedChinese = PaperLanguage(code: "zh", script: "Hans")
    package static let english = PaperLanguage(code: "en", region: nil)

    package var direction: Direction {
        LanguageCodes.rightToLeft.contains(script) ? .rightToLeft : .leftToRight
    }

    /// Whether the script is Chinese characters, alone or among others.
    package var isHan: Bool { ["Hans", "Hant", "Hani", "Hanb", "Jpan"].contains(script) }
    /// Whether it is Chinese, of whatever region and script.
    package var isChinese: Bool { isHan && script != "Jpan" }
    /// Whether words are written without blanks between them.
    package var isWithoutBlanks: Bool {
        isHan
            || [
                "Hira", "Kana", "Hrkt", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Lana", "Tale",
                "Talu", "Tavt", "Ahom", "Bali", "Java", "Cham",
            ].contains(script)
    }

    /// Reads language, script, region and variants, in any case: `zh-TW`, `sr-latn`, `de-CH-1901`, `zh-yue` as `yue`.
    ///
    /// `nil`: not well-formed, a language or a script that no standard has, or one that BCP 47 writes with another code.
    package init?(tag: String) {
        var parts = tag.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isLetterOrDigit) }),
            var code = parts.popFirst()?.lowercased(),
            code.isASCIIWord, LanguageCodes.isLanguage(code)
        else { return nil }
        if let longer = parts.first, longer.utf8.count == 3, longer.isASCIIWord {
            code = longer.lowercased()
            parts.removeFirst()
        }
        if code == "cmn" { code = "zh" }
        let script = parts.first.flatMap { $0.utf8.count == 4 && $0.isASCIIWord ? $0.capitalizedWord : nil }
        if let script {
            guard LanguageCodes.isScript(script) else { return nil }
            parts.removeFirst()
        }
        let region = parts.first.flatMap { $0.isRegion ? $0.uppercased() : nil }
        if region != nil { parts.removeFirst() }
        let variants = parts.map { $0.lowercased() }
        guard region != "UK", variants.allSatisfy(\.isVariant), Set(variants).count == variants.count else {
            return nil
        }
        self.init(code: code, script: script, region: region, variants: variants)
    }

    private init(code: String, script: String? = nil, region: String? = nil, variants: [String] = []) {
        self.code = code
        self.region = region
        self.script = script ?? LanguageCodes.likelyScript(of: code, region: region)
        tag = ([code] + [script, region].compactMap(\.self) + variants).joined(separator: "-")
    }
}

extension PaperLanguage {
    /// The language of a paper of which only its `name` is known, shown in `interface`: that language, unless the name
    /// is in letters that it is not written in and that are not Latin.
    package static func ofPaper(named name: String, interface: PaperLanguage) -> PaperLanguage {
        let scripts = name.unicodeScalars.compactMap { Script(of: $0) }
        if scripts.isEmpty || scripts.contains(where: { $0.isOf(interface.script) }) { return interface }
        return (scripts.first { $0 == .kana } ?? scripts[0]).language ?? interface
    }

    /// Which of two languages `text` is in, by its letters; `nil` where both have them, or neither.
    package static func ofWords(_ text: String, _ one: PaperLanguage, or other: PaperLanguage)
        -> PaperLanguage?
    {
        if one == other { return one }
        var counts: [Script: Int] = [:]
        var latin = 0
        for scalar in text.unicodeScalars.prefix(2000) {
            if let script = Script(of: scalar) {
                counts[script, default: 0] += 1
            } else if scalar.properties.isAlphabetic {
                latin += 1
            }
        }
        let main = counts[.kana] == nil ? counts.max { $0.value < $1.value } : (.kana, Int.max)
        let isIn = { (language: PaperLanguage) in
            guard let main, main.value > latin else { return latin > 0 && language.script == "Latn" }
            return main.key.isOf(language.script)
        }
        switch (isIn(one), isIn(other)) {
        case (true, false): return one
        case (false, true): return other
        case (true, true): return one.code == other.code ? one : nil
        case (false, false): return nil
        }
    }

    /// The scripts whose letters tell a language.
    enum Script {
        case han, kana, hangul, cyrillic, greek, arabic, hebrew, thai, devanagari, bengali, tamil, georgian,
            armenian
        case ethiopic

        init?(of scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x531...0x58F: self = .armenian
            case 0x590...0x5FF: self = .hebrew
            case 0x600...0x6FF, 0x750...0x77F: self = .arabic
            case 0x900...0x97F: self = .devanagari
            case 0x980...0x9FF: self = .bengali
            case 0xB80...0xBFF: self = .tamil
            case 0xE00...0xE7F: self = .thai
            case 0x10A0...0x10FF: self = .georgian
            case 0x1200...0x137F: self = .ethiopic
            case 0x3041...0x30FA, 0x30FC...0x30FF: self = .kana
            case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .hangul
            case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
            default: return nil
            }
        }

        func isOf(_ code: String) -> Bool {
            switch self {
            case .han: ["Hans", "Hant", "Hani", "Hanb", "Jpan", "Kore"].contains(code)
            default: language?.script == code
            }
        }

        var language: PaperLanguage? {
            if self == .han { return .simplifiedChinese }
            return PaperLanguage(tag: code)
        }

        var code: String {
            switch self {
            case .han: "zh"
            case .kana: "ja"
            case .hangul: "ko"
            case .cyrillic: "ru"
            case .greek: "el"
            case .arabic: "ar"
            case .hebrew: "he"
            case .thai: "th"
            case .devanagari: "hi"
            case .bengali: "bn"
            case .tamil: "ta"
            case .georgian: "ka"
            case .armenian: "hy"
            case .ethiopic: "am"
            }
        }
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool { isDigit || (0x61...0x7A).contains(self | 0x20) }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension StringProtocol {
    /// Whether it is ASCII letters only.
    var isASCIIWord: Bool {
        !isEmpty && utf8.allSatisfy { $0.isLetterOrDigit && !$0.isDigit }
    }

    fileprivate var isRegion: Bool {
        utf8.count == 2 && isASCIIWord || utf8.count == 3 && utf8.allSatisfy(\.isDigit)
    }

    /// Five letters or digits at least, or four that begin with a digit.
    fileprivate var isVariant: Bool {
        (5...8).contains(utf8.count) || utf8.count == 4 && utf8.first?.isDigit == true
    }

    var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
