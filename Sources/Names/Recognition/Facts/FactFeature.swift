/// What decided how a figure or a stage is meant, and of when: a reader can be shown the rule and the words.
package enum FactFeature: String, CaseIterable, Sendable {
    // How it is meant, the strongest first.
    case denied, withdrawn
    case comparedWith, fromOne, formerly
    case wantedHere, expectedHere, doneHere
    case yearOfClause
    case wantedBefore, expectedBefore, doneBefore, aimBehind
    case yearOfSentence, doneBehind
    case comingSection, pastSection
    case compared, reached, told, holds
    // Of when.
    case timeInClause, timeInSentence, timeInParagraph, timeOfSection, timeOfArticle
    // Of whom.
    case governed

    /// What is shown of it.
    package var reason: String {
        switch self {
        case .denied: "a word before it says that it is not so"
        case .withdrawn: "words behind it take it back"
        case .comparedWith: "another figure is compared with it"
        case .fromOne: "another figure has come from it"
        case .formerly: "words before it say that it was so before"
        case .wantedHere: "a word before it says that it is wanted"
        case .expectedHere: "a word before it says that it is expected"
        case .doneHere: "a word before it says that it is done"
        case .yearOfClause, .yearOfSentence:
            "the time that it speaks of lies behind or before the day of the issue"
        case .wantedBefore: "an earlier clause of the sentence says what is wanted"
        case .expectedBefore: "an earlier clause of the sentence says what is expected"
        case .doneBefore: "an earlier clause of the sentence says what is done"
        case .aimBehind: "it is called an aim"
        case .doneBehind: "words behind it say that it is done"
        case .comingSection: "it stands in a part about what is to come"
        case .pastSection: "it stands in a part about what has been"
        case .compared: "it is compared with an earlier time"
        case .reached: "the verb is one of what has been reached"
        case .told: "what stands beside it is told as done"
        case .holds: "it says what is so"
        case .timeInClause: "its clause names the time"
        case .timeInSentence: "its sentence names the time"
        case .timeInParagraph: "its paragraph names the time"
        case .timeOfSection: "the part in which it stands is of that time"
        case .timeOfArticle: "the article is of that time"
        case .governed: "who speaks, or what is spoken of before it, says of whom it is"
        }
    }
}
