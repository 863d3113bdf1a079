/// A story with its names marked: `[钟立言]p在[青榆市]l`.
struct MarkedStory {
    private(set) var text = ""
    /// By their marks, with their places in the text, in Unicode scalars.
    private(set) var names: [(mark: Character, range: Range<Int>)] = []

    init(_ line: Substring) {
        var open: [Int] = []
        var scalars: [Unicode.Scalar] = []
        var iterator = line.unicodeScalars.makeIterator()
        while let scalar = iterator.next() {
            if scalar == "[" {
                open.append(scalars.count)
            } else if scalar == "]", let start = open.popLast(), let mark = iterator.next() {
                names.append((Character(mark), start..<scalars.count))
            } else {
                scalars.append(scalar)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
    }

    func name(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count))
        return String(view)
    }
}
