import Synchronization

/// Files that can only be made together, from the whole archive.
protocol FileSet: Sendable {
    /// Relative to the root of the site, sorted.
    var paths: [String] { get }
    /// The content of one of `paths`; empty for any other path.
    func file(_ path: String) -> [UInt8]
}

/// A set of files, made when one of them is first asked for.
struct LazyFiles: Sendable {
    /// Those that are planned: all of the set, or none.
    let paths: [String]
    let set: Lazy<any FileSet>
}

/// A value that is made when it is first asked for.
final class Lazy<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { made in
            if let value = made { return value }
            let value = make()
            made = value
            return value
        }
    }
}
