import ArchiveModel
import Foundation
import Ingest
import Reading

/// The articles of every `N.txt` below a folder.
enum ArticleTexts {
    static func load(_ folder: String) -> [Article] {
        guard let files = FileManager.default.enumerator(atPath: folder), let issue = IssueID("2021-01-05")
        else {
            return []
        }
        let paths = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted()
        return paths.flatMap { path -> [Article] in
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(path)"),
                let text = TextDecoder.decode(Array(bytes), path: path).value
            else { return [] }
            return IssueReader.read(issue: issue, pages: [1: text]).value.articles
        }
    }
}
