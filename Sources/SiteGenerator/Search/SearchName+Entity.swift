import ArchiveModel
import Foundation

extension Site {
    /// All records as type-ahead offers them.
    func searchNames() -> [SearchName] {
        archive.entities.map { entity in
            SearchName(
                id: entity.id, name: entity.name, qualifier: entity.qualifier, keys: keys(of: entity),
                articles: index.count(of: entity.id))
        }
    }

    private func keys(of entity: Entity) -> [String] {
        let spoken = index.pronunciations[entity.id]?.key ?? ""
        let names = [entity.name] + entity.aliases + [spoken]
        return (names + [Self.initials(of: entity.name, spoken: spoken)]).map { name in
            String(Fold.string(name).unicodeScalars.filter { $0 != " " })
        }.filter { !$0.isEmpty }
    }

    /// The first letter of each character's reading; the surname's is the one it has as a surname.
    private static func initials(of name: String, spoken: String) -> String {
        let rest = name.dropFirst().map(String.init).compactMap { character in
            character.applyingTransform(.mandarinToLatin, reverse: false)?
                .applyingTransform(.stripDiacritics, reverse: false)?.first
        }
        return String(spoken.prefix(1)) + String(rest)
    }
}
