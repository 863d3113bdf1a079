import ArchiveModel

/// Builds the tree of a template from its tokens.
struct TemplateParser {
    let source: SourceText
    private let tokens: [TemplateToken]
    private var index = 0
    private var depth = 0
    private(set) var diagnostics: [Diagnostic] = []

    /// Sections may nest this deep.
    private static let maximumDepth = 100

    private var isTooDeep: Bool { diagnostics.last?.kind == .templateTooDeep }

    init(_ source: SourceText) {
        self.source = source
        var scanner = TemplateScanner(source)
        var found: [Diagnostic] = []
        tokens = scanner.tokens(into: &found)
        diagnostics = found
    }

    mutating func parse() -> [TemplateNode] {
        let nodes = nodes(until: nil)
        if index < tokens.count { report(.unopenedSection(tokens[index].content, place(tokens[index]))) }
        return nodes
    }

    /// The nodes up to the closing tag of `opening`, which is left behind.
    private mutating func nodes(until opening: TemplateToken?) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        depth += 1
        defer { depth -= 1 }
        if let opening, depth > Self.maximumDepth {
            report(.nestedTooDeep(opening.content, place(opening)))
            index = tokens.count
            return nodes
        }
        while index < tokens.count {
            let token = tokens[index]
            if case .close = token.kind {
                guard let opening else { return nodes }
                index += 1
                if token.content != opening.content {
                    report(.wrongClose(token.content, opening.content, place(token), place(opening)))
                }
                return nodes
            }
            index += 1
            if let node = node(token) { nodes.append(node) }
        }
        if let opening, !isTooDeep { report(.unclosedSection(opening.content, place(opening))) }
        return nodes
    }

    private mutating func node(_ token: TemplateToken) -> TemplateNode? {
        switch token.kind {
        case .text:
            return token.range.isEmpty ? nil : .text(Array(source.bytes[token.range]))
        case .comment, .delimiters, .close: return nil
        case .variable(let isRaw): return variable(token, isRaw: isRaw)
        case .section(let isInverted):
            let name = TemplateName(token.content, at: token.range.lowerBound)
            return .section(name, isInverted: isInverted, nodes(until: token))
        case .partial: return .partial(token.content, indent: token.indent, at: token.range.lowerBound)
        case .block: return .block(token.content, nodes(until: token))
        case .parent:
            var blocks: [String: [TemplateNode]] = [:]
            for case .block(let name, let content) in nodes(until: token) where blocks[name] == nil {
                blocks[name] = content
            }
            return .parent(token.content, blocks: blocks, at: token.range.lowerBound)
        }
    }

    private mutating func variable(_ token: TemplateToken, isRaw: Bool) -> TemplateNode {
        let parts = token.content.split(separator: "|").map { String($0).trimmingBlanks }
        var filters: [TemplateFilter] = []
        for name in parts.dropFirst() {
            guard let filter = TemplateFilter(rawValue: name) else {
                report(.unknownFilter(name, place(token)))
                continue
            }
            filters.append(filter)
        }
        let name = TemplateName(parts.first ?? "", at: token.range.lowerBound)
        return .variable(name, isRaw: isRaw, filters: filters)
    }

    private func place(_ token: TemplateToken) -> SourceLocation { source.location(of: token.range) }

    private mutating func report(_ diagnostic: Diagnostic) {
        var diagnostic = diagnostic
        guard diagnostics.count < TemplateSet.maximumDiagnostics else { return }
        diagnostic.excerpt = diagnostic.location.flatMap { source.excerpt($0.line) }
        diagnostics.append(diagnostic)
    }
}

extension Diagnostic {
    fileprivate static func unclosedSection(_ name: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .unclosedSection, "'\(name)' is opened and never closed", at: location,
            fixes: ["add '{{/\(name)}}'"])
    }

    fileprivate static func nestedTooDeep(_ name: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.templateTooDeep, "Sections nest at most 100 deep: '\(name)'", at: location)
    }

    fileprivate static func unopenedSection(_ name: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.unopenedSection, "'\(name)' is closed and was never opened", at: location)
    }

    fileprivate static func wrongClose(
        _ found: String, _ wanted: String, _ location: SourceLocation, _ opening: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .wrongClose, "'\(found)' closes what '\(wanted)' opened", at: location,
            notes: ["'\(wanted)' was opened in line \(opening.line)."], fixes: ["write '{{/\(wanted)}}'"])
    }

    fileprivate static func unknownFilter(_ name: String, _ location: SourceLocation) -> Diagnostic {
        let known = TemplateFilter.allCases.map(\.rawValue)
        return Diagnostic(
            .unknownFilter, "'\(name)' is not a filter", at: location,
            notes: ["Filters: \(known.joined(separator: ", "))."],
            fixes: nearMiss(for: name, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }
}
