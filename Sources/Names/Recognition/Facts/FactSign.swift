/// A word that says something, where it stands.
struct FactSign: Hashable, Sendable {
    var range: Range<Int>
    var signs: FactSigns
}
