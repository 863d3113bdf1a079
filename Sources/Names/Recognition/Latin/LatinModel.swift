import Languages

/// The part that a word has in a name.
enum LatinPart: Int, CaseIterable, Sendable {
    case none, person, personGoesOn, place, placeGoesOn, organisation, organisationGoesOn

    /// That of the next word of the same name.
    var goingOn: LatinPart? {
        switch self {
        case .none: nil
        case .person, .personGoesOn: .personGoesOn
        case .place, .placeGoesOn: .placeGoesOn
        case .organisation, .organisationGoesOn: .organisationGoesOn
        }
    }

    /// As files of weights write it.
    var name: String {
        switch self {
        case .none: "O"
        case .person: "Bp"
        case .personGoesOn: "Ip"
        case .place: "Bl"
        case .placeGoesOn: "Il"
        case .organisation: "Bo"
        case .organisationGoesOn: "Io"
        }
    }
}

/// Learned weights: what each cue says for each part, and each part for the next.
struct LatinModel: Sendable {
    typealias Scores = SIMD8<Float>

    private var keys: [UInt32]
    private var places: [Int32]
    private var weights: [Scores] = []
    /// By part, what it says for each part of the next word.
    private(set) var transitions: [Scores]
    /// By part, how likely a name is right that is 0, 0.1 … 1 certain.
    private var likelihoods = [[Double]](
        repeating: (0...10).map { Double($0) / 10 }, count: LatinPart.allCases.count)
    static let never: Float = -1e4

    static let english = LatinModel(.english)

    init(_ files: NameFiles) {
        self.init(String(decoding: files[.weights], as: UTF8.self))
    }

    /// Rows of a file of weights: `sure`, part, eleven figures; `next`, part, a figure for each part; else the number of a cue in hexadecimal digits, a
    /// figure for each part. Figures are hundredths, `-` is never, none is 0.
    init(_ text: String) {
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        var size = 16
        while size < rows.count * 3 { size *= 2 }
        keys = [UInt32](repeating: 0, count: size)
        places = [Int32](repeating: -1, count: size)
        transitions = LatinPart.allCases.map { _ in Scores(repeating: 0) }
        for row in rows {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            if fields[0] == "next" {
                guard let part = LatinPart.allCases.first(where: { $0.name == fields[1] }) else { continue }
                transitions[part.rawValue] = Self.scores(fields.dropFirst(2), rest: Self.never)
            } else if fields[0] == "sure" {
                guard let part = LatinPart.allCases.first(where: { $0.name == fields[1] }) else { continue }
                likelihoods[part.rawValue] = fields.dropFirst(2).map { (Double($0) ?? 0) / 100 }
            } else if let key = UInt32(fields[0], radix: 16) {
                insert(key, Self.scores(fields.dropFirst(), rest: 0))
            }
        }
    }

    /// With `rest` for the numbers that are no parts.
    private static func scores(_ fields: ArraySlice<Substring>, rest: Float) -> Scores {
        var scores = Scores(repeating: 0)
        for (place, field) in fields.enumerated() where place < LatinPart.allCases.count {
            scores[place] = field == "-" ? never : (Float(field) ?? 0) / 100
        }
        for place in LatinPart.allCases.count..<Scores.scalarCount { scores[place] = rest }
        return scores
    }

    private mutating func insert(_ key: UInt32, _ scores: Scores) {
        var slot = Int(key) & (keys.count - 1)
        while places[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        places[slot] = Int32(weights.count)
        weights.append(scores)
    }

    /// How likely a name is right that begins with `part` and is so certain, by what names not learned from were.
    func likelihood(_ part: LatinPart, _ certainty: Double) -> Double {
        let steps = likelihoods[part.rawValue]
        let place = min(max(certainty, 0), 1) * 10
        let step = min(Int(place), 9)
        return steps[step] + (steps[step + 1] - steps[step]) * (place - Double(step))
    }

    /// What a cue says for each part.
    @inline(__always)
    func add(_ key: UInt32, to scores: inout Scores) {
        var slot = Int(key) & (keys.count - 1)
        while places[slot] >= 0 {
            if keys[slot] == key {
                scores += weights[Int(places[slot])]
                return
            }
            slot = (slot + 1) & (keys.count - 1)
        }
    }
}

extension SIMD8<Float> {
    /// e to the power of each, by sums and products alone: the same on every machine.
    var exponentials: SIMD8<Float> {
        let power = (self * 1.442_695_04).clamped(
            lowerBound: SIMD8(repeating: -126), upperBound: SIMD8(repeating: 126))
        let whole = power.rounded(.down)
        let rest = power - whole
        var sum = SIMD8<Float>(repeating: 0.001_877_58)
        for factor: Float in [0.008_989_34, 0.055_826_32, 0.240_153_62, 0.693_153_07, 0.999_999_94] {
            sum = sum * rest + factor
        }
        var result = sum
        for lane in 0..<8 {
            result[lane] *= Float(bitPattern: UInt32(Int32(whole[lane]) + 127) << 23)
        }
        return result
    }
}
