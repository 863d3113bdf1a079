import ArchiveModel
import Ingest
import Reading

/// Every non-blank character of a page stands in exactly one article part or in furniture.
enum Conservation {
    static func check(_ issue: Issue) {
        for page in issue.pages {
            let source = page.source
            var places = [UInt8](repeating: 0, count: source.bytes.count)
            let number = page.id.number
            let parts = issue.articles.flatMap(\.parts).filter { $0.page == number }.map(\.range)
            for range in parts + page.furniture.map(\.range) {
                promise(
                    range.lowerBound >= 0 && range.upperBound <= places.count, "\(range) is outside the page")
                for index in range { places[index] &+= 1 }
            }
            var offset = 0
            for scalar in source.string(0..<source.bytes.count).unicodeScalars {
                let isWhole = places[offset] == 1 && places[offset + UTF8.width(scalar) - 1] == 1
                promise(
                    isWhole || scalar.isBlank,
                    "\(scalar.debugDescription) at byte \(offset) stands in \(places[offset]) places")
                offset += UTF8.width(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    /// As in `Ingest`: what no reader sees.
    fileprivate var isBlank: Bool {
        properties.isWhitespace || value == 0xFEFF || value == 0x200B
            || properties.generalCategory == .control
    }
}

/// No note of a sidecar is dropped.
enum Notes {
    static func check(_ archive: Archive, _ contents: [String: [UInt8]]) {
        for issue in archive.issues {
            for page in issue.pages {
                let path = "issues/\(issue.id)/\(page.id.number).notes.md"
                guard let bytes = contents[path], let source = TextDecoder.decode(bytes, path: path).value
                else { continue }
                let published = Set(
                    (issue.pages.flatMap(\.annotations) + issue.articles.flatMap(\.annotations)).map(
                        \.location))
                for note in SidecarReader.sidecar(source, page: page.id.number).value.sections.flatMap(
                    \.notes)
                {
                    promise(published.contains(note.location), "the note at \(note.location) is dropped")
                }
            }
        }
    }
}
