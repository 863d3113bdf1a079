/// Of what kind a supposed name is, by the words that it is made of.
enum NameShape: UInt8, CaseIterable, Sendable {
    // People: a surname and given characters, or without a surname, as after a title.
    case surnameAndOne, surnameAndTwo, surnameAndThree, compoundAndOne, compoundAndTwo, compoundAndThree
    case bareOne, bareTwo
    case masked, famous, dotted, parts, seen
    // Written by sound, by length.
    case soundsOfTwo, soundsOfThree, soundsOfFour, soundsOfFive, soundsOfMore
    // Characters that no word explains, by length.
    case runOfTwo, runOfThree, runOfMore
    // Places: words before a generic word, and such that are written by sound or that no word explains.
    case beforeUnit, soundedPlace, runPlace
    // Words that belong together and are neither.
    case words

    static func native(surname: Int, given: Int) -> NameShape {
        switch (surname, given) {
        case (0, 1): .bareOne
        case (0, _): .bareTwo
        case (1, 1): .surnameAndOne
        case (1, 2): .surnameAndTwo
        case (1, _): .surnameAndThree
        case (_, 1): .compoundAndOne
        case (_, 2): .compoundAndTwo
        default: .compoundAndThree
        }
    }

    static func sounds(_ length: Int) -> NameShape {
        switch length {
        case 2: .soundsOfTwo
        case 3: .soundsOfThree
        case 4: .soundsOfFour
        case 5: .soundsOfFive
        default: .soundsOfMore
        }
    }
}
