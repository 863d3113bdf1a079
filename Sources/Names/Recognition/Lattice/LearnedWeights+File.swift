import CWords
import Languages

extension LearnedWeights {
    /// Those of Chinese, learned from tagged texts.
    static let chinese: LearnedWeights = {
        let data = broadsheet_names_zh_hans()
        do {
            return try LearnedWeights(UnsafeBufferPointer(start: data.bytes, count: Int(data.count)))
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// A row that is no figure of a sign.
    struct MalformedRow: Error, Equatable, CustomStringConvertible {
        var line: Int

        var description: String {
            "line \(line) of a file of weights is none: a sign, what it is told by and a figure, with tabs between them"
        }
    }

    /// The rows of a file: a sign, what it is told by, and a figure in 64ths, with tabs between them; and `chance`, of
    /// what, from which margin in 64ths, and how many of a thousand are right.
    init(_ text: UnsafeBufferPointer<UInt8>) throws {
        let names = Names()
        var figures: [(key: UInt64, figure: Int)] = []
        var chances = NameChances()
        for (number, row) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if row.isEmpty || row.first == 0x23 { continue }
            if names.addChance(row.split(separator: 0x09), to: &chances) { continue }
            guard let figure = names.figure(row.split(separator: 0x09)) else {
                throw MalformedRow(line: number + 1)
            }
            figures.append(figure)
        }
        self.init(figures, chances: chances)
    }

    /// The words of a file of weights.
    private struct Names {
        let signs = Self.byName(NameSign.self)
        let shapes = Self.byName(NameShape.self)
        let features = Self.byName(NameFeature.self)

        private static func byName<Case: CaseIterable>(_: Case.Type) -> [String: Case] {
            Dictionary(Case.allCases.map { ("\($0)", $0) }, uniquingKeysWith: { first, _ in first })
        }

        func figure(_ fields: [Slice<UnsafeBufferPointer<UInt8>>]) -> (key: UInt64, figure: Int)? {
            guard fields.count > 2, let sign = signs[Self.word(fields[0])],
                sign.arguments.count == fields.count - 2,
                let figure = Int(Self.word(fields[fields.count - 1]))
            else { return nil }
            var values: [UInt16] = [0, 0, 0]
            for (place, argument) in sign.arguments.enumerated() {
                guard let value = value(argument, Self.word(fields[place + 1])) else { return nil }
                values[place] = value
            }
            return (NameSigns.key(sign, values[0], values[1], values[2]), figure)
        }

        func addChance(
            _ fields: [Slice<UnsafeBufferPointer<UInt8>>], to chances: inout NameChances
        ) -> Bool {
            let words = fields.map(Self.word)
            guard words.count == 4, words[0] == "chance", let margin = Int(words[2]),
                let right = Int(words[3]),
                (0...1000).contains(right)
            else { return false }
            return chances.add(
                words[1],
                NameChances.Step(margin: Float(margin) / LearnedWeights.scale, chance: Double(right) / 1000))
        }

        private static func word(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> String {
            String(decoding: field, as: UTF8.self)
        }

        private func value(_ argument: NameSign.Argument, _ word: String) -> UInt16? {
            switch argument {
            case .unit: word.unicodeScalars.count == 1 ? word.unicodeScalars.first.map { Unit(of: $0) } : nil
            case .shape: shapes[word].map { UInt16($0.rawValue) }
            case .feature: features[word].map { UInt16($0.rawValue) }
            case .number: UInt16(word)
            }
        }
    }
}
