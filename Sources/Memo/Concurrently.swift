import Dispatch
import Synchronization

/// Independent work on all cores; results come in the order of inputs, so that the output is the same whatever the
/// number of threads.
package enum Concurrently {
    /// The results are in the order of `inputs`; a few are not worth the threads.
    package static func map<Input: Sendable, Output: Sendable, Failure: Error>(
        _ inputs: [Input], _ transform: @Sendable (Input) throws(Failure) -> Output
    ) throws(Failure) -> [Output] {
        guard inputs.count >= fewest else { return try inputs.map(transform) }
        let made = Mutex([Result<Output, Failure>?](repeating: nil, count: inputs.count))
        withoutActuallyEscaping(transform) { transform in
            DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
                let result = Result { () throws(Failure) in try transform(inputs[index]) }
                made.withLock { $0[index] = result }
            }
        }
        let results = made.withLock { $0.compactMap(\.self) }
        return try results.map { (result) throws(Failure) in try result.get() }
    }

    private static let fewest = 32

    /// The results of both.
    package static func both<One: Sendable, Other: Sendable>(
        _ one: @Sendable () -> One, _ other: @Sendable () -> Other
    ) -> (One, Other) {
        let made = Mutex<(one: One?, other: Other?)>((nil, nil))
        withoutActuallyEscaping(one) { one in
            withoutActuallyEscaping(other) { other in
                DispatchQueue.concurrentPerform(iterations: 2) { number in
                    if number == 0 {
                        let result = one()
                        made.withLock { $0.one = result }
                    } else {
                        let result = other()
                        made.withLock { $0.other = result }
                    }
                }
            }
        }
        let results = made.withLock { $0 }
        return (results.one ?? one(), results.other ?? other())
    }

    /// The same for callers that wait asynchronously.
    package static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
    ) async -> [Output] {
        let chunk = max(1, min(64, inputs.count / 16))
        return await withTaskGroup(of: (Int, [Output]).self) { group in
            for start in stride(from: 0, to: inputs.count, by: chunk) {
                group.addTask { (start, inputs[start..<min(start + chunk, inputs.count)].map(transform)) }
            }
            var parts: [Int: [Output]] = [:]
            for await (start, outputs) in group { parts[start] = outputs }
            return parts.keys.sorted().flatMap { parts[$0] ?? [] }
        }
    }
}
