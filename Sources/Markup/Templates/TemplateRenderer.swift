import ArchiveModel

/// Writes a template's nodes for one value.
struct TemplateRenderer {
    private let set: TemplateSet
    /// What diagnostics call the page.
    private let page: String
    private(set) var output: [UInt8]
    private(set) var diagnostics: [Diagnostic] = []
    private var source: SourceText
    /// The values around the current one, innermost last.
    private var stack: [TemplateValue]
    /// What inheriting templates gave, outermost first: the first that has a block wins.
    private var overrides: [[String: (nodes: [TemplateNode], source: SourceText)]] = []
    private var indent: [UInt8] = []
    private var isAtLineStart = true
    private var depth = 0

    /// Partials may nest this deep; a template that includes itself for ever is stopped here.
    private static let maximumDepth = 100
    /// A page may be made of this many pieces, and of this many bytes: what includes itself twice would never end.
    private static let maximumPieces = 5_000_000
    private static let maximumSize = 100_000_000
    private var pieces = 0
    private var isTooLong: Bool { pieces > Self.maximumPieces || output.count > Self.maximumSize }

    /// Writes the nodes of a whole page.
    mutating func renderPage(_ nodes: [TemplateNode]) {
        render(nodes)
        if isTooLong { diagnostics.append(.tooLong(source.path, page)) }
    }

    init(
        set: TemplateSet, source: SourceText, values: [TemplateValue], page: String, output: [UInt8]
    ) {
        self.set = set
        self.page = page
        self.source = source
        self.output = output
        stack = values
    }

    private mutating func render(_ nodes: [TemplateNode]) {
        for node in nodes {
            pieces += 1
            guard !isTooLong else { return }
            switch node {
            case .text(let bytes): write(bytes)
            case .variable(let name, let isRaw, let filters): write(name, isRaw: isRaw, filters)
            case .section(let name, let isInverted, let content):
                section(name, isInverted: isInverted, content)
            case .partial(let name, let indent, let offset): partial(name, indent, offset)
            case .parent(let name, let blocks, let offset):
                let source = self.source
                overrides.append(blocks.mapValues { ($0, source) })
                partial(name, [], offset)
                overrides.removeLast()
            case .block(let name, let content): block(name, content)
            }
        }
    }

    // MARK: Writing

    private mutating func write(_ bytes: [UInt8]) {
        guard !indent.isEmpty else {
            output += bytes
            return
        }
        for byte in bytes {
            if isAtLineStart, byte != 0x0A { output += indent }
            output.append(byte)
            isAtLineStart = byte == 0x0A
        }
    }

    private mutating func write(_ name: TemplateName, isRaw: Bool, _ filters: [TemplateFilter]) {
        if !indent.isEmpty, isAtLineStart {
            output += indent
            isAtLineStart = false
        }
        guard let value = lookUp(name) else { return }
        if !value.write(isRaw: isRaw, filters, to: &output) {
            report(.notText(name.text, place(name)))
        }
    }

    // MARK: Structure

    private mutating func section(_ name: TemplateName, isInverted: Bool, _ content: [TemplateNode]) {
        guard let value = lookUp(name) else {
            if isInverted, set.isLenient { render(content) }
            return
        }
        guard !isInverted else {
            if !value.isTruthy { render(content) }
            return
        }
        guard value.isTruthy else { return }
        switch value {
        case .list(let items):
            for item in items {
                stack.append(item)
                render(content)
                stack.removeLast()
            }
        case .flag: render(content)
        default:
            stack.append(value)
            render(content)
            stack.removeLast()
        }
    }

    private mutating func partial(_ name: String, _ indent: [UInt8], _ offset: Int) {
        guard let template = set.templates[name] else {
            if !set.isLenient {
                let location = source.location(of: offset..<offset + 2)
                report(.missingTemplate(name, location, among: set.names))
            }
            return
        }
        guard depth < Self.maximumDepth else {
            report(.tooDeep(name, source.location(of: offset..<offset + 2)))
            return
        }
        let outer = (source, self.indent, isAtLineStart)
        source = template.source
        self.indent += indent
        if !indent.isEmpty { isAtLineStart = true }
        depth += 1
        render(template.nodes)
        depth -= 1
        (source, self.indent, isAtLineStart) = outer
    }

    private mutating func block(_ name: String, _ content: [TemplateNode]) {
        guard let level = overrides.firstIndex(where: { $0[name] != nil }),
            let override = overrides[level][name]
        else {
            render(content)
            return
        }
        let outer = (source, overrides)
        source = override.source
        // Blocks in what was given are for templates that inherit from the one that gave it.
        overrides.removeSubrange(level...)
        render(override.nodes)
        (source, overrides) = outer
    }

    // MARK: Names

    /// The value of `name`, from the innermost value that has its first part; `nil`, with a diagnostic, if none has.
    private mutating func lookUp(_ name: TemplateName) -> TemplateValue? {
        guard let first = name.parts.first else { return stack.last }
        var scope = stack.count
        while scope > 0 {
            scope -= 1
            guard case .object(let fields) = stack[scope], var found = fields[first] else { continue }
            for part in name.parts.dropFirst() {
                guard case .object(let inner) = found, let next = inner[part] else {
                    if case .missing = found { return .missing }
                    return unknown(name, part.name, in: found)
                }
                found = next
            }
            return found
        }
        return unknown(name, first.name, in: nil)
    }

    private mutating func unknown(_ name: TemplateName, _ part: String, in value: TemplateValue?)
        -> TemplateValue?
    {
        guard !set.isLenient, canReport else { return nil }
        var known: Set<String> = []
        for case .object(let fields) in value.map({ [$0] }) ?? stack {
            known.formUnion(fields.members.map(\.key.name))
        }
        report(.unknownName(name.text, part, place(name), source, known.sorted()))
        return nil
    }

    private var canReport: Bool { diagnostics.count < TemplateSet.maximumDiagnostics }

    private mutating func report(_ diagnostic: Diagnostic) {
        if canReport { diagnostics.append(diagnostic) }
    }

    private func place(_ name: TemplateName) -> SourceLocation {
        source.location(of: name.offset..<min(source.bytes.count, name.offset + name.text.utf8.count + 4))
    }
}

extension TemplateValue {
    /// Writes a value as text; `false` for a list or an object, which is none.
    fileprivate func write(isRaw: Bool, _ filters: [TemplateFilter], to output: inout [UInt8]) -> Bool {
        switch self {
        case .text(let text):
            let text = filters.reduce(text) { $1.apply(to: $0) }
            if isRaw { output += text.utf8 } else { HTML.append(text, to: &output) }
        case .html(let html): output += html.utf8
        case .number(let number): output += String(number).utf8
        case .flag(let flag): output += String(flag).utf8
        case .missing: break
        case .list, .object: return false
        }
        return true
    }

    /// What is written for it; `nil` for a list or an object.
    func bytes(isRaw: Bool, _ filters: [TemplateFilter]) -> [UInt8]? {
        var output: [UInt8] = []
        return write(isRaw: isRaw, filters, to: &output) ? output : nil
    }
}

extension Diagnostic {
    fileprivate static func unknownName(
        _ name: String, _ part: String, _ location: SourceLocation, _ source: SourceText, _ known: [String]
    ) -> Diagnostic {
        Diagnostic(
            .unknownName, "'\(name)' is not a value that this page has", at: location,
            excerpt: source.excerpt(location.line), notes: ["Known here: \(known.joined(separator: ", "))."],
            fixes: nearMiss(for: part, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }

    fileprivate static func notText(_ name: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.notText, "'\(name)' is a list or a group, not text", at: location)
    }

    fileprivate static func tooLong(_ path: String, _ page: String) -> Diagnostic {
        Diagnostic(
            .templateTooLong, "A page has at most 100 MB and 5 million pieces",
            at: SourceLocation(path), notes: ["The page is '\(page)'."],
            fixes: ["look for templates that include each other", "divide what the page shows"])
    }

    fileprivate static func tooDeep(_ name: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.templateTooDeep, "'\(name)' includes itself without end", at: location)
    }
}
