import ArchiveModel
import Foundation
import Ingest
import Names
import Publishing
import Reading
import SiteGenerator

/// Measures the stages of a build one after the other, each on one core, for the archive and the folder of themes that
/// are named.
let arguments = CommandLine.arguments.dropFirst()
guard let content = arguments.first, let themes = arguments.dropFirst().first,
    let read = await ReadArchive.read(content).value
else {
    FileHandle.standardError.write(Data("usage: stages-benchmark ARCHIVE THEMES\n".utf8))
    exit(64)
}
let sources = read.folder.sources
let pages = sources.filter { $0.path.hasPrefix("issues/") && $0.path.hasSuffix(".txt") }
let articles = read.archive.issues.flatMap(\.articles)
let textSize = articles.flatMap(\.paragraphs).reduce(0) { $0 + $1.text.utf8.count }
var stopwatch = Stopwatch(articles: articles.count)
print("\(read.archive.issues.count) issues, \(articles.count) articles")

_ = stopwatch.time("read") { ArchiveFolder.read(content) }
stopwatch.report("read", bytes: sources.reduce(0) { $0 + $1.bytes.count }, "sources")

let issue = read.archive.issues.first?.id
_ = stopwatch.time("divide") {
    pages.reduce(0) { count, page in
        guard let issue, let text = TextDecoder.decode(page.bytes, path: page.path).value else {
            return count
        }
        return count + IssueReader.read(issue: issue, pages: [1: text]).value.articles.count
    }
}
stopwatch.report("divide", bytes: pages.reduce(0) { $0 + $1.bytes.count }, "page text")

_ = stopwatch.time("recognise") { NameRecogniser.recognised(articles) }
stopwatch.report("recognise", bytes: textSize, "articles")

let lexicon = stopwatch.time("settle") { Lexicon.build(entities: read.archive.entities).value }
stopwatch.report("settle", bytes: read.archive.entities.reduce(0) { $0 + $1.name.utf8.count }, "names")

_ = stopwatch.time("resolve") { articles.reduce(0) { $0 + lexicon.mentions(in: $1).count } }
stopwatch.report("resolve", bytes: textSize, "articles")

guard let site = stopwatch.time("index", { PreparedSite.plan(read, themeFolder: themes).value }) else {
    exit(1)
}
stopwatch.report("index", bytes: textSize, "articles")

let folder = FileManager.default.temporaryDirectory.appending(path: "stages-\(getpid())").path()
let output = try OutputFolder(folder)
try output.makeState()
let staging = try Staging(output, last: nil)
var folders = Set<String>()
var made = 0
for rendition in site.renditions {
    let bytes = try stopwatch.time("render") { try rendition.bytes().value }
    _ = try stopwatch.time("write") { try staging.write(rendition.path, bytes, folders: &folders) }
    made += bytes.count
}
stopwatch.report("render", bytes: made, "site")
stopwatch.report("write", bytes: made, "site")
try Disk.remove(output.state)
