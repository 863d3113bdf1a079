import ArchiveModel
import CLibXML2

/// The one place that runs libxml2: as a stream of elements, without entities but those of XML itself, without DTD and
/// network, within the bounds of the library (256 elements deep, 10 MB an attribute) and of `XMLTagBound`.
enum XMLParser {
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Tells `visitor` of `bytes`, which are in the encoding that they say themselves, or in UTF-8 as `isUTF8` says.
    static func parse(_ bytes: [UInt8], isUTF8: Bool = false, _ visitor: XMLVisitor) -> XMLFault? {
        guard isReady, let count = Int32(exactly: bytes.count), count > 0 else {
            return XMLFault(
                reason: bytes.isEmpty ? "the file is empty" : "the file is too large", line: 0, column: 0)
        }
        if let fault = XMLTagBound.fault(in: bytes) { return fault }
        return bytes.withUnsafeBytes { buffer -> XMLFault? in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            guard let context = xmlCreateMemoryParserCtxt(start, count) else {
                return XMLFault(reason: "there is no memory for it", line: 0, column: 0)
            }
            defer { xmlFreeParserCtxt(context) }
            var options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOWARNING.rawValue)
            if isUTF8 { options |= Int32(XML_PARSE_IGNORE_ENC.rawValue) }
            _ = xmlCtxtUseOptions(context, options)
            if isUTF8 { _ = xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8) }
            return run(context, visitor) { xmlParseDocument($0) }
        }
    }

    /// The same of HTML that is no XML: what is missing in it is supplied.
    static func parseHTML(_ bytes: [UInt8], _ visitor: XMLVisitor) -> XMLFault? {
        guard isReady, let count = Int32(exactly: bytes.count), count > 0 else {
            return XMLFault(
                reason: bytes.isEmpty ? "the file is empty" : "the file is too large", line: 0, column: 0)
        }
        if let fault = XMLTagBound.fault(in: bytes) { return fault }
        return bytes.withUnsafeBytes { buffer -> XMLFault? in
            let start = buffer.bindMemory(to: CChar.self).baseAddress
            guard let context = htmlCreateMemoryParserCtxt(start, count) else {
                return XMLFault(reason: "there is no memory for it", line: 0, column: 0)
            }
            defer { htmlFreeParserCtxt(context) }
            let options =
                HTML_PARSE_NONET.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue
            _ = htmlCtxtUseOptions(context, Int32(options))
            return run(context, visitor) { htmlParseDocument($0) }
        }
    }

    private static func run(
        _ context: xmlParserCtxtPtr, _ visitor: XMLVisitor, _ parse: (xmlParserCtxtPtr) -> Int32
    ) -> XMLFault? {
        let session = XMLSession(context, visitor)
        return withExtendedLifetime(session) {
            let handler = Self.handler
            context.pointee.userData = Unmanaged.passUnretained(session).toOpaque()
            context.pointee.sax.pointee = handler
            _ = parse(context)
            return session.fault
        }
    }

    private static func session(_ pointer: UnsafeMutableRawPointer) -> XMLSession {
        Unmanaged<XMLSession>.fromOpaque(pointer).takeUnretainedValue()
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let context, let name else { return }
            let session = XMLParser.session(context)
            session.start(name, XMLTag(session: session, attributes: attributes, count: Int(count)))
        }
        handler.endElementNs = { context, name, _, _ in
            if let context, let name { XMLParser.session(context).end(name) }
        }
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            let session = XMLParser.session(context)
            var five: [UnsafePointer<UInt8>?] = []
            var pair = attributes
            while let key = pair?.pointee {
                let value = pair?.advanced(by: 1).pointee
                if let value {
                    five += [
                        UnsafePointer(key), nil, nil, UnsafePointer(value),
                        UnsafePointer(value + Int(xmlStrlen(value))),
                    ]
                }
                pair = pair?.advanced(by: 2)
            }
            five.withUnsafeMutableBufferPointer { buffer in
                session.start(
                    name, XMLTag(session: session, attributes: buffer.baseAddress, count: buffer.count / 5))
            }
        }
        handler.endElement = { context, name in
            if let context, let name { XMLParser.session(context).end(name) }
        }
        handler.characters = { context, bytes, count in
            if let context, let bytes { XMLParser.session(context).text(bytes, Int(count)) }
        }
        handler.cdataBlock = handler.characters
        handler.entityDecl = { context, _, _, _, _, _ in
            if let context { XMLParser.session(context).refuse("it declares an entity of its own") }
        }
        handler.reference = { context, name in
            guard let context, let name else { return }
            XMLParser.session(context).refuse("it has the entity '&\(String(cString: name));'")
        }
        handler.serror = { context, error in
            if let context, let error { XMLParser.session(context).fail(error.pointee) }
        }
        return handler
    }
}

extension XMLFault {
    /// Of a file that is to be of a `form`, with its article: `An ALTO page`.
    func diagnostic(_ file: ArchiveFile, _ form: String) -> Diagnostic {
        // Behind the last line there is none; and where two bytes are a letter, columns are other ones.
        let lines = SourceText(path: file.path, bytes: file.bytes).lines
        let isInside = (1...lines.count).contains(line)
        let (line, column) = isInside ? (line, min(column, lines[line - 1].count + 1)) : (lines.count, 0)
        let isWide = file.bytes.prefix(4).contains(0)
        return Diagnostic(
            .malformedXML, "\(form) is well-formed XML without entities of its own: \(reason)",
            at: SourceLocation(file.path, line: line, column: isWide ? 0 : max(0, column)),
            fixes: [
                "take the file anew from where it came", "look at this place, as with 'xmllint --noout FILE'",
            ])
    }
}
