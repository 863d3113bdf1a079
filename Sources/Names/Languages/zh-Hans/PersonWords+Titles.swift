import Languages

/// Where the title of an office stands by itself.
extension PersonWords {
    /// Before a title, what makes it another or somebody's of several: 副市长, 各县长.
    package static let beforeOtherTitles = Set("副原前任为、代各名位".unicodeScalars)
    /// Behind a title, what goes on with it or with a list of them: 市长助理, 市长热线.
    package static let behindOtherTitles = Set("、助级办热信质".unicodeScalars)
}
