import Foundation
import Markup

/// The cases of a stored suite: `Specifications/<path>.json`.
enum SpecificationSuite {
    static func cases<Case: Decodable>(_ path: String, of: Case.Type = Case.self) throws -> [Case] {
        let url = Bundle.module.bundleURL.appendingPathComponent("Specifications/\(path).json")
        return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
    }
}

/// A case of the CommonMark or GFM specification.
struct MarkdownCase: Decodable, Sendable {
    var example: Int
    var section: String
    var `extension`: String?
    var markdown: String
    var html: String
}

/// A case of the Mustache specification.
struct MustacheCase: Decodable, Sendable {
    var name: String
    var template: String
    var data: PlainValue
    var partials: [String: String]?
    var expected: String
}

/// Any JSON value.
enum PlainValue: Decodable, Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([PlainValue])
    case object([String: PlainValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([PlainValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: PlainValue].self))
        }
    }

    /// As a template is given it; fractions are text, as templates count but do not measure.
    var templateValue: TemplateValue {
        switch self {
        case .null: .missing
        case .flag(let flag): .flag(flag)
        case .number(let number): Int(exactly: number).map { .number($0) } ?? .text(String(number))
        case .text(let text): .text(text)
        case .list(let items): .list(items.map(\.templateValue))
        case .object(let fields): .object(TemplateObject(fields.mapValues(\.templateValue)))
        }
    }
}
