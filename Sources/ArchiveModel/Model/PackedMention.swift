import Memo

/// A mention as numbers of what stands in `SharedValues`; below 0 there is nothing.
struct PackedMention: Sendable {
    var position = TextPosition.blank
    var name: Int32 = 0
    var surface: Int32 = 0
    var resolution: Int32 = 0
    var roles: Int32 = 0
    var evidence: Int32 = 0
    var score: Int32 = 0
    var statement: Int32 = -1
    var kind = Mention.Kind.person
    var isReporter = false
}

/// A mention's statement in the same way; without `value` there is no quantity, without `stage` none.
struct PackedStatement: Sendable {
    var stage: Int32 = -1
    var figures: Int32 = 0
    var value: Int32 = -1
    var upper: Int32 = -1
    var unit: Int32 = -1
    var period: Int32 = -1
    var scope: Int32 = 0
    var measure = Measure.actual
    var bound = Mention.Bound.exact
    var head: TextPosition?
}

/// What packed mentions have in common: each value once.
final class SharedValues: Sendable {
    let texts: [String]
    let textLists: [[String]]
    let roleLists: [[StatedRole]]
    let stages: [StatedStage]
    let resolutions: [Mention.Resolution]
    let scores: [Double]
    let statements: [PackedStatement]

    init(
        texts: [String], textLists: [[String]], roleLists: [[StatedRole]], stages: [StatedStage],
        resolutions: [Mention.Resolution], scores: [Double], statements: [PackedStatement]
    ) {
        self.texts = texts
        self.textLists = textLists
        self.roleLists = roleLists
        self.stages = stages
        self.resolutions = resolutions
        self.scores = scores
        self.statements = statements
    }

    func mention(_ packed: PackedMention) -> Mention {
        var mention = Mention(
            kind: packed.kind, name: texts[Int(packed.name)], surface: texts[Int(packed.surface)],
            position: packed.position, resolution: resolutions[Int(packed.resolution)])
        mention.roles = roleLists[Int(packed.roles)]
        mention.isReporter = packed.isReporter
        mention.score = scores[Int(packed.score)]
        mention.evidence = textLists[Int(packed.evidence)]
        if packed.statement >= 0 { mention.rest = [statement(statements[Int(packed.statement)])] }
        return mention
    }

    private func statement(_ packed: PackedStatement) -> Mention.Statement {
        Mention.Statement(
            stage: packed.stage < 0 ? nil : stages[Int(packed.stage)],
            figures: textLists[Int(packed.figures)],
            quantity: text(packed.value).map { value in
                Mention.Quantity(
                    value: value, upper: text(packed.upper), unit: text(packed.unit),
                    measure: packed.measure, bound: packed.bound, period: text(packed.period),
                    scope: textLists[Int(packed.scope)])
            }, head: packed.head)
    }

    private func text(_ number: Int32) -> String? { number < 0 ? nil : texts[Int(number)] }

    /// Whether all that `packed` points to is there.
    func holds(_ packed: PackedMention) -> Bool {
        texts.indices.contains(Int(packed.name)) && texts.indices.contains(Int(packed.surface))
            && resolutions.indices.contains(Int(packed.resolution))
            && roleLists.indices.contains(Int(packed.roles))
            && textLists.indices.contains(Int(packed.evidence))
            && scores.indices.contains(Int(packed.score)) && packed.statement < statements.count
    }

    fileprivate func holds(_ packed: PackedStatement) -> Bool {
        textLists.indices.contains(Int(packed.figures)) && textLists.indices.contains(Int(packed.scope))
            && packed.stage < stages.count
            && [packed.value, packed.upper, packed.unit, packed.period].allSatisfy { $0 < texts.count }
    }
}

/// Packs mentions.
struct MentionPacker {
    private var texts = Numbering<String>()
    private var textLists = Numbering<[String]>()
    private var roleLists = Numbering<[StatedRole]>()
    private var stages = Numbering<StatedStage>()
    private var resolutions = Numbering<Mention.Resolution>()
    private var scores = Numbering<Double>()
    private var statements: [PackedStatement] = []

    /// What the mentions that were packed point to.
    var values: SharedValues {
        SharedValues(
            texts: texts.values.withoutRoom, textLists: textLists.values.withoutRoom,
            roleLists: roleLists.values.withoutRoom, stages: stages.values.withoutRoom,
            resolutions: resolutions.values.withoutRoom, scores: scores.values.withoutRoom,
            statements: statements.withoutRoom)
    }

    mutating func pack(_ mention: Mention) -> PackedMention {
        let name = texts.number(of: mention.name)
        return PackedMention(
            position: mention.position, name: name,
            surface: mention.surface == mention.name ? name : texts.number(of: mention.surface),
            resolution: resolutions.number(of: mention.resolution),
            roles: roleLists.number(of: mention.roles), evidence: textLists.number(of: mention.evidence),
            score: scores.number(of: mention.score),
            statement: mention.rest.first.map { pack($0) } ?? -1, kind: mention.kind,
            isReporter: mention.isReporter)
    }

    private mutating func pack(_ statement: Mention.Statement) -> Int32 {
        let quantity = statement.quantity
        statements.append(
            PackedStatement(
                stage: statement.stage.map { stages.number(of: $0) } ?? -1,
                figures: textLists.number(of: statement.figures), value: number(of: quantity?.value),
                upper: number(of: quantity?.upper), unit: number(of: quantity?.unit),
                period: number(of: quantity?.period), scope: textLists.number(of: quantity?.scope ?? []),
                measure: quantity?.measure ?? .actual, bound: quantity?.bound ?? .exact,
                head: statement.head))
        return Int32(statements.count - 1)
    }

    private mutating func number(of text: String?) -> Int32 { text.map { texts.number(of: $0) } ?? -1 }
}

extension Array {
    /// The same in no more memory than it needs.
    fileprivate var withoutRoom: [Element] { withUnsafeBufferPointer(Array.init) }
}

/// Different values, in the order in which they were first asked for.
private struct Numbering<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]
    /// The one that was asked for last, which often is the next one too.
    private var last: Int32 = 0

    mutating func number(of value: Value) -> Int32 {
        if last < values.count, values[Int(last)] == value { return last }
        last = numbers[value, default: Int32(values.count)]
        if last == values.count {
            numbers[value] = last
            values.append(value)
        }
        return last
    }
}

// MARK: In a memo

extension PackedMention: Recordable {
    static var blank: PackedMention { PackedMention() }

    mutating func record(in recording: inout Recording) {
        recording.item(&position)
        recording.item(&name)
        recording.item(&surface)
        recording.item(&resolution)
        recording.item(&roles)
        recording.item(&evidence)
        recording.item(&score)
        recording.item(&statement)
        recording.item(numbered: &kind)
        recording.item(&isReporter)
    }
}

extension PackedStatement: Recordable {
    static var blank: PackedStatement { PackedStatement() }

    mutating func record(in recording: inout Recording) {
        recording.item(&stage)
        recording.item(&figures)
        recording.item(&value)
        recording.item(&upper)
        recording.item(&unit)
        recording.item(&period)
        recording.item(&scope)
        recording.item(numbered: &measure)
        recording.item(numbered: &bound)
        recording.item(&head)
    }
}

extension Recording {
    mutating func item(_ values: inout SharedValues) {
        var (texts, textLists, resolutions) = (values.texts, values.textLists, values.resolutions)
        var (roleLists, stages) = (values.roleLists, values.stages)
        var (scores, statements) = (values.scores, values.statements)
        item(&texts)
        item(&textLists)
        item(&roleLists)
        item(&stages)
        item(&resolutions)
        item(&scores)
        item(&statements)
        guard isReading else { return }
        values = SharedValues(
            texts: texts, textLists: textLists, roleLists: roleLists, stages: stages,
            resolutions: resolutions, scores: scores, statements: statements)
        if !statements.allSatisfy(values.holds) { refuse() }
    }
}
