/// What is told of a file of XML, element by element, in its order. Namespaces do not count: a form is known by its root.
class XMLVisitor {
    /// The local names of the elements and attributes that it asks for; it is told of them by their place in this list.
    final let names: [String]
    /// What ends the reading, if something has to: in words that complete "at this place".
    final var refusal: String?

    init(names: [String]) { self.names = names }

    /// An element begins; `nil` for one that is not in `names`.
    func start(_ name: Int?, _ tag: XMLTag) {}

    func end(_ name: Int?) {}

    /// Text of an element, in one piece or in several.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The beginning of an element: valid only while the visitor is told of it.
struct XMLTag {
    let session: XMLSession
    /// Five pointers each: local name, prefix, namespace, and where the value begins and ends.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// As it stands in the file, but for references: `&` is written `&#38;`.
    func bytes(_ name: Int) -> UnsafeBufferPointer<UInt8>? {
        guard let attributes else { return nil }
        let wanted = session.interned[name]
        var place = 0
        for _ in 0..<count {
            if attributes[place] == wanted, let start = attributes[place + 3], let end = attributes[place + 4]
            {
                return UnsafeBufferPointer(start: start, count: end - start)
            }
            place += 5
        }
        return nil
    }

    func string(_ name: Int) -> String? {
        bytes(name).map { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return bytes.contains(0x26) ? text.replacing("&#38;", with: "&") : text
        }
    }

    /// `nil` where it is no number that a page can have.
    func number(_ name: Int) -> Float? { bytes(name).flatMap(XMLNumber.read) }

    /// Where the element begins.
    var place: (line: Int, column: Int) { session.placeOfTag }
}

/// Numbers as forms of pages write them.
enum XMLNumber {
    /// No sheet has a length beyond it, in whatever units.
    static let largest: Float = 1e8

    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Float? {
        var whole = 0
        var digits = 0
        var scale: Float = 1
        var isFraction = false
        let isNegative = bytes.first == UInt8(ascii: "-")
        for byte in isNegative ? bytes[1...] : bytes[...] {
            switch byte {
            case 0x30...0x39 where digits < 15:
                whole = whole * 10 + Int(byte &- 0x30)
                digits += 1
                if isFraction { scale *= 10 }
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            default: return exotic(bytes)
            }
        }
        guard digits > 0 else { return nil }
        let value = Float(whole) / scale
        return value <= largest ? isNegative ? -value : value : nil
    }

    /// With an exponent, blanks around it, or many digits.
    private static func exotic(_ bytes: UnsafeBufferPointer<UInt8>) -> Float? {
        guard bytes.count <= 64 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let value = Float(text.filter { !$0.isWhitespace }), abs(value) <= largest else { return nil }
        return value
    }
}
