/// The roles of the lines of a page that have the greatest sum of evidence, decided all together.
struct RoleChain: Sendable {
    private let model: RoleModel
    private let attributes: LineAttributes
    let roles: [LearnedRole]

    init(_ attributes: LineAttributes, _ model: RoleModel) {
        self.model = model
        self.attributes = attributes
        roles = Self.best(attributes, model)
    }

    private static func best(_ attributes: LineAttributes, _ model: RoleModel) -> [LearnedRole] {
        typealias Scores = RoleModel.Scores
        let reader = EvidenceReader(model)
        var from: [SIMD8<Int32>] = []
        from.reserveCapacity(attributes.lines)
        var sums = Scores(repeating: 0)
        for line in 0..<attributes.lines {
            var best = sums
            var back = SIMD8<Int32>(repeating: 0)
            if line > 0 {
                best = model.transitions[0] + sums[0]
                for role in 1..<model.transitions.count {
                    let other = model.transitions[role] + sums[role]
                    let isBetter = other .> best
                    best.replace(with: other, where: isBetter)
                    back.replace(with: Int32(truncatingIfNeeded: role), where: isBetter)
                }
            }
            sums = best + reader.scores(of: attributes, line)
            from.append(back)
        }
        var role = LearnedRole.allCases.indices.max { sums[$0] < sums[$1] } ?? 0
        var roles: [LearnedRole] = []
        for back in from.reversed() {
            roles.append(LearnedRole(rawValue: role) ?? .inside)
            role = Int(back[role])
        }
        return roles.reversed()
    }

    /// What says most for the role of a line against `other`: attributes, each with what it is worth.
    func reasons(at line: Int, against other: LearnedRole) -> [(attribute: LineAttribute, worth: Float)] {
        var worth: [LineAttribute: Float] = [:]
        let reader = EvidenceReader(model)
        for (number, template) in model.templates.enumerated() {
            let scores = reader.scores(of: attributes, line, template: number)
            let each = (scores[roles[line].rawValue] - scores[other.rawValue]) / Float(template.parts.count)
            for part in template.parts { worth[part.attribute, default: 0] += each }
        }
        return worth.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            .map { (attribute: $0.key, worth: $0.value) }
    }
}

/// Finds the weights of what is seen of a line: the templates of a model as plain numbers.
private struct EvidenceReader {
    private struct Part {
        var place: Int
        var step: Int
        var count: Int
        /// Of the last part of a template, where its weights begin; else −1.
        var offset: Int
    }

    private let parts: [Part]
    private let starts: [Int]
    private let weights: [RoleModel.Scores]

    init(_ model: RoleModel) {
        var parts: [Part] = []
        var starts: [Int] = []
        for template in model.templates {
            starts.append(parts.count)
            for part in template.parts {
                parts.append(
                    Part(
                        place: LineAttribute.places[part.attribute] ?? 0, step: part.step,
                        count: part.attribute.count, offset: -1))
            }
            parts[parts.count - 1].offset = template.offset
        }
        self.parts = parts
        self.starts = starts
        weights = model.weights
    }

    func scores(of attributes: LineAttributes, _ line: Int) -> RoleModel.Scores {
        scores(of: attributes, line, parts[...])
    }

    func scores(of attributes: LineAttributes, _ line: Int, template: Int) -> RoleModel.Scores {
        let end = template + 1 < starts.count ? starts[template + 1] : parts.count
        return scores(of: attributes, line, parts[starts[template]..<end])
    }

    @inline(__always)
    private func scores(of attributes: LineAttributes, _ line: Int, _ parts: ArraySlice<Part>)
        -> RoleModel.Scores
    {
        var sum = RoleModel.Scores(repeating: 0)
        var index = 0
        for part in parts {
            let other = line + part.step
            let value = other >= 0 && other < attributes.lines ? attributes[other, part.place] : part.count
            index = index * (part.count + 1) + value
            if part.offset >= 0 {
                sum += weights[part.offset + index]
                index = 0
            }
        }
        return sum
    }
}
