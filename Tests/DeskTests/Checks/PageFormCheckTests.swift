import ArchiveModel
import Desk
import Testing

/// Pages that lack what the others of their paper have.
struct PageFormCheckTests {
    private struct Form {
        var lines = 40
        var furniture = true
        var date = true
        var articles = 4
        var by = "auto"
        var checked = false
    }

    private func archive(_ forms: [Form], page: Int = 1) throws -> Archive {
        let start = try #require(CalendarDate("1931-03-02")).dayNumber
        let issues = forms.enumerated().map { index, form in
            let date = CalendarDate(dayNumber: start + index)
            let id = PageID(IssueID(date), page)
            let text = String(repeating: "Stone went up the hill before noon\n", count: form.lines)
            var page = Page(id: id, source: SourceText(path: "issues/\(date)/\(id.number).txt", text))
            page.furniture = form.furniture ? [Furniture(kind: .masthead, range: 0..<5, lines: 1...1)] : []
            page.printedDate = form.date ? date : nil
            page.checked = form.checked ? [.division] : []
            let articles = (1...form.articles).map { number in
                var article = Article(
                    id: ArticleID(id, number),
                    parts: [ArticlePart(page: id.number, range: 0..<5, lines: 1...1)],
                    paragraphs: (0..<20).map { Paragraph("Stone \(index) \($0)", page: 1, lines: 1...1) })
                article.isRecorded = true
                article.dividedBy = form.by
                return article
            }
            var masthead = Masthead()
            masthead.printedDate = date
            return ArchiveModel.Issue(
                id: IssueID(date), masthead: masthead, pages: [page], articles: articles)
        }
        return Archive(settings: ArchiveSettings(title: "x", paperName: "x"), issues: issues)
    }

    private func found(_ forms: [Form], page: Int = 1) async throws -> [String] {
        let kinds = ["page-without-furniture", "page-without-date", "page-undivided"]
        return await Checks.matters(of: try archive(forms, page: page)).map(\.diagnostic)
            .filter { kinds.contains($0.id) }.map { "\($0.id) \($0.location?.path ?? "")" }
    }

    private static let usual = [Form](repeating: Form(), count: 6)

    @Test func `pages like the others are nothing to tell`() async throws {
        #expect(try await found(Self.usual) == [])
    }

    @Test func `a page without furniture, among pages that have it, is named`() async throws {
        let forms = Self.usual + [Form(furniture: false, date: false)]
        #expect(try await found(forms) == ["page-without-furniture issues/1931-03-08/1.txt"])
        #expect(try await found(forms, page: 2) == ["page-without-furniture issues/1931-03-08/2.txt"])
    }

    @Test func `a page without a date, among pages that print it, is named`() async throws {
        #expect(
            try await found(Self.usual + [Form(date: false)]) == ["page-without-date issues/1931-03-08/1.txt"]
        )
    }

    @Test func `one article on a page as long as others with several is named`() async throws {
        #expect(
            try await found(Self.usual + [Form(articles: 1)]) == ["page-undivided issues/1931-03-08/1.txt"])
        #expect(try await found(Self.usual + [Form(lines: 18, articles: 1)]) == [])
    }

    @Test("An archive that is so is nothing to tell", arguments: [5, 60])
    func ways(count: Int) async throws {
        let forms = [Form](repeating: Form(furniture: false, date: false, articles: 1), count: count)
        #expect(try await found(forms) == [])
        let half = forms + [Form](repeating: Form(), count: count)
        #expect(try await found(half) == [])
    }

    @Test func `pages too long for one article are named, and many of them once`() async throws {
        let long = Form(lines: 800, articles: 1)
        #expect(try await found([long, long]).count == 2)
        #expect(try await found([Form](repeating: long, count: 60)) == ["page-undivided issues"])
    }

    @Test("What an editor stands for is not told", arguments: [true, false])
    func editors(isChecked: Bool) async throws {
        let odd = Form(furniture: !isChecked, articles: 1, by: isChecked ? "auto" : "Ada", checked: isChecked)
        #expect(try await found(Self.usual + [odd]) == [])
    }
}
