import Foundation
import TestSupport
import Testing

/// Names of files and folders that are not UTF-8, which a Swift program cannot hold.
@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built")) struct ForeignNamesTests {
    /// What a shell says to `script`, in which `$TOOL` is the tool and `$BAD` a name with a byte that UTF-8 has not.
    private func shell(_ script: String, in folder: TemporaryFolder) throws -> (status: Int32, text: String) {
        let tool = try #require(BuiltTool.found)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "BAD=\"$(printf 'Pub\\377')\"; exec 2>&1; " + script]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.environment = [
            "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TOOL": tool.path, "THEMES": SmallArchive.themes,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    @Test(arguments: [
        "build Content --output \"$BAD\"", "build Content --theme-dir \"$BAD\"", "audit \"$BAD\"",
        "check \"$BAD\"",
        "serve \"$BAD\"", "import \"$BAD.txt\"", "build --output=\"$BAD\"", "\"$BAD\"",
    ])
    func `a word of the command line that is not UTF-8 is shown and refused, and nothing is written`(
        command: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let said = try shell("\"$TOOL\" \(command)", in: folder)
        #expect(said.status == 64)
        #expect(said.text.contains("UTF-8") && said.text.contains("Pub\\xff"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    }

    @Test func `a folder below one whose name is not UTF-8 is an error that says so`() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let build = "\"$TOOL\" build Content --output Public --theme-dir \"$THEMES\""
        let output = try shell(
            "mkdir \"$BAD\" && cd \"$BAD\" && \(build.replacing("Content", with: "../Content"))", in: folder)
        #expect(output.status == 1)
        #expect(output.text.contains("is not UTF-8"))
        let content = try shell(
            "cp -r Content \"$BAD\" && cd \"$BAD\" && \(build.replacing("Public", with: "../Public"))",
            in: folder)
        #expect(content.status == 1)
        #expect(content.text.contains("is not UTF-8"))
        #expect(!folder.exists("Public"))
    }
}
