/// What kind of bytes a file holds, as its first ones tell.
package enum FileForm: Hashable, Sendable {
    case text
    /// A picture, a film or a font: nobody reads words in its bytes.
    case picture
    case gzip, zip
    /// A form of document or archive that is not opened here; with its article.
    case closed(String)

    package init(of bytes: [UInt8]) {
        if bytes.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .zip
        } else if let known = Self.others.first(where: { bytes.starts(with: $0.bytes) }) {
            self = known.form
        } else if let signature = FileSignature.binary(of: bytes) {
            self = signature.isPicture ? .picture : .closed(signature.name)
        } else {
            self = .text
        }
    }

    private static let others: [(bytes: [UInt8], form: FileForm)] = [
        (Array("Rar!".utf8), .closed("packed with RAR")), (Array("wOFF".utf8), .picture),
        (Array("wOF2".utf8), .picture), ([0, 1, 0, 0, 0], .picture), (Array("OTTO".utf8), .picture),
        (Array("ID3".utf8), .picture), (Array("OggS".utf8), .picture), (Array("fLaC".utf8), .picture),
        ([0x1A, 0x45, 0xDF, 0xA3], .picture), ([0, 0, 1, 0], .picture),
        (Array("AT&TFORM".utf8), .closed("DjVu")), ([0x04, 0x22, 0x4D, 0x18], .closed("packed with lz4")),
        (Array("SQLite format 3".utf8), .closed("an SQLite database")),
        (Array("BZh".utf8), .closed("packed with bzip2")), ([0x1F, 0x9D], .closed("packed with compress")),
    ]
}
