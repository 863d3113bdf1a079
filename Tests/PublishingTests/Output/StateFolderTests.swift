import ArchiveModel
import Foundation
import Publishing
import TestSupport
import Testing

/// What a build remembers beside the site: nobody else reads it, and nothing that is withheld is in it.
struct StateFolderTests {
    private func modes(in folder: TemporaryFolder, _ path: String) throws -> [String: Int] {
        let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path(path)) + [""]
        let files = all.filter { !$0.hasSuffix(".tool-output") }
        return try Dictionary(
            uniqueKeysWithValues: files.map { name in
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: folder.path("\(path)/\(name)"))
                return (name, try #require(attributes[.posixPermissions] as? Int))
            })
    }

    @Test(arguments: ["000", "022", "077", "777"])
    func `the state is closed to others, whatever the umask, and the site is as the umask says`(umask: String)
        throws
    {
        let tool = try #require(BuiltTool.found, "the tool is not built")
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        if umask == "777" {
            try FileManager.default.createDirectory(
                atPath: folder.path("Out"), withIntermediateDirectories: false)
        }
        let shell = BuiltTool(path: "/bin/sh")
        let line =
            "umask \(umask); exec '\(tool.path)' build Content --output Out/Public --theme-dir '\(SmallArchive.themes)'"
        for _ in 0..<2 {
            let result = try shell.run(["-c", line], in: folder.path)
            guard umask != "777" || getuid() == 0 else { return }
            #expect(result.status == 0, "\(result.text)")
        }
        let modes = try modes(in: folder, "Out/.broadsheet")
        #expect(
            modes.keys.sorted() == [
                "", ".gitignore", "Public", "Public/lock", "Public/manifest", "Public/memo",
            ])
        let folders: Set<String> = ["", "Public"]
        for (name, mode) in modes {
            #expect(mode == (folders.contains(name) ? 0o700 : 0o600), "\(name)")
        }
        let page = try FileManager.default.attributesOfItem(atPath: folder.path("Out/Public/index.html"))
        #expect(page[.posixPermissions] as? Int == 0o666 & ~(Int(umask, radix: 8) ?? 0))
    }

    @Test func `the state that an older version left open is closed`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        #expect(try await folder.build().isPublished)
        for path in ["", "/Public", "/Public/memo", "/Public/manifest", "/Public/lock", "/.gitignore"] {
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o777], ofItemAtPath: folder.path(".broadsheet" + path))
        }
        #expect(try await folder.build().isPublished)
        for (name, mode) in try modes(in: folder, ".broadsheet") { #expect(mode & 0o077 == 0, "\(name)") }
    }

    @Test(
        arguments: [
            ("www", nil), ("public_html", nil), ("srv/htdocs/paper", nil), ("site", "site/index.html"),
            ("a/b/c", "a/index.html"),
        ] as [(String, String?)])
    func `a state that a server would find is told about`(parent: String, front: String?) async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        if let front { try folder.write("<p>", to: front) }
        let report = try await folder.build(to: parent + "/Public")
        #expect(report.isPublished)
        let found = report.diagnostics.filter { $0.id == "state-served" }
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.location?.path == folder.path(parent + "/.broadsheet"))
    }

    @Test func `a state beside the site in a folder of its own is nothing to tell`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        #expect(
            try await folder.build(to: "paper/site").diagnostics.filter { $0.id.hasPrefix("state-") } == [])
    }

    // MARK: Withheld words in it

    /// The words of the archive that are withheld later: a name in all its writings, its address, and a withdrawn text.
    private static let canaries = [
        "单玉君", "單玉君", "玉君", "shan-yujun", "shan-yu-jun", "Yùjūn", "一件旧案", "当事人的店铺", "街坊们",
    ]

    /// Which canaries stand somewhere in the state, in UTF-8 or UTF-16, also where a blank or a line end parts them.
    /// Nothing in it is packed: its texts are bytes of UTF-8 behind their lengths.
    private func canaries(in folder: TemporaryFolder) throws -> Set<String> {
        var found = Set<String>()
        for (path, bytes) in try folder.tree(".broadsheet") {
            let dense = bytes.filter { ![0x20, 0x0A, 0x0D].contains($0) }
            let text = path + String(decoding: dense, as: UTF8.self)
            for canary in Self.canaries {
                let wide = canary.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
                if text.contains(canary) || dense.firstRange(of: wide) != nil { found.insert(canary) }
            }
        }
        return found
    }

    private func archive() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(WithheldArchiveScript.archive, in: "Content")
        try folder.write("Nothing is withheld yet.\n", to: "withheld/README.md")
        return folder
    }

    @Test func `what is withheld later is in no byte of the state any more`() async throws {
        let folder = try archive()
        #expect(try await folder.build().isPublished)
        let before = try canaries(in: folder)
        #expect(before.isSuperset(of: ["单玉君", "shan-yujun", "一件旧案"]), "the search could not fail: \(before)")
        try folder.write(WithheldArchiveScript.masked, in: "withheld")
        #expect(try await folder.build().isPublished)
        #expect(try canaries(in: folder) == [])
        // An issue that holds withheld words is not written down when it is edited either, and one that holds none is.
        let text = try folder.text("Content/issues/2021-03-02/2.txt")
        try folder.write(text + "\n\n单玉君也看了水渠。\n", to: "Content/issues/2021-03-02/2.txt")
        try folder.write("# 渡口停航\n\n昨天起,北岸的渡口停航,船都靠在南岸,等春水过去再开。\n", to: "Content/issues/2021-03-05/1.txt")
        let report = try await folder.build()
        #expect(report.isPublished, "\(report.diagnostics.filter { $0.severity == .error })")
        #expect(try canaries(in: folder) == [])
        let memo = String(
            decoding: try #require(try folder.tree(".broadsheet")["Public/memo"]), as: UTF8.self)
        #expect(memo.contains("渡口停航"))
    }

    @Test func `a withholding that is not understood lets nothing be written down`() async throws {
        let folder = try archive()
        try folder.write(
            "---\ntarget: \"*\"\nname: 单玉君\naction: mask\npublic_reason: 应本人要求\n---\n", to: "withheld/1.MD")
        let report = try await folder.build()
        #expect(!report.isPublished)
        #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == ["not-a-withholding"])
        #expect(try canaries(in: folder) == [])
    }

    @Test func `a build that a leak stops writes nothing down of it`() async throws {
        let folder = try archive()
        try folder.write(WithheldArchiveScript.masked, in: "withheld")
        try folder.write("单玉君", to: "Content/static/names.txt")
        #expect(try await !folder.build().isPublished)
        #expect(try canaries(in: folder) == [])
    }

    @Test func `with withholdings the next build goes on from the last one`() async throws {
        let folder = try archive()
        try folder.write(WithheldArchiveScript.masked, in: "withheld")
        #expect(try await folder.build().made > 0)
        let second = try await folder.build()
        #expect(second.isPublished && second.changed == 0)
        #expect(second.made < second.files / 2)
    }
}
