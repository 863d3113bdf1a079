import Glibc
import Synchronization

/// Another program, run once.
enum Program {
    enum Failure: Error {
        case missing, tooLarge
        case failed(Int32)
    }

    /// In bytes.
    private static let largestOutput = 256 << 20

    /// Held while a program is begun: what it is given must not be open in another that is begun at the same time.
    private static let beginning = Mutex(())

    /// What a program writes on its standard output, given `input`, which a pipe can hold; its messages are not shown.
    static func run(_ arguments: [String], input: [UInt8] = []) throws(Failure) -> [UInt8] {
        let begun = beginning.withLock { _ in begin(arguments, input) }
        let (process, end) = try begun.get()
        defer { close(end) }
        return try output(of: process, from: end)
    }

    /// The process, and where its output can be read.
    private static func begin(_ arguments: [String], _ input: [UInt8]) -> Result<(pid_t, Int32), Failure> {
        var ends: [Int32] = [0, 0]
        var given: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return .failure(.failed(errno)) }
        guard pipe(&given) == 0 else {
            for end in ends { close(end) }
            return .failure(.failed(errno))
        }
        for end in ends + given { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, given[0], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        // It is written before there is a reader: a pipe holds 64 KB, and nobody is waited for.
        let isGiven = input.count <= 60_000 && write(given[1], input, input.count) == input.count
        let status = isGiven ? posix_spawnp(&process, arguments[0], &actions, nil, &words, environ) : EFBIG
        for end in given + [ends[1]] { close(end) }
        guard status == 0 else {
            close(ends[0])
            return .failure(status == ENOENT ? .missing : .failed(status))
        }
        return .success((process, ends[0]))
    }

    private static func output(of process: pid_t, from end: Int32) throws(Failure) -> [UInt8] {
        var output: [UInt8] = []
        var isTooLarge = false
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(end, &buffer, buffer.count)
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
