package import ArchiveModel

/// Compiled templates that may include and extend one another, by name: the path without its extension.
///
/// The language is Mustache with inheritance (mustache(5)). It departs where silence would hide a mistake: an
/// unknown name or a missing partial is an error with its place, and a name without a value must be given as
/// `.missing`.
package struct TemplateSet: Sendable {
    struct Template: Sendable {
        var source: SourceText
        var nodes: [TemplateNode]
    }

    var templates: [String: Template] = [:]
    /// A template or a page that has more mistakes than this shows only the first.
    static let maximumDiagnostics = 100
    /// In lenient mode unknown names and partials write nothing, as the Mustache specification wants it.
    var isLenient = false

    /// Compiles all of `files`; a template with errors is left out.
    package static func compile(_ files: [SourceText]) -> Diagnosed<TemplateSet> {
        compile(files, isLenient: false)
    }

    static func compile(_ files: [SourceText], isLenient: Bool) -> Diagnosed<TemplateSet> {
        var set = TemplateSet()
        set.isLenient = isLenient
        var diagnostics: [Diagnostic] = []
        for file in files {
            var parser = TemplateParser(file)
            let nodes = parser.parse()
            diagnostics += parser.diagnostics
            if !parser.diagnostics.hasErrors {
                set.templates[name(of: file.path)] = Template(source: file, nodes: nodes)
            }
        }
        if !isLenient {
            for name in set.templates.keys.sorted() { set.checkReferences(of: name, &diagnostics) }
        }
        return Diagnosed(set, diagnostics)
    }

    package var names: [String] { templates.keys.sorted() }

    /// The page that template `name` makes of `value`.
    package func render(_ name: String, _ value: TemplateValue) -> Diagnosed<[UInt8]> {
        var output: [UInt8] = []
        let diagnostics = render(name, [value], page: name, into: &output)
        return Diagnosed(output, diagnostics)
    }

    /// Appends the page that template `name` makes of `values`, where the last has a name first; diagnostics call it
    /// `page`.
    package func render(
        _ name: String, _ values: [TemplateValue], page: String, into output: inout [UInt8]
    ) -> [Diagnostic] {
        guard let template = templates[name] else { return [.missingTemplate(name, nil, among: names)] }
        var renderer = TemplateRenderer(
            set: self, source: template.source, values: values, page: page, output: output)
        output = []
        renderer.renderPage(template.nodes)
        output = renderer.output
        return renderer.diagnostics
    }

    private static func name(of path: String) -> String {
        let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return path }
        return String(path[..<dot])
    }

    private func checkReferences(of name: String, _ diagnostics: inout [Diagnostic]) {
        guard let template = templates[name] else { return }
        var pending = template.nodes
        while let node = pending.popLast() {
            switch node {
            case .text, .variable: break
            case .section(_, _, let nodes), .block(_, let nodes): pending += nodes
            case .parent(let parent, let blocks, let offset):
                pending += blocks.values.flatMap { $0 }
                if templates[parent] == nil { diagnostics.append(missing(parent, template, offset)) }
            case .partial(let partial, _, let offset):
                if templates[partial] == nil { diagnostics.append(missing(partial, template, offset)) }
            }
        }
    }

    private func missing(_ name: String, _ template: Template, _ offset: Int) -> Diagnostic {
        .missingTemplate(name, template.source.location(of: offset..<offset + 2), among: names)
    }
}

extension Diagnostic {
    static func missingTemplate(_ name: String, _ location: SourceLocation?, among names: [String])
        -> Diagnostic
    {
        Diagnostic(
            .missingTemplate, "There is no template '\(name)'", at: location,
            fixes: nearMiss(for: name, among: names).map { ["did you mean '\($0)'?"] } ?? [])
    }
}
