import ArchiveModel
import TestSupport
import Testing

@testable import Names

/// Names of records in texts that write them in another form.
struct EquivalentNameTests {
    private func surfaces(_ text: String, _ names: String...) -> [String] {
        let records = names.enumerated().map { Entity.named("people/p\($0)", $1) }
        return Lexicon.build(entities: records).value.mentions(in: .holding(text)).map(\.surface)
    }

    @Test func `a name is linked in every form that is the same, and shown as it is printed`() throws {
        for pair in try EquivalentTexts.load().same where !pair.differsInCase {
            for (name, printed) in pair.directions {
                let found = surfaces("甲, \(printed) 乙", name)
                #expect(found.map { Array($0.unicodeScalars) } == [Array(printed.unicodeScalars)], "\(pair)")
            }
        }
    }

    @Test func `a name is not linked where diacritics or letters differ, unless an alias says so`() throws {
        let texts = try EquivalentTexts.load()
        for pair in texts.second + texts.other {
            for (name, printed) in pair.directions {
                #expect(surfaces("甲, \(printed) 乙", name) == [], "\(pair)")
            }
        }
        var muller = Entity.named("people/muller", "Müller")
        muller.aliases = ["Muller"]
        let lexicon = Lexicon.build(entities: [muller]).value
        #expect(lexicon.mentions(in: .holding("Frau Muller")).map(\.surface) == ["Muller"])
    }

    @Test func `positions count the scalars that are printed`() throws {
        let lexicon = Lexicon.build(entities: [.named("people/a", "Müller"), .named("people/b", "O'Neill")])
            .value
        let found = lexicon.mentions(in: .holding("\u{AD}Mu\u{308}l\u{200B}ler, O’Neill"))
        #expect(found.map(\.position.offset) == [1, 11])
        #expect(found.map(\.position.length) == [8, 7])
    }

    @Test
    func
        `no word of an alphabet with capitals is cut, whatever its letters, and no letter is parted from its marks`()
    {
        #expect(surfaces("Borås, Bora\u{30A}s, BORÅ.", "Bor") == [])
        #expect(surfaces("Москвич из Москвы", "Москв") == [])
        #expect(surfaces("रामा राम", "राम") == ["राम"])
        #expect(surfaces("서울에서", "서울") == ["서울"])
        #expect(surfaces("x\u{323}", "x") == [])
    }

    @Test
    func `of records that write one name in two forms the one is meant that writes it as the text does`() {
        let lexicon = Lexicon.build(entities: [.named("people/a", "錢鍾"), .named("people/b", "钱钟")]).value
        let found = lexicon.mentions(in: .holding("钱钟、錢鍾、錢钟"))
        let (a, b) = (EntityID(.person, "a"), EntityID(.person, "b"))
        #expect(found.map(\.resolution) == [.record(b), .record(a), .undecided([a, b])])
    }

    @Test func `names that differ in form only are one name with several records`() {
        #expect(
            Lexicon.build(entities: [.named("people/a", "O'Neill"), .named("people/b", "O’Neill")]).value
                .forms.count == 1)
    }
}
