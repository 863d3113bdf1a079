import TestSupport
import Testing

@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built")) struct TranscriptTests {
    @Test(
        "help says what a command does, with examples",
        arguments: [
            "", "init", "import", "divide", "edition", "build", "serve", "check", "review", "audit",
            "extract",
        ])
    func help(command: String) throws {
        var transcript = Transcript(try #require(BuiltTool.found), in: try TemporaryFolder())
        try transcript.type("broadsheet \(command) --help")
        try GoldenFile("help\(command.isEmpty ? "" : "-" + command).txt").expect(transcript.stable)
    }

    @Test func `a first archive, from nothing to a site`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            # 河湾大桥通车

            本报讯（记者 陆小满）昨天上午,河湾大桥通车,两岸的人不再等船。县长周远说,桥修了三年。

            # 春耕开始

            今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。
            """, to: "scans/2021-03-02-1.txt")
        var transcript = Transcript(try #require(BuiltTool.found), in: folder)
        for command in [
            "init Content --paper 河湾日报", "import scans --dry-run", "import scans", "import scans",
            "divide", "check", "build --theme-dir \(SmallArchive.themes)",
            "build --theme-dir \(SmallArchive.themes)", "check --strict",
        ] {
            try transcript.type("broadsheet " + command)
        }
        try GoldenFile("first-archive.txt").expect(transcript.stable)
        #expect(folder.exists("Public/2021-03-02/p1/a1/index.html"))
    }

    @Test func `extract says of each name where it stands and why it is one`() throws {
        let folder = try TemporaryFolder()
        try folder.write("# 河湾大桥通车\n\n本报讯（记者 陆小满）昨天上午,县长周远到柳河镇调研。", to: "1.txt")
        var transcript = Transcript(try #require(BuiltTool.found), in: folder)
        try transcript.type("broadsheet extract 1.txt --explain")
        #expect(transcript.stable.contains("person 周远 (县长)  ¶1, 94 %: a title stands before it"))
        #expect(transcript.stable.contains("place 柳河镇  ¶1"))
        #expect(transcript.stable.contains("a credit of the page stands before it"))
    }

    @Test func `wrong usage says what is right, and exits with 64`() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        var transcript = Transcript(try #require(BuiltTool.found), in: folder)
        for command in [
            "biuld", "build --threads 0", "build --treads 2", "serve --port 70000", "import",
            "import x.txt --date 2021-02-30", "divide 2021-03-20", "serve --built --theme-dir x",
            "build --diagnostics xml",
        ] {
            try transcript.type("broadsheet " + command)
        }
        try GoldenFile("wrong-usage.txt").expect(transcript.stable)
    }

    @Test func `what is missing is named, and exits with 1`() throws {
        let folder = try TemporaryFolder()
        var transcript = Transcript(try #require(BuiltTool.found), in: folder)
        for command in [
            "build", "check", "serve", "serve --built", "import missing.txt", "extract missing.txt",
        ] {
            try transcript.type("broadsheet " + command)
        }
        try GoldenFile("missing.txt").expect(transcript.stable)
        #expect(try folder.names().filter { !$0.hasPrefix(".tool-") } == [])
    }
}
