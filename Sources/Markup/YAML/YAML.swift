package import ArchiveModel
import Yams

/// YAML documents as values with positions, read through Yams' `compose`.
package enum YAML {
    /// A document may hold this many bytes and, with its aliases written out, this many nodes.
    package static let maximumSize = 4_000_000
    package static let maximumNodes = 200_000
    /// Aliases are looked through before they can be counted: few, so that they multiply little.
    package static let maximumAliases = 12

    /// The root of the document that is the whole of `source`; `nil` when it is empty or was refused.
    package static func parse(_ source: SourceText) -> Diagnosed<YAMLValue?> {
        parse(source, lines: 0..<source.lines.count)
    }

    /// The root of the document in `lines` (indices into `source.lines`).
    static func parse(_ source: SourceText, lines: Range<Int>) -> Diagnosed<YAMLValue?> {
        guard let first = lines.first, let last = lines.last else { return Diagnosed(nil) }
        let range = source.lines[first].lowerBound..<source.lines[last].upperBound
        guard range.count <= maximumSize else {
            return Diagnosed(nil, [.yamlTooLarge(source.location(of: range.lowerBound..<range.lowerBound))])
        }
        guard aliases(in: source.bytes[range]) <= maximumAliases else {
            return Diagnosed(nil, [.aliasExpansion(source.location(of: range.lowerBound..<range.lowerBound))])
        }
        var places = Places(source: source, firstLine: first)
        do {
            guard let node = try compose(yaml: source.string(range)) else { return Diagnosed(nil) }
            guard let value = places.value(node) else {
                return Diagnosed(nil, [.aliasExpansion(places.location(node.mark))])
            }
            if case .scalar = value.content, !value.isNull {
                return Diagnosed(nil, [fullWidthColon(in: source, lines) ?? .notAMapping(value.location)])
            }
            return Diagnosed(value.isNull ? nil : value)
        } catch let error as YamlError {
            return Diagnosed(nil, [fullWidthColon(in: source, lines) ?? places.diagnostic(error)])
        } catch {
            return Diagnosed(nil, [.invalidYAML("\(error)", source.location(of: range))])
        }
    }

    /// At most how many aliases a document has: none without an anchor, and each a name where a value or a key begins.
    private static func aliases(in bytes: ArraySlice<UInt8>) -> Int {
        let hasAnchor = zip(bytes, bytes.dropFirst()).contains {
            $0 == UInt8(ascii: "&") && $1.isOfAnchorName
        }
        guard hasAnchor else { return 0 }
        var count = 0
        var before: UInt8 = 0x0A
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "*"), before.isBeforeYAMLValue {
                let name = bytes[(index + 1)...].prefix { $0.isOfAnchorName }
                let next = bytes[name.endIndex...].first ?? 0x0A
                if !name.isEmpty, next > 0x7F || " \t\n\r\0?:,]}%@`".utf8.contains(next) { count += 1 }
            }
            if bytes[index] != 0x20, bytes[index] != 0x09 { before = bytes[index] }
        }
        return count
    }

    /// `name：孙弘`: the usual reason why front matter typed in Chinese is not YAML.
    private static func fullWidthColon(in source: SourceText, _ lines: Range<Int>) -> Diagnostic? {
        for index in lines {
            let text = source.string(source.lines[index])
            let key = text.drop { $0 == " " || $0 == "-" }.prefix { $0.isASCII && ($0.isLetter || $0 == "_") }
            let rest = text[key.endIndex...]
            guard !key.isEmpty, rest.hasPrefix("：") else { continue }
            let start = source.lines[index].lowerBound + text.utf8.count - rest.utf8.count
            return .fullWidthPunctuation("：", ":", source.location(of: start..<start + 3))
        }
        return nil
    }
}

extension UInt8 {
    /// Whether libyaml takes it into the name of an anchor.
    fileprivate var isOfAnchorName: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Whether a value or a key may follow it: an indicator, or the last byte of a line break (YAML 1.1 has three more).
    fileprivate var isBeforeYAMLValue: Bool {
        "\n\r:-?,[{".utf8.contains(self) || [0x85, 0xA8, 0xA9].contains(self)
    }
}

/// Turns Yams' nodes and marks (1-based, in Unicode scalars, relative to the block) into places in the file.
private struct Places {
    let source: SourceText
    let firstLine: Int
    var nodes = 0
    /// The last place that was looked up; the next is most often behind it on the same line.
    private var last = (line: -1, column: 0, offset: 0)

    init(source: SourceText, firstLine: Int) {
        self.source = source
        self.firstLine = firstLine
    }

    /// `nil` when the document grows past `YAML.maximumNodes`.
    mutating func value(_ node: Node) -> YAMLValue? {
        nodes += 1
        guard nodes <= YAML.maximumNodes else { return nil }
        let place = location(node.mark)
        switch node {
        case .scalar(let scalar):
            return YAMLValue(
                .scalar(scalar.string, isQuoted: scalar.style != .plain && scalar.style != .any), at: place)
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence {
                guard let item = value(item) else { return nil }
                items.append(item)
            }
            return YAMLValue(.sequence(items), at: place)
        case .mapping(let mapping):
            var fields: [YAMLField] = []
            for (key, item) in mapping {
                // Before that of the value: places are found quickly only in the order in which they stand.
                let keyLocation = location(key.mark)
                guard let item = value(item) else { return nil }
                fields.append(YAMLField(key: key.string ?? "", keyLocation: keyLocation, value: item))
            }
            return YAMLValue(.mapping(fields), at: place)
        case .alias:
            return YAMLValue(.scalar("", isQuoted: false), at: place)
        }
    }

    mutating func location(_ mark: Mark?) -> SourceLocation {
        guard let mark else { return SourceLocation(source.path) }
        let index = min(max(0, firstLine + mark.line - 1), source.lines.count - 1)
        let column = max(0, mark.column - 1)
        let line = source.lines[index]
        if last.line != index || last.column > column { last = (index, 0, line.lowerBound) }
        while last.column < column, last.offset < line.upperBound {
            last.offset += 1
            while last.offset < line.upperBound, source.bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
            last.column += 1
        }
        return source.location(of: last.offset..<last.offset)
    }

    mutating func diagnostic(_ error: YamlError) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return .invalidYAML(problem, location(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            return .duplicateKey(keys.sorted().joined(separator: ", "), location(context.mark))
        default:
            return .invalidYAML("\(error)", location(nil))
        }
    }
}

extension Diagnostic {
    static func fullWidthPunctuation(_ found: String, _ wanted: String, _ location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .fullWidthPunctuation,
            "'\(found)' is full-width punctuation where YAML wants '\(wanted)'",
            at: location, fixes: ["write '\(wanted)'" + (wanted == ":" ? " and a space" : "")])
    }

    fileprivate static func yamlTooLarge(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(.yamlTooLarge, "YAML holds at most \(YAML.maximumSize) bytes", at: location)
    }

    fileprivate static func aliasExpansion(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .aliasExpansion,
            "YAML holds at most \(YAML.maximumAliases) aliases, and \(YAML.maximumNodes) values with them written out",
            at: location, fixes: ["write the values out instead of using '&' and '*'"])
    }

    fileprivate static func notAMapping(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(.invalidYAML, "YAML here is a list of 'key: value' lines", at: location)
    }

    fileprivate static func invalidYAML(_ problem: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.invalidYAML, "This is not YAML: \(problem)", at: location)
    }

    fileprivate static func duplicateKey(_ keys: String, _ location: SourceLocation) -> Diagnostic {
        Diagnostic(.duplicateKey, "A key may stand once in a group: \(keys)", at: location)
    }
}
