import Glibc

extension Disk {
    /// The mode of a file that nobody but its owner reads.
    static let privateFile: mode_t = 0o600

    /// Makes a folder that nobody but its owner lists or enters, whatever the umask; one that exists is closed.
    package static func makePrivateFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o700) != 0 { try makeFolder(path) }
        chmod(path, 0o700)
    }

    /// Opens a file that nobody but its owner reads, whatever the umask, and makes it when there is none; less than 0
    /// when it cannot.
    static func openPrivate(_ path: String, _ flags: Int32 = 0) -> Int32 {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | flags, privateFile)
        if file >= 0 { fchmod(file, privateFile) }
        return file
    }

    /// Closes a file that is there to all but its owner.
    static func makePrivate(_ path: String) { chmod(path, privateFile) }
}
