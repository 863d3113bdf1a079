import Languages

/// A run of a block that may be a name, with what speaks for and against it.
struct NameCandidate: Sendable {
    var range: Range<Int>
    /// To be compared with the cost of the words that the same run can be cut into.
    var cost: Float
    /// What it costs when the word right before it is a title, not the end of another word.
    var costAfterTitle: Float
    /// `.person` or `.place`, or words that are neither and belong together.
    var classes: WordClass
    var features: NameFeatures
    var shape: NameShape
    /// Whether no rule supposes it and only learned weights can make it a name.
    var isWide = false

    init(
        _ range: Range<Int>, cost: Float, classes: WordClass, features: NameFeatures = [], shape: NameShape
    ) {
        self.range = range
        self.cost = cost
        costAfterTitle = cost
        self.classes = classes
        self.features = features
        self.shape = shape
    }
}
