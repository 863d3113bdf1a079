/// One place in an article where something is named.
package struct Mention: Hashable, Sendable {
    /// What is named: something of a kind that has records, or an indicator.
    package enum Kind: Hashable, Sendable {
        case record(EntityKind)
        case indicator
    }

    /// The name as a record or another article would write it: letter-spacing and seams removed.
    package var name: String
    /// The words of the article.
    package var surface: String
    package var resolution: Resolution
    package var kind: Kind
    /// A reporter, photographer or compiler rather than one of the reported.
    package var isReporter: Bool
    package var position: TextPosition
    /// Titles stated here: 市长.
    package var roles: [StatedRole]
    /// 0…1, and the rules that say so, for `extract --explain`.
    package var score: Double
    package var evidence: [String]
    /// One element, or none: a large archive holds millions of mentions, and few state any of it.
    var rest: [Statement]

    struct Statement: Hashable, Sendable {
        var stage: StatedStage?
        var figures: [String] = []
        var quantity: Quantity?
        var head: TextPosition?

        static let blank = Statement()
    }

    private var statement: Statement {
        get { rest.first ?? .blank }
        set { rest = newValue == .blank ? [] : [newValue] }
    }

    /// Projects: what has become of it, and figures as printed: `22公里`.
    package var stage: StatedStage? {
        get { statement.stage }
        set { statement.stage = newValue }
    }
    package var figures: [String] {
        get { statement.figures }
        set { statement.figures = newValue }
    }
    /// Indicators only.
    package var quantity: Quantity? {
        get { statement.quantity }
        set { statement.quantity = newValue }
    }
    /// The words of the article under which this stands, and without which it would say something else: 免去：.
    package var head: TextPosition? {
        get { statement.head }
        set { statement.head = newValue }
    }

    package init(kind: Kind, name: String, surface: String, position: TextPosition, resolution: Resolution) {
        self.kind = kind
        self.name = name
        self.surface = surface
        self.position = position
        self.resolution = resolution
        roles = []
        isReporter = false
        score = 1
        evidence = []
        rest = []
    }

    /// Who or what is meant.
    package enum Resolution: Hashable, Sendable {
        /// A record, by its name or an alias, or by an editor's decision.
        case record(EntityID)
        /// Several records bear the name and nothing decides; of one kind at most `maximumCandidates` are given.
        case undecided([EntityID])
        /// Found by the machine; no record.
        case unreviewed
    }

    /// A name that more records of one kind bear tells nobody apart: the first so many may be meant, and no machine
    /// decides. A million bearers of one alias would otherwise stand behind each place that has it.
    package static let maximumCandidates = 100

    /// A reported value: 地区生产总值增长5% in 2020.
    package struct Quantity: Hashable, Sendable {
        package var value: String
        /// The end of a range: 5 of 3—5.
        package var upper: String?
        package var unit: String?
        package var measure: Measure
        package var bound: Bound
        /// The time spoken of, as EDTF: `2020`, `2021-01-25`.
        package var period: String?
        /// The printed words that say of which part of a whole it speaks: 全市, 龙山区, 累计.
        package var scope: [String]

        package init(
            value: String, upper: String? = nil, unit: String?, measure: Measure, bound: Bound = .exact,
            period: String?, scope: [String] = []
        ) {
            self.value = value
            self.upper = upper
            self.unit = unit
            self.measure = measure
            self.bound = bound
            self.period = period
            self.scope = scope
        }
    }
}

extension Mention.Kind: CaseIterable {
    package static let person = Self.record(.person)
    package static let project = Self.record(.project)
    package static let place = Self.record(.place)
    package static let organisation = Self.record(.organisation)

    package static let allCases = EntityKind.allCases.map(Self.record) + [.indicator]

    /// The kind of its records; `nil` where there are none.
    package var record: EntityKind? { if case .record(let kind) = self { kind } else { nil } }

    /// As outputs and messages call one.
    package var word: String { record?.row.word ?? "indicator" }
    /// The key of the kind's name in the locale.
    package var localeKey: String { record?.folder ?? "indicators" }
}
