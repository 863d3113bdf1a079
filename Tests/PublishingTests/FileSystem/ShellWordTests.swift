import Foundation
import Publishing
import Testing

struct ShellWordTests {
    @Test(arguments: [
        "Content", "Paper 2", "it's", "a;rm -rf b", "$HOME", "`x`", "-x", "~", "", "辽源 日报", "a\nb", "a\"b",
        "a'\u{1B}[b",
        "*", "a\\b", "a#b", "a&b", "(a)", "名.录/第 1 卷",
    ])
    func `a shell takes a path that is printed for the same path`(path: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "printf %s " + Path.shellWord(path)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        let read = String(decoding: bytes, as: UTF8.self)
        process.waitUntilExit()
        #expect(read == (path.hasPrefix("-") ? "./" + path : path))
    }

    @Test func `a plain path is left as it is`() {
        #expect(Path.shellWord("Content/issues/2021-03-02") == "Content/issues/2021-03-02")
        #expect(Path.shellWord("辽源日报") == "辽源日报")
    }
}
