extension DiagnosticArea {
    static let importing = DiagnosticArea(
        "Importing", "`broadsheet import` and `extract`, before anything is written.",
        [
            .missingFile, .noTexts, .noDate, .noPage, .patternUnmatched, .dateDisagrees, .pageTaken,
            .pageHeld, .dateInDoubt, .articleTaken, .pageOutOfOrder, .badTable, .unusedColumn, .otherTable,
        ])

    static let pages = DiagnosticArea(
        "Page texts", "The text files of an issue, and what the reader makes of them.",
        [
            .tooManyPages, .duplicatePage, .dateConflict, .weekdayMismatch, .lunarDateMismatch,
            .continuationUnmatched, .numberingGap, .textUnfinished, .overprinted, .privateLetters,
            .lostLetters,
        ])

    static let division = DiagnosticArea(
        "Articles and their addresses", "`articles.tsv`, which records what words make which article.",
        [
            .provisionalAddress, .badLedger, .unknownKind, .duplicateID, .redirectCircle,
            .partUnfit, .overlappingParts, .editUnfit,
        ])
}

extension DiagnosticKind {
    package static let missingFile = error(
        "missing-file", "A file that the command line names is not there.",
        do: "Correct the path.")
    package static let noTexts = warning(
        "no-texts", .other, "A folder that the command line names holds no file that ends in `.txt`.",
        do: "Name the folder that holds the page texts, or rename the files.")
    package static let noDate = error(
        "no-date", "Neither the options nor the file's name nor its masthead tell of which day a page is.",
        do: "Give the day with `--date`, or say with `--pattern` how the files are named.")
    package static let noPage = error(
        "no-page",
        "Neither the options nor the file's name nor its masthead tell which page of the issue a text is.",
        do: "Give the number with `--page`, or say with `--pattern` how the files are named.")
    package static let patternUnmatched = warning(
        "pattern-unmatched", .other,
        "The name of a file has not the form that `--pattern` describes, so it tells nothing.",
        do: "Correct the pattern or the name, or look whether date and page were found in the masthead.")
    package static let dateDisagrees = warning(
        "date-disagrees", .other, "A page is imported under another day than its masthead prints.",
        do: "Check the date of the page; if the paper misprinted it, nothing is to be done.")
    package static let pageTaken = error(
        "page-taken", "Two of the files that are imported claim the same page of an issue.",
        do: "Import them one by one with `--page`, or say with `--pattern` how the files are named.")
    package static let pageHeld = error(
        "page-held", "The archive holds this page already, with another text.",
        do: "Compare the two; `import --replace --dry-run` shows what replacing would change.")

    package static let dateInDoubt = error(
        "date-in-doubt",
        "The name of a file can be read as more than one day, as `05-04-1923` is May 4 and April 5.",
        do: "Say with `--pattern` which it is, as the message proposes, or give the day with `--date`.")
    package static let articleTaken = error(
        "article-taken", "Two files or rows that are imported claim the same article of a page.",
        do: "Look which of them is meant, and leave the other one out.")
    package static let pageOutOfOrder = warning(
        "page-out-of-order", .other,
        "A page with a label came after pages that stand behind it, and keeps its place at the end: addresses do not change.",
        do: "Nothing is to be done; the page is shown under its label.")
    package static let badTable = error(
        "bad-table",
        "A table of articles cannot be read: a quote that nothing ends, a column that is missing or has a wrong name, a value that is none.",
        do: "Correct the place that the message names; `docs/formats.md` lists the columns.")
    package static let unusedColumn = warning(
        "unused-column", .other, "A table has columns that the archive has no place for.",
        do: "Keep the table beside the archive if they matter.")
    package static let otherTable = note(
        "other-table", .other, "A table of the export that holds no texts of articles was left out.",
        do: "Nothing is to be done.")

    package static let tooManyPages = error(
        "too-many-pages", "A file holds more form feeds than an issue has pages; each begins the next page.",
        do: "Look whether the file is a page text, and take out form feeds that mean nothing.")
    package static let duplicatePage = error(
        "duplicate-page", "Two files hold the same page of an issue, one of them by a form feed.",
        do: "Take out the form feed, or rename or remove one of the files.")
    package static let dateConflict = warning(
        "date-conflict", .conflict,
        "The masthead prints another day than the folder that the issue stands in.",
        do: "Import the page under the printed day, or accept the matter if the paper misprinted it.")
    package static let weekdayMismatch = warning(
        "weekday-mismatch", .other, "The weekday in a page's masthead is not that of the date beside it.",
        do: "Check the date of the issue; one of the two was misprinted or misread.")
    package static let lunarDateMismatch = warning(
        "lunar-date-mismatch", .other,
        "The lunar date in a page's masthead is not that of the date beside it.",
        do: "Check the date of the issue; one of the two was misprinted or misread.")
    package static let continuationUnmatched = warning(
        "continuation-unmatched", .continuation,
        "A report says that it goes on or comes from elsewhere, and its other half was not found.",
        do: "Import the other page, or join the halves in `articles.tsv`.")
    package static let numberingGap = warning(
        "numbering-gap", .other, "Numbered paragraphs or sentences of an article skip a number or two.",
        do: "Compare the page: text between the two is lost, or stands elsewhere on the page.")
    package static let textUnfinished = note(
        "text-unfinished", .other, "An article stops without the end of a sentence.",
        do: "Look for its rest on this page or the next, and mend the division or the text.")
    package static let overprinted = note(
        "overprinted", .other,
        "A line has each of its words twice, on a page that shows that it was printed over itself; the article has them once, with the line as it was beside it.",
        do:
            "Compare the page, and accept it if the words are meant once, or correct the text in the page's notes if they are meant twice."
    )
    package static let privateLetters = warning(
        "private-letters", .other,
        "A page holds letters of private use, which mean something in one font or one old encoding only, and are published as they are; until an editor has read the page.",
        do:
            "Compare the page and correct them in its notes, or import what the text was converted from, with `--encoding`."
    )
    package static let lostLetters = warning(
        "lost-letters", .other,
        "A page holds U+FFFD, which a program wrote for letters that it could not read; it is published as it is; until an editor has read the page.",
        do: "Compare the page and correct them in its notes, or take the text anew from where it came.")

    package static let provisionalAddress = warning(
        "provisional-address", .other,
        "Articles of a page are in no `articles.tsv`, so their addresses may move when the page is read anew.",
        do: "Run `broadsheet divide` for the issue, which records them.")
    package static let badLedger = error(
        "bad-ledger",
        "A line of `articles.tsv` has not the columns, the id or the parts that it should have.",
        do: "Mend the line as the message shows; an editor may have turned its tabs into spaces.")
    package static let unknownKind = warning(
        "unknown-kind", .other,
        "A row of `articles.tsv` names a kind of article that is in no list and looks like a misprint of one that is; it is kept and shown as it is written.",
        do: "Write the kind that the message proposes, or accept it if it is a kind of its own.")
    package static let duplicateID = error(
        "duplicate-id", "Two rows of `articles.tsv` have the same id, so two articles want one address.",
        do: "Give the one whose address is not yet published the free id that the message names.")
    package static let redirectCircle = error(
        "redirect-circle", "Articles that are gone send readers to each other in a circle.",
        do: "Let one of them name the article that holds the words now, or say why it is gone.")
    package static let partUnfit = error(
        "part-unfit",
        "The words by which `articles.tsv` finds a part are not on its page, stand there more than once, or the page is not held.",
        do:
            "Write first and last words that the page has, best those that the message proposes, or import the page."
    )
    package static let overlappingParts = error(
        "overlapping-parts",
        "Two articles, or an article of an editor and furniture, claim the same words of a page.",
        do: "Change the first or last words of one of them in `articles.tsv`.")
    package static let editUnfit = error(
        "edit-unfit",
        "An option of `divide` names lines or articles that the page has not, or two of them want the same lines.",
        do: "Look at the lines and their articles with `broadsheet divide PAGE --lines`, and name those.")
}
