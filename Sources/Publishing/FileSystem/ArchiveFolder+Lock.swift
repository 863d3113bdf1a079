package import ArchiveModel

extension ArchiveFolder {
    /// Takes the folder `name` for as long as the lock is kept: for reading beside other readers, for writing alone.
    ///
    /// An edit that was interrupted there is completed or undone first, which is a note. `nil` with an error when the
    /// folder is not there, somebody else keeps it longer than `limit`, or the edit cannot be completed.
    package static func lock(
        _ name: String, for use: FolderLock.Use, limit: Duration = .seconds(60)
    ) -> Diagnosed<FolderLock?> {
        let pending = PendingEdit(in: name)
        do {
            if use == .reading {
                let lock = try FolderLock(name, for: .reading, limit: limit)
                if try !pending.exists { return Diagnosed(lock) }
            }
            let lock = try FolderLock(name, for: .writing, limit: limit)
            let outcome = try pending.settle()
            return Diagnosed(lock, outcome.map { [.interruptedEdit($0, name)] } ?? [])
        } catch FolderLock.Problem.busy(let holder) {
            return Diagnosed(nil, [.archiveBusy(name, holder, limit)])
        } catch FolderLock.Problem.disk(let error) {
            return Diagnosed(nil, [error.isMissing ? .noArchive(name) : .unreadable(name, error)])
        } catch let problem as PendingEdit.Problem {
            return Diagnosed(nil, [.editPending(problem, name)])
        } catch {
            return Diagnosed(nil, [.editPending(.unknown("\(error)"), name)])
        }
    }
}

extension Diagnostic {
    fileprivate static func archiveBusy(_ name: String, _ holder: String, _ limit: Duration) -> Diagnostic {
        Diagnostic(
            .archiveBusy,
            "Another command has been writing into '\(name)' for \(limit.components.seconds) seconds: \(holder)",
            at: SourceLocation(name), fixes: ["wait until it is done, then run this command again"])
    }

    fileprivate static func interruptedEdit(_ outcome: PendingEdit.Outcome, _ name: String) -> Diagnostic {
        switch outcome {
        case .completed(let paths):
            let shown = paths.prefix(5).joined(separator: ", ")
            let rest = paths.count > 5 ? " and \(paths.count - 5) more" : ""
            return Diagnostic(
                .interruptedEdit, "A command that was interrupted has been completed: \(shown)\(rest)",
                at: SourceLocation(name))
        case .undone:
            return Diagnostic(
                .interruptedEdit, "A command that was interrupted had changed nothing; run it again",
                at: SourceLocation(name))
        }
    }

    fileprivate static func editPending(_ problem: PendingEdit.Problem, _ name: String) -> Diagnostic {
        switch problem {
        case .changedSince(let path, let draft):
            return Diagnostic(
                .editPending,
                "A command was interrupted before it wrote '\(path)', and somebody has changed that file since",
                at: SourceLocation(Path.join(name, path)),
                notes: ["What the command would have written is in '\(Path.join(name, draft))'."],
                fixes: [
                    "take over into the file what you need of it, and remove '\(Path.join(name, draft))'"
                ])
        case .unknown(let what):
            return Diagnostic(
                .editPending, "Another version of the tool was interrupted while it wrote here: '\(what)'",
                at: SourceLocation(name), fixes: ["run a command of that version"])
        case .disk(let error):
            return Diagnostic(
                .editPending,
                "A command was interrupted while it wrote here, and cannot be completed: \(error)",
                at: SourceLocation(name), fixes: ["make room, or give the right to write into the folder"])
        }
    }
}
