import Foundation
import TestSupport

/// What a user sees who types commands one after the other, without what differs from run to run.
struct Transcript {
    let folder: TemporaryFolder
    private let tool: BuiltTool
    private(set) var text = ""

    init(_ tool: BuiltTool, in folder: TemporaryFolder) {
        self.tool = tool
        self.folder = folder
    }

    /// Types a command; its words are separated by single spaces.
    mutating func type(_ command: String) throws {
        let arguments = command.split(separator: " ").dropFirst().map(String.init)
        let result = try tool.run(arguments, in: folder.path)
        text +=
            "$ \(command)\n" + result.text + (result.status == 0 ? "" : "[exit \(result.status)]\n") + "\n"
    }

    /// Times, sizes and counts of files change with machine and theme; the folder is another one each time.
    var stable: String {
        text.replacing(folder.path, with: "FOLDER").replacing(SmallArchive.themes, with: "THEMES")
            .replacing(/[0-9.]+ s\b/, with: "N s").replacing(/[0-9.]+ (kB|MB|bytes)/, with: "N kB")
            .replacing(/(Writing|articles?,) [0-9,]+ files/) { "\($0.1) N files" }
            .replacing(/(same bytes\. \(default:) [0-9]+\)/) { "\($0.1) N)" }
            .replacing(/\([0-9]+ changed, [0-9]+ removed\)/, with: "(N changed, N removed)")
    }
}
