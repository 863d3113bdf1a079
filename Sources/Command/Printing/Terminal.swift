import Glibc

/// The two output streams of the process, and what stands behind them.
package enum Terminal {
    package enum Stream: Sendable {
        case output, error

        fileprivate var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
        package var isTerminal: Bool { isatty(descriptor) == 1 }
    }

    /// Whether somebody can be asked.
    package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && Stream.output.isTerminal }

    /// Colour is for terminals, unless `NO_COLOR` is set (no-color.org) or the terminal is dumb.
    package static func usesColour(_ stream: Stream) -> Bool {
        stream.isTerminal && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
    }

    package static func print(_ text: String, to stream: Stream = .output) {
        write(text + "\n", to: stream)
    }

    /// Writes all of `text`; a reader that went away (`| head`) is no error.
    package static func write(_ text: String, to stream: Stream) {
        let bytes = Array(text.utf8)
        var offset = 0
        bytes.withUnsafeBytes { raw in
            while offset < raw.count {
                let start = raw.baseAddress.map { $0 + offset }
                let written = Glibc.write(stream.descriptor, start, raw.count - offset)
                if written < 0, errno == EINTR { continue }
                if written <= 0 { return }
                offset += written
            }
        }
    }

    private static func variable(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}
