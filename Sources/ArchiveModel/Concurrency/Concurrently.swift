import Dispatch
import Synchronization

/// Independent work on all cores, for callers that do not wait asynchronously.
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
}
