import ArchiveModel
import Memo

/// Publishes an archive: the whole way from its folder to the site in its place.
///
/// Start reading here. Nothing is written into the archive; the output is the old site or the new one, never both.
package struct Build: Sendable {
    package var options: BuildOptions
    package var progress: @Sendable (BuildProgress) -> Void

    package init(_ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }) {
        self.options = options
        self.progress = progress
    }

    /// What was published, or the errors for which nothing was. Throws `FileError` when the disk refuses.
    package func run() async throws -> BuildReport {
        var report = BuildReport()
        let output = try OutputFolder(options.output)
        report.diagnostics += try refusals(output)
        guard !report.diagnostics.hasErrors else { return report }

        try output.makeState()
        report.diagnostics += try StateCheck.check(output)
        let lock = try lock(output).unwrap(into: &report.diagnostics)
        guard lock != nil else { return report }
        defer { withExtendedLifetime(lock) {} }
        try Swap(output).recover()
        let known = try output.known()
        let last = known.manifest
        report.diagnostics += try OutputSurvey(output, manifest: last).diagnostics(for: output, known)
        guard !report.diagnostics.hasErrors else { return report }

        let (memo, store) = memo(of: output)
        let prepared = await PreparedSite.prepare(
            content: options.content, themeFolder: options.themeFolder, memo: memo, progress: progress)
        guard let site = prepared.unwrap(into: &report.diagnostics) else { return report }
        (report.issues, report.articles, report.site) = (site.issues, site.articles, site)
        report.withholdings = site.withholdings
        let renditions = site.renditions
        report.diagnostics += Addresses.check(renditions.map(\.path))
        guard !isRefused(report) else { return report }

        try await publish(site, to: output, last, memo, &report)
        if report.isPublished { try? store?.tidy(memo) }
        return report
    }

    /// Whether what was found keeps the old site in place.
    private func isRefused(_ report: BuildReport) -> Bool {
        report.diagnostics.contains { $0.severity == .error || options.isStrict && $0.severity == .warning }
    }

    /// The right to publish into `output`, once nobody else does.
    private func lock(_ output: OutputFolder) throws(FileError) -> Diagnosed<FolderLock?> {
        do throws(FolderLock.Problem) {
            return Diagnosed(try output.lock(limit: options.patience))
        } catch {
            switch error {
            case .busy(let holder): return Diagnosed(nil, [.busy(output.name, holder)])
            case .disk(let error): throw error
            }
        }
    }

    /// What speaks against this output before anything is made beside it.
    private func refusals(_ output: OutputFolder) throws(FileError) -> [Diagnostic] {
        if try Disk.statusIfPresent(options.content) == nil {
            return ArchiveFolder.read(options.content).diagnostics
        }
        let overlap = try OverlapCheck.check(output, content: options.content)
        guard overlap.isEmpty, try Disk.statusIfPresent(output.state) == nil else { return overlap }
        return try OutputSurvey(output, manifest: nil).diagnostics(for: output, .nothing)
    }

    /// What the last build remembered, if that held nothing back which is withheld now. Where it cannot be understood what
    /// is withheld, nothing is written down.
    private func memo(of output: OutputFolder) -> (Memo, MemoStore?) {
        guard let mark = ArchiveFolder.markOfWithholdings(in: options.content) else { return (Memo(), nil) }
        return MemoStore.load(output.memo, withheld: mark)
    }

    private func publish(
        _ site: PreparedSite, to output: OutputFolder, _ last: Manifest?, _ memo: Memo,
        _ report: inout BuildReport
    ) async throws {
        do {
            let staging = try Staging(output, last: last, memo: memo)
            let renditions = site.renditions
            progress(.stage("Writing", total: renditions.count))
            let pool = RenderPool(threads: options.threads) { progress(.advanced($0)) }
            let written = try await pool.write(renditions, into: staging)
            let files = written.value
            report.diagnostics += site.open(written.diagnostics)
            guard !isRefused(report) else { return try Swap(output).recover() }
            var swap = Swap(output)
            swap.mustBeOneStep = options.isStrict
            report.diagnostics += try swap.publish(files.map(\.entry))
            guard !isRefused(report) else { return try swap.recover() }
            report.count(files, last: last)
            memo.keep(RenderedFiles(files))
        } catch {
            try? Swap(output).recover()
            // The site comes first: the next build has the room of the memo.
            if (error as? FileError)?.isFullDisk == true { try? Disk.remove(output.memo) }
            throw error
        }
    }
}

extension Diagnostic {
    fileprivate static func busy(_ name: String, _ holder: String) -> Diagnostic {
        Diagnostic(
            .outputBusy, "Another build publishes into '\(name)' at this moment: \(holder)",
            at: SourceLocation(name), fixes: ["wait until it is done, then build again"])
    }
}
