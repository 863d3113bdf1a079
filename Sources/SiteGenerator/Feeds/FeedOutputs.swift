import ArchiveModel
import Memo

/// Atom feeds, of all articles and of each record that the paper names: they need absolute addresses.
enum FeedOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        guard site.archive.settings.baseURL != nil else { return [] }
        let records = site.archive.entities.enumerated().filter { site.index.count(of: $1.id) > 0 }
        return [FeedOutput(path: Address.feed(of: nil), record: nil)]
            + records.map { FeedOutput(path: Address.feed(of: $1.id), record: Int32($0)) }
    }
}

struct FeedOutput: Output {
    let path: String
    /// Into the archive's entities; `nil` for the feed of all articles.
    let record: Int32?

    func key(in site: SiteContext) -> ContentHash? {
        guard let record else { return nil }
        return fileKey(in: site) { $0.add(record: site.archive.entities[Int(record)]) }
    }

    func content(in site: SiteContext) -> OutputContent {
        .bytes(Feed(site: site, record: record.map { Int($0) }).xml)
    }
}
