/// What the lines of headlines are told apart by.
package struct HeadWords: Sendable {
    /// What a kicker ends with: somebody said what the headline says.
    package let sayings: Words
    /// What a deck that says who was there ends with.
    package let speeches: Words
    /// What a line in smaller letters above a headline holds.
    package let meetings: Words
    /// What a line of a headline that goes on in the next ends with.
    package let openEnds: Words
    package let assemblies: Words
    /// What the second line of one headline begins with.
    package let subjects: Words
    /// What names of series end with.
    package let series: Words
    /// What the headline of a story holds and a subhead does not.
    package let stories: Words
    /// What begins no text besides punctuation: the line before goes on.
    package let neverFirst: Marks
}

/// What paragraphs begin with.
package struct ParagraphWords: Sendable {
    /// A dash, a quotation, an address.
    package let members: Words
    /// Early in a paragraph: somebody speaks.
    package let speech: Words
    /// 提问：: what begins a paragraph of its own in a portrait or a talk.
    package let labels: Words
    /// The word behind a numeral that makes both a numbered statement: 一是.
    package let statement: Unicode.Scalar
}
