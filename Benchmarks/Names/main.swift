import ArchiveModel
import Foundation
import Ingest
import Names

/// Measures linking and recognition: text of articles in, mentions out, on one core.
///
/// Linking is measured with 10 to 100,000 names: a factor of more than two between the two is a regression. Prints one
/// line a measurement: how many names, size, megabytes of article text a second, memory of the trie.
let folder = CommandLine.arguments.dropFirst().first ?? "Content/issues"
let articles = ArticleTexts.load(folder)
guard !articles.isEmpty else {
    FileHandle.standardError.write(Data("no page texts (N.txt) in \(folder)\n".utf8))
    exit(64)
}
for count in [10, 100, 1000, 10_000, 100_000] {
    let lexicon = Lexicon.build(entities: InventedNames.entities(count)).value
    Measurement.print("linking, \(count) names, trie of \(lexicon.trieBytes / 1024) KB", articles) {
        article in
        lexicon.mentions(in: article).count
    }
}
let recogniser = NameRecogniser()
Measurement.print("recognition", articles) { recogniser.mentions(in: $0).count }
let lexicon = Lexicon.build(entities: InventedNames.entities(100_000)).value
Measurement.print("recognition and linking, 100000 names", articles) { article in
    lexicon.mentions(in: article).count + recogniser.mentions(in: article).count
}
