import ArchiveModel

/// Words that rules compare whole, whatever their case and the marks on their letters.
struct WholeWords: Sendable, ExpressibleByArrayLiteral {
    private let all: Set<[Unicode.Scalar]>

    init(arrayLiteral words: String...) {
        all = Set(words.map { $0.unicodeScalars.map(Fold.scalar) })
    }

    private init(_ all: Set<[Unicode.Scalar]>) { self.all = all }

    /// Those of both.
    static func + (one: Self, other: Self) -> Self { Self(one.all.union(other.all)) }

    func contains(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        all.contains(word.map(Fold.scalar))
    }
}
