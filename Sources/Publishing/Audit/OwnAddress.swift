/// The address at which a site stands. It may hold a name that the site withholds, `https://example.org/larkport/`: what
/// its publisher chose, and every reader sees in the browser, is no leak.
struct OwnAddress: Sendable {
    private let whole: [UInt8]
    /// `/larkport/`; empty for a site at the root of its host.
    private let path: [UInt8]

    /// `nil` for what is no address.
    init?(_ base: String) {
        let bytes = Array(base.utf8)
        guard let host = base.firstRange(of: "://"), bytes.last == Self.slash else { return nil }
        whole = bytes
        path = Array(base[host.upperBound...].utf8.drop { $0 != Self.slash })
    }

    /// `text` without it: whole, or its path at the beginning of an address.
    func removed(from text: String) -> String {
        var text = text
        let kept = text.withUTF8 { bytes -> [UInt8]? in
            var kept: [UInt8] = []
            var start = 0
            var place = 0
            while place < bytes.count {
                let length = length(at: place, in: bytes)
                guard length > 1 else {
                    place += 1
                    continue
                }
                kept += bytes[start..<place]
                place += length
                // The last slash stays, so that what follows is still an address.
                start = place - 1
            }
            return start == 0 ? nil : kept + bytes[start...]
        }
        return kept.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// How many bytes of it stand there, or 0.
    private func length(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes[place] == whole[0], bytes[place...].starts(with: whole) { return whole.count }
        guard path.count > 1, bytes[place] == Self.slash, bytes[place...].starts(with: path) else { return 0 }
        // `../larkport/` and `places/larkport/` are other addresses.
        return place == 0 || Self.before.contains(bytes[place - 1]) ? path.count : 0
    }

    private static let slash = UInt8(ascii: "/")
    private static let before = Set("\"'( =\n\t".utf8)
}
