import ArchiveModel
import Memo
import Names

extension ArchiveKeys {
    /// Of what `tree` was published as; each key begins with `key`, which knows the `withholder` behind it.
    init(
        of published: Published, from tree: ArchiveTree, _ records: [Keyed<Record>], _ issues: [KeyedIssue],
        key: KeyedHash, _ withholder: Withholder
    ) {
        var key = key
        key.add(withholder)
        var redirects = key
        for redirect in published.archive.redirects { redirects.add(content: redirect) }
        self.init(
            settings: key.key(of: [tree.settings, tree.calendar].compactMap(\.self), published.words),
            freePages: key.key(of: tree.freePages.map(\.file) + [tree.front].compactMap(\.self)),
            redirects: redirects.finish())
        let sources = Dictionary(
            records.map { ($0.value.entity.id, $0.key) }, uniquingKeysWith: { first, _ in first })
        entities = published.archive.entities.map { key.key(of: sources[$0.id] ?? .blank) }
        self.issues = issues.map(\.whole)
        texts = issues.map(\.texts)
        names = issues.map(\.names)
    }
}
