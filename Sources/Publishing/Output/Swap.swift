package import ArchiveModel
import CExchange
import Glibc
import Memo

/// Puts a finished site in the place of the old one, so that every visitor sees one of them whole.
///
/// Killed at any point, `recover` at the next start finishes or undoes what was begun.
package struct Swap: Sendable {
    /// The points between which a build may die.
    package enum Step: CaseIterable, Sendable {
        case prepared, recorded, oldMovedAway, swapped, confirmed, cleaned
    }

    package var output: OutputFolder
    /// Whether the old site stays where the file system cannot swap the two in one step.
    package var mustBeOneStep = false
    /// Exchanges two names in one step; 0 or `errno`.
    package var exchange: @Sendable (String, String) -> Int32 = { broadsheet_exchange($0, $1) }
    /// Called at each step; tests die here.
    package var reached: @Sendable (Step) throws(FileError) -> Void = { _ throws(FileError) in }

    package init(_ output: OutputFolder) { self.output = output }

    /// Publishes what stands in `next`; returns a warning where the file system made it take two steps, or would have.
    package func publish(_ entries: [Manifest.Entry]) throws(FileError) -> [Diagnostic] {
        try carryOverFiles()
        let root = try Disk.status(output.next).inode
        let manifest = Manifest(root: root, entries: entries)
        try reached(.prepared)
        try Disk.replace(output.nextManifest, manifest.serialised, isPrivate: true)
        try Disk.synchroniseFileSystem(of: output.state)
        try reached(.recorded)
        let warnings = try swap()
        if mustBeOneStep, !warnings.isEmpty { return warnings }
        try reached(.swapped)
        try Disk.rename(output.nextManifest, to: output.manifest)
        try Disk.synchronise(output.state)
        try reached(.confirmed)
        try clean()
        try reached(.cleaned)
        try renew(manifest)
        return warnings
    }

    /// Brings the output into the state before or after the build that was killed here, and tidies up.
    package func recover() throws(FileError) {
        try undoOrFinishTwoSteps()
        if let pending = try output.manifest(at: output.nextManifest) {
            if try Disk.statusIfPresent(output.path)?.inode == pending.root {
                try Disk.rename(output.nextManifest, to: output.manifest)
            }
        }
        try Disk.remove(output.nextManifest)
        try clean()
    }

    // MARK: Swapping

    private func swap() throws(FileError) -> [Diagnostic] {
        guard try Disk.statusIfPresent(output.path) != nil else {
            try Disk.rename(output.next, to: output.path)
            try Disk.synchronise(Path.parent(of: output.path) ?? "/")
            return []
        }
        let code = exchange(output.next, output.path)
        switch code {
        case 0:
            try Disk.synchronise(Path.parent(of: output.path) ?? "/")
            return []
        case EINVAL, ENOSYS, EOPNOTSUPP:
            if !mustBeOneStep { try swapInTwoSteps() }
            return [.twoSteps(output.name)]
        case EBUSY, EXDEV:
            throw FileError(
                "replace a folder on which a disk is mounted, publish into one below it:", output.name,
                code: code)
        default: throw FileError("swap in the new", output.name, code: code)
        }
    }

    /// `next.manifest`, which is on the disk by now, is the record by which `recover` finishes this.
    private func swapInTwoSteps() throws(FileError) {
        try Disk.rename(output.path, to: output.old)
        try reached(.oldMovedAway)
        try Disk.rename(output.next, to: output.path)
        try Disk.synchronise(Path.parent(of: output.path) ?? "/")
    }

    private func undoOrFinishTwoSteps() throws(FileError) {
        guard try Disk.statusIfPresent(output.path) == nil,
            try Disk.statusIfPresent(output.old) != nil
        else { return }
        let pending = try output.manifest(at: output.nextManifest)
        let next = try Disk.statusIfPresent(output.next)
        if let pending, let next, pending.root == next.inode {
            try Disk.rename(output.next, to: output.path)
        } else {
            try Disk.rename(output.old, to: output.path)
        }
    }

    // MARK: Before and after

    /// Files of the owner that stand in the old site get a second name in the new one.
    private func carryOverFiles() throws(FileError) {
        for name in OutputFolder.carriedOver {
            let source = Path.join(output.path, name)
            let target = Path.join(output.next, name)
            guard let status = try Disk.statusIfPresent(source, followingLinks: false), status.kind == .file,
                try Disk.statusIfPresent(target, followingLinks: false) == nil
            else { continue }
            if !Disk.link(source, to: target) { _ = try Disk.create(target, try Disk.read(source)) }
        }
    }

    /// Removes the old site, or the half of a new one, but never the owner's `.git` in it.
    private func clean() throws(FileError) {
        for folder in [output.old, output.next] {
            for name in OutputFolder.carriedOver {
                let source = Path.join(folder, name)
                let target = Path.join(output.path, name)
                guard try Disk.statusIfPresent(source, followingLinks: false) != nil,
                    try Disk.statusIfPresent(output.path) != nil,
                    try Disk.statusIfPresent(target, followingLinks: false) == nil
                else { continue }
                try Disk.rename(source, to: target)
            }
            try Disk.remove(folder)
        }
    }

    /// Notes the change times anew: files of both sites changed theirs when they lost their old name.
    private func renew(_ manifest: Manifest) throws(FileError) {
        let entries = Concurrently.map(manifest.entries) { entry in
            guard let status = try? Disk.status(Path.join(output.path, entry.path), followingLinks: false),
                entry.hasSameBytes(status)
            else { return entry }
            return Manifest.Entry(path: entry.path, hash: entry.hash, status: status)
        }
        let renewed = manifest.renewed(entries, saved: Disk.now)
        try Disk.replace(output.manifest, renewed.serialised, isPrivate: true)
    }
}

extension Diagnostic {
    fileprivate static func twoSteps(_ name: String) -> Diagnostic {
        Diagnostic(
            .twoStepSwap,
            "This file system cannot swap folders in one step; the site was away for a moment",
            at: SourceLocation(name), fixes: ["publish to a local disk (ext4, xfs, btrfs, tmpfs)"])
    }
}
