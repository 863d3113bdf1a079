/// What each feature is worth; learned weights can take the place of those set by hand.
package struct NameWeights: Sendable {
    package static let handSet = NameWeights()

    /// Those set by hand, and on top of them what was learned of Chinese.
    package static let learned: NameWeights = {
        var weights = handSet
        weights.learned = .chinese
        return weights
    }()

    var learned: LearnedWeights?

    /// By feature.
    private var costs = NameFeature.allCases.map(\.cost)
    private var confidences = NameFeature.allCases.map(\.confidence)
    private var left = NameFeatures()

    /// The same, as if nobody ever looked for `feature`.
    package func without(_ feature: NameFeature) -> NameWeights {
        var weights = self
        weights.left.insert(feature)
        weights.costs[Int(feature.rawValue)] = 0
        return weights
    }

    /// What a feature adds to the cost of a name; less than nothing where it speaks for the name.
    subscript(_ feature: NameFeature) -> Float { costs[Int(feature.rawValue)] }

    /// How sure a name is that is found by `feature`: 0…1.
    func confidence(of feature: NameFeature) -> Double { confidences[Int(feature.rawValue)] }

    /// How sure the name of a person is.
    func confidence(of features: NameFeatures) -> Double { features.isStrong ? 0.9 : 0.5 }

    func counts(_ feature: NameFeature) -> Bool { !left.contains(feature) }

    func countsAll(_ features: NameFeatures) -> Bool { left.isDisjoint(with: features) }

    /// Those that are looked for.
    func counted(_ features: NameFeatures) -> NameFeatures { features.subtracting(left) }

    func sum(_ features: NameFeatures) -> Float { features.reduce(into: 0) { $0 += self[$1] } }
}

extension NameFeature {
    /// Against the cost of the words that the same run can be cut into.
    fileprivate var cost: Float {
        switch self {
        case .titleBefore, .titleApart, .list, .vitae: -6
        case .credit, .masked, .known, .famous, .sounded: -9
        case .speech, .bracketed: -4.5
        case .honorific: -5.5
        case .listEdge: -2.5
        case .action: -1.5
        case .kin: -4
        case .subject, .office: -3
        case .alone: -2
        case .dotted: -14
        case .work: 4
        // The costs of their characters stand in tables.
        case .surname, .given: 1
        case .noSurname: 9
        default: doubt ?? placed
        }
    }

    /// What speaks against a person, or makes up for it.
    private var doubt: Float? {
        switch self {
        case .unsure: 7.25
        case .unsureOfOne: 10
        case .oneGiven: 2.5
        case .followerLast: 3
        case .aspectBehind, .adverbLast, .joinerLast, .verbLast: 5
        case .listGoesOn, .isPlace: 4
        case .isWord, .isOtherWord: 1
        case .soundGoesOn: 6
        case .seldomListed, .toldOf: -3
        case .neverListed: -6
        default: nil
        }
    }

    private var placed: Float {
        switch self {
        case .sideBehind: -8
        case .roadBeside, .wayBefore: -6
        case .regionBefore: -3
        case .markBefore: -1
        case .leadFirst, .wordOverBridge: -2
        case .ownRegion, .headIsNoun: 2
        case .placeBehind, .openerFirst, .describingWord, .headIsWord: 6
        case .wordBehind, .tailIsWord: 5
        case .verbFirst: 3
        case .describingNoun: 1.5
        case .endingIsWord: 4
        case .headIsVerb: 8
        default: 0
        }
    }

    fileprivate var confidence: Double {
        switch self {
        case .knownPlace, .bodyOfLevel: 0.9
        case .numberedRoad, .unitBehind, .bodyBehind, .quotedProgramme: 0.8
        case .listedProject: 0.75
        case .featureBehind, .titleOfHead, .numberedSchool, .projectBehind: 0.7
        case .listedPlace, .tradeBehind, .firmMeant, .workOnThing, .facilityBuilt: 0.6
        case .workWithExtent: 0.55
        default: 0.5
        }
    }
}
