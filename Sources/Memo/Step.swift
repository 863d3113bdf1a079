/// One step from the sources to the site: a pure function of an input and of the step's own parameters.
///
/// What it makes is known by a key of all that it was made from, and that follows from the types: which step it is, what
/// the step adds of its parameters, what the input adds of itself. A step is a value, and says nothing of a memo:
/// `Memo.run` runs it, or finds what it made of the same before. How long that is remembered is the step's sort: the
/// process (`Step`), the next process too (`KeptStep`), and then by what it holds (`KnownStep`).
package protocol Step: Keyable, Sendable {
    associatedtype Input: Keyable & Sendable
    associatedtype Output: Sendable

    func run(_ input: Input) -> Output

    /// Gives what was just made the keys of its parts, each of which begins with `key`.
    func addKeys(to output: inout Output, of input: Input, _ key: KeyedHash)

    /// Asks `memo` first; each sort of step has its own way.
    func outcome(of input: Input, for key: ContentHash, in memo: Memo) -> Keyed<Output>
}

/// A step whose output the next process may need too.
package protocol KeptStep: Step where Output: Recordable {
    /// Gives what was kept the parts that are not, from the same input.
    func restore(_ output: inout Output, from input: Input)

    /// Whether a file may hold what was made of `input`.
    func mayBeWritten(_ output: Output, madeOf input: Input) -> Bool
}

/// A kept step whose output is known by what it holds, whatever that was made from: steps behind it need not run when it
/// comes out the same.
package protocol KnownStep: KeptStep {}

extension Step {
    /// For a step without parameters.
    package func add(to key: inout KeyedHash) {
        assert(
            Mirror(reflecting: self).children.isEmpty, "\(Self.self) does not add its parameters to its key")
    }

    package func addKeys(to output: inout Output, of input: Input, _ key: KeyedHash) {}

    package func outcome(of input: Input, for key: ContentHash, in memo: Memo) -> Keyed<Output> {
        Keyed(key: key, value: memo.value(for: key) { made(of: input, in: memo) })
    }

    fileprivate func made(of input: Input, in memo: Memo) -> Output {
        var output = run(input)
        addKeys(to: &output, of: input, memo.key(of: Self.self))
        return output
    }
}

extension KeptStep {
    package func restore(_ output: inout Output, from input: Input) {}

    package func mayBeWritten(_ output: Output, madeOf input: Input) -> Bool { true }

    package func outcome(of input: Input, for key: ContentHash, in memo: Memo) -> Keyed<Output> {
        if var known: Output = memo.find(key) {
            restore(&known, from: input)
            return Keyed(key: key, value: known)
        }
        let output = made(of: input, in: memo)
        if !memo.isWritten || mayBeWritten(output, madeOf: input) { memo.keep(output, for: key) }
        return Keyed(key: key, value: output)
    }
}

extension KnownStep {
    package func outcome(of input: Input, for key: ContentHash, in memo: Memo) -> Keyed<Output> {
        memo.keptWithKey(for: key) { made(of: input, in: memo) }
    }
}

extension Memo {
    /// What `step` makes of `input`, with a key: of all that it was made from, or of what a `KnownStep` made.
    package func run<Work: Step>(_ step: Work, on input: Work.Input) -> Keyed<Work.Output> {
        outcome(of: step, on: input, begun(step))
    }

    /// The same for each of `inputs`, on all cores, in order.
    package func run<Work: Step>(_ step: Work, onEach inputs: [Work.Input]) async -> [Keyed<Work.Output>] {
        let key = begun(step)
        return await Concurrently.map(inputs) { self.outcome(of: step, on: $0, key) }
    }

    /// The same for callers that do not wait asynchronously.
    package func run<Work: Step>(_ step: Work, onEach inputs: [Work.Input]) -> [Keyed<Work.Output>] {
        let key = begun(step)
        return Concurrently.map(inputs) { outcome(of: step, on: $0, key) }
    }

    /// What `make` makes of `input`, unless this process knows it; `name` tells apart what is made of one input. A failure
    /// is not remembered.
    package func value<Value: Sendable, Failure: Error>(
        of name: StaticString, on input: some Keyable, make: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try value(for: key(of: name).key(of: input), make: make)
    }

    /// The beginning of all keys of `step`, which may have parameters that take long to add.
    private func begun<Work: Step>(_ step: Work) -> KeyedHash {
        var key = key(of: Work.self)
        key.add(step)
        return key
    }

    private func outcome<Work: Step>(
        of step: Work, on input: Work.Input, _ start: KeyedHash
    ) -> Keyed<Work.Output> {
        step.outcome(of: input, for: start.key(of: input), in: self)
    }

    /// Tells a step by its type's name, which is the same in every process as long as the type is not private.
    fileprivate func key(of step: (some Step).Type) -> KeyedHash {
        let name = String(reflecting: step)
        assert(!name.contains("unknown context"), "\(name) is private: its name is another one each time")
        return key(named: name)
    }
}
