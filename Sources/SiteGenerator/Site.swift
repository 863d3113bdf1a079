package import ArchiveModel
import Markup
package import Memo

/// A planned site: its files, and everything that they are made from. `render` is pure and may run on any thread.
///
/// Start reading here. `SiteStages` makes the context and lists the outputs; `OutputFamilies` names all sorts of them.
package final class Site: Sendable {
    /// In the order in which they are written; no two have one path.
    package let outputs: [any Output]
    let context: SiteContext
    /// What every page is given, the same on each.
    let constants: TemplateObject
    /// The theme's, with the constants written into them.
    private let templates: TemplateSet

    /// The site that `theme` makes of `archive`. With `keys`, what `memo` knows is not made again.
    ///
    /// For a preview the outputs have no keys and none is of the full-text index: that is made when `searchFile` asks
    /// for it.
    package static func plan(
        _ archive: Archive, theme: Theme, keys: ArchiveKeys? = nil, memo: Memo = Memo(),
        forPreview: Bool = false
    ) -> Diagnosed<Site> {
        plan(SiteStages(archive: archive, theme: theme, keys: keys, memo: memo, forPreview: forPreview))
    }

    static func plan(_ stages: SiteStages) -> Diagnosed<Site> {
        let context = stages.context()
        let outputs = stages.outputs(of: context)
        return Diagnosed(
            Site(context, outputs.value),
            outputs.diagnostics + context.checkLinks(outputs.value.lazy.map(\.path)))
    }

    /// What a plan would say of the links that editors wrote, where there is no theme to plan with.
    package static func linkDiagnostics(of archive: Archive) -> [Diagnostic] {
        let stages = SiteStages(archive: archive, theme: .bare, keys: nil, memo: Memo(), forPreview: true)
        let context = stages.context()
        return context.checkLinks(stages.outputs(of: context).value.map(\.path))
    }

    private init(_ context: SiteContext, _ outputs: [any Output]) {
        self.context = context
        self.outputs = outputs
        constants = context.archive.constants(context.locale)
        templates = context.theme.templates.filled(with: constants)
    }

    /// A file of the full-text index, planned or not; `nil` when there is no such file.
    package func searchFile(_ path: String) -> (any Output)? {
        guard path.hasPrefix("\(SearchOptions().folder)/"), context.search.set.value.paths.contains(path)
        else { return nil }
        return SearchOutput(path: path)
    }

    /// Which bytes an output has, told without making them; `nil` when that is not known.
    package func key(of output: any Output) -> ContentHash? { output.key(in: context) }

    /// The bytes of one file.
    package func render(_ output: any Output) -> Diagnosed<[UInt8]> {
        switch output.content(in: context) {
        case .bytes(let bytes): return Diagnosed(bytes)
        case .page(let page):
            var bytes: [UInt8] = []
            bytes.reserveCapacity(16_384)
            let surroundings = context.surroundings(of: output.path, page.head, page: page.values)
            let scopes: [TemplateValue] = [.object(constants), .object(surroundings), .object(page.values)]
            let found = templates.render(page.template, scopes, page: output.path, into: &bytes)
            return Diagnosed(bytes, found)
        }
    }
}
