import ArchiveModel

/// Pages that lack what the paper's other pages have: furniture, a date in print, more than one article.
///
/// Other pages tell what is usual: an archive of which no page has furniture, or each holds one article, is as it is.
struct PageFormCheck {
    /// Of other pages, to tell what is usual, and in how many of a hundred it stands then.
    private static let fewest = 4
    private static let share = 80
    /// In bytes of UTF-8, which are about as many for one meaning in any script: a page below says nothing, and one text
    /// above, with so many paragraphs, is hardly one article.
    private static let least = 600
    private static let most = 24_000
    private static let paragraphs = 12
    /// Above so many, pages that are not divided are the way of the archive, and one matter.
    private static let fewMatters = 5

    private struct Form {
        let page: Page
        let issue: Issue
        let articles: [Article]

        var isFront: Bool { page.id.number == 1 }
        var bytes: Int { page.source.bytes.count }
        var hasFurniture: Bool { !page.furniture.isEmpty }
        var hasDate: Bool { page.printedDate != nil }

        /// Whether an editor, or who delivered it, stands for the division.
        var isDecided: Bool {
            page.checked.contains(.division)
                || articles.contains { $0.dividedBy.map { $0 != "auto" } ?? false }
        }
    }

    private let forms: [Form]
    /// How many bytes pages with several articles, and all pages, hold; rising.
    private let divided: [Int]
    private let all: [Int]

    init(_ archive: Archive) {
        forms = archive.issues.flatMap { issue in
            var articles: [Int: [Article]] = [:]
            for article in issue.articles {
                for page in Set(article.parts.map(\.page)) { articles[page, default: []].append(article) }
            }
            return issue.pages.map {
                Form(page: $0, issue: issue, articles: articles[$0.id.number] ?? [])
            }
        }
        all = forms.map(\.bytes).sorted()
        divided = forms.filter { $0.articles.count > 1 }.map(\.bytes).sorted()
    }

    var matters: [Matter] {
        lacking(\.hasFurniture).map {
            Matter(.withoutFurniture($0.page), facts: ["\($0.page.id)"], weight: 0.4)
        }
            + lacking(\.hasDate) { $0.hasFurniture && $0.issue.masthead.printedDate != nil }.map {
                Matter(.withoutDate($0.page), facts: ["\($0.page.id)"])
            } + undivided
    }

    /// Pages without what nearly all others have, front pages among front pages.
    private func lacking(_ has: (Form) -> Bool, where counts: (Form) -> Bool = { _ in true }) -> [Form] {
        [true, false].flatMap { isFront in
            let pages = forms.filter { $0.isFront == isFront && $0.bytes >= Self.least }
            let having = pages.count(where: has)
            guard having >= Self.fewest, having * 100 >= (pages.count - 1) * Self.share else {
                return [Form]()
            }
            return pages.filter { !has($0) && counts($0) && !$0.page.checked.contains(.division) }
        }
    }

    private var undivided: [Matter] {
        let open = forms.filter { $0.articles.count == 1 && $0.bytes >= Self.least && !$0.isDecided }
        let unusual = open.filter { form in
            let (half, most) = (form.bytes / 2, form.bytes + form.bytes / 4)
            let others = all.count(from: half, to: most) - 1
            let several = divided.count(from: half, to: most)
            return several >= Self.fewest && several * 100 >= others * Self.share
        }
        let known = Set(unusual.map(\.page.id))
        let long = open.filter {
            $0.bytes >= Self.most && !known.contains($0.page.id)
                && $0.articles[0].paragraphs.count >= Self.paragraphs
        }
        let one = (unusual + (long.count > Self.fewMatters ? [] : long)).map {
            Matter(.undivided($0.page), facts: ["\($0.page.id)"], weight: 0.3)
        }
        guard long.count > Self.fewMatters else { return one }
        return one + [Matter(.undivided(long.map(\.page)), facts: [], weight: 0.3)]
    }
}

extension [Int] {
    /// How many are between the two, in an array that rises.
    fileprivate func count(from least: Int, to most: Int) -> Int { countAbove(least) - countAbove(most + 1) }

    /// How many are at least `least`.
    private func countAbove(_ least: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < least { low = middle + 1 } else { high = middle }
        }
        return count - low
    }
}

extension Diagnostic {
    private static func look(at page: Page) -> String { "look at it: broadsheet divide \(page.id) --lines" }

    private static func confirm(_ page: Page) -> String {
        "or record that it is right: broadsheet check --checked \(page.id) --aspect division"
    }

    fileprivate static func withoutFurniture(_ page: Page) -> Diagnostic {
        Diagnostic(
            .pageWithoutFurniture,
            "\(page.id) has no furniture, neither masthead nor folio, as nearly all such pages of the paper have",
            at: SourceLocation(page.source.path, line: page.source.firstLine),
            fixes: [look(at: page), "say which lines are furniture: --furniture 1-2", confirm(page)])
    }

    fileprivate static func withoutDate(_ page: Page) -> Diagnostic {
        Diagnostic(
            .pageWithoutDate,
            "\(page.id) prints no date that was read, as nearly all such pages of the paper do",
            at: SourceLocation(page.source.path, line: page.source.firstLine),
            fixes: ["look whether the page is of this issue, or its date was lost or misread", confirm(page)])
    }

    fileprivate static func undivided(_ page: Page) -> Diagnostic {
        Diagnostic(
            .pageUndivided, "\(page.id) is one article of \(page.source.lines.count) lines",
            at: SourceLocation(page.source.path, line: page.source.firstLine),
            fixes: [look(at: page), "say where others begin: --split a1@LINE", confirm(page)])
    }

    fileprivate static func undivided(_ pages: [Page]) -> Diagnostic {
        Diagnostic(
            .pageUndivided, "\(pages.count) pages are one long article each",
            at: SourceLocation("issues"),
            notes: ["The first are \(pages.prefix(5).map { "\($0.id)" }.joined(separator: ", "))."],
            fixes: [
                "look at one of them: broadsheet divide \(pages[0].id) --lines",
                "or accept it if the texts came so",
            ])
    }
}
