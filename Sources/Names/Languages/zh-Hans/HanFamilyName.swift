import ArchiveModel
import Languages

/// The family name with which a name in Han characters begins.
package enum HanFamilyName {
    /// Of two characters where these are one and a given name follows, else the first character.
    package static func family(of name: String) -> String {
        let two = name.prefix(2)
        let units = two.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        return String(name.count > 2 && SurnameWords.compound.contains(units) ? two : name.prefix(1))
    }
}
