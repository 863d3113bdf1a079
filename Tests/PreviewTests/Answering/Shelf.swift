import Preview
import Publishing

/// Pages that a test lays out.
struct Shelf: FileSource {
    var files: [String: String]

    func file(_ path: String) async -> FoundFile? { files[path].map { .bytes(Array($0.utf8)) } }

    static let small = Shelf(files: [
        "index.html": "front", "people/index.html": "people", "people/孙 弘/index.html": "Sun", "a.css": "p {}",
        "404.html": "lost", "digits.txt": "0123456789", "empty.txt": "", ".secret": "secret",
        "people/.secret": "secret", ".well-known/security.txt": "contact",
    ])
}

extension Answer {
    var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .stored(let file, let range):
            String(
                decoding: (try? file.bytes(at: range.lowerBound, count: range.count)) ?? [], as: UTF8.self)
        }
    }
}
