import Glibc

/// Processor time by stage, so that other work on the machine does not count.
struct Stopwatch {
    let articles: Int
    private(set) var times: [String: Duration] = [:]

    init(articles: Int) { self.articles = articles }

    mutating func time<Result>(_ stage: String, _ work: () throws -> Result) rethrows -> Result {
        let start = Self.processorTime()
        defer { times[stage, default: .zero] += Self.processorTime() - start }
        return try work()
    }

    /// One line: the stage, what it took in or gave out, and how fast.
    func report(_ stage: String, bytes: Int, _ what: String) {
        let seconds = times[stage, default: .zero] / .seconds(1)
        let size = Double(bytes) / 1e6
        let figures = [
            "\((size * 10).rounded() / 10) MB of \(what)", "\(Int((size / seconds).rounded())) MB/s",
            "\(Int((seconds * 1e6 / Double(articles)).rounded())) µs an article",
        ]
        print("\(stage): \(figures.joined(separator: ", "))")
    }

    private static func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
