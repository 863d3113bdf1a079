import ArchiveModel
import Memo
import Names

/// Records and decisions as one lexicon: the only stage that sees all of both.
struct SettleLexicon: Step {
    struct Input: Keyable, Sendable {
        let records: Keyed<[Entity]>
        /// Those that are published of what is read under the key.
        let decisions: Keyed<[Decision]>

        func add(to key: inout KeyedHash) {
            key.add(records)
            key.add(decisions)
        }
    }

    func run(_ input: Input) -> Diagnosed<Lexicon> {
        Lexicon.build(entities: input.records.value, decisions: input.decisions.value)
    }
}
