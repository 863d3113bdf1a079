package import ArchiveModel
import Languages

extension Lexicon {
    /// A machine-found mention with the records that bear its name; `nil` when an editor decided that it is no name.
    ///
    /// A project or a body is also meant where a word stands behind its name that makes no other of it: …延伸线|工程.
    package func resolved(_ mention: Mention) -> Mention? {
        let name = Array(LetterFolder.string(mention.name).utf8)
        guard mention.kind != .indicator, let match = trie.longestKey(in: name, at: 0) else { return mention }
        let isWhole = match.end == name.count
        guard isWhole || mention.kind.isSame(with: String(decoding: name[match.end...], as: UTF8.self)) else {
            return mention
        }
        let form = forms[match.number]
        let letters = Array(
            LetterFolder.writtenLetters(of: mention.name).prefix(scalarCount(name[..<match.end])))
        let decided =
            form.decisions.first {
                $0.holdsEverywhere && LetterCase.fits($0.letters, printed: letters)
            }?.verdict
        if isWhole, decided == .notAName { return nil }
        var records = form.records(printed: letters).filter {
            isWhole ? $0.kind.isCalledLike(mention.kind) : .record($0.kind) == mention.kind
        }
        if case .record(let id) = decided, isWhole || .record(id.kind) == mention.kind { records = [id] }
        guard let first = records.first else { return mention }
        var resolved = mention
        resolved.resolution = records.count == 1 ? .record(first) : .undecided(records)
        if !isWhole {
            resolved.evidence.append("what stands behind the name of \(first) makes no other of it")
        }
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

extension Mention.Kind {
    /// Whether a name of this kind with `words` behind it names the same thing.
    fileprivate func isSame(with words: String) -> Bool {
        let units = words.unicodeScalars.map { Unit(of: $0) }
        return switch self {
        case .project: ProjectWords.additions.contains(units) || isExtent(units)
        case .organisation: OrganisationWords.additions.contains(units)
        default: false
        }
    }

    /// 53个: how much of the work is told.
    private func isExtent(_ units: [Unit]) -> Bool {
        let digits = units.prefix { UnitShape.of($0) == .digit }.count
        guard digits > 0, digits < units.count else { return false }
        return units.count == digits + 1 && QuantityWords.counters.contains(units[digits])
            || ProjectWords.extents.contains(units[digits...])
            || QuantityWords.units.contains(units[digits...])
    }
}
