import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// Small papers of our own invention, each with what people read on its pages.
@Suite struct `Papers in other languages` {
    struct Paper: Sendable, CustomTestStringConvertible {
        let name: String
        let pages: [Int: String]
        let date: String
        let weekday: String
        let number: Int?
        let pagesToday: Int?
        /// By page, the lines of masthead and folios.
        let furniture: [Int: [Int]]
        let headlines: [String?]
        /// Of the first article.
        let kicker: String?
        let decks: [String]
        let people: [String]
        let dateline: String?
        /// Where the first article goes on on the other page.
        let joined: String?

        var testDescription: String { name }
    }

    @Test(arguments: papers)
    func `are read with masthead, heads and jumps`(paper: Paper) throws {
        let sources = paper.pages.reduce(into: [Int: SourceText]()) {
            $0[$1.key] = SourceText(path: "\($1.key).txt", $1.value)
        }
        let reading = IssueReader.read(issue: .sample, pages: sources).value
        let masthead = reading.masthead
        #expect(masthead.paper == paper.name)
        #expect(masthead.date?.description == paper.date)
        #expect(masthead.weekday == paper.weekday)
        #expect(masthead.issueNumber == paper.number)
        #expect(masthead.pagesToday == paper.pagesToday)
        let furniture = reading.furniture.mapValues { $0.flatMap { Array($0.lines) }.sorted() }
        #expect(furniture == paper.furniture)
        #expect(reading.articles.map(\.headline) == paper.headlines)
        let first = try #require(reading.articles.first)
        #expect(first.kicker == paper.kicker)
        #expect(first.subheads.filter { $0.before == 0 }.map(\.text) == paper.decks)
        #expect(first.byline.map(\.name) == paper.people)
        #expect(first.dateline == paper.dateline)
        if let joined = paper.joined {
            #expect(first.paragraphs.map(\.text).joined(separator: " ").contains(joined))
            #expect(first.paragraphs.contains { $0.seam?.arriving != nil })
        }
    }

    static let papers = [sentinel, mercury, talbote, echo, hudong]

    private static let sentinel = Paper(
        name: "THE MILL VALLEY SENTINEL",
        pages: [
            1: """
            THE MILL VALLEY SENTINEL
            Established 1881
            Vol. XLVII, No. 212
            Friday Evening, November 9th, 1928
            Price Three Cents

            ENGINEER TOLD OF CRACK
            IN CALDER DAM IN JUNE
            Letter Read at Inquiry Was Never Answered

            By RUTH CALLOWAY
            Sentinel Staff Correspondent

            CALDER FALLS, Nov. 8 (AP) — A letter
            that nobody answered was read today at the
            inquiry into the dam. It was dated June
            the fourth, and spoke of a crack as long
            as a man. The engineer who wrote it sat
            in the third row and
            (Continued on Page Five, Column 2)

            MILK GOES TO NINE CENTS

            Milk will cost nine cents a quart from
            Monday, the dairymen of the valley agreed
            last night. Cream stays where it was.
            """,
            5: """
            Page Five     THE MILL VALLEY SENTINEL     Friday, November 9, 1928

            DAM INQUIRY
            Continued From Page One

            did not look up. Asked whether he had kept
            a copy, he said that he had kept three.

            CHOIR TO SING AT GRANGE HALL

            The choir of the high school will sing at
            the Grange Hall on Sunday at four.
            """,
        ],
        date: "1928-11-09", weekday: "Friday", number: 212, pagesToday: nil,
        furniture: [1: [1, 2, 3, 4, 5], 5: [1]],
        headlines: [
            "ENGINEER TOLD OF CRACK IN CALDER DAM IN JUNE", "MILK GOES TO NINE CENTS",
            "CHOIR TO SING AT GRANGE HALL",
        ],
        kicker: nil, decks: ["Letter Read at Inquiry Was Never Answered"], people: ["RUTH CALLOWAY"],
        dateline: "CALDER FALLS, Nov. 8 (AP) —", joined: "in the third row and did not look up")

    private static let mercury = Paper(
        name: "The Wexcombe Mercury",
        pages: [
            1: """
            The Wexcombe Mercury
            AND WEST HAMLETS ADVERTISER.
            No. 1,204.    SATURDAY, 14th AUGUST, 1897.    ONE PENNY.

            THE FLOWER SHOW

            The annual show of the Wexcombe Floral
            Society was held on Wednesday last in the
            grounds of the Rectory, in rain of a kind
            that is seldom seen in August.

            LOST ON THE DOWNS

            A boy of nine years, who had gone up with
            the sheep on Monday, was found on Tuesday
            by the postman, asleep.
            """,
            3: """
            SATURDAY, AUGUST 14, 1897.    THE WEXCOMBE MERCURY.    3

            CRICKET

            Wexcombe met Ham on Saturday and were all
            out for forty-one before the tea was made.
            """,
        ],
        date: "1897-08-14", weekday: "SATURDAY", number: 1204, pagesToday: nil,
        furniture: [1: [1, 2, 3], 3: [1]],
        headlines: ["THE FLOWER SHOW", "LOST ON THE DOWNS", "CRICKET"],
        kicker: nil, decks: [], people: [], dateline: nil, joined: nil)

    private static let talbote = Paper(
        name: "Der Talbote",
        pages: [
            1: """
            Der Talbote
            Amtliches Anzeigeblatt für Grünau und Umgebung
            Nr. 63    Dienstag, den 17. März 1908    41. Jahrgang    Preis 5 Pfennig

            NEUE BRÜCKE ÜBER DIE LAUE

            Gestern wurde die neue Brücke über die Laue
            dem Verkehr übergeben. Der Bürgermeister
            ging als erster hinüber, die Schulkinder
            folgten ihm, und zuletzt kam
            (Fortsetzung auf Seite 2)

            HOCHWASSER IM UNTERDORF

            Die Laue ist seit Sonntag um einen Meter
            gestiegen. Zwei Keller stehen unter Wasser.
            """,
            2: """
            Seite 2    Der Talbote    17. März 1908

            NEUE BRÜCKE
            (Fortsetzung von Seite 1)
            der alte Fährmann, der dreißig Jahre lang
            die Leute übergesetzt hatte.

            VIEHMARKT

            Der Viehmarkt war gut beschickt, die Preise
            hielten sich auf der Höhe des Vorjahres.
            """,
        ],
        date: "1908-03-17", weekday: "Dienstag", number: 63, pagesToday: nil,
        furniture: [1: [1, 2, 3], 2: [1]],
        headlines: ["NEUE BRÜCKE ÜBER DIE LAUE", "HOCHWASSER IM UNTERDORF", "VIEHMARKT"],
        kicker: nil, decks: [], people: [], dateline: nil, joined: "und zuletzt kam der alte Fährmann")

    private static let echo = Paper(
        name: "L'ÉCHO DE LA VALLÉE",
        pages: [
            1: """
            L'ÉCHO DE LA VALLÉE
            Journal républicain paraissant le jeudi
            Jeudi 12 Décembre 1912    N° 1.847    Le Numéro : 5 centimes

            LE PONT DE SAINT-AUBRON EMPORTÉ

            La rivière a emporté dans la nuit de lundi
            le vieux pont de bois. Personne ne passait,
            mais le facteur, qui arrivait,
            (Suite page 2)

            LA FOIRE

            La foire de décembre a été bonne. On a vendu
            quarante vaches et un piano.
            """,
            2: """
            L'ÉCHO DE LA VALLÉE — Jeudi 12 Décembre 1912 — Page 2

            LE PONT
            (Suite de la page 1)
            a jeté son sac de l'autre côté et s'en est
            retourné. Les lettres étaient sèches.
            """,
        ],
        date: "1912-12-12", weekday: "Jeudi", number: 1847, pagesToday: nil,
        furniture: [1: [1, 2, 3], 2: [1]],
        headlines: ["LE PONT DE SAINT-AUBRON EMPORTÉ", "LA FOIRE"],
        kicker: nil, decks: [], people: [], dateline: nil, joined: "qui arrivait, a jeté son sac")

    private static let hudong = Paper(
        name: "湖東日報",
        pages: [
            1: """
            湖東日報
            中華民國六十三年十一月二日　星期六
            第八七六五號　今日二張八版

            舊鐵橋今日封閉

            【本報訊】湖東舊鐵橋自今日起封閉檢修，
            行人車輛改走新橋。公路局說，橋面木板
            已有三成腐朽，檢修預計需時四個月，期
            間渡船照常往返，票價︵下轉第三版︶

            橘子大豐收

            【本報訊】本縣今年橘子豐收，產量比去年
            多出兩成，果農都說甜度也比往年高。
            """,
            3: """
            湖東日報　第三版　中華民國63年11月2日　星期六

            舊鐵橋今日封閉
            ︵上接第一版︶
            不變，學生仍收半價。
            """,
        ],
        date: "1974-11-02", weekday: "星期六", number: 8765, pagesToday: 8,
        furniture: [1: [1, 2, 3], 3: [1]],
        headlines: ["舊鐵橋今日封閉", "橘子大豐收"],
        kicker: nil, decks: [], people: [], dateline: "【本報訊】", joined: "票價不變，學生仍收半價")
}
