/// What can stand in a key: its type knows what tells it apart from others.
package protocol Keyable {
    /// Adds everything that what is made of this value depends on.
    func add(to key: inout KeyedHash)
}

extension KeyedHash {
    package mutating func add(_ value: some Keyable) { value.add(to: &self) }

    /// Adds all that `value` holds.
    package mutating func add(content value: some Recordable) { add(Recording.bytes(of: value)) }

    /// The key of what was added so far, and of `value` behind it.
    package func key<each Value: Keyable>(of value: repeat each Value) -> ContentHash {
        var whole = self
        repeat (each value).add(to: &whole)
        return whole.finish()
    }
}

extension ContentHash: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(high)
        key.add(low)
    }
}

extension String: Keyable {
    package func add(to key: inout KeyedHash) { key.add(self as String) }
}

/// Adds its key, in place of all that this was made from.
extension Keyed: Keyable {
    package func add(to key: inout KeyedHash) { key.add(self.key) }
}

/// How many there are, then each.
extension Array: Keyable where Element: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(count)
        for element in self { element.add(to: &key) }
    }
}
