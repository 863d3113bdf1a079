import ArchiveModel
import CWords

/// Learned weights: what each attribute of a line and its neighbours says for each role, and what one role says for
/// the next.
///
/// A linear chain: the roles of a page are those with the greatest sum. The figures are learned from pages with answers
/// (docs/decisions/0020-evidence-is-summed.md, Tools/ReadingModel).
struct RoleModel: Sendable {
    typealias Scores = SIMD8<Float>

    /// Some attributes of lines around a line, taken together.
    struct Template: Sendable {
        var parts: [(attribute: LineAttribute, step: Int)]
        /// Where its weights begin.
        var offset: Int
    }

    private(set) var templates: [Template] = []
    private(set) var weights: [Scores] = []
    /// By role, what it says for each role of the next line.
    private(set) var transitions = [Scores](
        repeating: Scores(repeating: RoleModel.never), count: LearnedRole.allCases.count)
    /// A role that no page of those learned from has, or no line behind another.
    static let never: Float = -1e4

    /// Pages in Han script, pages in other scripts with blank lines that divide, and without.
    static let han = RoleModel(broadsheet_roles_han())
    static let divided = RoleModel(broadsheet_roles_divided())
    static let dense = RoleModel(broadsheet_roles_dense())

    private init(_ data: broadsheet_words) {
        self.init(
            String(decoding: UnsafeBufferPointer(start: data.bytes, count: Int(data.count)), as: UTF8.self))
    }

    /// The rows of a file of weights: `template`, its parts; `weight`, template, value, a figure for each role;
    /// `next`, role, a figure for each role. Figures are thousandths, `-` is never.
    init(_ text: String) {
        for row in text.split(separator: "\n") where !row.hasPrefix("#") {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            switch fields[0] {
            case "template": add(fields.dropFirst())
            case "weight": set(fields)
            case "next": next(fields)
            default: preconditionFailure("a file of weights has a row of another kind")
            }
        }
    }

    private mutating func add(_ fields: ArraySlice<Substring>) {
        let parts = fields.map { field in
            let pair = field.split(separator: "@")
            guard pair.count == 2, let attribute = LineAttribute(rawValue: String(pair[0])),
                let step = Int(pair[1])
            else { preconditionFailure("a template names an attribute that lines do not have") }
            return (attribute: attribute, step: step)
        }
        templates.append(Template(parts: parts, offset: weights.count))
        let size = parts.reduce(1) { $0 * ($1.attribute.count + 1) }
        weights += [Scores](repeating: .zero, count: size)
    }

    private mutating func set(_ fields: [Substring]) {
        guard let template = Int(fields[1]).flatMap({ templates[safe: $0] }), let value = Int(fields[2])
        else { return }
        weights[template.offset + value] = Self.scores(fields.dropFirst(3))
    }

    private mutating func next(_ fields: [Substring]) {
        guard let role = LearnedRole.allCases.firstIndex(where: { String($0.mark) == fields[1] }) else {
            return
        }
        transitions[role] = Self.scores(fields.dropFirst(2))
    }

    private static func scores(_ fields: ArraySlice<Substring>) -> Scores {
        var scores = Scores(repeating: 0)
        for (place, field) in fields.enumerated() { scores[place] = Float(field).map { $0 / 1000 } ?? never }
        for place in fields.count..<Scores.scalarCount { scores[place] = never }
        return scores
    }
}
