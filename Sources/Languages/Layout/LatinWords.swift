/// What lines in Latin script are known by, in newspapers of the West.
package struct LatinWords: Sendable {
    /// From Monday, and from January on.
    package let weekdays: [String]
    package let months: [String]
    /// What names of papers end with.
    package let papers: Words
    /// What a byline begins with, and stands between two people.
    package let by: Words
    package let and: String
    /// The role of who is named behind `by`.
    package let role: String
    /// What those write who have no name.
    package let posts: Words
    package let columnTitles: Set<String>
    /// Before the number of a page in a jump line.
    package let page: String
}
