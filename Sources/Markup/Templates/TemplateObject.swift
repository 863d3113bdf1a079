import ArchiveModel

/// Named values in the order in which they were given.
///
/// A page makes hundreds of small objects and looks each name up a few times, so an object is one array that is
/// searched for the hash of a name: cheaper than a dictionary to make, and no dearer to read.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var members: [(key: TemplateKey, value: TemplateValue)]

    package init(dictionaryLiteral elements: (TemplateKey, TemplateValue)...) {
        members = elements.map { (key: $0, value: $1) }
    }

    package init(_ values: [String: TemplateValue]) {
        members = values.map { (key: TemplateKey($0), value: $1) }
    }

    package subscript(key: TemplateKey) -> TemplateValue? {
        get { index(of: key).map { members[$0].value } }
        set {
            switch (index(of: key), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((key, value))
            case (nil, nil): break
            }
        }
    }

    /// Adds the members of `other`, which win.
    package mutating func merge(_ other: TemplateObject) {
        members.reserveCapacity(members.count + other.members.count)
        for member in other.members { self[member.key] = member.value }
    }

    package func merging(_ other: TemplateObject) -> TemplateObject {
        var result = self
        result.merge(other)
        return result
    }

    private func index(of key: TemplateKey) -> Int? {
        members.firstIndex { $0.key.hash == key.hash && $0.key.name == key.name }
    }
}

/// A name with the hash by which it is found.
package struct TemplateKey: Sendable, ExpressibleByStringLiteral {
    package let name: String
    let hash: UInt64

    package init(_ name: String) {
        self.name = name
        hash = StableHash(of: name).value
    }

    package init(stringLiteral name: String) { self.init(name) }
}
