import ArchiveModel
import Markup

@testable import SiteGenerator

/// Every name that a template is given, with the dots of the objects and lists it stands in: `stories.href`.
enum TemplateNames {
    /// By template; `common` holds what every page is given.
    static func all() throws -> [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        let archives = [
            try HekouArchive.wide(), try HekouArchive.long(70), try HekouArchive.nested(), crowded,
        ]
        for archive in archives {
            guard let theme = try ReadingRoom.load().value else { continue }
            let site = Site.plan(archive, theme: theme).value
            for output in site.outputs {
                if output is RecordOutput, archive.issues.isEmpty { continue }
                guard case .page(let page) = output.content(in: site.context) else { continue }
                collect(.object(page.values), "", &names[page.template, default: []])
                var common = site.constants.merging(
                    site.context.surroundings(of: output.path, page.head))
                common["t"] = nil
                collect(.object(common), "", &names["common", default: []])
            }
        }
        let common = names["common", default: []]
        return names.reduce(into: [:]) { result, entry in
            result[entry.key] = entry.key == "common" ? common : entry.value.subtracting(common)
        }
    }

    /// Records of one letter, more than one page holds.
    private static var crowded: Archive {
        var archive = Archive(settings: ArchiveSettings(title: "河口", paperName: "河口报"))
        archive.entities = (0...Paging().namesOfOneLetter).map {
            HekouArchive.entity(.person, "p\($0 + 10_000)", "王", "")
        }
        return archive
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
