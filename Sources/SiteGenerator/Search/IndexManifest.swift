import ArchiveModel

/// What a browser needs to know before it can ask for any other file of the index.
struct IndexManifest {
    let scheme: DocumentNumbers
    let documents: Int
    /// Of all texts together, boundaries counted.
    let scalars: Int
    let years: [Int]
    let kinds: [Article.Kind]
    /// Tells this index from one of other texts: lists of two must never be mixed.
    let stamp: UInt64
    /// The records named most often, by kind: what results are counted by.
    let top: [EntityID]
    /// How many bits of a hash name a file, by folder.
    let bits: [(name: StaticString, value: Int)]
    /// Files that are not there though a hash may name them, by folder.
    let missing: [(name: StaticString, files: [Int])]
    /// The letters of all grams that texts hold only without their diacritics; `nil` where these are many.
    let plainLetters: [UInt32]?
    /// What the search says when it loosens, by the name of the step.
    let sayings: [(step: String, words: String)]

    var json: [UInt8] {
        var output = IndexBytes()
        output.raw("{\"format\":1,\"stamp\":")
        output.string(String(stamp, radix: 36))
        output.raw(",\"documents\":")
        output.number(documents)
        output.raw(",\"averageLength\":")
        output.number(documents == 0 ? 0 : scalars / documents)
        output.raw(",\"firstYear\":")
        output.number(scheme.firstYear)
        output.raw(",\"years\":")
        output.list(years) { $0.number($1) }
        output.raw(",\"editions\":")
        output.list(scheme.editions) { $0.string($1) }
        output.raw(",\"kinds\":")
        output.list(kinds) { $0.string($1.rawValue) }
        output.raw(",\"top\":")
        output.list(top) { $0.string($1.description) }
        output.raw(",\"bits\":{")
        let fields =
            [("edition", scheme.editionBits), ("page", scheme.pageBits), ("article", scheme.articleBits)]
            + bits
        for (index, field) in fields.enumerated() {
            output.raw(index == 0 ? "\"" : ",\"")
            output.raw(field.0)
            output.raw("\":")
            output.number(field.1)
        }
        output.raw("},\"missing\":{")
        for (index, folder) in missing.enumerated() {
            output.raw(index == 0 ? "\"" : ",\"")
            output.raw(folder.name)
            output.raw("\":")
            output.list(folder.files) { $0.number($1) }
        }
        output.raw("}")
        if let plainLetters {
            output.raw(",\"plain\":")
            output.string(String(String.UnicodeScalarView(plainLetters.compactMap(Unicode.Scalar.init))))
        }
        output.raw(",\"says\":{")
        for (index, saying) in sayings.enumerated() {
            if index > 0 { output.raw(",") }
            output.string(saying.step)
            output.raw(":")
            output.string(saying.words)
        }
        output.raw("}}")
        return output.bytes
    }
}
