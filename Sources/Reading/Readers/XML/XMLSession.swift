import CLibXML2

/// One file on its way through libxml2.
final class XMLSession {
    /// The parser's own copies of the visitor's names: equal names are the same pointers.
    let interned: [UnsafePointer<UInt8>?]
    private(set) var fault: XMLFault?
    private let visitor: XMLVisitor
    private let context: xmlParserCtxtPtr

    init(_ context: xmlParserCtxtPtr, _ visitor: XMLVisitor) {
        self.context = context
        self.visitor = visitor
        interned = visitor.names.map { UnsafePointer(xmlDictLookup(context.pointee.dict, $0, -1)) }
    }

    func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLTag) {
        visitor.start(number(of: name), attributes)
        if let refusal = visitor.refusal { refuse(refusal) }
    }

    func end(_ name: UnsafePointer<UInt8>) { visitor.end(number(of: name)) }

    func text(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        visitor.text(UnsafeBufferPointer(start: bytes, count: count))
    }

    /// Ends the reading here, in words that complete "at this place".
    func refuse(_ reason: String) {
        guard fault == nil else { return }
        let input = context.pointee.input
        fault = XMLFault(
            reason: reason, line: input.map { Int($0.pointee.line) } ?? 0,
            column: input.map { Int($0.pointee.col) } ?? 0)
        xmlStopParser(context)
    }

    func fail(_ error: xmlError) {
        guard fault == nil, error.level == XML_ERR_FATAL else { return }
        let message = error.message.map { String(cString: $0) } ?? ""
        fault = XMLFault(
            reason: message.split(separator: "\n").first.map(String.init) ?? "it cannot be read",
            line: Int(error.line), column: Int(error.int2))
    }

    private func number(of name: UnsafePointer<UInt8>) -> Int? {
        for index in interned.indices where interned[index] == name { return index }
        return nil
    }

    /// The place of `<`: the parser stands behind the attributes, and none of them holds that sign.
    var placeOfTag: (line: Int, column: Int) {
        guard let input = context.pointee.input, let base = input.pointee.base,
            let cursor = input.pointee.cur
        else { return (0, 0) }
        var start = cursor
        var newlines = 0
        while start > base, start.pointee != UInt8(ascii: "<") {
            start -= 1
            if start.pointee == 0x0A { newlines += 1 }
        }
        let line = Int(input.pointee.line) - newlines
        // The parser counts letters; an editor counts bytes, as far as that is cheap.
        let tag = start
        while start > base, (start - 1).pointee != 0x0A, tag - start < Self.farthest { start -= 1 }
        if start > base, tag - start == Self.farthest {
            return (line, newlines == 0 ? max(1, Int(input.pointee.col) - (cursor - tag)) : 0)
        }
        return (line, tag - start + 1)
    }

    /// How many bytes before a tag are looked at for the beginning of its line.
    private static let farthest = 512
}

/// Why a file could not be read, and where.
struct XMLFault: Error, Hashable {
    var reason: String
    var line: Int
    var column: Int
}
