package import ArchiveModel
import Languages

/// Every written name that the archive knows, and who or what it may mean.
package struct Lexicon: Sendable {
    /// One written form, by its letters.
    package struct Form: Sendable {
        package var text: String
        /// As the records write it, where it has large or small letters or several records bear it.
        private var spellings: [(id: EntityID, letters: [Unicode.Scalar])] = []
        /// The records that bear it as name or alias, in order of id; of each kind the first `maximumCandidates`.
        package private(set) var records: [EntityID] = []
        /// What an editor decided about it, narrowest scope and longest context first.
        package var decisions: [DecidedForm] = []

        init(text: String) { self.text = text }

        /// `id` comes behind all that were given before.
        mutating func add(_ id: EntityID, written name: String) {
            spellings.append((id, LetterFolder.writtenLetters(of: name)))
            guard records.last != id else { return }
            let limit = Mention.maximumCandidates
            guard records.count < limit || records[records.count - limit].kind != id.kind else { return }
            records.append(id)
        }

        mutating func forgetNeedlessSpellings() {
            guard records.count < 2 else { return }
            spellings.removeAll { !$0.letters.contains(where: \.properties.isCased) }
        }

        /// Whether it matters how a text writes the form.
        var hasSpellings: Bool {
            !spellings.isEmpty || decisions.contains { $0.letters.contains(where: \.properties.isCased) }
        }

        /// The records that are meant where the form is printed as `letters`: those that write it with the same letters
        /// (錢, where another writes 钱), or else all, of which its large and small letters leave those that may.
        func records(printed letters: [Unicode.Scalar]) -> [EntityID] {
            guard !spellings.isEmpty else { return records }
            let same = Set(spellings.lazy.filter { LetterCase.areSame($0.letters, letters) }.map(\.id))
            return records.filter { id in
                guard same.isEmpty || same.contains(id) else { return false }
                let own = spellings.filter { $0.id == id }
                return own.isEmpty || own.contains { LetterCase.fits($0.letters, printed: letters) }
            }
        }
    }

    package struct DecidedForm: Sendable {
        package var scope: Decision.Scope
        /// The name as the decision writes it.
        var letters: [Unicode.Scalar]
        package var before: [UInt8]
        package var after: [UInt8]
        package var verdict: Decision.Verdict
    }

    package let forms: [Form]
    let trie: DoubleArrayTrie

    /// The words of which an editor decided that they are no name, somewhere or everywhere; folded.
    package var denied: Set<String> {
        Set(forms.lazy.filter { $0.decisions.contains { $0.verdict == .notAName } }.map(\.text))
    }

    /// Memory of the names' trie.
    package var trieBytes: Int { trie.byteCount }

    /// Diagnoses decisions that contradict each other or name no record.
    package static func build(entities: [Entity], decisions: [Decision] = []) -> Diagnosed<Lexicon> {
        var forms = FormCollector()
        for entity in entities.sorted(by: { $0.id < $1.id }) {
            for name in [entity.name] + entity.aliases + PlaceSuffix.impliedNames(of: entity) {
                forms.add(name) { $0.add(entity.id, written: name) }
            }
        }
        for entity in entities.sorted(by: { $0.id < $1.id }) {
            guard let name = PlaceSuffix.likelyName(of: entity) else { continue }
            forms.addIfFree(name, of: entity.id)
        }
        for decision in decisions {
            let decided = DecidedForm(
                scope: decision.scope, letters: LetterFolder.writtenLetters(of: decision.name),
                before: Array(LetterFolder.string(decision.before).utf8),
                after: Array(LetterFolder.string(decision.after).utf8), verdict: decision.verdict)
            forms.add(decision.name) { $0.decisions.append(decided) }
        }
        let known = Set(entities.map(\.id))
        let dangling = decisions.compactMap { decision -> Diagnostic? in
            guard case .record(let id) = decision.verdict, !known.contains(id) else { return nil }
            return .danglingDecision(decision, id, known.map(\.description).sorted())
        }
        return Diagnosed(
            Lexicon(forms: forms.sorted()), DecisionReader.contradictions(decisions) + dangling)
    }

    init(forms: [Form]) {
        self.forms = forms
        trie = DoubleArrayTrie(forms.map { Array($0.text.utf8) })
    }

    private struct FormCollector {
        private var forms: [String: Form] = [:]

        mutating func add(_ name: String, _ change: (inout Form) -> Void) {
            let text = LetterFolder.string(name)
            guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
            change(&forms[text, default: Form(text: text)])
        }

        /// Adds a name that no record bears.
        mutating func addIfFree(_ name: String, of id: EntityID) {
            guard forms[LetterFolder.string(name)] == nil else { return }
            add(name) { $0.add(id, written: name) }
        }

        func sorted() -> [Form] {
            forms.values.sorted { $0.text < $1.text }.map { form in
                var form = form
                form.decisions.sort { $0.rank > $1.rank }
                form.forgetNeedlessSpellings()
                return form
            }
        }
    }
}

extension Lexicon.DecidedForm {
    fileprivate var rank: Int { scope.rank << 20 + min(before.count + after.count, 1 << 19) }

    /// Whether it speaks about the words of `bytes` in `range`.
    func covers(_ range: Range<Int>, of bytes: [UInt8], on pages: [PageID]) -> Bool {
        scope.covers(pages) && range.lowerBound >= before.count
            && bytes.count - range.upperBound >= after.count
            && bytes[(range.lowerBound - before.count)..<range.lowerBound].elementsEqual(before)
            && bytes[range.upperBound..<(range.upperBound + after.count)].elementsEqual(after)
    }
}

extension Diagnostic {
    fileprivate static func danglingDecision(_ decision: Decision, _ id: EntityID, _ known: [String])
        -> Diagnostic
    {
        Diagnostic(
            .danglingID, "'\(id)' is not a record of this archive", at: decision.location,
            fixes: nearMiss(for: id.description, among: known).map { ["did you mean '\($0)'?"] } ?? [])
    }
}
