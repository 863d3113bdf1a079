/// What lines say of who wrote, compiled and photographed (TEI `byline`).
package struct BylineWords: Sendable {
    /// What stands before a name, as it is printed.
    package let roles: Set<String>
    /// What such a line begins or ends with, unless a name of three characters ends it.
    package let leading: Words
    package let ending: Words
    /// What the post of who reports ends with: 新华社记者.
    package let reporters: Words
    /// What stands behind the names.
    package let closingRoles: Set<String>
    /// 文/图: what somebody made.
    package let genres: Set<String>
    /// Desks of the paper, which write without a name.
    package let desks: Words
    /// 市长, 书记: who gives a report or a speech.
    package let offices: Words
    /// The role of a name that says nothing else.
    package let author: String
    /// What houses for which authors work end with.
    package let houses: Words
    /// What the name of a column ends with, before its author's.
    package let columns: Words
    /// What the credit that ends a story ends with.
    package let compilers: Words
    /// What a remark about the author begins with.
    package let authors: Words
    /// What a credit in brackets holds.
    package let credits: Words
    /// Behind the names of a credit in brackets.
    package let creditEnds: Set<String>
    /// What names begin with where a line break took the blank; longer ones first.
    package let creditRoles: [String]
}

/// What is said of pictures and of the makers of a page.
package struct PictureWords: Sendable {
    /// What a credit of the page begins with, and what it does beside an address.
    package let pageCredits: Words
    package let desks: Words
    package let contactMarks: Marks
    package let captions: Words
    /// A line that begins with a mark and says this points at no picture.
    package let notices: Words
    /// The last word of who took a picture.
    package let photographs: Marks
    /// What a caption in brackets ends with, as printed.
    package let captionEnd: [Unicode.Scalar]
    /// Before it: the name is that of who wrote too.
    package let text: Unicode.Scalar
    package let photographers: Words
    package let pictured: Words
    package let providers: Words
    /// 近日, 昨日: when something was.
    package let occasions: Words
}
