import ArchiveModel
import Languages

/// Turns what was found in a block into mentions with their roles, figures and reasons.
struct MentionBuilder: Sendable {
    let names: RecognisedBlock
    /// How what stands in it is meant; `nil` where only names are asked for.
    var facts: BlockFacts?
    var valuesOnly = false

    private var sentence: Sentence { names.sentence }
    private var text: NameText { names.sentence.text }

    func mentions() -> [Mention] {
        var mentions: [Mention] = []
        add(to: &mentions)
        return mentions
    }

    /// Appends the mentions of the block.
    func add(to mentions: inout [Mention]) {
        let chances = names.chances()
        addPeople(to: &mentions, chances?.people ?? [:])
        let projects = ProjectFinder(sentence: sentence).projects()
        let figures = IndicatorFinder(sentence: sentence, projects: projects.map(\.range)).indicators()
        let stages = ProjectFacts(sentence: sentence)
        for (number, place) in sentence.places.enumerated() where !isInsideName(place) {
            var mention = mention(.place, place)
            if let chance = chances?.places[number] { mention.score = chance }
            mentions.append(mention)
        }
        for organisation in sentence.organisations { mentions.append(mention(.organisation, organisation)) }
        for project in projects {
            var mention = mention(.project, project)
            mention.stage = stages.stage(of: project.range, facts, among: projects.map(\.range))
            mention.figures = stages.figures(of: project.range)
            mentions.append(mention)
        }
        for figure in figures { mentions.append(indicator(figure)) }
    }

    private func mention(_ kind: Mention.Kind, _ finding: Finding) -> Mention {
        var mention = mention(kind, finding.range, NameFeatures(finding.feature))
        mention.score = sentence.weights.confidence(of: finding.feature)
        return mention
    }

    /// Whether a place is only part of what a school, a press or a bank is called: 北京|大学, not 辽源市|公安局; or looks
    /// like one in the name of a firm: 金河|钢铁.
    private func isInsideName(_ finding: Finding) -> Bool {
        let place = finding.range
        if !PlaceWords.seatsKnown.contains(sentence.units[place]),
            sentence.organisations.contains(where: {
                ($0.feature == .tradeBehind || $0.feature == .firmMeant)
                    && $0.range.lowerBound == place.lowerBound
                    && $0.range.count > place.count
            })
        {
            return true
        }
        let unit = PlaceWords.units.length(in: sentence.units, endingAt: place.upperBound)
        // 郑州|大学: the last of two characters is no unit.
        return (unit == 0 || place.count - unit < 2)
            && sentence.organisations.contains {
                $0.range.lowerBound == place.lowerBound && $0.range.count > place.count
                    && OrganisationWords.institutions.length(
                        in: sentence.units, endingAt: $0.range.upperBound) > 0
            }
    }

    private func addPeople(to mentions: inout [Mention], _ chances: [Int: Double]) {
        let roles = PersonRoles(sentence: sentence).roles()
        for (index, token) in sentence.tokens.enumerated() where token.isPerson {
            let features = names.features(ofPerson: index)
            var mention = mention(.person, token.range, features)
            if features.isEmpty { mention.evidence = names.learnedReasons(forPerson: index) }
            mention.roles = roles[index, default: []].map { StatedRole($0) }
            mention.isReporter = features.contains(.credit)
            mention.score = chances[index] ?? sentence.weights.confidence(of: features)
            mentions.append(mention)
        }
    }

    private func indicator(_ indicator: Indicator) -> Mention {
        var mention = mention(
            .indicator, valuesOnly ? indicator.figure : indicator.range, [indicator.feature])
        mention.name = text.surface(indicator.name)
        let statement = facts?.statement(of: indicator.figure)
        mention.quantity = Mention.Quantity(
            value: String(indicator.value), upper: indicator.upper.map { String($0) },
            unit: unit(of: indicator), measure: statement?.measure ?? .unsaid, bound: indicator.bound,
            period: statement?.period,
            scope: indicator.scope.map { text.surface($0) })
        mention.head = statement?.head
        mention.evidence += statement?.reasons ?? []
        return mention
    }

    /// In the script of the text, without what says that there is more.
    private func unit(of indicator: Indicator) -> String {
        guard let range = indicator.unitRange else { return String(indicator.unit) }
        return (Array(indicator.scale ?? range.lowerBound..<range.lowerBound) + range).filter {
            !QuantityWords.isMore(sentence.units[$0])
        }.map { index in
            let unit = sentence.units[index]
            return UnitShape.of(unit) == .han ? text.surface(index..<(index + 1)) : String([unit])
        }.joined()
    }

    private func mention(_ kind: Mention.Kind, _ range: Range<Int>, _ features: NameFeatures) -> Mention {
        let surface = text.surface(range)
        var mention = Mention(
            kind: kind,
            name: surface.unicodeScalars.contains { $0 == " " || $0 == "\u{3000}" }
                ? surface.filter { !$0.isWhitespace } : surface,
            surface: surface,
            position: TextPosition(
                block: text.block, offset: text.start + range.lowerBound, length: range.count),
            resolution: .unreviewed)
        mention.evidence = features.compactMap(\.reason).sorted()
        return mention
    }
}

extension String {
    init(_ units: some Sequence<Unit>) {
        var view = String.UnicodeScalarView()
        for unit in units { view.append(Unicode.Scalar(unit) ?? "\u{FFFD}") }
        self.init(view)
    }
}
