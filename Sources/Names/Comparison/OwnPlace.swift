import ArchiveModel
import Languages

/// The area of which the newspaper tells where it names none.
struct OwnPlace: Sendable {
    private let paper: [Unit]
    private let names: Set<[Unit]>
    /// The unit that the name of its area ends with, 市; `nil` when that is not known.
    private let level: Unit?

    init(_ archive: Archive) {
        paper = NameForm.letters(of: archive.settings.paperName)
        let entity = archive.settings.paperPlace.flatMap { id in archive.entities.first { $0.id == id } }
        let places = ([entity?.name].compactMap(\.self) + (entity?.aliases ?? [])).map(NameForm.letters)
        names = Set(places.map { Self.stem(of: $0) })
        level =
            places.lazy.compactMap { Self.unit(of: $0) }.first ?? Self.level(in: archive, paper, names)
    }

    /// The unit with which an article names the area that the paper is called after.
    private static func level(in archive: Archive, _ paper: [Unit], _ names: Set<[Unit]>) -> Unit? {
        archive.issues.lazy.flatMap(\.articles).flatMap { $0.mentions.lazy.filter { $0.kind == .place } }
            .lazy.map { NameForm.letters(of: $0.name) }
            .first { name in
                let stem = stem(of: name)
                return stem.count < name.count && (paper.starts(with: stem) || names.contains(stem))
            }?.last
    }

    /// A name without the unit it ends with.
    static func stem(of name: [Unit]) -> [Unit] {
        let length = PlaceWords.units.length(in: name, endingAt: name.count)
        return name.count - length > 1 ? Array(name.dropLast(length)) : name
    }

    private static func unit(of name: [Unit]) -> Unit? {
        stem(of: name).count < name.count ? name.last : nil
    }

    func isOwn(_ name: [Unit]) -> Bool {
        let stem = Self.stem(of: name)
        return names.contains(stem) || stem.count > 1 && paper.starts(with: stem)
    }

    /// Whether a word for all of an area, which ends with the unit of it, means this one: 全市.
    func isMeant(by word: [Unit]) -> Bool {
        guard let level else { return Self.level(of: word) == Self.commonLevel }
        return Self.level(of: word) == level
    }

    /// 市, of whose area a paper tells that never says which it is.
    private static let commonLevel = VariantWords.city

    /// The unit of the area that a word for all of it means.
    static func level(of word: [Unit]) -> Unit? { word.last(where: VariantWords.levels.contains) }
}
