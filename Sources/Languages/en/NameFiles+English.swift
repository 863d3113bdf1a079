import CWords

extension NameFiles {
    package static let english = NameFiles { file in
        let words =
            switch file {
            case .words: broadsheet_names_en_words()
            case .offices: broadsheet_names_en_offices()
            case .common: broadsheet_names_en_common()
            case .given: broadsheet_names_en_given()
            case .surnames: broadsheet_names_en_surnames()
            case .places: broadsheet_names_en_places()
            case .weights: broadsheet_names_en_weights()
            }
        return UnsafeBufferPointer(start: words.bytes, count: Int(words.count))
    }
}
