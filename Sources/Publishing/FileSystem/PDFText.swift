package import ArchiveModel
import Glibc

/// The words of a PDF with their places, by poppler's pdftotext where it is installed.
package enum PDFText {
    package static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "%PDF-".utf8) }

    /// What 'pdftotext -bbox-layout' says of the PDF at `path`; `nil` with an error when it is not installed, or refuses it.
    package static func layout(of path: String, program: String = "pdftotext") -> Diagnosed<[UInt8]?> {
        // A name that begins with a hyphen is no option.
        let named = path.hasPrefix("-") ? "./" + path : path
        do throws(SpawnError) {
            let output = try run([program, "-q", "-bbox-layout", "-enc", "UTF-8", named, "-"])
            return Diagnosed(output)
        } catch {
            switch error {
            case .missing: return Diagnosed(nil, [.noPDFToText(path)])
            case .tooLarge: return Diagnosed(nil, [.unreadablePDF(path, "its text is larger than 256 MB")])
            case .failed(let code):
                return Diagnosed(nil, [.unreadablePDF(path, "pdftotext ended with \(code)")])
            }
        }
    }

    private enum SpawnError: Error {
        case missing, tooLarge
        case failed(Int32)
    }

    /// In bytes.
    private static let largestOutput = 256 << 20

    /// What a program writes on its standard output; its messages are not shown.
    private static func run(_ arguments: [String]) throws(SpawnError) -> [UInt8] {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .failed(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let status = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        close(ends[1])
        guard status == 0 else { throw status == ENOENT ? .missing : .failed(status) }
        var output: [UInt8] = []
        var isTooLarge = false
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            output += buffer[..<count]
            if output.count > largestOutput {
                isTooLarge = true
                kill(process, SIGKILL)
                break
            }
        }
        var ended: Int32 = 0
        while waitpid(process, &ended, 0) < 0, errno == EINTR {}
        if isTooLarge { throw .tooLarge }
        let code = ended & 0x7F == 0 ? ended >> 8 & 0xFF : ended & 0x7F
        if code == 127 { throw .missing }
        guard ended == 0 else { throw .failed(code) }
        return output
    }
}

extension Diagnostic {
    fileprivate static func noPDFToText(_ path: String) -> Diagnostic {
        Diagnostic(
            .missingProgram, "A PDF is read by pdftotext, which is not installed", at: SourceLocation(path),
            fixes: [
                "install it: apt-get install poppler-utils (dnf, brew: poppler)",
                "or take its words elsewhere: pdftotext -bbox-layout page.pdf page.html, and name that file",
            ])
    }

    fileprivate static func unreadablePDF(_ path: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .unreadableSource, "A PDF is one that pdftotext reads: \(reason)", at: SourceLocation(path),
            fixes: [
                "look what it says: pdftotext -bbox-layout FILE -", "save the PDF anew without a password",
            ])
    }
}
