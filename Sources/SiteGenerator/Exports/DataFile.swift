import ArchiveModel

/// One file under `/data/`: what a reader may take away. Files that grow with the paper are cut by year.
enum DataFile: Hashable, Sendable {
    case articles(Int)
    case texts(Int)
    case mentions(Int)
    case notes(Int)
    case entities, roles, stages
    case package
    case checksums(Int)
    case recordChecksums

    var path: String {
        switch self {
        case .articles(let year): "data/articles-\(year).csv"
        case .texts(let year): "data/articles-\(year).jsonl"
        case .mentions(let year): "data/mentions-\(year).csv"
        case .notes(let year): "data/notes-\(year).jsonl"
        case .entities: "data/entities.csv"
        case .roles: "data/roles.csv"
        case .stages: "data/stages.csv"
        case .package: "data/datapackage.json"
        case .checksums(let year): "data/sha256-\(year).txt"
        case .recordChecksums: "data/sha256-records.txt"
        }
    }

    /// The key of its description in the locale.
    var label: String {
        switch self {
        case .articles: "data_articles"
        case .texts: "data_texts"
        case .mentions: "data_mentions"
        case .notes: "data_notes"
        case .entities: "data_entities"
        case .roles: "data_roles"
        case .stages: "data_stages"
        case .package: "data_package"
        case .checksums, .recordChecksums: "data_checksums"
        }
    }

    /// Whether it is a list of the checksums of others.
    var isChecksums: Bool {
        switch self {
        case .checksums, .recordChecksums: true
        default: false
        }
    }

    /// A year without notes has no file of them: programs refuse an empty one.
    static func files(of year: Int, in archive: Archive) -> [DataFile] {
        let hasNotes = archive.issues.contains { issue in
            issue.id.date.year == year
                && (issue.articles.contains { !$0.annotations.isEmpty && !$0.isUnlisted }
                    || issue.pages.contains { !$0.annotations.isEmpty })
        }
        return [.articles(year), .texts(year), .mentions(year)] + (hasNotes ? [.notes(year)] : [])
            + [.checksums(year)]
    }

    /// Those of `archive`: of records, then of each year.
    static func all(in archive: Archive) -> [DataFile] {
        general + Set(archive.issues.map(\.id.date.year)).sorted().flatMap { files(of: $0, in: archive) }
    }

    static let general: [DataFile] = [.entities, .roles, .stages, .package, .recordChecksums]
}
