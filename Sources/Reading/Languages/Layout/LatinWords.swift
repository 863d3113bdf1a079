/// What lines in Latin script are known by, in newspapers of the West.
struct LatinWords: Sendable {
    /// From Monday, and from January on.
    let weekdays: [String]
    let months: [String]
    /// What names of papers end with.
    let papers: Words
    /// What a byline begins with, and stands between two people.
    let by: Words
    let and: String
    /// The role of who is named behind `by`.
    let role: String
    /// What those write who have no name.
    let posts: Words
    let columnTitles: Set<String>
    /// Before the number of a page in a jump line.
    let page: String
}
