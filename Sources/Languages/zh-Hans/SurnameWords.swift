/// What names of people begin with.
package enum SurnameWords {
    /// The words of the file of people, for all who ask for one of its classes.
    package static let words = WordLists(.persons)

    /// The hundred and some surnames of most people, in order.
    package static let all = words["surnames"]
    package static let allCompound = words["compoundSurnames"]

    package static let single = Set(all.joined())
    package static let compound = Set(allCompound)
}
