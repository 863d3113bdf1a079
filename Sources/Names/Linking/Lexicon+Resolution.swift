package import ArchiveModel

extension Lexicon {
    /// A machine-found mention with the records that bear its name; `nil` when an editor decided that it is no name.
    package func resolved(_ mention: Mention) -> Mention? {
        let name = Array(LetterFolder.string(mention.name).utf8)
        guard mention.kind != .indicator, let match = trie.longestKey(in: name, at: 0),
            match.end == name.count
        else { return mention }
        let form = forms[match.number]
        let letters = LetterFolder.writtenLetters(of: mention.name)
        let decided =
            form.decisions.first {
                $0.holdsEverywhere && LetterCase.fits($0.letters, printed: letters)
            }?.verdict
        if decided == .notAName { return nil }
        var records = form.records(printed: letters).filter { $0.kind.isCalledLike(mention.kind) }
        if case .record(let id) = decided { records = [id] }
        guard let first = records.first else { return mention }
        var resolved = mention
        resolved.resolution = records.count == 1 ? .record(first) : .undecided(records)
        return resolved
    }
}

extension Lexicon.DecidedForm {
    fileprivate var holdsEverywhere: Bool { scope == .everywhere && before.isEmpty && after.isEmpty }
}

extension EntityKind {
    /// Whether a record of this kind can be meant by a name that the machine takes for `kind`: what is a place and what
    /// a body or a project, words alone do not always say.
    package func isCalledLike(_ kind: Mention.Kind) -> Bool { (self == .person) == (kind == .person) }
}
