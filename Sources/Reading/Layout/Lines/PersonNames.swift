import ArchiveModel
import Languages

/// Names of people, where nothing else stands on a line or in its brackets.
enum PersonNames {
    /// 牧 野: two characters with a blank between them, as the paper sets a name of two, a pen name too.
    static func isSpaced(_ text: [Unicode.Scalar]) -> Bool {
        text.count == 3 && text[0].isHan && text[1].isBlank && text[2].isHan
    }

    /// 沈竹青, 何 云: two to four characters, the first of which is a surname.
    static func isName(_ text: some Collection<Unicode.Scalar>) -> Bool {
        let name = text.dense
        guard (2...4).contains(name.count), name.allSatisfy(\.isHan), let first = name.first else {
            return false
        }
        return SurnameWords.single.contains(Unit(of: Fold.scalar(first)))
            && (name.count < 4 || SurnameWords.compound.contains(name[..<2].map { Unit(of: $0) }))
    }

    /// （刘方 周舟）: names and nothing else in brackets.
    static func areInBrackets(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard Punctuation.opening.contains(text.first), Punctuation.closing.contains(text.last) else {
            return false
        }
        let inside = text.dropFirst().dropLast()
        if inside.count <= 5, isName(inside) { return true }
        let names = inside.split { $0.isBlank || $0 == Punctuation.listComma }
        return (1...4).contains(names.count) && names.allSatisfy { isName($0) }
    }
}
