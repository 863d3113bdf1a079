package import ArchiveModel

/// Puts what the sidecars of an issue say where it belongs, makes their corrections, and tells of those that reading made.
///
/// Notes whose words are found nowhere, or in several places, stay with the article or page that they name, without a
/// position: none is dropped and none is guessed.
package enum AnnotationResolver {
    /// The issue as corrected and annotated. `redirects` are those of its ledger.
    package static func resolve(_ sidecars: [Sidecar], in issue: Issue, redirects: [Redirect]) -> Diagnosed<
        Issue
    > {
        guard !sidecars.isEmpty else { return Diagnosed(told(issue)) }
        var resolution = NotePlacement(issue, redirects)
        let finder = SectionFinder(issue, redirects: redirects)
        for sidecar in sidecars {
            guard issue.pages.contains(where: { $0.id.number == sidecar.page }) else {
                resolution.diagnostics.append(.noPage(sidecar, issue))
                continue
            }
            for section in sidecar.sections { resolution.add(section, page: sidecar.page) }
        }
        var resolved = resolution.resolve()
        for sidecar in sidecars { resolved.diagnostics += resolved.value.take(topicsOf: sidecar, finder) }
        return resolved
    }

    /// `issue` with what reading took out of its articles told in them.
    private static func told(_ issue: Issue) -> Issue {
        var result = issue
        for (index, article) in issue.articles.enumerated() where !article.omissions.isEmpty {
            result.articles[index] = OmissionNotes.told(in: article, printed: article, nil, issue)
        }
        return result
    }
}

extension Diagnostic {
    fileprivate static func noPage(_ sidecar: Sidecar, _ issue: Issue) -> Diagnostic {
        Diagnostic(
            .sidecarWithoutPage,
            "A sidecar annotates page \(sidecar.page), which the archive does not hold",
            at: SourceLocation(sidecar.path, line: 1),
            notes: ["Held: \(issue.pages.map { "page \($0.id.number)" }.joined(separator: ", "))."],
            fixes: ["import page \(sidecar.page)", "name the file by the page that it annotates"])
    }
}
