package import ArchiveModel

/// Whether the output and the archive stay out of each other's way.
package enum OverlapCheck {
    /// An error when one of the two folders holds the other.
    package static func check(_ output: OutputFolder, content: String) throws(FileError) -> [Diagnostic] {
        guard try Disk.statusIfPresent(content) != nil else { return [] }
        let archive = try Disk.resolved(content)
        guard Path.contains(output.path, archive) || Path.contains(archive, output.path) else { return [] }
        return [.overlap(output.name, content)]
    }
}

extension Diagnostic {
    fileprivate static func overlap(_ output: String, _ content: String) -> Diagnostic {
        Diagnostic(
            .outputOverlapsArchive, "The site and the archive stand in folders of their own",
            at: SourceLocation(output), notes: ["The archive is '\(content)'."],
            fixes: ["choose another folder with --output"])
    }
}
