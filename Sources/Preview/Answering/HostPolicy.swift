import Glibc

/// Which names a request may call this server by.
///
/// A page on the web can make its own domain point to 127.0.0.1 ("DNS rebinding") and read what answers there: its
/// requests carry that domain as `Host`. An address in numbers cannot be made to point elsewhere.
struct HostPolicy: Sendable {
    /// The name that the user gave to listen on.
    var name: String

    func allows(_ field: String) -> Bool {
        guard let host = Self.host(of: field) else { return false }
        if host == "localhost" || host.hasSuffix(".localhost") { return true }
        return host == name.lowercased() || Self.isAddress(host)
    }

    /// Lower case, without port and final dot; `nil` when the field is no host.
    private static func host(of field: String) -> String? {
        let text = field.lowercased()
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]"), isPort(text[text.index(after: end)...]) else {
                return nil
            }
            return String(text[text.index(after: text.startIndex)..<end])
        }
        let end = text.firstIndex(of: ":") ?? text.endIndex
        guard isPort(text[end...]), end != text.startIndex else { return nil }
        let name = text[..<end]
        return String(name.hasSuffix(".") ? name.dropLast() : name)
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.isEmpty || (text.hasPrefix(":") && UInt16(text.dropFirst()) != nil)
    }

    private static func isAddress(_ host: String) -> Bool {
        var room = in6_addr()
        return inet_pton(AF_INET, host, &room) == 1 || inet_pton(AF_INET6, host, &room) == 1
    }
}
