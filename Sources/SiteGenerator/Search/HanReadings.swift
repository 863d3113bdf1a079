import ArchiveModel

/// How Han characters are read, for searches that were written by ear.
enum HanReadings {
    /// `{"shi":"是时事","sun":"孙损"}`: the characters among `letters`, and those that everybody types, by reading without
    /// its tone; empty when `letters` hold none.
    static func json(of letters: [UInt32]) -> [UInt8] {
        let held = letters.compactMap(Unicode.Scalar.init).filter(Transliteration.isHan)
        guard !held.isEmpty else { return [] }
        let common = LetterFolder.letters(of: CommonHan.characters).compactMap(Unicode.Scalar.init)
        let characters = Set(held + common.filter(Transliteration.isHan)).sorted()
        let readings = Transliteration.unaccented(Transliteration.pinyin(characters.map { String($0) }))
        var byReading: [String: String.UnicodeScalarView] = [:]
        for (character, reading) in zip(characters, readings) where reading != String(character) {
            byReading[reading.lowercased(), default: .init()].append(character)
        }
        var output = IndexBytes()
        output.raw("{")
        for (index, reading) in byReading.keys.sorted().enumerated() {
            if index > 0 { output.raw(",") }
            output.string(reading)
            output.raw(":")
            output.string(String(byReading[reading, default: .init()]))
        }
        output.raw("}")
        return output.bytes
    }
}
