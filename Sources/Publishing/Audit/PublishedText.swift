import FoundationEssentials
import Markup
import Reading

/// The texts that a reader or a program can take out of a published file, whatever it is written and packed in.
struct PublishedText {
    /// With escapes, percent signs and character references read; of markup also the words alone, so that a name is found
    /// whatever elements part it.
    private(set) var texts: [String] = []
    /// Why somebody should look through the file himself; with its article.
    private(set) var unread: Set<String> = []

    init(_ bytes: [UInt8]) { add(bytes, depth: 0) }

    /// Files that are packed in files that are packed, and so on.
    private static let deepest = 4

    private mutating func add(_ bytes: [UInt8], depth: Int) {
        guard depth < Self.deepest else {
            unread.insert("packed too often")
            return
        }
        switch FileForm(of: bytes) {
        case .text: for text in TextDecoder.readings(of: bytes) { add(text, depth: depth) }
        case .picture: texts.append(String(decoding: bytes, as: UTF8.self))
        case .closed(let name):
            unread.insert(name)
            texts.append(String(decoding: bytes, as: UTF8.self))
        case .gzip:
            addParts(of: bytes, depth) { (bytes) throws(PackedFile.Failure) in
                [try PackedFile.gzip(bytes)]
            }
        case .zip: addParts(of: bytes, depth, PackedFile.zip)
        }
    }

    private mutating func addParts(
        of bytes: [UInt8], _ depth: Int,
        _ parts: ([UInt8]) throws(PackedFile.Failure) -> [PackedFile.Part]
    ) {
        do throws(PackedFile.Failure) {
            for part in try parts(bytes) {
                for text in TextDecoder.readings(of: part.name) { add(text, depth: depth) }
                add(part.bytes, depth: depth + 1)
            }
        } catch {
            unread.insert(error == .locked ? "locked with a password" : "packed in an unknown way")
            texts.append(String(decoding: bytes, as: UTF8.self))
        }
    }

    private mutating func add(_ text: String, depth: Int) {
        var readings = Self.words(of: text)
        let unescaped = readings.flatMap { Escapes.readings(of: $0) }
        readings += unescaped.flatMap { Self.words(of: $0) }
        readings += readings.filter { $0.utf8.contains(0x25) }.map { PercentEncoding.read($0) }
        if Self.holdsMarkup(text) { readings += readings.flatMap(Self.words) }
        texts += readings
        for part in MailWords.parts(of: text) { add(part, depth: depth + 1) }
        if text.utf8.count > 40, text.contains(";base64,") { addAttached(to: text, depth) }
    }

    /// A text as it stands and, of markup, as it is read.
    private static func words(of text: String) -> [String] {
        let isMarkup = text.utf8.contains(UInt8(ascii: "<"))
        let texts = [text] + (isMarkup ? MarkupWords.texts(of: Array(text.utf8)) : [])
        return texts.map(CharacterReferences.read)
    }

    /// Whether an attribute holds a page of its own, or references are written for a second reading.
    private static func holdsMarkup(_ text: String) -> Bool {
        text.contains("&amp;#") || text.contains("srcdoc") || text.contains("SRCDOC")
    }

    /// What `data:` addresses hold.
    private mutating func addAttached(to text: String, _ depth: Int) {
        var rest = text[...]
        while let mark = rest.firstRange(of: ";base64,") {
            rest = rest[mark.upperBound...]
            let digits = rest.utf8.prefix {
                switch $0 {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D: true
                default: false
                }
            }
            if let data = Data(base64Encoded: String(Substring(digits))) {
                add(Array(data), depth: depth + 1)
            }
        }
    }
}
