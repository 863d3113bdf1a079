extension TemplateSet {
    /// The same templates with `constants` written into them: values that are the same on every page of a site.
    ///
    /// The name of a constant means the constant wherever it stands, also among values that have a member of that name.
    package func filled(with constants: TemplateObject) -> TemplateSet {
        var set = self
        let filling = ConstantFilling(constants: constants)
        for name in templates.keys {
            set.templates[name]?.nodes = filling.nodes(templates[name]?.nodes ?? [])
        }
        return set
    }
}

private struct ConstantFilling {
    let constants: TemplateObject

    /// Texts that come to stand beside each other are made one.
    func nodes(_ nodes: [TemplateNode]) -> [TemplateNode] {
        var result: [TemplateNode] = []
        for node in nodes.flatMap(filled) {
            if case .text(let bytes) = node, case .text(let before) = result.last {
                result[result.count - 1] = .text(before + bytes)
            } else {
                result.append(node)
            }
        }
        return result
    }

    private func filled(_ node: TemplateNode) -> [TemplateNode] {
        switch node {
        case .text, .partial: return [node]
        case .variable(let name, let isRaw, let filters):
            guard let value = value(of: name), let bytes = value.bytes(isRaw: isRaw, filters),
                !bytes.contains(0x0A)
            else { return [node] }
            return bytes.isEmpty ? [] : [.text(bytes)]
        case .section(let name, let isInverted, let content):
            let content = nodes(content)
            switch value(of: name) {
            case let value? where value.isTruthy == isInverted: return []
            case .flag?, .missing?: return content
            case _? where isInverted: return content
            case .text?, .number?, .html?: if !content.contains(where: \.usesCurrentValue) { return content }
            case .list?, .object?, nil: break
            }
            return [.section(name, isInverted: isInverted, content)]
        case .parent(let name, let blocks, let offset):
            return [.parent(name, blocks: blocks.mapValues(nodes), at: offset)]
        case .block(let name, let content): return [.block(name, nodes(content))]
        }
    }

    /// `nil` for a name that is no constant, or none that the templates may use.
    private func value(of name: TemplateName) -> TemplateValue? {
        guard let first = name.parts.first, var found = constants[first] else { return nil }
        for part in name.parts.dropFirst() {
            switch found {
            case .object(let fields):
                guard let next = fields[part] else { return nil }
                found = next
            case .missing: return .missing
            default: return nil
            }
        }
        return found
    }
}

extension TemplateNode {
    /// Whether it may write `{{.}}` of the section around it; partials may.
    fileprivate var usesCurrentValue: Bool {
        switch self {
        case .text: false
        case .variable(let name, _, _): name.parts.isEmpty
        case .section(let name, _, let content):
            name.parts.isEmpty || content.contains(where: \.usesCurrentValue)
        case .partial, .parent, .block: true
        }
    }
}
