import ArchiveModel
import Foundation
import TestSupport
import Testing

@testable import Names

/// Kinds of names in English text, each in sentences of our own.
struct EnglishNamesTests {
    private func mentions(_ story: String, byline: [Credit] = []) -> [Mention] {
        var article = TaggedStory(Substring(story)).article
        article.byline = byline
        return Array(NameRecogniser.recognised([article])[0].mentions)
    }

    private func names(_ story: String, _ kind: Mention.Kind = .person) -> [String] {
        mentions(story).filter { $0.kind == kind }.map(\.name)
    }

    @Test func `a mayor, a doctor and a reporter are people with their roles`() throws {
        let found = mentions(
            "# BOARD BACKS NEW PIER|Mayor Walter Hensley told the Town Council that the $3.5 million pier on "
                + "Otter Creek would open in May. Dr. Miriam Castle, who heads the Hensley Hospital board, "
                + "spoke for it. Anna Wexford reported.",
            byline: [Credit(name: "ANNA WEXFORD", role: "By")])
        let people = found.filter { $0.kind == .person }
        #expect(people.first { $0.name == "Walter Hensley" }?.roles == ["Mayor"])
        #expect(people.first { $0.name == "Miriam Castle" }?.roles == ["Dr."])
        #expect(people.first { $0.name == "Anna Wexford" }?.isReporter == true)
        #expect(found.contains { $0.kind == .place && $0.name == "Otter Creek" })
        #expect(found.contains { $0.kind == .organisation && $0.name == "Town Council" })
        let sum = try #require(found.first { $0.kind == .indicator })
        #expect(sum.name == "pier")
        #expect(sum.quantity?.value == "3.5")
        #expect(sum.quantity?.unit == "$ million")
    }

    @Test func `an apposition behind a name is a role`() {
        let found = mentions("Police questioned Walter Hensley, the town clerk, and let him go.")
        #expect(found.first { $0.kind == .person }?.roles == ["town clerk"])
    }

    @Test func `a possessive is no part of a name, and hyphens and apostrophes are`() {
        let people = names("Mrs. Mary O'Neill-West's dog bit Dr. John D'Arcy's cat on Tuesday.")
        #expect(people == ["Mary O'Neill-West", "John D'Arcy"])
    }

    @Test func `small letters behind a hyphen belong to a name unless they are a word`() {
        let story =
            "The London-based firm sent Yun Seol-nam to Leeds. Mr. Yun Seol-nam said that he was tired."
        #expect(names(story) == ["Yun Seol-nam", "Yun Seol-nam"])
        #expect(names(story, .place).contains("London"))
    }

    @Test func `a place that is written small is found where it can be nothing else`() {
        #expect(names("I moved to winnipeg last summer and still know nobody here.", .place) == ["winnipeg"])
        #expect(names("We had turkey and read a book in the reading room.", .place).isEmpty)
    }

    @Test func `a surname alone is who was named in full before`() {
        let people = names(
            "Harold Pettibone spoke first. The crowd heard Pettibone out. "
                + "Then Pettibone left.")
        #expect(people == ["Harold Pettibone", "Pettibone", "Pettibone"])
    }

    @Test func `a name in a headline in capitals is told in usual case`() {
        let people = names("# PETTIBONE WINS SEAT|Mayor Harold Pettibone beat Mrs. Ada Quill by 90 votes.")
        #expect(people == ["Pettibone", "Harold Pettibone", "Ada Quill"])
    }

    @Test func `ordinary words that begin a sentence are no names`() {
        #expect(
            names(
                "Rain fell. Winter was long. Will they come? Mark my words. "
                    + "Frank talk is best."
            ).isEmpty)
    }

    @Test func `shares in a hundred are told with what rose`() {
        let found = mentions("Last year wages rose 3 per cent, and rents fell by 4.5%.")
            .filter { $0.kind == .indicator }
        #expect(found.map(\.name) == ["wages", "rents"])
        #expect(found.map { $0.quantity?.value } == ["3", "4.5"])
    }

    @Test func `nothing is found in languages without data`() {
        var article = TaggedStory("Bürgermeister Karl Meier sprach in Hamburg mit Anna Schulz.").article
        article.language = PaperLanguage(tag: "de") ?? .english
        #expect(NameRecogniser.recognised([article])[0].mentions.isEmpty)
    }

    @Test func `the same articles give the same names in any company and order`() throws {
        let articles = try TaggedStory.all("english").map(\.article)
        let forwards = NameRecogniser.recognised(articles).map(\.mentions)
        let backwards = NameRecogniser.recognised(articles.reversed()).map(\.mentions)
        let alone = articles.map { NameRecogniser.recognised([$0])[0].mentions }
        #expect(forwards == backwards.reversed())
        #expect(forwards == alone)
    }

    @Test(
        "Long rows of capitals are read to their end, and names in them stand in order inside the text",
        arguments: [
            "SMITH ", "Smith ", "Smith's-", "Van der ", "U.S.", "$1,1 ", "of the and ", "Mayor John Smith, ",
        ])
    func hostile(piece: String) {
        let text = String(repeating: piece, count: 8_000)
        let found = mentions(text).map(\.position)
        #expect(found.allSatisfy { $0.offset >= 0 && $0.offset + $0.length <= text.unicodeScalars.count })
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.offset <= $1.offset })
    }
}
