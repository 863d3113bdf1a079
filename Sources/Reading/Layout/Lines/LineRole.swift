/// What a line is by the lines around it.
enum LineRole: Sendable {
    /// The name of who wrote, alone under a headline.
    case author
    /// `（某某 某某）` behind the last sentence of a report.
    case credit
    /// A line of the masthead.
    case masthead
    /// What who is named in the line before does for the paper, in Latin script.
    case post
    /// The end of a caption in Latin script that says who took the picture.
    case photographer
    /// A line of a poem.
    case verse
    /// The last line of a poem.
    case lastVerse
    /// Who issues a notice, where no date stands behind it, or who wrote a letter.
    case signature
    /// The end of （下转第二版）, which the line before began.
    case closer
    /// A web site's links to the other pages of a story, and the last line of them.
    case links
    case lastLinks
    /// A row of a table or roster.
    case row
}
