import ArchiveModel
import Testing

@testable import Desk

/// What names of files say without a pattern.
struct DeliveryNameTests {
    @Test(
        arguments: [
            ("sn90050316/1892-08-17/ed-1/seq-3/ocr.txt", "1892-08-17", 3),
            ("1892-08-17_ed-1_seq-12_ocr.txt", "1892-08-17", 12),
            ("The Larkport Beacon, June 3, 1909, p. 4.txt", "1909-06-03", 4),
            ("Evening Star (Larkport), 26 August 1916, page 12.txt", "1916-08-26", 12),
            ("LE PHARE 1er janvier 1900 p.4.txt", "1900-01-01", 4),
            ("Bote vom 2. April 1931, Seite 3.txt", "1931-04-02", 3),
            ("bote-17.11.1873-seite-2.txt", "1873-11-17", 2),
            ("gazette/1887/Mar/09/page_02.txt", "1887-03-09", 2),
            ("1909/06/03/p6.txt", "1909-06-03", 6), ("1909/06-03/6.txt", "1909-06-03", 6),
            ("Beacon_19090603_0010_OCR.txt", "1909-06-03", 10),
            ("河湾晚报-2020.3.7-08版.txt", "2020-03-07", 8), ("1945年8月15日 第一版.txt", "1945-08-15", 1),
            ("img_1909-06-03_0007_r.txt", "1909-06-03", 7), ("6_1909-06-03.txt", "1909-06-03", 6),
            ("backup 2024-01-05/1909-06-03_p2.txt", "1909-06-03", 2),
            ("1909-06-03/7 (2).txt", "1909-06-03", 7),
        ] as [(String, String, Int)])
    func `date and page are read in the forms in which people name files`(
        path: String, date: String, page: Int
    ) {
        let match = DeliveryName.match(path)
        #expect(match.date == CalendarDate(date))
        #expect(match.page == page)
        #expect(match.article == nil)
    }

    @Test(
        arguments: [
            ("1909-06-03-2-07.txt", 2, 7), ("1909-06-03_p04_art02.txt", 4, 2), ("1909-06-03/3/1.txt", 3, 1),
            ("LYRB20210105-01-003.txt", 1, 3), ("1909-06-03-p2-a5.txt", 2, 5),
        ] as [(String, Int, Int)])
    func `a number behind the page is that of an article`(path: String, page: Int, article: Int) {
        let match = DeliveryName.match(path)
        #expect(match.page == page)
        #expect(match.article == article)
    }

    @Test(
        arguments: [
            ("20230504_A01.txt", "A01"), ("2024-05-06/B12版.txt", "B12"), ("Post 2020-06-03 C4.txt", "C4"),
            ("paper-2020-06-04-pageAA2.txt", "AA2"), ("2023-05-04_Extra.txt", "Extra"),
            ("2020-06-05-Beilage.txt", "Beilage"), ("2020-06-05-b03.txt", "B03"),
        ])
    func `a page may have a label`(path: String, label: String) {
        let match = DeliveryName.match(path)
        #expect(match.date != nil)
        #expect(match.page == nil)
        #expect(match.label?.description == label)
    }

    @Test(
        arguments: [
            ("1912-05-07_evening_p1.txt", "evening"), ("evening/1.txt", "evening"),
            ("1912-05-07/matin/1.txt", "matin"), ("1899-01-02_Morgenblatt_S.5.txt", "morgen"),
            ("1892-08-17/ed-2/seq-3/ocr.txt", "ed-2"), ("1892-08-17/ed-1/seq-3/ocr.txt", nil),
            ("2022-01-14-special/2.txt", "special"), ("Le Matin, 4 mai 1893, p. 2.txt", nil),
            ("Evening Star 1916-08-26 p1.txt", nil), ("2021-01-27-p3.txt", nil),
        ] as [(String, String?)])
    func `an edition stands behind the date or is a folder, and is no part of the paper's name`(
        path: String, edition: String?
    ) {
        #expect(DeliveryName.match(path).edition == edition)
    }

    @Test(arguments: [
        ("05-04-1923_p1.txt", ["1923-04-05", "1923-05-04"]),
        ("bote-07.11.1873-seite-2.txt", ["1873-07-11", "1873-11-07"]),
        ("1909-06-03_scanned_2021-01-27_p1.txt", ["1909-06-03", "2021-01-27"]),
    ])
    func `a date that may be two days is none`(path: String, days: [String]) {
        let match = DeliveryName.match(path)
        #expect(match.date == nil)
        #expect(match.doubt.map(\.description) == days)
    }

    @Test(arguments: [
        "1909-02-30_p1.txt", "sn84020712/front.txt", "reel7_frame0123.txt", "91b819b3056ea2e0.txt",
    ])
    func `what is no date and no page is none`(path: String) {
        #expect(DeliveryName.match(path).date == nil)
        #expect(DeliveryName.match(path).doubt == [])
    }

    @Test(
        arguments: [
            (
                "05-04-1923_p1.txt",
                ["{day}-{month}-{year}_p{page}.txt", "{month}-{day}-{year}_p{page}.txt"]
            ),
            ("Beacon_1923-05-09_img0012.txt", ["Beacon_{date}_img{page}.txt"]),
            ("1923-05-10_1_2_3.txt", ["{date}_{page}_{article}_*.txt"]),
            ("scan0012.txt", ["scan{page}.txt"]), ("Beacon-1923-05-09-front.txt", []),
        ] as [(String, [String])])
    func `a pattern is proposed, and fits`(path: String, patterns: [String]) {
        let proposed = PatternProposal.patterns(for: path)
        #expect(proposed.sorted() == patterns)
        for pattern in proposed { #expect(FileNamePattern(pattern)?.match(path)?.page != nil) }
    }

    @Test func `a pattern says year, month and day apart, an article and a label`() throws {
        let pattern = try #require(FileNamePattern("{month}-{day}-{year}_{page}_{article}.txt"))
        let match = try #require(pattern.match("05-04-1923_B2_7.txt"))
        #expect(match.date == CalendarDate("1923-05-04"))
        #expect(match.label == PageLabel("B2"))
        #expect(match.article == 7)
        #expect(FileNamePattern("{day} {month} {year} p{page}")?.match("4 Mai 1923 p2")?.date == match.date)
        #expect(pattern.match("13-04-1923_2_7.txt") == nil)
        #expect(FileNamePattern("{month}-{day}_{page}.txt") == nil)
    }

    @Test func `editions of a day stand in the order of the day`() {
        let names = ["evening", "ed-10", "ed-2", "morning", "special"].map { "1912-05-06-\($0)" }
        let sorted = (names + ["1912-05-06"]).compactMap { IssueID($0) }.sorted().map { $0.edition ?? "" }
        #expect(sorted == ["", "special", "ed-2", "ed-10", "morning", "evening"])
    }
}

/// Numbers for labels.
struct PageNumberingTests {
    private func numbers(_ known: [Int: String], _ labels: String...) -> [String: Int] {
        var numbering = PageNumbering(labels: known, pages: Set(known.keys))
        numbering.add(Set(labels.map { PageLabel($0) }))
        let pairs = labels.compactMap { label in
            numbering.number(of: PageLabel(label)).map { (label, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    @Test func `sections follow each other, a gap inside one stays, names come last`() {
        let found = numbers([:], "B02", "Extra", "A01", "A04", "B01")
        #expect(found == ["A01": 1, "A04": 4, "B01": 5, "B02": 6, "Extra": 7])
    }

    @Test func `a page that comes later takes its gap, or the end`() {
        let known = [1: "A01", 4: "A04", 5: "B01"]
        #expect(numbers(known, "A02", "A03") == ["A02": 2, "A03": 3])
        #expect(numbers(known, "A05") == ["A05": 6])
        #expect(numbers(known, "B02", "C01") == ["B02": 6, "C01": 7])
    }
}
