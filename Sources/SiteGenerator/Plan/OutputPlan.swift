import ArchiveModel

/// Lists every file of the site.
struct OutputPlan: Sendable {
    let site: SiteContext
    let families: [any OutputFamily.Type]

    /// Two outputs with one path are an error; the first is kept.
    func outputs() -> Diagnosed<[any Output]> {
        var taken = Set<String>()
        var kept: [any Output] = []
        var diagnostics: [Diagnostic] = []
        for family in families {
            for output in family.outputs(of: site, after: kept) {
                if taken.insert(output.path).inserted {
                    kept.append(output)
                } else {
                    diagnostics.append(.collision(output.path))
                }
            }
        }
        return Diagnosed(kept, diagnostics)
    }
}

extension Diagnostic {
    fileprivate static func collision(_ path: String) -> Diagnostic {
        Diagnostic(
            .addressCollision, "Two pages claim the address /\(path)", fixes: ["rename one of them"]
        )
    }
}
