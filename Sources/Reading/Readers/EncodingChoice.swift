import ArchiveModel
import Languages

/// A reading of bytes in one encoding.
struct EncodedReading {
    let encoding: TextEncoding
    /// Of the part of the file that was looked at.
    let text: [UInt8]
    /// In the language that it fits best; `nil` when it has controls or private characters.
    let cost: LetterCost?
    /// Of a byte of the file.
    let costOfByte: Float

    var isPlausible: Bool { cost?.isPlausible ?? false }
}

/// Words that bytes may be, and every encoding in which they are.
struct EncodingCandidate {
    let reading: EncodedReading
    fileprivate(set) var encodings: [TextEncoding]
}

extension [EncodingCandidate] {
    /// Adds another name to the words that are the same, or else the words, if there are fewer than `most`.
    fileprivate mutating func add(_ reading: EncodedReading, upTo most: Int = .max) {
        if contains(where: { $0.encodings.contains(reading.encoding) }) { return }
        if let same = firstIndex(where: { $0.reading.text == reading.text }) {
            self[same].encodings.append(reading.encoding)
        } else if count < most {
            append(EncodingCandidate(reading: reading, encodings: [reading.encoding]))
        }
    }
}

/// Chooses the encoding of a text that does not say itself which it has.
///
/// A reading is accepted when its letters are about as usual as those of other texts in the language of the paper, and no
/// other reading of the same bytes, in whatever language, is as likely.
struct EncodingChoice {
    let language: LegacyEncodings
    /// The lines with bytes beyond ASCII, 4 KB of them.
    private let sample: [UInt8]
    /// The beginning of the file, for the encodings in which every second byte may be anything.
    private let beginning: [UInt8]
    private let isWhole: Bool

    private static let sampleSize = 4_096
    private static let wide: [TextEncoding] = [
        .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
    ]

    init(_ bytes: [UInt8], of paper: PaperLanguage) {
        language = LegacyEncodings.of(paper)
        sample = Self.sample(of: bytes)
        beginning = Array(bytes.prefix(Self.sampleSize))
        isWhole = bytes.count <= Self.sampleSize
    }

    /// The reading that may be taken, among those of the paper's language.
    func accepted() -> EncodedReading? {
        let own = readings(language.tried + Self.wide, in: language.letters)
        guard let best = own.filter(\.isPlausible).min(by: { $0.costOfByte < $1.costOfByte }) else {
            return nil
        }
        if best.cost?.isBeyondDoubt == true { return best }
        return rivals(wide: isWhole).contains { $0.text != best.text && $0.costOfByte <= best.costOfByte }
            ? nil : best
    }

    /// Another reading of well-formed UTF-8, when it is far more likely.
    func likelier(than text: [UInt8]) -> EncodedReading? {
        guard !language.letters.isEmpty else { return nil }
        let here = reading(text, as: .utf8, in: language.letters, size: text.count).costOfByte
        let bound = min(here, 20) - 10 / Float(max(text.count, 1))
        return readings(language.tried + Self.wide, in: language.letters).filter {
            $0.isPlausible && $0.text != text && $0.costOfByte < bound
        }.min { $0.costOfByte < $1.costOfByte }
    }

    /// Whether the bytes make plausible words in any language that is known.
    var isPlausibleAnywhere: Bool { !rivals(wide: true).isEmpty }

    /// What to show somebody who has to choose: the plausible ones of the language first, then the three likeliest of others,
    /// then the rest of the language's.
    func candidates() -> [EncodingCandidate] {
        let own = readings(language.tried, in: language.letters)
        var shown: [EncodingCandidate] = []
        for reading in own where reading.isPlausible { shown.add(reading) }
        let most = shown.count + 3
        for reading in rivals(wide: true).sorted(by: { $0.costOfByte < $1.costOfByte }) {
            shown.add(reading, upTo: most)
        }
        for reading in own { shown.add(reading) }
        return shown
    }

    /// The plausible readings in all encodings that are known, each in the languages that are written in it.
    ///
    /// `wide`: those of UTF-16 and UTF-32, too; of a longer file they are not of the same bytes.
    private func rivals(wide: Bool) -> [EncodedReading] {
        let all = Array(LegacyEncodings.letters.values)
        let wide = wide ? readings(Self.wide, in: all) : []
        return (LegacyEncodings.all.flatMap { readings([$0.encoding], in: $0.letters) } + wide).filter(
            \.isPlausible)
    }

    private func readings(_ encodings: [TextEncoding], in letters: [LetterModel]) -> [EncodedReading] {
        encodings.compactMap { encoding in
            let bytes = encoding.isUnicode ? beginning : sample
            let text = Iconv.text(bytes, from: encoding, isCut: !isWhole)
            return text.map { reading($0, as: encoding, in: letters, size: bytes.count) }
        }
    }

    private func reading(_ text: [UInt8], as encoding: TextEncoding, in letters: [LetterModel], size: Int)
        -> EncodedReading
    {
        let costs = letters.compactMap { $0.cost(of: text) }
        let best =
            costs.filter(\.isPlausible).min { $0.total < $1.total } ?? costs.min { $0.total < $1.total }
        return EncodedReading(
            encoding: encoding, text: text, cost: best,
            costOfByte: best.map { $0.total / Float(max(size, 1)) } ?? .infinity)
    }

    private static func sample(of bytes: [UInt8]) -> [UInt8] {
        if bytes.count <= sampleSize { return bytes }
        var sample: [UInt8] = []
        for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 >= 0x80 || $0 == 0x1B }) {
            sample += line.prefix(sampleSize - sample.count) + [0x0A]
            if sample.count >= sampleSize { break }
        }
        return Array(sample.prefix(sampleSize))
    }
}

extension LegacyEncodings {
    /// Where `text` stops being plausible: the offset of the first part that has what no text has, or has other letters.
    func firstOddPart(of text: [UInt8]) -> Int? {
        var start = 0
        while start < text.count {
            var end = min(start + 4_096, text.count)
            while end < text.count, text[end] != 0x0A, end < start + 8_192 { end += 1 }
            while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
            let part = Array(text[start..<end])
            let costs = letters.map { $0.cost(of: part) }
            if !costs.contains(where: { $0.map { $0.isPlausible || $0.letters < 50 } ?? false }) {
                return start
            }
            start = end
        }
        return nil
    }
}
