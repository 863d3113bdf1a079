package import ArchiveModel

/// Looks through an archive for what its editors should look at. Pure: the same archive gives the same matters.
package enum Checks {
    package static func matters(of archive: Archive) async -> [Matter] {
        let boundaries = await BoundaryCheck.matters(of: archive.issues)
        return GapCheck(archive).matters + archive.issues.flatMap(PageCheck.matters)
            + IssueNumberCheck.matters(of: archive) + HoldingCheck.matters(of: archive)
            + archive.issues.flatMap(WeekdayCheck.matters) + DateCheck.matters(of: archive.issues)
            + PageFormCheck(archive).matters + boundaries + NameCheck.matters(of: archive.issues)
            + HiddenNameCheck.matters(of: archive) + NamesakeCheck.matters(of: archive.issues)
            + archive.entities.flatMap(FigureCheck.matters) + ReportCheck.matters(of: archive)
            + OfficeCheck.matters(of: archive.entities) + WithdrawnCheck.matters(of: archive)
            + RepetitionCheck.matters(of: archive.issues) + TopicCheck.matters(of: archive)
    }
}

extension Issue {
    /// The folder of the issue, as diagnostics name it.
    var location: SourceLocation { SourceLocation("issues/\(id)") }

    /// Whether editors found right this of every page that `article` stands on.
    func hasChecked(_ aspect: CheckedAspect, of article: Article) -> Bool {
        article.parts.allSatisfy { part in
            pages.first { $0.id.number == part.page }?.checked.contains(aspect) == true
        }
    }
}
