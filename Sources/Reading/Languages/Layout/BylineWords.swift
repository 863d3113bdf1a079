/// What lines say of who wrote, compiled and photographed (TEI `byline`).
struct BylineWords: Sendable {
    /// What stands before a name, as it is printed.
    let roles: Set<String>
    /// What such a line begins or ends with, unless a name of three characters ends it.
    let leading: Words
    let ending: Words
    /// What the post of who reports ends with: 新华社记者.
    let reporters: Words
    /// What stands behind the names.
    let closingRoles: Set<String>
    /// 文/图: what somebody made.
    let genres: Set<String>
    /// What a dateline in a frame ends with, behind the reporter: 报道.
    let reports: Words
    /// Desks of the paper, which write without a name.
    let desks: Words
    /// 市长, 书记: who gives a report or a speech.
    let offices: Words
    /// The role of a name that says nothing else.
    let author: String
    /// What houses for which authors work end with.
    let houses: Words
    /// What the name of a column ends with, before its author's.
    let columns: Words
    /// What the credit that ends a story ends with.
    let compilers: Words
    /// What a remark about the author begins with.
    let authors: Words
    /// What a credit in brackets holds.
    let credits: Words
    /// Behind the names of a credit in brackets.
    let creditEnds: Set<String>
    /// What names begin with where a line break took the blank; longer ones first.
    let creditRoles: [String]
}

/// What is said of pictures and of the makers of a page.
struct PictureWords: Sendable {
    /// What a credit of the page begins with, and what it does beside an address.
    let pageCredits: Words
    let desks: Words
    let contactMarks: Marks
    let captions: Words
    /// A line that begins with a mark and says this points at no picture.
    let notices: Words
    /// The last word of who took a picture.
    let photographs: Marks
    /// What a caption in brackets ends with, as printed.
    let captionEnd: [Unicode.Scalar]
    /// Before it: the name is that of who wrote too.
    let text: Unicode.Scalar
    let photographers: Words
    let pictured: Words
    let providers: Words
    /// 近日, 昨日: when something was.
    let occasions: Words
}
