import ArchiveModel
import Foundation
import Ingest

/// Measures read + divide: bytes of page text in, articles with their paragraphs out, on one core.
///
/// Prints one line a measurement: what was read, its size, megabytes of source a second.
let folder = CommandLine.arguments.dropFirst().first ?? "Content/issues"
let pages = PageFiles.load(folder)
guard !pages.isEmpty else {
    FileHandle.standardError.write(Data("no page texts (N.txt) in \(folder)\n".utf8))
    exit(64)
}
Measurement.print("single pages", pages)
if CommandLine.arguments.contains("--pages-only") { exit(0) }
for size in [1, 2, 5, 10] {
    Measurement.print("one page of \(size) MB", [PageFiles.page(of: size * 1_000_000, from: pages)])
}
Measurement.print("one line of 50 MB", [PageFiles.line(of: 50_000_000, from: pages)])
