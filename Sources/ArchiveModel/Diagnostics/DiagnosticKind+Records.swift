extension DiagnosticArea {
    static let records = DiagnosticArea(
        "Records", "The files of people, places, projects and organisations.",
        [.danglingID, .wrongKind, .sharedName, .formerID, .placeCircle, .datesBackwards])

    static let decisions = DiagnosticArea(
        "Decisions about names", "The files in `decisions/`, one a name.",
        [
            .decisionFields, .decisionScope, .decisionMarks, .decisionVerdict, .decisionFile,
            .contradictoryDecisions,
        ])

    static let checks = DiagnosticArea(
        "What `check` looks for",
        "What records and issues say twice and differently, what is missing, and the files that record what was looked at.",
        [
            .missingIssues, .missingPages, .dateNotPrinted, .pageWithoutDate, .pageWithoutFurniture,
            .pageUndivided, .issueNumberConflict, .calendarConflict,
            .pageBeyondIssue,
            .weekdayConflict, .twoHolders, .doubtfulBoundary, .undecidedName, .unreviewedName, .hiddenName,
            .perhapsNamesakes,
            .figuresDisagree, .reportsDisagree, .repeatedText, .badAcceptance, .badCheck, .checkExpired,
            .checkWithoutPage, .issueNotHeld, .pageNotHeld, .nearTopic,
        ])
}

extension DiagnosticKind {
    package static let danglingID = error(
        "dangling-id",
        "A record, a decision or an article that is gone names a record or article that the archive does not hold.",
        do: "Correct the id, or write the record that it names.")
    package static let wrongKind = error(
        "wrong-kind",
        "A key of a record names a record of another kind than it asks for, such as a person where a place belongs.",
        do: "Name a record of the kind that the message asks for.")
    package static let sharedName = warning(
        "shared-name", .name,
        "Several records of one kind bear the same name, and readers cannot tell them apart.",
        do: "Give each a `qualifier`, or merge them and list the old id under `former_ids`.")
    package static let formerID = error(
        "former-id",
        "An old id cannot lead to its new record, because a record of that id exists or two records claim it.",
        do: "Delete the old record, or take the line out of `former_ids` where it is wrong.")
    package static let placeCircle = error(
        "place-circle", "By its `within` and theirs, a place lies within itself.",
        do: "Correct `within` in one of the places.")
    package static let datesBackwards = error(
        "dates-backwards", "A role ends before it begins.",
        do: "Correct `from` or `to`.")

    package static let decisionFields = error(
        "decision-fields", "A decision has not three to five columns with tabs between.",
        do: "Write scope, words, verdict, author and date; an editor may have turned the tabs into spaces.")
    package static let decisionScope = error(
        "decision-scope", "A decision does not say for which page or issue it is made.",
        do: "Write a page as `2021-01-05-p1`, an issue as `2021-01-05`, or `*` for all.")
    package static let decisionMarks = error(
        "decision-marks", "The words of a decision do not hold one name between one `⟦` and one `⟧`.",
        do: "Put the marks around the name, and only there.")
    package static let decisionVerdict = error(
        "decision-verdict", "A decision says neither which record is meant, nor `none`, nor `unknown`.",
        do: "Write the id of a record, `none` if the words are no name, or `unknown` to leave it open.")
    package static let decisionFile = warning(
        "decision-file", .other, "A decision stands in the file of another name.",
        do: "Move the line to the file of its name.")
    package static let contradictoryDecisions = error(
        "contradictory-decisions",
        "Two decisions about the same words in the same scope say different things.",
        do: "Delete one of the two lines.")

    package static let missingIssues = note(
        "missing-issues", .gap,
        "By its weekdays or its numbers, the paper came out on days of which the archive holds no issue.",
        do: "Import them, or say in `calendar.yml` that they were not published or are not held.")
    package static let missingPages = note(
        "missing-pages", .gap, "An issue had pages that the archive does not hold.",
        do: "Import them, or accept the matter if they cannot be had.")
    package static let dateNotPrinted = note(
        "date-not-printed", .other,
        "No page of an issue prints its date, so that it is only as good as the name of its folder; the site shows it in brackets, as supplied; where hardly an issue prints one, it is told once.",
        do: "Look whether the page has a date that its text lost; accept it with what the date is known from."
    )
    package static let pageWithoutDate = note(
        "page-without-date", .other,
        "A page prints no date that was read, as nearly all others do: front pages among front pages, the others among the others.",
        do:
            "Look whether it is a page of this issue, or its date was lost or misread; record that it is right with `check --checked`, or accept it."
    )
    package static let pageWithoutFurniture = note(
        "page-without-furniture", .boundary,
        "A page has no masthead, folio or other furniture, as nearly all others have: front pages among front pages, the others among the others.",
        do:
            "Say which lines are furniture with `divide PAGE --furniture LINES`; record that there is none with `check --checked`, or accept it."
    )
    package static let pageUndivided = note(
        "page-undivided", .boundary,
        "A page is one article, and pages of its length hold several in this archive, or it is too long for one; where many pages are, it is told once.",
        do:
            "Say where articles begin with `divide PAGE --split a1@LINE`; record that it is one with `check --checked`, or accept it."
    )
    package static let issueNumberConflict = note(
        "issue-number-conflict", .conflict,
        "The numbers of two issues do not count up as the days between them allow.",
        do: "Correct `number` in `issue.md`, or check the dates of the two issues.")
    package static let calendarConflict = warning(
        "calendar-conflict", .conflict,
        "An issue is held of a day that `calendar.yml` calls not published or not held.",
        do: "Take the day out of `calendar.yml`, or check the date of the issue.")
    package static let pageBeyondIssue = warning(
        "page-beyond-issue", .conflict,
        "A page is held whose number is higher than the count of pages that the issue gives.",
        do: "Check the date of the page, or correct `pages_today` in `issue.md`.")
    package static let weekdayConflict = note(
        "weekday-conflict", .conflict,
        "The weekday of an issue, as printed or as `issue.md` says, is not that of its date.",
        do: "Check the date of the issue; if the paper misprinted it, accept the matter.")
    package static let twoHolders = note(
        "two-holders", .conflict, "By their records, two people held one office at the same time.",
        do: "Give `from` and `to` their dates, or accept that the sources say so.")
    package static let doubtfulBoundary = note(
        "doubtful-boundary", .boundary,
        "The reader is not certain where an article begins and ends, and no editor has confirmed it.",
        do: "Correct its row in `articles.tsv`, or record with `check --checked` that the division is right.")
    package static let undecidedName = note(
        "undecided-name", .name, "A name may mean any of several records, and no decision tells which.",
        do: "Decide in the name's file in `decisions/`; `broadsheet review` lists the places.")
    package static let unreviewedName = note(
        "unreviewed-name", .name,
        "A name that comes up in several articles has no record, and nobody has decided about it.",
        do: "Write a record, or decide that it is none.")
    package static let hiddenName = note(
        "hidden-name", .name,
        "The name of a record stands in an article and does not lead there, because the words are read as a longer name.",
        do:
            "Merge the longer name into the record with `broadsheet review`, decide in `decisions/` that it is none, or accept that it is another."
    )
    package static let perhapsNamesakes = note(
        "perhaps-namesakes", .name,
        "What articles say of one name that has no record hardly fits one person.",
        do: "Write a record for each and decide which of them is meant, or accept that they are one.")
    package static let figuresDisagree = note(
        "figures-disagree", .figure, "A record gives several values for one figure at one time.",
        do: "Name the measure or the time of each, or accept that the paper says both.")
    package static let reportsDisagree = note(
        "reports-disagree", .figure,
        "Articles of different issues give several values for one figure of one period.",
        do: "Note on the articles which is right, or accept that the paper says both.")
    package static let repeatedText = note(
        "repeated-text", .repetition, "Two articles hold largely the same words.",
        do: "Check that neither was imported under a wrong date, or accept it as a reprint.")
    package static let nearTopic = warning(
        "near-topic", .other, "A topic that only one text has is spelt almost as another one.",
        do: "Spell it as the message says, if it is the same; else accept it.")
    package static let badAcceptance = error(
        "bad-acceptance",
        "A line of `accepted.tsv` has not a matter, an editor, a date and a reason with tabs between.",
        do: "Write it with `broadsheet check --accept ID --because \"…\"`.")
    package static let badCheck = error(
        "bad-check",
        "A line of `checked.tsv` has not the page, aspects, editor, date and hash that it should have.",
        do: "Write it with `broadsheet check --checked`, or mend the column that the message names.")
    package static let checkExpired = note(
        "check-expired", .other,
        "The words of a page have changed since an editor checked it, so it no longer counts as checked.",
        do: "Check the page again, or take the line out of `checked.tsv`.")
    package static let checkWithoutPage = warning(
        "check-without-page", .other, "`checked.tsv` names a page that the archive does not hold.",
        do: "Import the page, or take the line out.")
    package static let issueNotHeld = error(
        "issue-not-held", "`check --checked` names an issue that the archive does not hold.",
        do: "Correct the date.")
    package static let pageNotHeld = error(
        "page-not-held", "`check --checked` names a page that the archive does not hold.",
        do: "Name one of the pages that the message lists.")
}
