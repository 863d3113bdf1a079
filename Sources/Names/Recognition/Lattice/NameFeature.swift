package import ArchiveModel

/// What speaks for or against a run of words being a name, or for what a figure measures.
///
/// Rules find them, `NameWeights` says what each is worth, and what editors and readers are shown names the same ones.
package enum NameFeature: UInt8, CaseIterable, Sendable {
    // What speaks for a person.
    case titleBefore, occupation, titleApart, credit, speech, honorific, list, bracketed, listEdge, action,
        subject
    case vitae, kin, alone, work, masked, office, known, dotted, sounded, famous
    // What a person's name is made of.
    case surname, noSurname, given
    // What speaks against a person.
    case unsure, unsureOfOne, oneGiven, followerLast, aspectBehind, adverbLast, joinerLast, verbLast,
        listGoesOn
    case isWord, isOtherWord, isPlace, soundGoesOn
    // What makes up for characters that are seldom in names.
    case seldomListed, neverListed, toldOf

    // Where the name of a place is supposed.
    case beforeSuffix, oneCharacter, knownBeforeSuffix, branch, unitTaken, hamlet, chained, partOfPlace,
        soundedPlace
    // What speaks for a place.
    case sideBehind, roadBeside, wayBefore, regionBefore, markBefore, leadFirst, wordOverBridge
    // What speaks against a place.
    case ownRegion, placeBehind, wordBehind, verbFirst, openerFirst, describingNoun, describingWord,
        endingIsWord
    case tailIsWord, headIsVerb, headIsNoun, headIsWord

    // How a place is found.
    case knownPlace, numberedRoad, listedPlace, unitBehind, featureBehind
    // How an organisation is found.
    case bodyOfLevel, titleOfHead, bodyBehind, numberedSchool, tradeBehind, firmMeant
    // How a project is found.
    case quotedProgramme, projectBehind, workOnThing, facilityBuilt, workWithExtent, listedProject
    // How what a figure measures is found.
    case countedCases, awardBehind, nounBehind, objectBehind, nounBefore, nameCarried
}

extension NameFeature {
    /// What is shown of it; `nil` for what is weighed without being a reason.
    package var reason: String? {
        switch self {
        case .titleBefore: "a title stands before it"
        case .occupation: "a word for those who do something may end before it"
        case .titleApart: "a title stands before it, apart"
        case .credit: "a credit of the page stands before it"
        case .speech: "it is followed by what only people do"
        case .honorific: "a title or form of address stands behind it"
        case .list: "it stands in a list of names"
        case .bracketed: "it stands alone before a bracket"
        case .listEdge: "it begins or ends a member of a list of names"
        case .action: "it is followed by what people do"
        case .subject: "it begins a clause and is followed by what people do"
        case .vitae: "sex, age or people are stated beside it"
        case .kin: "somebody of the family is told of behind it"
        case .alone: "it stands alone between marks"
        case .work: "it is the title of a work"
        case .masked: "its given name is withheld"
        case .office: "it is appointed to or removed from an office"
        case .known: "the archive knows it as a person"
        case .dotted: "it is written by sound, with a middle dot"
        case .sounded: "it is made of the parts of such names"
        case .famous: "everybody knows it"
        default: found
        }
    }

    private var found: String? {
        switch self {
        case .knownPlace: "a known place"
        case .numberedRoad: "a road by its number"
        case .listedPlace: "a list of so many places"
        case .unitBehind, .featureBehind: "words before a generic word"
        case .bodyOfLevel: "a body named by its level"
        case .titleOfHead: "it stands inside the title of its head"
        case .bodyBehind: "words before the word for a kind of organisation"
        case .numberedSchool: "a school called by its number"
        case .tradeBehind: "a proper name before a trade"
        case .firmMeant: "what stands beside it is said of firms"
        case .quotedProgramme: "a quoted name of a programme"
        case .projectBehind: "words before the word for a kind of project"
        case .workOnThing: "work on a thing that has a name"
        case .facilityBuilt: "a facility that is being built"
        case .workWithExtent: "work with its extent"
        case .listedProject: "it stands in a list of projects"
        case .countedCases, .awardBehind, .nounBehind, .objectBehind, .nounBefore, .nameCarried:
            "a value with its unit"
        default: nil
        }
    }
}

extension NameFeature {
    /// What it speaks for or against.
    package var subject: Mention.Kind {
        switch rawValue {
        case ..<Self.beforeSuffix.rawValue: .person
        case ..<Self.bodyOfLevel.rawValue: .place
        case ..<Self.quotedProgramme.rawValue: .organisation
        case ..<Self.countedCases.rawValue: .project
        default: .indicator
        }
    }
}
