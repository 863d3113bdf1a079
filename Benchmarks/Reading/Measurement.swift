import ArchiveModel
import Glibc
import Ingest
import Reading

/// Reads the same pages for about a second, or once when they take longer. Time is that of the processor, so that other
/// work on the machine does not count.
enum Measurement {
    static func print(_ name: String, _ pages: [[UInt8]]) {
        let size = pages.reduce(0) { $0 + $1.count }
        var best = Duration.seconds(1000)
        var total = Duration.zero
        var articles = 0
        repeat {
            let start = processorTime()
            articles = read(pages)
            let took = processorTime() - start
            best = min(best, took)
            total += took
        } while total < .seconds(1)
        let rate = Double(size) / 1e6 / (best / .seconds(1))
        Swift.print(
            "\(name): \(size) bytes, \(articles) articles, \(Int(best / .milliseconds(1))) ms, \(Int(rate)) MB/s"
        )
    }

    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// How many articles the pages hold, each read by itself.
    private static func read(_ pages: [[UInt8]]) -> Int {
        guard let issue = IssueID("2021-01-05") else { return 0 }
        return pages.reduce(0) { count, bytes in
            guard let text = TextDecoder.decode(bytes, path: "page.txt").value else { return count }
            return count + IssueReader.read(issue: issue, pages: [1: text]).value.articles.count
        }
    }
}
