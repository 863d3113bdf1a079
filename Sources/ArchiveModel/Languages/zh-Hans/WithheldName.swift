/// What stands where something is withheld.
package enum WithheldName {
    /// For a name, as newspapers do it.
    package static let shown = "某某"
}
