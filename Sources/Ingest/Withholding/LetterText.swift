import ArchiveModel

/// The letters of a text as withheld names are looked for (`LetterFolder`), without what may stand between two letters of a
/// name and does not part them for a reader. Each letter knows its place.
package struct LetterText: Sendable {
    package private(set) var letters: [Unicode.Scalar] = []
    /// The place of each letter in the text.
    package private(set) var places: [Int] = []
    /// The first place behind each letter and its marks.
    package private(set) var ends: [Int] = []
    /// Whether another letter of the same word stands right before the letter.
    private(set) var isJoined: [Bool] = []
    /// Whether the letter is a capital.
    private(set) var isLarge: [Bool] = []

    /// Places are scalars of `text`.
    package init(_ text: some StringProtocol) { self.init(scalars: text.unicodeScalars) }

    /// Places are indices into `text`; at each of `beginnings` a word begins.
    init(scalars text: some Sequence<Unicode.Scalar>, beginnings: Set<Int> = []) {
        var reader = Reader()
        for (place, scalar) in text.enumerated() {
            if beginnings.contains(place) { reader.beginWord() }
            reader.append(scalar, place, place + 1)
        }
        take(&reader)
    }

    /// Places are bytes of the source.
    init(source: SourceText) {
        var reader = Reader()
        var offset = 0
        for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            reader.append(scalar, offset, end)
            offset = end
        }
        take(&reader)
    }

    /// The places that the letters at `indices`, which are not empty, span.
    func span(_ indices: Range<Int>) -> Range<Int> {
        places[indices.lowerBound]..<ends[indices.upperBound - 1]
    }

    /// Whether quotation marks, hyphens or middle dots of all kinds are folded to it.
    private static func isFoldedSign(_ letter: Unicode.Scalar) -> Bool {
        switch letter {
        case "'", "\"", "-", "·": true
        default: false
        }
    }

    private mutating func take(_ reader: inout Reader) {
        reader.folder.finish()
        let folder = reader.folder
        var (joined, large) = (reader.joined[...], reader.large[...])
        for (index, value) in folder.letters.enumerated() {
            let place = folder.starts[index]
            while let first = joined.first, first < place { joined.removeFirst() }
            while let first = large.first, first < place { large.removeFirst() }
            guard let letter = Unicode.Scalar(value), !Self.isFoldedSign(letter), !letter.isVowelPoint
            else { continue }
            if letter.isCombining, places.last == place || ends.last == place,
                letters.last?.isSolidLetter == true
            {
                ends[ends.count - 1] = folder.ends[index]
                continue
            }
            letters.append(letter)
            places.append(place)
            ends.append(folder.ends[index])
            isJoined.append(joined.first == place)
            isLarge.append(large.first == place)
        }
    }

    /// Goes through a text scalar by scalar.
    private struct Reader {
        var folder = LetterFolder()
        /// Places of scalars that go on with a word, and of capitals; in order.
        var joined: [Int] = []
        var large: [Int] = []
        private var before: Unicode.Scalar?
        /// How many scalars of a word stand right before.
        private var wordLength = 0

        mutating func beginWord() { wordLength = 0 }

        mutating func append(_ scalar: Unicode.Scalar, _ place: Int, _ end: Int) {
            let isInitial = scalar == "." && wordLength == 1 && before?.properties.isCased == true
            guard !isInitial, !scalar.isSign(after: before) else {
                wordLength = 0
                return
            }
            if scalar.isOfWord {
                if wordLength > 0 { joined.append(place) }
                if scalar.isCapital { large.append(place) }
                wordLength += 1
            } else {
                wordLength = 0
            }
            before = scalar
            folder.append(scalar.value, place, end)
        }
    }
}

extension Unicode.Scalar {
    /// What may stand between two letters of a name without parting them: blanks, brackets, quotation marks, hyphens, middle
    /// dots and the comma of lists, and the signs of Markdown; between letters that are set solid what is no sentence's, too.
    fileprivate func isSign(after before: Unicode.Scalar?) -> Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF: false
        // " ' ( ) * - [ \ ] ^ _ ` { | } ~
        case 0x22, 0x27...0x2A, 0x2D, 0x5B...0x60, 0x7B...0x7E: true
        // # & + / < = >
        case 0x23, 0x26, 0x2B, 0x2F, 0x3C...0x3E, 0xFF0F: before?.isSolidLetter == true
        case 0..<0x80: isBlank
        // · and its kin; the comma of lists
        case 0xB7, 0x387, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x3001, 0xFF64: true
        case 0x2010...0x2013, 0x2212, 0xFF0D, 0x301C, 0xFF5E, 0xFF3F, 0xFF0A: true
        // quotation marks and brackets
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x207D, 0x207E, 0x2329, 0x232A, 0x27E6...0x27EF,
            0x2985...0x2998, 0x3008...0x3011, 0x3014...0x301B, 0x301D...0x301F, 0xFE17, 0xFE18,
            0xFE35...0xFE44, 0xFE47, 0xFE48, 0xFF02, 0xFF07...0xFF09, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D,
            0xFF5F, 0xFF60, 0xFF62, 0xFF63:
            true
        default: isBlank
        }
    }

    /// A capital of an alphabet that has them.
    var isCapital: Bool {
        switch value {
        case 0x41...0x5A: true
        case 0xC0..<0x590, 0x10A0..<0x1100, 0x1E00..<0x2000: properties.isUppercase
        default: false
        }
    }

    /// Points of Hebrew and Arabic: the same name is written with and without. What makes another letter (hamza, madda) is
    /// none.
    var isVowelPoint: Bool {
        guard value >= 0x591, value <= 0x6ED else { return false }
        switch value {
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7, 0x610...0x61A, 0x64B...0x652,
            0x656...0x65F, 0x670,
            0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED:
            return true
        default: return false
        }
    }
}
