import ArchiveModel
import Memo
import Publishing
import TestSupport
import Testing

@Suite struct ManifestTests {
    private static func manifest() throws -> Manifest {
        let folder = try TemporaryFolder()
        try folder.write("one", to: "b.html")
        try folder.write("two", to: "年 表.html")
        let entries = try ["年 表.html", "b.html"].map { name in
            Manifest.Entry(
                path: name, hash: ContentHash(of: Array(name.utf8)),
                status: try Disk.status(folder.path(name)))
        }
        return Manifest(root: 7, saved: 9, entries: entries)
    }

    @Test func `a manifest reads what it wrote`() throws {
        let manifest = try Self.manifest()
        #expect(Manifest(manifest.serialised) == manifest)
        #expect(manifest.entries.map(\.path) == ["b.html", "年 表.html"])
    }

    @Test func `a manifest that is cut short or changed anywhere is not trusted`() throws {
        let whole = try Self.manifest().serialised
        for end in whole.indices { #expect(Manifest(Array(whole[..<end])) == nil) }
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 1
            #expect(Manifest(changed) == nil)
        }
    }

    @Test func `a manifest of another version is not trusted`() throws {
        let other = Array("broadsheet output manifest 1".utf8)
        #expect(Manifest(other + (try Self.manifest().serialised.dropFirst(other.count))) == nil)
        #expect(Manifest([]) == nil)
    }
}

@Suite struct ContentHashTests {
    @Test(
        "the hash is MurmurHash3 x64 128 with seed 0",
        arguments: [
            ("", "00000000000000000000000000000000"), ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
            ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
        ])
    func knownValue(text: String, digits: String) {
        #expect(ContentHash(of: Array(text.utf8)).description == digits)
        #expect(ContentHash(digits) == ContentHash(of: Array(text.utf8)))
    }
}
