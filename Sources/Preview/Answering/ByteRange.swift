/// The part of a file that a `Range` field asks for (RFC 9110 §14).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    /// Nothing of the file lies in the range.
    case unsatisfiable

    /// Several ranges, other units and malformed fields ask for the whole file.
    init(_ field: String?, size: Int) {
        self = .whole
        guard let field, field.lowercased().hasPrefix("bytes=") else { return }
        let bounds = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2, bounds.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else {
            return
        }
        switch (bounds[0].isEmpty, bounds[1].isEmpty) {
        case (true, true): return
        case (true, false):
            let count = min(Int(bounds[1]) ?? .max, size)
            self = count == 0 ? .unsatisfiable : .part(size - count..<size)
        case (false, let isOpen):
            let first = Int(bounds[0]) ?? .max
            let last = isOpen ? Int.max : Int(bounds[1]) ?? .max
            guard first <= last else { return }
            self = first >= size ? .unsatisfiable : .part(first..<min(last, size - 1) + 1)
        }
    }
}
