extension SourceText {
    /// Whether blanks, of whatever kind and number, stand at half and more of the places where a figure or a foreign word
    /// meets Han or Kana within a line: then they are the text's own. Elsewhere they are what is left of the setting.
    package var spacesFigures: Bool {
        var places = FigurePlaces()
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                switch bytes[index] {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                    places.add(.figure)
                    index += 1
                case 0x20:
                    places.isParted = true
                    index += 1
                case 0xE4...0xE9:
                    places.add(.solid)
                    index += 3
                default:
                    let (scalar, length) = bytes.scalar(at: index)
                    places.add(scalar)
                    index += length
                }
            }
        }
        return places.apart > 0 && places.apart >= places.close
    }
}

/// Where figures and foreign words meet Han or Kana.
private struct FigurePlaces {
    enum Kind {
        case figure, solid, other
    }

    var close = 0
    var apart = 0
    /// Whether a blank stands behind the last letter or mark.
    var isParted = false
    private var last = Kind.other

    @inline(__always)
    mutating func add(_ kind: Kind) {
        if last != kind, last != .other, kind != .other {
            if isParted { apart += 1 } else { close += 1 }
        }
        (last, isParted) = (kind, false)
    }

    /// What is neither ASCII letter, plain blank nor a common Han character.
    mutating func add(_ scalar: Unicode.Scalar) {
        if scalar.isUnseen { return }
        if scalar.isBlank, !scalar.endsLine {
            isParted = true
        } else {
            add(scalar.isSolidLetter ? .solid : .other)
        }
    }
}

extension Unicode.Scalar {
    fileprivate var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
