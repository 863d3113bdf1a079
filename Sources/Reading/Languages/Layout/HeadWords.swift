/// What the lines of headlines are told apart by.
struct HeadWords: Sendable {
    /// What a kicker ends with: somebody said what the headline says.
    let sayings: Words
    /// What a deck that says who was there ends with.
    let speeches: Words
    /// What a line in smaller letters above a headline holds.
    let meetings: Words
    /// What a line of a headline that goes on in the next ends with.
    let openEnds: Words
    let assemblies: Words
    /// What the second line of one headline begins with.
    let subjects: Words
    /// What names of series end with.
    let series: Words
    /// What the headline of a story holds and a subhead does not.
    let stories: Words
    /// What begins no text besides punctuation: the line before goes on.
    let neverFirst: Marks
}

/// What paragraphs begin with.
struct ParagraphWords: Sendable {
    /// A dash, a quotation, an address.
    let members: Words
    /// Early in a paragraph: somebody speaks.
    let speech: Words
    /// 提问：: what begins a paragraph of its own in a portrait or a talk.
    let labels: Words
    /// The word behind a numeral that makes both a numbered statement: 一是.
    let statement: Unicode.Scalar
}
