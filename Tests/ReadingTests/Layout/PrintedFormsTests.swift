import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What papers print of days, issues and other pages, in the forms that they give it.
@Suite struct `Printed forms` {
    @Test(
        arguments: [
            ("Thursday, March 7, 1974", "1974-03-07"), ("7 March 1974", "1974-03-07"),
            ("March 7th, 1974", "1974-03-07"), ("THURSDAY, MARCH 7, 1974", "1974-03-07"),
            ("Thursday, the 7th of March, 1974", "1974-03-07"), ("Sept. 9, 1976", "1976-09-09"),
            ("Vol. LXXX No. 12     Thursday, March 7, 1974     Price Ten Cents", "1974-03-07"),
            ("Page 2 • The Larkport Beacon • March 7, 1974", "1974-03-07"),
            ("Donnerstag, den 2. April 1931", "1931-04-02"), ("Jeudi 12 décembre 1912", "1912-12-12"),
            ("中華民國六十三年三月七日　星期四", "1974-03-07"), ("民國63年3月7日", "1974-03-07"),
            ("中華民國 六十三年 三月 七日", "1974-03-07"), ("一九五八年五月七日", "1958-05-07"),
            ("２０２１年１月２７日", "2021-01-27"), ("四月廿八日", nil), ("on Tuesday, May 4, 1926, the council", nil),
            ("the town of Larkport, May 4, 1926", nil), ("民國廿八", nil),
        ] as [(String, String?)])
    func `a date is read in each of its forms, and in no sentence`(line: String, date: String?) {
        #expect(MastheadReader.date(in: Array(line.unicodeScalars), of: .all)?.description == date)
    }

    @Test(
        arguments: [
            ("(Continued on Page 3)", "Page 3"), ("(Continued on Page 3, Col. 4)", "Page 3"),
            ("Continued on Page Four, Column One", "Page Four"), ("See COUNCIL, Page 2", "Page 2"),
            ("(See Ice House, Page A3)", "Page A3"), ("Turn to Page 2", "Page 2"),
            ("(Fortsetzung auf Seite 3)", "Seite 3"), ("Schluß auf Seite 2.", "Seite 2"),
            ("(Suite page 2)", "page 2"), ("︵下轉第二版︶", "第二版"), ("（下转第3版）", "第3版"),
            ("the rules, which he told them to see, page 3", nil),
            ("Turn to page 2 of the report and read.", nil),
            ("They will see Larkport in May", nil), ("Page 3.", nil),
        ] as [(String, String?)])
    func `a line that leads to another page says which`(line: String, page: String?) {
        let scalars = Array(line.unicodeScalars)
        #expect(JumpLine.departure(in: scalars, of: .all)?.page == page)
        #expect(JumpLine.ends(scalars, of: .all) == (page != nil))
    }

    @Test(
        arguments: [
            ("From Page 1", "Page 1"), ("(From Page 1)", "Page 1"), ("Continued From Page One", "Page One"),
            ("(Fortsetzung von Seite 1)", "Seite 1"), ("(Suite de la page 1)", "page 1"), ("︵上接第一版︶", "第一版"),
            ("He read from page 1 of the report", nil), ("From page to page he found", nil),
        ] as [(String, String?)])
    func `a line that comes from another page says which`(line: String, page: String?) {
        let scalars = Array(line.unicodeScalars)
        #expect(JumpLine.arrival(in: scalars, of: .all)?.page == page)
        #expect(JumpLine.isArrivalAlone(scalars, of: .all) == (page != nil))
    }

    @Test(arguments: [
        ("Page 3", 3), ("Page Four", 4), ("Seite 2", 2), ("第三版", 3), ("Page A5", 5), ("Seite drei", 3),
    ])
    func `the name of a page has its number`(name: String, number: Int) {
        #expect(JumpLine.pageNumber(name, of: .all) == number)
    }

    @Test func `a headline over a date and its text is no name of a paper`() {
        let page = """
            Ferry Laid Up Two Weeks
            Thursday, March 7, 1974

            The ferry goes into dry dock on Monday for a new shaft, and
            passengers may ride the mail truck, which will not wait.
            """
        let reading = IssueReader.read(issue: .sample, pages: [1: SourceText(path: "1.txt", page)]).value
        #expect(reading.articles.map(\.headline) == ["Ferry Laid Up Two Weeks"])
    }
}
