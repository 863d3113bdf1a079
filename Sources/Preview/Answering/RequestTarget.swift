import Markup
import Publishing

/// The address in a request line, taken apart and found harmless.
struct RequestTarget: Equatable {
    /// Decoded, without `.`, `..`, empty parts, control characters or hidden names.
    var parts: [String]
    /// Whether a folder was asked for: `/people/`.
    var isFolder: Bool
    /// With its question mark; as it came.
    var query: String

    /// Why an address gets no file, whatever files there are.
    enum Refusal: Error, Equatable { case malformed, hidden }

    init(_ target: String) throws(Refusal) {
        let bytes = Array(target.utf8)
        guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .malformed
        }
        let end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
        query = String(decoding: bytes[end...].prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
        var raw = bytes[1..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        isFolder = raw.last?.isEmpty ?? true
        if isFolder, !raw.isEmpty { raw.removeLast() }
        parts = []
        for part in raw { parts.append(try Self.decoded(part)) }
    }

    /// The file that is meant, as the site names it.
    var path: String { (parts + (isFolder ? ["index.html"] : [])).joined(separator: "/") }

    /// The same with a final `/`.
    var asFolder: RequestTarget {
        var folder = self
        folder.isFolder = true
        return folder
    }

    /// The rest of an address that stands below `base`; `nil` for others, and where there is no base.
    func below(_ base: [String]) -> RequestTarget? {
        guard !base.isEmpty, parts.starts(with: base) else { return nil }
        var rest = self
        rest.parts.removeFirst(base.count)
        return rest
    }

    /// The same as a folder, encoded, for a redirect.
    var folderAddress: String {
        "/" + parts.map { PercentEncoding.encoded($0) + "/" }.joined() + query
    }

    private static func decoded(_ part: ArraySlice<UInt8>) throws(Refusal) -> String {
        guard let bytes = PercentEncoding.decoded(part), let text = String(validating: bytes, as: UTF8.self),
            bytes.allSatisfy({
                $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
            }),
            Path.isSafe(text)
        else { throw .malformed }
        if text.hasPrefix("."), text != ".well-known" { throw .hidden }
        return text
    }
}
