import Foundation
import TestSupport
import Testing

@testable import ArchiveModel

/// The letters by which texts are matched.
struct LetterFolderTests {
    private func letters(_ scalars: [UInt32]) -> [UInt32] { LetterFolder.letters(of: text(scalars)) }

    private func text(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }

    private let assigned = (UInt32(0)...0x10_FFFF).compactMap(Unicode.Scalar.init).filter {
        ![.unassigned, .privateUse, .surrogate].contains($0.properties.generalCategory)
    }

    @Test func `each assigned scalar has the letters of what Unicode takes it apart into`() {
        for scalar in assigned {
            let own = String(scalar)
            let folded = LetterFolder.letters(of: own)
            let code = String(scalar.value, radix: 16)
            #expect(folded == LetterFolder.letters(of: own.decomposedStringWithCanonicalMapping), "\(code)")
            #expect(folded == LetterFolder.letters(of: own.precomposedStringWithCanonicalMapping), "\(code)")
        }
    }

    @Test func `folding what is folded changes nothing, and letters are composed as Unicode composes them`() {
        for scalar in assigned {
            let folded = LetterFolder.letters(of: String(scalar))
            #expect(letters(folded) == folded, "\(String(scalar.value, radix: 16))")
            let composed = text(folded).precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
            #expect(folded == composed, "\(String(scalar.value, radix: 16))")
        }
    }

    @Test func `marks in any order that Unicode calls equivalent give the same letters`() {
        var generator = SeededGenerator(seed: 15)
        let marks = assigned.filter { $0.properties.canonicalCombiningClass != .notReordered }.map(\.value)
        let bases =
            Array("aEoyΑη가나क০か").flatMap(\.unicodeScalars).map(\.value) + [
                0x1100, 0x1161, 0x11A8, 0x9C7, 0x9BE,
            ]
        for _ in 0..<20_000 {
            let word = (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in
                (Bool.random(using: &generator) ? marks : bases).randomElement(using: &generator)
            }
            let folded = letters(word)
            let forms = [
                text(word).decomposedStringWithCanonicalMapping,
                text(word).precomposedStringWithCanonicalMapping,
            ]
            for form in forms { #expect(LetterFolder.letters(of: form) == folded, "\(word)") }
            #expect(
                text(folded).precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value) == folded,
                "\(word)")
            #expect(letters(folded) == folded, "\(word)")
        }
    }

    @Test func `each letter knows where it and its marks stand`() {
        let folder = LetterFolder("a\u{AD}e\u{323}\u{302}ﬁ\u{200B}한x")
        #expect(folder.letters == letters([0x61, 0x1EC7, 0x66, 0x69, 0xD55C, 0x78]))
        #expect(folder.starts == [0, 2, 5, 5, 7, 8])
        #expect(folder.ends == [1, 5, 6, 6, 8, 9])
        #expect(LetterFolder("\u{301}a").starts == [0, 1])
        #expect(LetterFolder("").letters.isEmpty)
    }

    @Test func `a line of nothing but marks takes no longer than its length`() {
        let marks = String(repeating: "\u{316}\u{301}\u{5B0}", count: 100_000)
        #expect(LetterFolder.letters(of: "a" + marks).count == 300_000)
    }

    @Test func `every form of a Han character in the table has the letter of its form`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Tools/FoldTable/han-variants.tsv").standardizedFileURL
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        #expect(rows.count > 1_600)
        for row in rows {
            let fields = row.split(separator: "\t")
            #expect(LetterFolder.letters(of: fields[0]) == LetterFolder.letters(of: fields[1]), "\(row)")
        }
    }

    @Test func `plain letters are what is left without marks, and letters of an alphabet stay whole`() {
        let plain = { (text: String) in
            LetterFolder.letters(of: text).flatMap { LetterFolder.plainLetters(of: $0) ?? [$0] }
        }
        for (text, found) in [
            ("Müller", "muller"), ("Straße", "strasse"), ("Øre", "ore"), ("Łódź", "lodz"), ("Đặng", "dang"),
            ("ΰ", "υ"),
            ("ёлка", "елка"), ("йод", "йод"), ("كَتَبَ", "كتب"), ("שָׁלוֹם", "שלום"), ("がく", "がく"), ("ক্ষ", "ক্ষ"),
            ("İzmir", "izmir"),
        ] { #expect(plain(text) == LetterFolder.letters(of: found), "\(text)") }
    }
}
