import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: BuiltTool.found != nil, "the tool is not built"), .timeLimit(.minutes(5)))
struct ServeCommandTests {
    /// Starts `serve`, and waits until it says where.
    private static func serving(
        _ arguments: [String], in folder: TemporaryFolder
    ) async throws -> (BuiltTool.Running, RawClient) {
        let tool = try #require(BuiltTool.found)
        let running = try tool.start(["serve", "--port", "0"] + arguments, in: folder.path)
        while running.isRunning {
            if let match = running.errorSoFar.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)\//),
                let port = Int(match.1)
            {
                return (running, RawClient(port: port))
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw Ended(text: running.wait().text)
    }

    private struct Ended: Error { var text: String }

    @Test func `an archive is served from memory until the tool is stopped`() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallArchive.script(), in: "Content")
        let (running, client) = try await Self.serving(["--theme-dir", SmallArchive.themes], in: folder)
        #expect(await client.get("/people/zhou-yuan/").contains("周远"))
        #expect(running.errorSoFar.contains("Showing 'Content' at http://127.0.0.1:"))
        running.interrupt()
        #expect(running.wait().status == 128 + 2)
        #expect(!folder.exists("Public"))
        #expect(!folder.exists(".broadsheet"))
    }

    @Test func `a published folder is served as it stands`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("<body>as it stands</body>", to: "Public/index.html")
        let (running, client) = try await Self.serving(["--built"], in: folder)
        #expect(await client.get("/").hasSuffix("<body>as it stands</body>"))
        running.kill()
        _ = running.wait()
    }

    @Test func `a port that is taken is named, with the way out`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("<body></body>", to: "Public/index.html")
        let (running, client) = try await Self.serving(["--built"], in: folder)
        let tool = try #require(BuiltTool.found)
        let second = try tool.run(["serve", "--built", "--port", "\(client.port)"], in: folder.path)
        #expect(second.status == 1)
        #expect(second.error.contains("Port \(client.port) is taken by another program"))
        #expect(second.error.contains("--port 0"))
        running.kill()
        _ = running.wait()
    }

    @Test("an address of no use is named", arguments: ["203.0.113.7", "no-such-host.invalid"])
    func host(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("<body></body>", to: "Public/index.html")
        let tool = try #require(BuiltTool.found)
        let result = try tool.run(["serve", "--built", "--port", "0", "--host", name], in: folder.path)
        #expect(result.status == 1)
        #expect(result.error.contains("'\(name)'"))
    }
}
