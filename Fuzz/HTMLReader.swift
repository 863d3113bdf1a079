/// Reads HTML as strictly as the site writes it: every element closed in order, every attribute quoted, every `<`
/// and `&` of a text escaped, nothing that runs.
struct HTMLReader {
    private let bytes: [UInt8]
    private let path: String
    private var index = 0
    private var open: [String] = []
    private var ids: Set<String> = []

    static func check(_ bytes: [UInt8], _ path: String, isWhole: Bool) {
        var reader = HTMLReader(bytes: bytes, path: path)
        if isWhole { reader.expect("<!DOCTYPE html>") }
        while reader.index < bytes.count { reader.piece() }
        reader.promise(reader.open.isEmpty, "\(reader.open) are never closed")
    }

    private init(bytes: [UInt8], path: String) { (self.bytes, self.path) = (bytes, path) }

    private mutating func piece() {
        switch bytes[index] {
        case UInt8(ascii: "<"): tag()
        case UInt8(ascii: "&"): reference()
        case 0x00...0x08, 0x0B, 0x0E...0x1F, 0x7F: promise(false, "a control character")
        default: index += 1
        }
    }

    private mutating func tag() {
        if bytes[index...].starts(with: "<!--".utf8) {
            while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
            return expect("-->")
        }
        index += 1
        if take("/") {
            let name = name()
            let isOpen = open.popLast() == name
            promise(isOpen, "</\(name)> closes what is not open")
            return expect(">")
        }
        let name = name()
        promise(!Self.forbidden.contains(name), "<\(name)> stands in a page")
        let attributes = attributes()
        let isClosed = take("/")
        expect(">")
        if name == "script" { return script(attributes) }
        if !isClosed && !Self.void.contains(name) { open.append(name) }
    }

    private mutating func attributes() -> [String: String] {
        var found: [String: String] = [:]
        while skipBlanks(), let byte = peek, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
            let name = name()
            promise(!name.hasPrefix("on") && name != "style" && name != "srcdoc", "an attribute '\(name)'")
            var value = ""
            if take("=") {
                expect("\"")
                let start = index
                while let byte = peek, byte != UInt8(ascii: "\"") {
                    promise(byte != UInt8(ascii: "<"), "a '<' in an attribute")
                    if byte == UInt8(ascii: "&") { reference() } else { index += 1 }
                }
                value = String(decoding: bytes[start..<index], as: UTF8.self)
                expect("\"")
            }
            let isNew = found.updateValue(value, forKey: name) == nil
            promise(isNew, "two attributes '\(name)'")
            if ["href", "src", "action"].contains(name) { link(value) }
            if name == "id" {
                let isNew = ids.insert(value).inserted
                promise(isNew, "two elements with the id '\(value)'")
            }
        }
        return found
    }

    /// An address leads to the site itself or to an address of the web.
    private func link(_ address: String) {
        var plain = address
        for (reference, text) in [
            ("&amp;", "%26"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "'"), ("&#x27;", "'"), ("&#39;", "'"),
        ] {
            plain = plain.replacing(reference, with: text)
        }
        promise(!plain.contains("&"), "a link to '\(address)'")
        promise(!plain.filter { $0 > " " }.hasPrefix("//"), "a link to another host, '\(address)'")
        let head = plain.filter { $0 > " " }.prefix { !"/?#".contains($0) }
        guard let colon = head.firstIndex(of: ":"), Self.isScheme(head[..<colon]) else { return }
        let scheme = head[..<colon].lowercased()
        promise(["http", "https", "mailto"].contains(scheme), "a link to '\(address)'")
    }

    /// RFC 3986, 3.1; what is none stands in a relative address.
    private static func isScheme(_ text: Substring) -> Bool {
        text.first?.isLetter == true
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    private mutating func script(_ attributes: [String: String]) {
        let isData = attributes["type"] == "application/ld+json" || attributes["type"] == "application/json"
        promise(isData || attributes["src"]?.contains("assets/") == true, "a script")
        while let byte = peek, byte != UInt8(ascii: "<") { index += 1 }
        expect("</script>")
    }

    private mutating func reference() {
        let rest = bytes[index...].prefix(32)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return promise(false, "a bare '&'") }
        let isName = bytes[(index + 1)..<end].allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == 0x23
        }
        promise(isName && end > index + 1, "a bare '&'")
        index = end + 1
    }

    // MARK: Bytes

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() -> Bool {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x09 { index += 1 }
        return true
    }

    private mutating func name() -> String {
        let start = index
        while let byte = peek, !" \n\t=/>\"'<".utf8.contains(byte) { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        promise(name.first?.isLetter == true && name.allSatisfy(\.isASCII), "a name '\(name)'")
        return name
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let isThere = bytes[index...].starts(with: String(describing: text).utf8)
        if isThere { index += text.utf8CodeUnitCount }
        return isThere
    }

    private mutating func expect(_ text: StaticString) {
        promise(take(text), "'\(text)' does not follow")
    }

    private func promise(_ isKept: Bool, _ broken: @autoclosure () -> String) {
        guard !isKept else { return }
        let around = bytes[max(0, index - 80)..<min(bytes.count, index + 40)]
        fatalError("BROKEN: \(path): \(broken()): …\(String(decoding: around, as: UTF8.self))…")
    }

    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "wbr"]
    private static let forbidden: Set<String> = [
        "iframe", "object", "embed", "base", "style", "frame", "applet",
    ]
}
