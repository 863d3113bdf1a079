// Writes the tables of folding as Swift and as JavaScript: `make fold-table` (see docs/search.md).
//
// Source of the data: the Unicode Character Database (lower case, decompositions, classes of marks) and CLDR's transform
// Traditional-Simplified, both as Foundation's ICU carries them, under the Unicode License V3; forms of Han characters
// from OpenCC (han-variants.tsv beside this file). What looks alike (`alike`) and which letters have a plain form
// (`plainForms`) is decided here.
import Foundation

/// One scalar, or `nil` where the text is not exactly one.
func only(_ text: String) -> UInt32? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
}

func simplified(_ scalar: Unicode.Scalar) -> UInt32 {
    let text = String(String.UnicodeScalarView([scalar]))
    let transform = StringTransform("Traditional-Simplified")
    return text.applyingTransform(transform, reverse: false).flatMap(only) ?? scalar.value
}

func folded(_ value: UInt32) -> UInt32 {
    guard var scalar = Unicode.Scalar(value) else { return value }
    if scalar.properties.isWhitespace { return 0x20 }
    for _ in 0..<4 {
        var next = scalar.value
        let text = String(String.UnicodeScalarView([scalar]))
        if let plain = only(text.precomposedStringWithCompatibilityMapping) { next = plain }
        if let lower = Unicode.Scalar(next).flatMap({ only($0.properties.lowercaseMapping) }) { next = lower }
        if let plain = Unicode.Scalar(next), plain.properties.isIdeographic { next = simplified(plain) }
        guard next != scalar.value, let plain = Unicode.Scalar(next) else { break }
        scalar = plain
    }
    return scalar.value
}

// MARK: What is matched alike

/// Each first scalar stands for those behind it: what a keyboard has for what is printed.
let alike: [Unicode.Scalar: String] = [
    "'": "’‘‚‛ʼʻ′`´‹›׳", "\"": "“”„‟«»″〝〞〟״", "-": "‐‑‒–−⁃־", "·": "‧•・∙⋅", "…": "⋯", "σ": "ς", "零": "〇",
]
/// Stretches a line and means nothing: the tatweel.
let fillers: Set<UInt32> = [0x640]

var standsFor: [UInt32: UInt32] = [:]
for (scalar, others) in alike { for other in others.unicodeScalars { standsFor[other.value] = scalar.value } }
let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
let variants = try String(contentsOf: here.appendingPathComponent("han-variants.tsv"), encoding: .utf8)
for line in variants.split(separator: "\n") where !line.hasPrefix("#") {
    let fields = line.split(separator: "\t").map(String.init)
    guard fields.count == 3, let from = only(fields[0]), let to = only(fields[1]) else {
        fatalError("\(line)")
    }
    standsFor[from] = to
}

func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
}

func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The letters of a typographic form of several letters (ﬁ, ǆ, لا): never of a sign that stands for words (㎏, ™).
func lettersOfForm(_ scalar: Unicode.Scalar) -> [UInt32] {
    let own = text([scalar.value])
    let letters = own.precomposedStringWithCompatibilityMapping.unicodeScalars
    guard scalar.properties.generalCategory.isLetter, letters.count > 1,
        letters.allSatisfy({ $0.properties.generalCategory.isLetter || $0.properties.generalCategory.isMark })
    else { return [scalar.value] }
    return letters.map(\.value)
}

extension Unicode.GeneralCategory {
    var isLetter: Bool {
        [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter].contains(self)
    }
    var isMark: Bool { [.nonspacingMark, .spacingMark, .enclosingMark].contains(self) }
}

/// What a scalar is matched by; nothing for what is neither seen nor read.
func letters(_ value: UInt32) -> [UInt32] {
    var result = [value]
    for _ in 0..<5 {
        let next = scalars(text(result).decomposedStringWithCanonicalMapping).flatMap { value -> [UInt32] in
            guard let scalar = Unicode.Scalar(value) else { return [value] }
            if scalar.properties.isDefaultIgnorableCodePoint || fillers.contains(value) { return [] }
            let folded = folded(standsFor[value] ?? value)
            return Unicode.Scalar(standsFor[folded] ?? folded).map(lettersOfForm) ?? []
        }
        let composed = scalars(text(next).precomposedStringWithCanonicalMapping)
        if composed == result { break }
        result = composed
    }
    return result
}

/// What composes with the scalar before it: `first, second, composed`, without Hangul, which is reckoned.
var compositions: [[UInt32]] = []
var classes: [(value: UInt32, class: UInt32)] = []
for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let combining = UInt32(scalar.properties.canonicalCombiningClass.rawValue)
    if combining > 0 { classes.append((value, combining)) }
    guard !(0xAC00...0xD7A3).contains(value) else { continue }
    let parts = scalars(text([value]).decomposedStringWithCanonicalMapping)
    guard parts.count > 1, scalars(text(parts).precomposedStringWithCanonicalMapping) == [value],
        let last = parts.last
    else { continue }
    let first = scalars(text(parts.dropLast()).precomposedStringWithCanonicalMapping)
    if first.count == 1 { compositions.append([first[0], last, value]) }
}
let seconds = Set(compositions.map { $0[1] } + Array(0x1161...0x1175) + Array(0x11A8...0x11C2))
let marks = Set(classes.map(\.value)).union(seconds)

// MARK: What is found second

/// Letters that Unicode does not take apart, and the plain ones for which they are written.
let plainForms: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "þ": "th",
    "ı": "i",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
]
/// Composed letters that are letters of an alphabet, not accented ones; the last two are newer than the data of Swift 6.3.
let whole = "йўїѓќ\u{105C9}\u{105E4}"
/// Diacritics, points and vowel signs that are written beside letters or left out: not nuktas (7), voiced kana (8), viramas
/// (9), and the vowels and tones of Indic scripts, without which a word is another.
let diacritics = classes.filter {
    (10...36).contains($0.class) || $0.class == 1 || (200...240).contains($0.class)
}
.map(\.value)

// MARK: Writing

var han = ""
var others: [(from: Int, to: Int)] = []
/// Of what is matched: single letters other than by folding, nothing, several.
var alikeOthers: [(from: Int, to: Int)] = []
var ignored: [UInt32] = []
var several: [(from: UInt32, to: [UInt32])] = []
/// Both together, for scripts.
var matchedHan: [(from: UInt32, to: UInt32)] = []
var matchedOthers: [(from: Int, to: Int)] = []
for value in UInt32(0)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    // Characters that normalisation would change are written as numbers, so that no editor can break the table.
    let own = text([value])
    let isPlain =
        scalar.properties.isIdeographic && only(own.precomposedStringWithCanonicalMapping) == value
        && (value < 0xF900 || value >= 0x20000)
    let target = folded(value)
    if target != value, let result = Unicode.Scalar(target) {
        if isPlain {
            han.unicodeScalars.append(scalar)
            han.unicodeScalars.append(result)
        } else {
            others.append((Int(value), Int(target)))
        }
    }
    let matched = letters(value)
    if matched.isEmpty {
        ignored.append(value)
    } else if let only = matched.first, matched.count == 1, !marks.contains(only) {
        if only != target { alikeOthers.append((Int(value), Int(only))) }
        if only != value, isPlain { matchedHan.append((value, only)) }
        if only != value, !isPlain { matchedOthers.append((Int(value), Int(only))) }
    } else if matched != [value] {
        several.append((value, matched))
        let parts = scalars(own.decomposedStringWithCompatibilityMapping).flatMap(letters)
        guard scalars(text(parts).precomposedStringWithCanonicalMapping) == matched else {
            fatalError("a script would fold \(String(value, radix: 16)) otherwise")
        }
    }
}

/// Runs of `count` scalars from `first`, `step` apart, that all move by `delta`: "41,26,1,32".
func runs(_ others: [(from: Int, to: Int)]) -> [String] {
    var runs: [String] = []
    var index = 0
    while index < others.count {
        let delta = others[index].to - others[index].from
        var best = (count: 1, step: 1)
        for step in [1, 2] {
            var count = 1
            while index + count < others.count,
                others[index + count].from == others[index].from + count * step,
                others[index + count].to - others[index + count].from == delta
            {
                count += 1
            }
            if count > best.count { best = (count, step) }
        }
        runs.append("\(String(others[index].from, radix: 16)),\(best.count),\(best.step),\(delta)")
        index += best.count
    }
    return runs
}

/// Stretches of scalars one behind the other: "200b,5", the first in hexadecimal and how many.
func stretches(_ values: [UInt32]) -> [String] {
    var result: [(first: UInt32, count: UInt32)] = []
    for value in values.sorted() {
        if let last = result.last, last.first + last.count == value {
            result[result.count - 1].count += 1
        } else {
            result.append((value, 1))
        }
    }
    return result.map { "\(String($0.first, radix: 16)),\($0.count)" }
}

func hex(_ values: [UInt32]) -> String { values.map { String($0, radix: 16) }.joined(separator: ",") }

func lines(_ text: String, of length: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        line.append(scalar)
        if line.count == length {
            lines.append(String(line))
            line = String.UnicodeScalarView()
        }
    }
    return line.isEmpty ? lines : lines + [String(line)]
}

/// Whole words, up to `length` characters a line; each line ends with a space but the last.
func wrapped(_ words: [String], _ length: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words {
        if line.count + word.count > length {
            lines.append(line)
            line = ""
        }
        line += word + " "
    }
    return lines + [String(line.dropLast())]
}

let note = """
    // Generated by Tools/FoldTable; not to be edited. Data: Unicode Character Database and CLDR, (c) Unicode, Inc.,
    // under the Unicode License V3, https://www.unicode.org/license.txt; forms of Han characters from OpenCC, (c) Carbo Kuo
    // and contributors, under the Apache License 2.0 (docs/licences/opencc.txt).

    """

/// The rows of one table of `folding.tsv`: its name before each, and what it holds as a comment before the first.
func table(_ name: String, _ about: String, _ lines: [String]) -> String {
    (["# \(name): \(about)"] + lines.map { "\(name)\t\($0.trimmingCharacters(in: .whitespaces))" })
        .joined(separator: "\n") + "\n"
}

let classRuns = Dictionary(grouping: classes, by: \.class).sorted { $0.key < $1.key }.flatMap {
    number, values in
    stretches(values.map(\.value)).map { "\($0),\(number)" }
}
let plain = plainForms.sorted { $0.key < $1.key }.map { hex([$0.key.value] + scalars($0.value)) }
let folding = [
    note.replacing("// ", with: "# "),
    table(
        "fold.runs",
        "`first,count,step,delta`, `first` in hexadecimal: `count` scalars from `first`, `step` apart, move by `delta`.",
        wrapped(runs(others), 90)),
    table("fold.pairs", "Each character followed by what it folds to.", lines(han, of: 48)),
    table(
        "letter.runs", "As `fold.runs`, of scalars that are matched by one letter.",
        wrapped(runs(alikeOthers), 90)),
    table("letter.ignored", "`first,count`: what is neither seen nor read.", wrapped(stretches(ignored), 90)),
    table(
        "letter.several", "`scalar,letter,letter…`: what is matched by several letters, or by a mark.",
        wrapped(several.map { hex([$0.from] + $0.to) }, 90)),
    table("letter.classes", "`first,count,class`: the combining classes of marks.", wrapped(classRuns, 90)),
    table(
        "letter.compositions", "`first,second,composed` of canonical composition, without Hangul.",
        wrapped(compositions.map(hex), 90)),
    table(
        "letter.diacritics", "`first,count`: marks without which a letter is still found.",
        wrapped(stretches(diacritics), 90)),
    table("letter.plain", "`letter,plain,plain…`: letters that are found by plain ones.", wrapped(plain, 90)),
    table("letter.whole", "Composed letters that are not taken apart.", [hex(scalars(whole))]),
].joined()

func scriptLiteral(_ name: String, _ about: String, _ lines: [String]) -> String {
    "// \(about)\nexport const \(name) =\n\(lines.map { "  \"\($0)\"" }.joined(separator: " +\n"));\n"
}

/// Each character, behind how far it stands from the one before it (to the base of 36, where that is not 1).
var steps: [String] = []
var before: UInt32 = 0
for (from, to) in matchedHan {
    steps.append((from == before + 1 ? "" : String(from - before, radix: 36)) + text([to]))
    before = from
}
let script = [
    note,
    scriptLiteral(
        "runs",
        "\"first,count,step,delta\", first in hexadecimal: count scalars from first, step apart, move by delta.",
        wrapped(runs(matchedOthers), 100)),
    scriptLiteral(
        "han",
        "What characters fold to, each behind how far its own stands from the one before (base 36; nothing for 1).",
        lines(steps.joined(), of: 96)),
    scriptLiteral(
        "ignored", "\"first,count\": what is neither seen nor read.", wrapped(stretches(ignored), 100)),
    scriptLiteral(
        "several", "\"first,count\": what is matched by several letters, or by a mark.",
        wrapped(stretches(several.map(\.from)), 100)),
    scriptLiteral(
        "diacritics", "\"first,count\": marks without which a letter is still found.",
        wrapped(stretches(diacritics), 100)),
    scriptLiteral(
        "plain", "\"letter,plain,plain…\": letters that are found by plain ones.", wrapped(plain, 100)),
    scriptLiteral("whole", "Composed letters that are not taken apart.", [hex(scalars(whole))]),
].joined(separator: "\n")
let arguments = CommandLine.arguments
guard arguments.count == 3 else { fatalError("usage: FoldTable folding.tsv fold-table.js") }
try folding.write(toFile: arguments[1], atomically: true, encoding: .utf8)
try script.write(toFile: arguments[2], atomically: true, encoding: .utf8)
