import ArchiveModel
import Memo

/// Figures that articles give differently.
struct CompareFigures: Step {
    struct Input: Keyable, Sendable {
        let archive: Archive
        let keys: ArchiveKeys

        func add(to key: inout KeyedHash) {
            key.add(keys.settings)
            key.add(keys.entities)
            key.add(keys.texts)
        }
    }

    func run(_ input: Input) -> FigureDisagreements { FigureDisagreements(input.archive) }
}

/// Where everything stands in an archive.
struct IndexArchive: Step {
    struct Input: Keyable, Sendable {
        let archive: Archive
        let sorting: SortingRule
        let figures: FigureDisagreements
        let keys: ArchiveKeys

        func add(to key: inout KeyedHash) {
            key.add(sorting)
            key.add(keys.redirects)
            key.add(keys.entities)
            key.add(keys.names)
            for disagreement in figures.all { key.add("\(disagreement)") }
        }
    }

    func run(_ input: Input) -> ArchiveIndex {
        ArchiveIndex(input.archive, sorting: input.sorting, figures: input.figures)
    }
}

/// What the machine found in some issues and no record knows.
struct ListFoundNames: Step {
    struct Input: Keyable, Sendable {
        let issues: [Issue]
        let settings: ArchiveSettings
        let entities: [Entity]
        let keys: ArchiveKeys

        func add(to key: inout KeyedHash) {
            key.add(keys.settings)
            key.add(issues.count)
            key.add(keys.names)
            key.add(keys.entities)
        }
    }

    func run(_ input: Input) -> FoundNames {
        FoundNames(
            input.issues, input.settings.unreviewed, input.entities, paper: input.settings.paperName)
    }
}

/// Every file of the site.
struct ListOutputs: Step {
    struct Input: Keyable, Sendable {
        let plan: OutputPlan
        let keys: ArchiveKeys

        func add(to key: inout KeyedHash) {
            for part in [keys.settings, keys.theme, keys.freePages, keys.redirects] { key.add(part) }
            key.add(keys.entities)
            key.add(keys.names)
            for issue in plan.site.archive.issues {
                key.add(issue.id.description)
                key.add(issue.pages.count)
                for page in issue.pages { key.add(page.id.number) }
            }
            for family in plan.families {
                key.add("\(family)")
                key.add(family.sources(in: plan.site))
            }
        }
    }

    func run(_ input: Input) -> Diagnosed<[any Output]> { input.plan.outputs() }
}
