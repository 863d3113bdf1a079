/// The mentions of an article, in a fraction of the memory of an array of them: a large archive holds millions.
///
/// What mentions have in common, their words and what they mean, stands once for all lists that were packed together.
package struct MentionList: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
    private let entries: [Entry]
    private let values: SharedValues

    package init(_ mentions: some Sequence<Mention>) {
        var packer = Packer()
        entries = mentions.map { packer.entry(of: $0) }
        values = packer.values
    }

    package init(arrayLiteral mentions: Mention...) { self.init(mentions) }

    /// A list for each article of an issue.
    package static func lists(of articles: [[Mention]]) -> [MentionList] {
        var packer = Packer()
        let entries = articles.map { $0.map { packer.entry(of: $0) } }
        let values = packer.values
        return entries.map { MentionList($0, values) }
    }

    private init(_ entries: [Entry], _ values: SharedValues) {
        self.entries = entries
        self.values = values
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { entries.count }

    package subscript(index: Int) -> Mention {
        let entry = entries[index]
        var mention = Mention(
            kind: entry.kind, name: values.texts[Int(entry.name)], surface: values.texts[Int(entry.surface)],
            position: entry.position, resolution: values.resolutions[Int(entry.resolution)])
        mention.roles = values.textLists[Int(entry.roles)]
        mention.isReporter = entry.isReporter
        mention.score = entry.score
        mention.evidence = values.textLists[Int(entry.evidence)]
        mention.rest = entry.statement < 0 ? [] : [values.statement(Int(entry.statement))]
        return mention
    }
}

extension MentionList: Hashable {
    package static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }

    package func hash(into hasher: inout Hasher) {
        for mention in self { hasher.combine(mention) }
    }
}

extension MentionList: CustomReflectable {
    /// The mentions, not how they are packed.
    package var customMirror: Mirror { Mirror(self, unlabeledChildren: self, displayStyle: .collection) }
}

/// A mention whose parts stand among `SharedValues`: numbers below 0 stand for none.
private struct Entry: Sendable {
    var position: TextPosition
    var name: Int32
    var surface: Int32
    var resolution: Int32
    var roles: Int32
    var evidence: Int32
    var statement: Int32
    var kind: Mention.Kind
    var isReporter: Bool
    var score: Double
}

private final class SharedValues: Sendable {
    let texts: [String]
    let textLists: [[String]]
    let resolutions: [Mention.Resolution]
    private let statements: [PackedStatement]

    init(_ packer: Packer) {
        texts = packer.texts.values
        textLists = packer.textLists.values
        resolutions = packer.resolutions.values
        statements = packer.statements
    }

    func statement(_ number: Int) -> Mention.Statement {
        let packed = statements[number]
        return Mention.Statement(
            status: text(packed.status), figures: textLists[Int(packed.figures)],
            quantity: text(packed.value).map { value in
                Mention.Quantity(
                    value: value, unit: text(packed.unit), measure: packed.measure,
                    period: text(packed.period))
            })
    }

    private func text(_ number: Int32) -> String? { number < 0 ? nil : texts[Int(number)] }
}

private struct PackedStatement: Sendable {
    var status: Int32
    var figures: Int32
    var value: Int32
    var unit: Int32
    var period: Int32
    var measure: Measure
}

private struct Packer {
    var texts = Numbering<String>()
    var textLists = Numbering<[String]>()
    var resolutions = Numbering<Mention.Resolution>()
    private(set) var statements: [PackedStatement] = []

    var values: SharedValues { SharedValues(self) }

    mutating func entry(of mention: Mention) -> Entry {
        Entry(
            position: mention.position, name: texts.number(of: mention.name),
            surface: texts.number(of: mention.surface),
            resolution: resolutions.number(of: mention.resolution),
            roles: textLists.number(of: mention.roles), evidence: textLists.number(of: mention.evidence),
            statement: mention.rest.first.map { number(of: $0) } ?? -1, kind: mention.kind,
            isReporter: mention.isReporter, score: mention.score)
    }

    private mutating func number(of statement: Mention.Statement) -> Int32 {
        let quantity = statement.quantity
        statements.append(
            PackedStatement(
                status: number(of: statement.status), figures: textLists.number(of: statement.figures),
                value: number(of: quantity?.value), unit: number(of: quantity?.unit),
                period: number(of: quantity?.period), measure: quantity?.measure ?? .actual))
        return Int32(statements.count - 1)
    }

    private mutating func number(of text: String?) -> Int32 { text.map { texts.number(of: $0) } ?? -1 }
}

/// Different values, in the order in which they were first asked for.
private struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    mutating func number(of value: Value) -> Int32 {
        if let known = numbers[value] { return known }
        let number = Int32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }
}
