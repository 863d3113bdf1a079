/// Work over independent inputs on all cores; the results come in input order, so the output is the same whatever
/// the number of threads.
enum Concurrency {
    static func map<Input: Sendable, Output: Sendable>(
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
