import Foundation
import Glibc

/// The `broadsheet` that was built together with the tests.
package struct BuiltTool: Sendable {
    package struct Result: Sendable {
        /// The exit code; 128 + n when signal n ended it.
        package var status: Int32
        package var output: String
        package var error: String

        /// Both streams, for a transcript.
        package var text: String { output + error }
    }

    package let path: String

    package init(path: String) { self.path = path }

    /// Beside the test bundle; `nil` when it was not built.
    package static var found: BuiltTool? {
        guard let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
            return nil
        }
        let folders = [bundle, CommandLine.arguments.first ?? ""].map {
            ($0 as NSString).deletingLastPathComponent
        }
        return folders.map { $0 + "/broadsheet" }.first { FileManager.default.isExecutableFile(atPath: $0) }
            .map { BuiltTool(path: $0) }
    }

    /// Runs it to its end in `folder`.
    @discardableResult
    package func run(_ arguments: [String], in folder: String) throws -> Result {
        let running = try start(arguments, in: folder)
        return running.wait()
    }

    /// Begins to run it.
    package func start(_ arguments: [String], in folder: String) throws -> Running {
        let number = UInt32.random(in: 0 ... .max)
        let output = folder + "/.tool-output-\(number)"
        let error = folder + "/.tool-error-\(number)"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        for file in [output, error] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: error)
        try process.run()
        return Running(process: process, output: output, error: error)
    }

    package struct Running {
        fileprivate let process: Process
        fileprivate let output: String
        fileprivate let error: String

        /// What it has written so far.
        package var errorSoFar: String { (try? String(contentsOfFile: error, encoding: .utf8)) ?? "" }

        package var isRunning: Bool { process.isRunning }

        /// Ends it as Ctrl-C does.
        package func interrupt() { Glibc.kill(process.processIdentifier, SIGINT) }

        /// Ends it without a chance to tidy up.
        package func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

        package func wait() -> Result {
            process.waitUntilExit()
            let isKilled = process.terminationReason == .uncaughtSignal
            return Result(
                status: process.terminationStatus + (isKilled ? 128 : 0),
                output: (try? String(contentsOfFile: output, encoding: .utf8)) ?? "", error: errorSoFar)
        }
    }
}
