import ArchiveModel
import Foundation
import Ingest

/// Measures linking: text of articles in, mentions out, on one core.
///
/// It is measured with 10 to 100,000 names: a factor of more than two between the two is a regression. Prints one line a
/// measurement: how many names, size, megabytes of article text a second.
let folder = CommandLine.arguments.dropFirst().first ?? "Content/issues"
let articles = ArticleTexts.load(folder)
guard !articles.isEmpty else {
    FileHandle.standardError.write(Data("no page texts (N.txt) in \(folder)\n".utf8))
    exit(64)
}
for count in [10, 100, 1000, 10_000, 100_000] {
    let lexicon = Lexicon.build(entities: InventedNames.entities(count)).value
    Measurement.print("linking, \(count) names", articles) { lexicon.mentions(in: $0).count }
}
