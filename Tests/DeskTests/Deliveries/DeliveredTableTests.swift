import ArchiveModel
import Testing

@testable import Desk

/// Tables of articles, good and bad.
struct DeliveredTableTests {
    private func read(_ name: String, _ text: String, _ change: (inout ImportOptions) -> Void = { _ in })
        -> Diagnosed<[DeliveredArticle]>
    {
        var options = ImportOptions()
        change(&options)
        return DeliveredTable.articles(of: [ArchiveFile(path: name, bytes: Array(text.utf8))], options)
    }

    private func text(_ article: DeliveredArticle?) -> String? {
        if case .text(let text)? = article?.body { text } else { nil }
    }

    @Test(arguments: [
        "date,page,headline,text\r\n2001-03-04,2,Ferry late,\"One, two.\r\nThree.\"\r\n",
        "\u{FEFF}Datum;Seite;Titel;Text\n04.03.2001;2;Ferry late;\"One, two.\r\nThree.\"\n",
        "date\tpage\ttitle\tbody\n4 March 2001\t2\tFerry late\t\"One, two.\r\nThree.\"",
        "sep=|\r\ndate|page|headline|text\r\n20010304|p. 2|Ferry late|\"One, two.\r\nThree.\"",
        "日期,版次,标题,正文\r2001年3月4日,第2版,Ferry late,\"One, two.\r\nThree.\"\r",
    ])
    func `a table is read with any delimiter, mark, line end and language of its columns`(table: String)
        throws
    {
        // Which of the two the German table means is settled by the option.
        let found = read("a.csv", table) {
            if table.contains("Datum") { $0.date = CalendarDate("2001-03-04") }
        }
        #expect(found.diagnostics == [])
        let article = try #require(found.value.first)
        #expect(found.value.count == 1)
        #expect(article.issue.description == "2001-03-04")
        #expect(article.page == 2)
        #expect(article.headline == "Ferry late")
        #expect(text(article) == "One, two.\r\nThree.")
        #expect(article.paragraphs == ["One, two.", "Three."])
    }

    @Test(
        arguments: [
            ("date,page,headlin,text\n2001-03-04,1,a,b\n", 1, 11, "did you mean 'headline'?"),
            ("date,page,headline\n2001-03-04,1,a\n", 1, 1, "call the column with the texts so"),
            ("headline,text\na,b\n", 1, 1, "give the date of all rows with --date 2021-01-27"),
            ("date,page,text\n2001-03-04,1,\"open\n", 2, 14, "write a quote inside a quoted cell twice"),
            ("date,page,text\n2001-03-04,1,5\" gun\n", 2, 15, "write it as \"5\"\" gun\""),
            ("date,page,text\n2001-03-04,1,\"a\"b\n", 2, 17, "write a quote inside a quoted cell twice"),
            ("date,page,text\n2001-03-04,1,a\u{0}b\n", 2, 15, "save it as CSV in UTF-8"),
            ("date,page,text\n2001-02-30,1,a\n", 2, 1, nil), ("date,page,text\n2001-03-04,0,a\n", 2, 12, nil),
            ("date,page,text\n04-03-2001,1,a\n", 2, 1, "write it as 2001-03-04"),
            ("date,page,text\n2001-03-04,1\n", 2, 1, nil),
            ("date,page,text,text\n2001-03-04,1,a,b\n", 1, 16, "call one of them otherwise"),
            ("date,page,kind,text\n2001-03-04,1,nows,b\n", 2, 14, "did you mean 'news'?"),
            ("id,date,page,text\n2001-03-04-p1-a2,2001-03-05,1,x\n", 2, 18, nil),
            ("id,text\n17,x\n", 2, 1, nil), ("date,page,language,text\n2001-03-04,1,zz-?,x\n", 2, 14, nil),
        ] as [(String, Int, Int, String?)])
    func `what is wrong in a table is told with line, column and a way out`(
        table: String, line: Int, column: Int, fix: String?
    ) {
        let found = read("a.csv", table)
        #expect(found.value.isEmpty)
        #expect(found.diagnostics.map(\.id) == ["bad-table"])
        #expect(found.diagnostics.first?.location?.line == line)
        #expect(found.diagnostics.first?.location?.column == column)
        if let fix { #expect(found.diagnostics.first?.fixes.contains(fix) == true) }
    }

    @Test(
        arguments: [
            (#"{"date":"2001-03-04","page":2,"headline":"A" "text":"x"}"#, 46),
            (#"{"date":"2001-03-04","page":[2],"text":"x"}"#, 22),
            (#"{"date":"2001-03-04","page":2,"txet":"x"}"#, 31), (#"{"date":"2001-03-04","page":2}"#, 1),
            ("[1]", 1), ("\"x\"", 1),
        ])
    func `what is wrong in JSON Lines is told with line and column`(line: String, column: Int) {
        let found = read("a.jsonl", "\n" + line + "\n")
        #expect(found.value.isEmpty)
        #expect(found.diagnostics.map(\.id) == ["bad-table"])
        #expect(found.diagnostics.first?.location?.line == 2)
        #expect(found.diagnostics.first?.location?.column == column)
    }

    @Test func `a cell that looks like a formula is text, and an apostrophe of the export goes`() {
        let own = read("a.csv", "date,page,headline,text\n2001-03-04,1,=1+1,'=A1\n").value.first
        #expect(own?.headline == "=1+1")
        #expect(text(own) == "'=A1")
        let exported = read(
            "a.csv", "id,headline,text,source_lines,address\n2001-03-04-p1-a2,'=1+1,''=A1,1:1-3,/x/\n"
        ).value.first
        #expect(exported?.headline == "=1+1")
        #expect(text(exported) == "'=A1")
        #expect(exported?.number == 2)
    }

    @Test func `columns that nothing is taken from are named, and other tables of the export left out`() {
        let found = read("a.csv", "date,page,text,url,editor\n2001-03-04,1,x,y,z\n")
        #expect(found.diagnostics.map(\.id) == ["unused-column"])
        #expect(found.diagnostics.first?.message == "Nothing is taken from the columns 'url', 'editor'")
        #expect(found.value.count == 1)
        #expect(read("m.csv", "article,paragraph,surface\na,1,x\n").diagnostics.map(\.id) == ["other-table"])
        #expect(read("n.jsonl", #"{"target":"x","markdown":"y"}"#).diagnostics.map(\.id) == ["other-table"])
    }

    @Test func `of a table that is all wrong no more is told than helps`() {
        let rows = String(repeating: "x,y,z\n", count: 50_000)
        let found = read("a.csv", "date,page,text\n" + rows)
        #expect(found.diagnostics.count == DeliveredTable.mostErrors + 1)
    }

    @Test func `hundreds of thousands of rows on one page are refused before work is done on them`() {
        let rows = String(repeating: "2001-03-04,1,a\n", count: 100_000)
        let file = ArchiveFile(path: "a.csv", bytes: Array(("date,page,text\n" + rows).utf8))
        let plan = ImportPlan.plan([file], into: ReceivingArchive().tree, ImportOptions())
        #expect(plan.diagnostics.map(\.id) == ["bad-table"])
        #expect(plan.diagnostics.first?.message.contains("at most 2000 articles") == true)
        #expect(plan.value.writes.isEmpty)
    }
}
