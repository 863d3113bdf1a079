import ArchiveModel
import Markup

@testable import SiteGenerator

/// Every name that a template is given, with the dots of the objects and lists it stands in: `stories.href`.
enum TemplateNames {
    /// By template; `common` holds what every page is given.
    static func all() throws -> [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        for archive in [try SmallArchive.wide(), try SmallArchive.long(70)] {
            guard let theme = try ReadingRoom.load().value else { continue }
            let site = Site.plan(archive, theme: theme).value
            for route in site.routes {
                guard let page = site.page(route) else { continue }
                collect(.object(page.values), "", &names[page.template, default: []])
                var common = site.constants.merging(site.common(route))
                common["t"] = nil
                collect(.object(common), "", &names["common", default: []])
            }
        }
        let common = names["common", default: []]
        return names.reduce(into: [:]) { result, entry in
            result[entry.key] = entry.key == "common" ? common : entry.value.subtracting(common)
        }
    }

    private static func collect(_ value: TemplateValue, _ path: String, _ names: inout Set<String>) {
        switch value {
        case .object(let members):
            for member in members.members {
                names.insert(path + member.key.name)
                collect(member.value, path + member.key.name + ".", &names)
            }
        case .list(let items): for item in items { collect(item, path, &names) }
        default: break
        }
    }
}
