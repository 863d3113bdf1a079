import ArchiveModel
import Ingest

/// The address of a record that is not published, as files of a site may spell it.
struct RecordAddress: Sendable {
    /// By which the record is withheld.
    let file: String
    private let folder: [UInt8]
    private let slug: [UInt8]

    init(_ record: WithheldWords.Record) {
        file = record.file
        folder = Array("\(record.id.kind.folder)/".utf8)
        slug = Array(record.id.slug.utf8)
    }

    /// Whether it stands in `text`: the slug with nothing of a longer one beside it, below the folder of its kind or as a
    /// part of an address. `li` of `people/li` is not `<li>`.
    func stands(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = slug.first, bytes.count >= slug.count else { return false }
            for start in 0...bytes.count - slug.count where bytes[start] == first {
                let end = start + slug.count
                guard start == 0 || !bytes[start - 1].isOfSlug, end == bytes.count || !bytes[end].isOfSlug,
                    bytes[start..<end].elementsEqual(slug)
                else { continue }
                let before = bytes[..<start]
                let after = bytes[end...]
                if before.suffix(folder.count).elementsEqual(folder) || after.starts(with: "/index.html".utf8)
                    || before.last == UInt8(ascii: "/") && after.first == UInt8(ascii: "/")
                {
                    return true
                }
            }
            return false
        }
    }
}

extension UInt8 {
    fileprivate var isOfSlug: Bool {
        switch self {
        case 0x2D, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
    }
}
