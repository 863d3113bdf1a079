package import Memo

extension Diagnosed: Recordable where Value: Recordable {
    package static var blank: Diagnosed<Value> { Diagnosed(.blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&value)
        recording.item(&diagnostics)
    }
}

extension Keyed {
    /// The value under the same key, with its diagnostics moved into `collection`.
    package func unwrap<Plain: Sendable>(into collection: inout [Diagnostic]) -> Keyed<Plain>
    where Value == Diagnosed<Plain> {
        Keyed<Plain>(key: key, value: value.unwrap(into: &collection))
    }
}

extension Sequence {
    /// The values under the same keys, with all their diagnostics moved into `collection`.
    package func unwrap<Plain: Sendable>(into collection: inout [Diagnostic]) -> [Keyed<Plain>]
    where Element == Keyed<Diagnosed<Plain>> {
        map { $0.unwrap(into: &collection) }
    }

    /// The same without those that are `nil`.
    package func unwrapPresent<Plain: Sendable>(into collection: inout [Diagnostic]) -> [Keyed<Plain>]
    where Element == Keyed<Diagnosed<Plain?>> {
        compactMap { one in
            one.value.unwrap(into: &collection).map { Keyed<Plain>(key: one.key, value: $0) }
        }
    }
}
