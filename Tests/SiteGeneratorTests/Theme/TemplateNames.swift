import ArchiveModel
import Markup

@testable import SiteGenerator

/// Every name that a template is given, with the dots of the objects and lists it stands in: `stories.href`.
enum TemplateNames {
    /// By template; `common` holds what every page is given.
    static func all() throws -> [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        let archives = [
            try HekouArchive.wide(), try HekouArchive.long(90), try HekouArchive.nested(), try crowded(),
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

    /// People of one letter, more than one page holds, and what the machine found: two people, one of
    /// them in doubt, and a project.
    private static func crowded() throws -> Archive {
        var archive = try HekouArchive.make()
        archive.entities += (0...Paging().namesOfOneLetter).map {
            HekouArchive.entity(.person, "p\($0 + 10_000)", "王", "")
        }
        archive.entities.sort { $0.id < $1.id }
        for issue in archive.issues.indices {
            let found = [("李文", 0.95), ("李武", 0.6)].prefix(2 - issue).enumerated().map { place, person in
                var mention = Mention(
                    kind: .person, name: person.0, surface: person.0,
                    position: TextPosition(block: 0, offset: 17 + place, length: 1), resolution: .unreviewed)
                mention.score = person.1
                mention.evidence = ["a title stands before it"]
                return mention
            }
            var project = HekouArchive.mention(
                "南岭水厂", .project, EntityID(.project, "nanling"), block: 0, offset: 0)
            (project.resolution, project.score) = (.unreviewed, 1)
            project.stage = StatedStage(.begun, "开工", period: "2022")
            let mentions = Array(archive.issues[issue].articles[0].mentions) + found + [project]
            archive.issues[issue].articles[0].mentions = MentionList(mentions)
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
