import ArchiveModel
import Foundation
import Memo
import Publishing
import TestSupport
import Testing

@Suite struct IncrementalBuildTests {
    /// An archive with a theme of its own, published again and again into one folder.
    private struct Place {
        let folder: TemporaryFolder
        /// As `serve` keeps it.
        let live = Memo()
        var files: [String: [UInt8]]

        init() throws {
            let isFast = FileManager.default.isWritableFile(atPath: "/dev/shm")
            folder = try TemporaryFolder(in: isFast ? "/dev/shm" : nil)
            files = RiverArchive.script.files
            let theme = SmallArchive.themes + "/reading-room"
            for name in try FileManager.default.subpathsOfDirectory(atPath: theme) {
                guard let bytes = FileManager.default.contents(atPath: theme + "/" + name) else { continue }
                files["Themes/reading-room/" + name] = Array(bytes)
            }
            for (path, bytes) in files { try folder.write(bytes, to: "Content/" + path) }
            try folder.write("", to: "withheld/README.md")
        }

        mutating func set(_ path: String, _ bytes: [UInt8]?) throws {
            if let bytes {
                try folder.write(bytes, to: "Content/" + path)
            } else if files[path] != nil {
                try folder.remove("Content/" + path)
            }
            files[path] = bytes
        }

        func build() async throws -> BuildReport {
            try await Build(
                BuildOptions(content: folder.path("Content"), output: folder.path("Public"))
            ).run()
        }

        /// Every file of the site as a build without memo would write it, and all that it tells.
        private func clean() async throws -> Diagnosed<[String: [UInt8]]> {
            let prepared = await PreparedSite.prepare(content: folder.path("Content"))
            var diagnostics = prepared.diagnostics
            var files: [String: [UInt8]] = [:]
            for rendition in try #require(prepared.value).renditions {
                files[rendition.path] = try rendition.bytes().unwrap(into: &diagnostics)
            }
            return Diagnosed(files, diagnostics)
        }

        /// Holds what `report` tells of, and what a preview with a warm memo shows, against a build without memo.
        func expectClean(_ report: BuildReport, _ what: String) async throws {
            let clean = try await clean()
            try #require(
                report.diagnostics.filter { $0.id != "edited-output" } == clean.diagnostics, "\(what)")
            try expect(try folder.tree("Public"), clean.value, "\(what)")
            let warm = await PreparedSite.prepare(
                content: folder.path("Content"), memo: live, forPreview: true)
            live.age()
            let site = try #require(warm.value)
            var shown: [String: [UInt8]] = [:]
            for rendition in site.renditions { shown[rendition.path] = try rendition.bytes().value }
            for path in clean.value.keys where shown[path] == nil {
                shown[path] = try site.searchFile(path)?.bytes().value
            }
            try expect(shown, clean.value, "preview, \(what)")
        }

        private func expect(
            _ files: [String: [UInt8]], _ clean: [String: [UInt8]], _ what: String
        ) throws {
            try #require(files.keys.sorted() == clean.keys.sorted(), "\(what)")
            try #require(clean.keys.filter { files[$0] != clean[$0] }.sorted() == [], "\(what)")
        }
    }

    private static var edits: Int {
        ProcessInfo.processInfo.environment["BROADSHEET_EDITS"].flatMap { Int($0) } ?? 40
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `after any edits a build gives the bytes of a clean build`(seed: UInt64) async throws {
        var place = try Place()
        var random = RandomEdits(seed: seed)
        var history = [place.files]
        _ = try await place.build()
        var published = 0
        for step in 0..<Self.edits {
            let before = place.files
            if random.number(below: 8) == 0 {
                let old = history[random.number(below: history.count)]
                for path in Set(old.keys).union(place.files.keys) where old[path] != place.files[path] {
                    try place.set(path, old[path])
                }
            }
            let edit = random.next(place.files)
            try place.set(edit.path, edit.bytes)
            let report = try await place.build()
            guard report.isPublished else {
                for path in Set(before.keys).union(place.files.keys) where before[path] != place.files[path] {
                    try place.set(path, before[path])
                }
                continue
            }
            published += 1
            try await place.expectClean(report, "seed \(seed), step \(step): \(edit.path)")
            history.append(place.files)
        }
        #expect(published * 2 > Self.edits, "most edits must leave a valid archive")
    }

    /// Edits of one part of which pages of another are made; random edits come upon each only now and then.
    private static let effects: [(what: String, before: [(String, String)], edit: (String, String))] = [
        (
            "the qualifier of one who may be meant", [],
            ("people/wu-ming-teacher.md", "---\nname: 吴明\nqualifier: 老教师\nroles: [{title: 校长}]\n---\n")
        ),
        (
            "another of two namesakes is meant",
            [
                ("people/wu-ming-doctor.md", "---\nname: 吴明\nqualifier: 医生\nwithin: places/beian\n---\n"),
                ("issues/2023-03-02/1.txt", "# 吴明来了\n\n北岸的校长吴明来了。\n"),
            ],
            ("people/wu-ming-teacher.md", "---\nname: 吴明\nqualifier: 教师\n---\n")
        ),
        (
            "a name comes to have a page of its own",
            [
                ("issues/2023-03-02/1.txt", "# 来信\n\n记者采访了高明远。高明远说,水渠下月就通。\n"),
                ("issues/2023-03-04/1.txt", "# 水渠\n\n高明远讲了话。\n"),
                ("issues/2021-03-04/1.txt", "# 渔船进港\n\n三十条渔船进港。\n"),
            ],
            ("issues/2023-03-04/1.txt", "# 水渠\n\n县水利局局长高明远讲了话。\n")
        ),
    ]

    @Test(arguments: effects.indices)
    func `what an edit elsewhere changes is made again`(number: Int) async throws {
        let effect = Self.effects[number]
        var place = try Place()
        for (path, text) in effect.before { try place.set(path, Array(text.utf8)) }
        try #require(try await place.build().isPublished)
        try place.set(effect.edit.0, Array(effect.edit.1.utf8))
        let report = try await place.build()
        #expect(report.isPublished)
        try await place.expectClean(report, effect.what)
    }

    @Test func `what a text that is withdrawn comes to hold is found in a page that nobody edited`()
        async throws
    {
        var place = try Place()
        let words = "这一句话谁都不该在别处读到,因为它已经撤下了。"
        let rule = "---\ntarget: 2021-03-06-p1-a1\naction: withdraw\npublic_reason: 撤下\n---\n"
        try place.set("../withheld/1.md", Array(rule.utf8))
        try place.set("people/lu-xiaoman.md", Array("---\nname: 陆小满\n---\n记者。\(words)\n".utf8))
        #expect(try await place.build().isPublished)
        try place.set("issues/2021-03-06/1.txt", Array("# 吴明的信\n\n本报收到吴明来信。\(words)\n".utf8))
        let report = try await place.build()
        #expect(!report.isPublished)
        #expect(report.diagnostics.contains { $0.location?.path.contains("people/lu-xiaoman") == true })
    }

    @Test func `a note makes the pages of its issue anew, and no other article`() async throws {
        var place = try Place()
        let first = try await place.build()
        #expect(first.made == first.files)
        let notes = "# 渔船进港 {#p1-a1}\n\n头一网。\n"
        try place.set("issues/2021-03-04/1.notes.md", Array(notes.utf8))
        let second = try await place.build()
        #expect(second.changed > 0)
        #expect(second.made < first.files / 2, "\(second.made) of \(first.files) files made")
        try await place.expectClean(second, "a note")
    }

    @Test func `a memo that was deleted, cut, or changed in any place is not trusted`() async throws {
        var place = try Place()
        _ = try await place.build()
        let memo = ".broadsheet/Public/memo"
        let whole = try #require(FileManager.default.contents(atPath: place.folder.path(memo)))
        var random = RandomEdits(seed: 7)
        for round in 0..<30 {
            var bytes = Array(whole)
            switch round {
            case 0: try place.folder.remove(memo)
            case 1: try place.folder.write("", to: memo)
            case 2..<8:
                try place.folder.write(Array(bytes.prefix(random.number(below: bytes.count))), to: memo)
            default:
                let position = round == 8 ? 20 : random.number(below: bytes.count)
                bytes[position] ^= UInt8(1 << random.number(below: 8))
                try place.folder.write(bytes, to: memo)
            }
            let text = "# 渔船进港\n\n第\(round)条渔船进港,周远卖了鱼。"
            try place.set("issues/2021-03-04/1.txt", Array(text.utf8))
            let report = try await place.build()
            #expect(report.isPublished)
            try await place.expectClean(report, "round \(round)")
        }
    }

    @Test func `a published file that somebody changed is made again`() async throws {
        let place = try Place()
        _ = try await place.build()
        try place.folder.write("defaced", to: "Public/2021-03-02/p1/a1/index.html")
        let report = try await place.build()
        #expect(report.isPublished)
        try await place.expectClean(report, "a defaced page")
    }
}
