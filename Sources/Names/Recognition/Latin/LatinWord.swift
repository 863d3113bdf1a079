import ArchiveModel

/// What the lists of a language say of one word.
struct LatinWord: Hashable, Sendable {
    /// What words of `words.tsv` say of the name that they stand in or beside.
    struct Classes: OptionSet, Hashable, Sendable {
        let rawValue: UInt32

        /// In the order of `names`.
        static let title = Classes(rawValue: 1 << 0)
        static let suffix = Classes(rawValue: 1 << 1)
        static let firm = Classes(rawValue: 1 << 2)
        static let street = Classes(rawValue: 1 << 3)
        static let month = Classes(rawValue: 1 << 4)
        static let people = Classes(rawValue: 1 << 5)
        static let place = Classes(rawValue: 1 << 6)
        static let direction = Classes(rawValue: 1 << 7)
        static let pronoun = Classes(rawValue: 1 << 8)
        static let within = Classes(rawValue: 1 << 9)
        static let before = Classes(rawValue: 1 << 10)
        static let say = Classes(rawValue: 1 << 11)
        static let by = Classes(rawValue: 1 << 12)
        static let body = Classes(rawValue: 1 << 13)
        static let feature = Classes(rawValue: 1 << 14)
        static let role = Classes(rawValue: 1 << 15)
        /// Words that are written with a full stop; words between the words of one name.
        static let short = Classes(rawValue: 1 << 16)
        static let link = Classes(rawValue: 1 << 17)
        /// Million; rose, fell; per cent; the, a.
        static let scale = Classes(rawValue: 1 << 18)
        static let change = Classes(rawValue: 1 << 19)
        static let percent = Classes(rawValue: 1 << 20)
        static let article = Classes(rawValue: 1 << 21)
        /// Organisations by one word; what has a name and is nobody: a planet, a feast, a faith; given names cut short;
        /// people whom one word names.
        static let known = Classes(rawValue: 1 << 22)
        static let thing = Classes(rawValue: 1 << 23)
        static let called = Classes(rawValue: 1 << 24)
        static let famous = Classes(rawValue: 1 << 25)
        /// Those that say something of names.
        static let ofNames = Classes(rawValue: 0xFFFF | 0xF << 22)

        static let names: [String] = [
            "title", "suffix", "firm", "street", "month", "people", "place", "direction", "pronoun", "of",
            "in", "say", "by", "body", "feature", "role", "short", "link",
            "scale", "change", "percent", "article", "known", "thing", "called", "famous",
        ]

        init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Of names with commas between them; `nil` when one is not known.
        init?(_ text: Substring) {
            var bits: UInt32 = 0
            for name in text.split(separator: ",") {
                guard let place = Self.names.firstIndex(of: String(name)) else { return nil }
                bits |= 1 << UInt32(place)
            }
            self.init(rawValue: bits)
        }
    }

    /// 0 in no list; else the section of the list, from usual words to seldom ones.
    var common: UInt8 = 0
    var given: UInt8 = 0
    var surname: UInt8 = 0
    var place: UInt8 = 0
    /// Whether a place of several words begins so.
    var opensPlace = false
    var classes: Classes = []
}

/// What words are looked up by: small letters without accents.
struct LatinHash: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ letter: UInt32) { value = (value ^ UInt64(letter)) &* 0x100_0000_01B3 }

    /// Of words in a row.
    @inline(__always)
    static func joined(_ words: UInt64, _ word: UInt64) -> UInt64 {
        (words ^ (word &* 0x9E37_79B9_7F4A_7C15)) &* 0x100_0000_01B3
    }

    /// Of letters that are small and without accents.
    static func of(_ text: some StringProtocol) -> UInt64 {
        var hash = LatinHash()
        for scalar in text.unicodeScalars { hash.add(scalar.value) }
        return hash.value
    }
}

/// Small letters without accents, scalar by scalar.
enum LatinLetter {
    /// From U+0000 on.
    static let small: [UInt32] = {
        var small = (0..<0x250).map { UInt32($0) }
        for letter in 0x41...0x5A { small[letter] = UInt32(letter) + 0x20 }
        let plain: [(UInt32, String)] = [
            (0x61, "ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎ"), (0x63, "ÇçĆćĈĉĊċČč"), (0x64, "ÐðĎďĐđ"),
            (0x65, "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"),
            (0x67, "ĜĝĞğĠġĢģ"), (0x68, "ĤĥĦħ"), (0x69, "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), (0x6A, "Ĵĵ"), (0x6B, "Ķķ"),
            (0x6C, "ĹĺĻļĽľŁł"), (0x6E, "ÑñŃńŅņŇň"), (0x6F, "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), (0x72, "ŔŕŖŗŘř"),
            (0x73, "ŚśŜŝŞşŠšȘș"), (0x74, "ŢţŤťŦŧȚț"), (0x75, "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), (0x77, "Ŵŵ"),
            (0x79, "ÝýÿŶŷŸ"), (0x7A, "ŹźŻżŽž"),
        ]
        for (letter, forms) in plain {
            for form in forms.unicodeScalars { small[Int(form.value)] = letter }
        }
        return small
    }()

    /// Per scalar below U+0250: 0 no letter, 1 small, 2 capital, 3 digit.
    static let kinds: [UInt8] = (0..<0x250).map { (value: UInt32) -> UInt8 in
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        if (0x30...0x39).contains(value) { return 3 }
        return scalar.properties.isUppercase ? 2 : scalar.properties.isAlphabetic ? 1 : 0
    }

    static let apostrophe: UInt32 = 0x27
    static let closingQuote: UInt32 = 0x2019
    static let hyphen: UInt32 = 0x2D
    static let stop: UInt32 = 0x2E
}
