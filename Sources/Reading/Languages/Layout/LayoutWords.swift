/// The words of one language that rules look for in lines of its script; `nil`: it has none of its own.
struct LayoutWords: Sendable {
    /// ISO 639: `de`.
    let code: String
    let script: Script
    var jumps: JumpWords?
    var letters: LetterWords?
    /// Of lines in Latin script.
    var latin: LatinWords?
    /// Of mastheads in Latin script.
    var imprint: ImprintWords?
    var divisions: DivisionWords?
    /// What a web site's links to the other pages of a story say.
    var links: WholeWords?

    enum Script {
        case han, latin, cyrillic
    }
}
