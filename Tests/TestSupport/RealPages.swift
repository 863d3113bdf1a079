import Foundation

/// The folder of real newspaper pages named by `BROADSHEET_PAGES`; they are not part of the repository.
///
///     @Test(.enabled(if: RealPages.areHere, "BROADSHEET_PAGES names no folder"))
package enum RealPages {
    package static var areHere: Bool { !names.isEmpty }

    /// The names of its text files, sorted.
    package static var names: [String] {
        guard let folder else { return [] }
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return all.filter { $0.hasSuffix(".txt") }.sorted()
    }

    package static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: URL(fileURLWithPath: (folder ?? "") + "/" + name)))
    }

    private static var folder: String? { ProcessInfo.processInfo.environment["BROADSHEET_PAGES"] }
}
