import ArchiveModel
import Memo

/// The tables and texts under `/data/`.
enum DataOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        DataFile.all(in: site.archive).filter { !$0.isChecksums }.map { DataOutput(file: $0) }
    }

    static func sources(in site: SiteContext) -> [String] { DataFile.all(in: site.archive).map(\.path) }
}

/// Their checksums, which come last: when what they are of has been made.
enum ChecksumOutputs: OutputFamily {
    static func outputs(of site: SiteContext) -> [any Output] {
        DataFile.all(in: site.archive).filter(\.isChecksums).map { DataOutput(file: $0) }
    }
}

struct DataOutput: Output {
    let file: DataFile

    var path: String { file.path }

    func key(in site: SiteContext) -> ContentHash? {
        if file == .package { return nil }
        return fileKey(in: site) { key in
            switch file {
            case .articles(let year), .texts(let year):
                key.add(key.keys.sources.texts, of: year)
                key.add(topicsOf: year)
            case .mentions(let year): key.add(key.keys.sources.texts, of: year)
            case .notes(let year), .checksums(let year): key.add(key.keys.sources.issues, of: year)
            case .entities, .roles, .stages, .recordChecksums: key.add(key.keys.records)
            case .package: break
            }
        }
    }

    func content(in site: SiteContext) -> OutputContent {
        let bytes = DataExport(site: site).bytes(of: file)
        if !file.isChecksums, site.keys != nil { _ = site.checksum(of: file) { bytes } }
        return .bytes(bytes)
    }
}

extension SiteContext {
    /// The SHA-256 of a data file in hexadecimal; `bytes` is called where nobody knows it.
    func checksum(of file: DataFile, _ bytes: () -> [UInt8]) -> String {
        checksums.sum(of: file.path, key: DataOutput(file: file).key(in: self)) {
            SHA256.hex(of: bytes())
        }
    }
}

extension OutputKey {
    /// Adds those of `sources`, one of each issue, that are of issues of `year`.
    fileprivate mutating func add(_ sources: [ContentHash], of year: Int) {
        for (issue, source) in zip(site.archive.issues, sources) where issue.id.date.year == year {
            add(source)
        }
    }

    /// Adds what editors say that articles of `year` are about: it is no part of their texts.
    fileprivate mutating func add(topicsOf year: Int) {
        for issue in site.archive.issues where issue.id.date.year == year {
            for article in issue.articles where !article.topics.isEmpty {
                add(article.id.description)
                for topic in article.topics { add(topic.name) }
            }
        }
    }
}
