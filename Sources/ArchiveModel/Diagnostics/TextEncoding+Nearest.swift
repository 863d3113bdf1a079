extension TextEncoding {
    /// The encodings whose names come nearest to `name`, at most three.
    package static func nearest(to name: String) -> [TextEncoding] {
        let key = key(name)
        if let one = nearMiss(for: key, among: Array(keys.keys) + Array(aliases.keys)) {
            return (keys[one] ?? aliases[one]).map { [TextEncoding(known: $0)] } ?? []
        }
        let digits = key.filter(\.isNumber)
        let alike = all.filter { encoding in
            let other = Self.key(encoding.rawValue)
            return digits.isEmpty
                ? other.hasPrefix(key.prefix(3)) : other.filter(\.isNumber).hasPrefix(digits.prefix(3))
        }
        return Array(alike.prefix(3))
    }
}
