package import ArchiveModel

/// A node of a YAML document, with its place in the file; what its text means is decided by whoever reads it.
package struct YAMLValue: Hashable, Sendable {
    package indirect enum Content: Hashable, Sendable {
        /// `isQuoted`: written in quotation marks or as a block, so never a null.
        case scalar(String, isQuoted: Bool)
        case sequence([YAMLValue])
        case mapping([YAMLField])
    }

    package var content: Content
    package var location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// Whether it is an empty plain scalar, `null` or `~`.
    package var isNull: Bool {
        guard case .scalar(let text, isQuoted: false) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// Where the value of `key` stands; `nil` when this is no group of keys that has it.
    package func location(of key: String) -> SourceLocation? {
        guard case .mapping(let fields) = content else { return nil }
        return fields.first { $0.key == key }?.value.location
    }

    /// What it is, for a message: `a list`.
    package var nounPhrase: String {
        switch content {
        case .scalar: "a single value"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}

/// One `key: value` of a mapping.
package struct YAMLField: Hashable, Sendable {
    package var key: String
    package var keyLocation: SourceLocation
    package var value: YAMLValue

    package init(key: String, keyLocation: SourceLocation, value: YAMLValue) {
        self.key = key
        self.keyLocation = keyLocation
        self.value = value
    }
}
