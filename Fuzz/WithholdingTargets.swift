import ArchiveModel
import Foundation
import Ingest
import Publishing
import SiteGenerator

/// A file of withholdings is understood, or it is an error that says where; what it masks is in no file of the site.
enum WithholdingTarget {
    static func check(_ bytes: [UInt8]) {
        let read = ArchiveTarget.reading(withheld: bytes)
        Findings.check(read.diagnostics, in: ["../withheld/1.md": bytes])
        guard !read.diagnostics.hasErrors, let archive = read.value.archive else {
            promise(read.diagnostics.hasErrors, "an archive is missing and nothing says why")
            return
        }
        promise(read.value.withholdings == 1, "a withholding was passed over in silence")
        let names = read.value.withheld.names.filter { $0.article == nil }.map(\.text)
        let finder = NameFinder(names)
        for issue in archive.issues {
            for article in issue.articles {
                let texts =
                    [article.headline, article.kicker].compactMap(\.self) + article.paragraphs.map(\.text)
                for text in texts {
                    promise(!finder.finds(text) || isShown(names, read.value), "an article shows '\(names)'")
                }
            }
        }
    }

    /// Whether what is shown in the place of one name makes another: then the search for words refuses the site.
    private static func isShown(_ names: [String], _ reading: Ingest.Reading) -> Bool {
        let scan = LeakScan(reading.withheld)
        return names.contains { name in
            !scan.leaks(in: Array(name.utf8), path: "x").isEmpty
        }
    }
}

/// The search for withheld words ends on any bytes, points at files that exist, and finds a name behind them.
enum LeakScanTarget {
    static func check(_ bytes: [UInt8]) {
        for path in ["a.html", "a.bin"] {
            for diagnostic in scan.leaks(in: bytes, path: path) {
                promise(diagnostic.location?.path == path, "\(diagnostic) is of another file")
                promise(diagnostic.id.hasPrefix("withheld-"), "\(diagnostic)")
            }
        }
        let isText = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !bytes.contains(0x5C)
        guard isText, bytes.first.map({ $0 > 0x40 }) ?? true else { return }
        let found = scan.leaks(in: bytes + Array("\n。单玉君。\n".utf8), path: "a.txt")
        promise(found.contains { $0.id == "withheld-leak" }, "a name is not found behind plain text")
    }

    private static let scan: LeakScan = {
        var words = WithheldWords()
        words.names = [
            WithheldWords.Name(text: "单玉君", file: "1.md"),
            WithheldWords.Name(text: "Ann Lee", initials: ["A. L."], file: "2.md"),
        ]
        words.records = [WithheldWords.Record(id: EntityID(.person, "li"), file: "1.md")]
        return LeakScan(words)
    }()
}
