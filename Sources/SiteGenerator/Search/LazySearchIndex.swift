import ArchiveModel
import Memo
import Synchronization

/// The full-text index, made when it is first asked for.
final class LazySearchIndex: Sendable {
    private let made = Mutex<SearchIndex?>(nil)
    private let make: @Sendable () -> SearchIndex

    init(_ make: @escaping @Sendable () -> SearchIndex) { self.make = make }

    var index: SearchIndex {
        made.withLock { made in
            if let index = made { return index }
            let index = make()
            made = index
            return index
        }
    }

    /// The files of the index, without making it when `memo` knows them.
    func paths(_ keys: SiteKeys?, _ memo: Memo) -> [String] {
        guard let keys else { return index.paths }
        var key = memo.key(of: "search files")
        key.add(keys.search)
        return memo.kept(for: key.finish()) { index.paths }
    }
}
