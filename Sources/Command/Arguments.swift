import Glibc

/// The words of the command line as the system gave them.
enum Arguments {
    /// An error for the first that is not UTF-8: another would be taken for it, and a site written beside the folder that
    /// was meant.
    static func refusal(of arguments: [[UInt8]]) -> String? {
        guard let wrong = arguments.first(where: { String(validating: $0, as: UTF8.self) == nil }) else {
            return nil
        }
        let shown = wrong.map { byte in
            (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\\")
                ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        return """
            Error: Words on the command line, and the names of files and folders, are UTF-8: '\(shown)'
            Rename the file or folder, or give another.
            """
    }

    static var given: [[UInt8]] {
        (0..<Int(CommandLine.argc)).compactMap { index in
            CommandLine.unsafeArgv[index].map {
                Array(UnsafeBufferPointer(start: $0, count: strlen($0))).map(UInt8.init(bitPattern:))
            }
        }
    }
}
