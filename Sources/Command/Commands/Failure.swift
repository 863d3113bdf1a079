import ArgumentParser
import Publishing

/// What ends a command that the disk let down: one sentence, exit code 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    init(_ error: FileError, output: String) {
        description =
            error.isFullDisk
            ? "The disk is full; nothing was published and '\(output)' is as it was. (\(error))"
            : "\(error). '\(output)' is as it was."
    }
}
