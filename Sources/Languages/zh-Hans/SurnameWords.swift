/// What names of people begin with, as pages and sentences are asked for it.
package enum SurnameWords {
    private static let words = WordLists(.persons)

    /// The hundred and some surnames of most people.
    package static let single = Set(words["surnames"].joined())

    package static let compound = Set(words["compoundSurnames"])
}
