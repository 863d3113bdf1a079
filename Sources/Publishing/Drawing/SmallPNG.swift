/// A PNG of few colours made of one of many: paper, ink and what lies between them, in four bits a pixel.
enum SmallPNG {
    enum Failure: Error { case notExpected }

    typealias Colour = (red: UInt8, green: UInt8, blue: UInt8)

    /// `png` is 8 bits a channel, with or without transparency, which is left out; not interlaced. `ground` and `ink` are
    /// the ends of the scale.
    static func bytes(of png: [UInt8], ground: Colour, ink: Colour) throws(Failure) -> [UInt8] {
        let image = try Pixels(png)
        let steps = steps(from: Int(ground.red), to: Int(ink.red))
        let stride = (image.width + 1) / 2 + 1
        var rows = [UInt8](repeating: 0, count: stride * image.height)
        for y in 0..<image.height {
            for x in 0..<image.width {
                let value = steps[Int(image.bytes[(y * image.width + x) * image.channels])]
                rows[y * stride + 1 + x / 2] |= x.isMultiple(of: 2) ? value << 4 : value
            }
        }
        var head = big(image.width)
        head += big(image.height)
        head += [4, 3, 0, 0, 0]
        var packed: [UInt8] = [0x78, 0x01]
        packed += Deflate.bytes(of: rows, row: stride)
        packed += big(Int(adler(rows)))
        var output = signature
        chunk("IHDR", head, to: &output)
        chunk("PLTE", palette(from: ground, to: ink), to: &output)
        chunk("IDAT", packed, to: &output)
        chunk("IEND", [], to: &output)
        return output
    }

    /// The nearest of sixteen tones, by the red of a pixel.
    private static func steps(from light: Int, to dark: Int) -> [UInt8] {
        let span = max(1, light - dark)
        var steps: [UInt8] = []
        for tone in 0...255 {
            let step: Int = ((light - tone) * 15 + span / 2) / span
            steps.append(UInt8(max(0, min(15, step))))
        }
        return steps
    }

    /// Red, green and blue of sixteen tones.
    private static func palette(from ground: Colour, to ink: Colour) -> [UInt8] {
        let ends = [(ground.red, ink.red), (ground.green, ink.green), (ground.blue, ink.blue)]
        var palette: [UInt8] = []
        for step in 0..<16 {
            for (light, dark) in ends {
                let tone: Int = (Int(light) * (15 - step) + Int(dark) * step) / 15
                palette.append(UInt8(tone))
            }
        }
        return palette
    }

    fileprivate static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    private static func big(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { (shift: Int) in UInt8(truncatingIfNeeded: number >> shift) }
    }

    private static func chunk(_ name: String, _ data: [UInt8], to output: inout [UInt8]) {
        let body = Array(name.utf8) + data
        output += big(data.count)
        output += body
        output += big(Int(sum(body)))
    }

    private static let sums: [UInt32] = (0..<256).map { (number: UInt32) -> UInt32 in
        var sum = number
        for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        return sum
    }

    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes { sum = sums[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8) }
        return sum ^ .max
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var one: UInt32 = 1
        var two: UInt32 = 0
        for byte in bytes {
            one = (one + UInt32(byte)) % 65_521
            two = (two + one) % 65_521
        }
        return two << 16 | one
    }
}

/// The pixels of a PNG, row by row.
private struct Pixels {
    let width, height, channels: Int
    private(set) var bytes: [UInt8]

    init(_ png: [UInt8]) throws(SmallPNG.Failure) {
        let number = { (place: Int) in png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard png.count > 45, png.starts(with: SmallPNG.signature), png[24] == 8, png[28] == 0,
            png[25] == 2 || png[25] == 6
        else { throw .notExpected }
        (width, height, channels) = (number(16), number(20), png[25] == 6 ? 4 : 3)
        guard (1...4_096).contains(width), (1...4_096).contains(height) else { throw .notExpected }
        var packed: [UInt8] = []
        var place = 8
        while place + 12 <= png.count {
            let length = number(place)
            guard place + 12 + length <= png.count else { throw .notExpected }
            if png[place + 4..<place + 8].elementsEqual("IDAT".utf8) {
                packed += png[place + 8..<place + 8 + length]
            }
            place += 12 + length
        }
        let row = width * channels
        let raw: [UInt8]
        do {
            raw = try Inflate.bytes(of: packed, from: 2, limit: (row + 1) * height).bytes
        } catch {
            throw .notExpected
        }
        guard raw.count == (row + 1) * height else { throw .notExpected }
        bytes = [UInt8](repeating: 0, count: row * height)
        for y in 0..<height { unfilter(raw[y * (row + 1)..<(y + 1) * (row + 1)], y, row) }
    }

    /// Each byte was written as what it differs from those beside and above it.
    private mutating func unfilter(_ line: ArraySlice<UInt8>, _ y: Int, _ row: Int) {
        let filter = line[line.startIndex]
        for x in 0..<row {
            let left = x >= channels ? Int(bytes[y * row + x - channels]) : 0
            let above = y > 0 ? Int(bytes[(y - 1) * row + x]) : 0
            let corner = y > 0 && x >= channels ? Int(bytes[(y - 1) * row + x - channels]) : 0
            let guess: Int
            switch filter {
            case 1: guess = left
            case 2: guess = above
            case 3: guess = (left + above) / 2
            case 4:
                let sum = left + above - corner
                let (one, two, three) = (abs(sum - left), abs(sum - above), abs(sum - corner))
                guess = one <= two && one <= three ? left : two <= three ? above : corner
            default: guess = 0
            }
            bytes[y * row + x] = line[line.startIndex + 1 + x] &+ UInt8(guess)
        }
    }
}
