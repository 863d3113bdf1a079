/// How a source file was encoded before it was decoded to UTF-8.
package struct TextEncoding: RawRepresentable, Hashable, Sendable, Codable {
    /// As the tool writes it: `windows-1252`.
    package let rawValue: String

    /// `nil` when it is none of `all`.
    package init?(rawValue: String) {
        guard Self.converters[rawValue] != nil else { return nil }
        self.rawValue = rawValue
    }

    init(known: String) { rawValue = known }

    package static let utf8 = TextEncoding(known: "utf-8")
    package static let utf16LittleEndian = TextEncoding(known: "utf-16le")
    package static let utf16BigEndian = TextEncoding(known: "utf-16be")
    package static let utf32LittleEndian = TextEncoding(known: "utf-32le")
    package static let utf32BigEndian = TextEncoding(known: "utf-32be")
    package static let gb18030 = TextEncoding(known: "gb18030")

    package static let all = converters.keys.sorted().map(TextEncoding.init(known:))

    /// Whether it writes every letter of Unicode, and says so itself with a byte order mark.
    package var isUnicode: Bool { rawValue.hasPrefix("utf-") }

    /// What the C library calls it.
    package var converter: String { Self.converters[rawValue] ?? rawValue }
}

extension TextEncoding {
    /// The encoding that somebody means by `name`: `GBK`, `cp1252`, `Shift_JIS`, `latin1`, `Windows 1250`.
    package init?(named name: String) {
        let key = Self.key(name)
        guard let known = Self.keys[key] ?? Self.aliases[key] else { return nil }
        self.init(known: known)
    }

    static func key(_ name: String) -> String {
        String(name.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    static let keys = Dictionary(
        converters.keys.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })

    private static let converters: [String: String] = {
        var all = [
            "utf-8": "UTF-8", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf-32le": "UTF-32LE",
            "utf-32be": "UTF-32BE", "gb18030": "GB18030", "big5-hkscs": "BIG5-HKSCS", "shift_jis": "CP932",
            "euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP", "euc-kr": "CP949", "koi8-r": "KOI8-R",
            "koi8-u": "KOI8-U", "macintosh": "MACINTOSH", "mac-cyrillic": "MAC-CYRILLIC",
        ]
        for number in 1250...1258 { all["windows-\(number)"] = "CP\(number)" }
        for number in [437, 737, 775, 850, 852, 857, 862, 866] { all["ibm\(number)"] = "CP\(number)" }
        for part in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16] {
            all["iso-8859-\(part)"] = "ISO-8859-\(part)"
        }
        return all
    }()

    static let aliases: [String: String] = {
        var all = [
            "gbk": "gb18030", "gb2312": "gb18030", "gb": "gb18030", "cp936": "gb18030", "euccn": "gb18030",
            "big5": "big5-hkscs", "cp950": "big5-hkscs", "hkscs": "big5-hkscs", "sjis": "shift_jis",
            "cp932": "shift_jis", "ms932": "shift_jis", "windows31j": "shift_jis", "ujis": "euc-jp",
            "jis": "iso-2022-jp", "cp949": "euc-kr", "uhc": "euc-kr", "ksc5601": "euc-kr",
            "ascii": "utf-8", "usascii": "utf-8", "unicode": "utf-16le", "utf16": "utf-16le",
            "utf32": "utf-32le", "koi8": "koi8-r", "macroman": "macintosh", "mac": "macintosh",
            "maccyrillic": "mac-cyrillic", "ansi": "windows-1252",
        ]
        for number in 1250...1258 { all["cp\(number)"] = "windows-\(number)" }
        for number in [437, 737, 775, 850, 852, 857, 862, 866] {
            for name in ["cp", "dos", ""] { all["\(name)\(number)"] = "ibm\(number)" }
        }
        // The "Latin" numbers follow the parts of ISO 8859 that are in Latin letters.
        for (index, part) in [1, 2, 3, 4, 9, 10, 13, 14, 15, 16].enumerated() {
            all["latin\(index + 1)"] = "iso-8859-\(part)"
        }
        return all
    }()
}
