import CWords

/// The files in `words/`, as they are compiled in.
package enum WordFile: String, CaseIterable, Sendable {
    case actions, common, offices, organisations, persons, places, projects, quantities, statements

    package var bytes: UnsafeBufferPointer<UInt8> {
        let words =
            switch self {
            case .actions: broadsheet_zh_hans_actions()
            case .common: broadsheet_zh_hans_common()
            case .offices: broadsheet_zh_hans_offices()
            case .organisations: broadsheet_zh_hans_organisations()
            case .persons: broadsheet_zh_hans_persons()
            case .places: broadsheet_zh_hans_places()
            case .projects: broadsheet_zh_hans_projects()
            case .quantities: broadsheet_zh_hans_quantities()
            case .statements: broadsheet_zh_hans_statements()
            }
        return UnsafeBufferPointer(start: words.bytes, count: Int(words.count))
    }
}
