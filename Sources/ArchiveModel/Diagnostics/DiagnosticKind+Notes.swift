extension DiagnosticArea {
    static let notes = DiagnosticArea(
        "Notes and corrections",
        "The sidecars, such as `issues/2021-01-27/1.notes.md`. No note is dropped for any of these.",
        [
            .unplacedNote, .fuzzyNote, .movedNote, .shortQuotation, .quoteCutShort, .quoteEnds, .emptyNote,
            .fullWidthMark, .unknownHeading, .ambiguousHeading, .nearHeading, .headingMismatch,
            .unknownArticle, .correctionNotMade, .correctionDone, .unclosedMark, .secondHighlight, .noArrow,
            .noteDate, .noteRemark, .secondAuthor, .duplicateNoteID, .sidecarWithoutPage,
        ])

    static let markdown = DiagnosticArea(
        "Markdown", "Whatever editors write: notes, records, introductions and pages of their own.",
        [
            .danglingLink, .unknownPlace, .linkInLink, .embeddedLink, .refusedLink, .foreignPicture,
            .missingAttachment, .missingPage, .pictureWithoutWords, .notAsPrinted, .otherParagraph,
            .unusedDefinition, .longTableRow, .tooManyMarks, .tooManyFootnotes,
            .tableTooLarge,
            .markupRefused,
        ])
}

extension DiagnosticKind {
    package static let unplacedNote = warning(
        "unplaced-note", .unplacedNote,
        "The words that a note quotes are not in the source or stand there more than once, so it is published without a place.",
        do:
            "Quote the words that the source has, or more of the words around them; the message shows where they may stand."
    )
    package static let fuzzyNote = note(
        "fuzzy-note", .unplacedNote,
        "A note was placed although its quotation differs a little from the source.",
        do: "Quote the words that the source has; the message shows them.")
    package static let movedNote = note(
        "moved-note", .other,
        "The words that a note quotes stand in another article now, and the note went with them.",
        do: "Put the note under a heading with that article's id.")
    package static let shortQuotation = warning(
        "short-quotation", .unplacedNote, "A quotation is so short that other articles hold its words, too.",
        do: "Quote more of the words around it, with `{==…==}` around those that are meant.")
    package static let quoteCutShort = warning(
        "quote-cut-short", .unplacedNote,
        "A note begins with the words that follow its quotation in the source.",
        do: "Put `>` before these words if they belong to the quotation.")
    package static let quoteEnds = warning(
        "quote-ends", .other, "A line right below a quotation has no `>`, so it begins the note.",
        do: "Put `>` before it if it is quoted, or an empty line if it is the note.")
    package static let emptyNote = warning(
        "empty-note", .other, "A quotation holds no correction, and no note follows it.",
        do: "Write the note below it, or take the quotation out.")
    package static let fullWidthMark = warning(
        "full-width-mark", .other,
        "A line begins with a full-width sign, which begins neither a heading nor a quotation.",
        do: "Write the plain sign, `#` or `>`.")
    package static let unknownHeading = warning(
        "unknown-heading", .unplacedNote,
        "A heading of a sidecar begins no headline, so it is not known to which article its notes belong.",
        do: "Write the article's id behind the heading, as `{#p1-a3}`.")
    package static let ambiguousHeading = warning(
        "ambiguous-heading", .unplacedNote,
        "A heading of a sidecar begins the headlines of several articles.",
        do: "Write behind it which one is meant, as `{#p1-a3}`.")
    package static let nearHeading = warning(
        "near-heading", .other,
        "A heading of a sidecar is no headline, and was taken for one that resembles it.",
        do: "Write the article's id behind the heading to make sure.")
    package static let headingMismatch = warning(
        "heading-mismatch", .other,
        "A heading of a sidecar has the id of an article with another headline; the id wins.",
        do: "Write the headline that the article has, or the id of the article that is meant.")
    package static let unknownArticle = warning(
        "unknown-article", .unplacedNote,
        "A heading of a sidecar has an id that no article of the issue has.",
        do: "Correct the id, or take it out if the words of the heading are the headline.")
    package static let correctionNotMade = warning(
        "correction-not-made", .unplacedNote,
        "A correction was not made: its quotation is not word for word, leaves its paragraph, or overlaps another correction.",
        do: "Quote the words that the source has, within one paragraph, and correct each word once.")
    package static let correctionDone = note(
        "correction-done", .other, "The source already reads as a correction wants it.",
        do: "Take the correction out when its note is not needed any more.")
    package static let unclosedMark = warning(
        "unclosed-mark", .other,
        "A CriticMarkup mark is opened and not closed, so it is taken for words of the source.",
        do: "Close it in the same quotation.")
    package static let secondHighlight = warning(
        "second-highlight", .other, "A quotation has more than one `{==…==}`; its note stands on the first.",
        do: "Quote the other words in a quotation of their own.")
    package static let noArrow = warning(
        "no-arrow", .other,
        "A substitution has no `~>` between the old words and the new ones, so it changes nothing.",
        do: "Write it as `{~~old~>new~~}`.")
    package static let noteDate = warning(
        "note-date", .other, "What looks like the date of a note is none.",
        do: "Write dates as `2026-03-02`.")
    package static let noteRemark = warning(
        "note-remark", .other,
        "A comment seems to say of which kind a correction is, but it is not understood, or no correction stands before it.",
        do:
            "Write one of the words that are known, such as `{>>sic<<}`, behind the correction and apart from others."
    )
    package static let secondAuthor = warning(
        "second-author", .other, "A note is signed by two comments, and shows the first.",
        do: "Name all who wrote it in one comment.")
    package static let duplicateNoteID = error(
        "duplicate-note-id", "Two notes of an issue have the same id, so two notes want one address.",
        do: "Give one of them another id.")
    package static let sidecarWithoutPage = error(
        "sidecar-without-page", "A sidecar annotates a page that the archive does not hold.",
        do: "Import the page, or name the file by the page that it annotates.")

    package static let danglingLink = warning(
        "dangling-link", .link,
        "A `[[link]]` names no record and no article, and is shown as words without a link.",
        do: "Correct what it names, or write the record.")
    package static let unknownPlace = warning(
        "unknown-place", .link,
        "A `[[link]]` names a place behind `#` that its page has not, and leads to the whole page.",
        do: "Name a paragraph by its number, as `#p2`, or a note by its id, as `#n1`, or take the place out.")
    package static let linkInLink = warning(
        "link-in-link", .link,
        "A `[[link]]` stands within the words of another link, and only its words are shown.",
        do: "Put the two links beside each other.")
    package static let embeddedLink = warning(
        "embedded-link", .link,
        "`![[…]]` asks to show what it names in its place, which is not done: it is a link, or words.",
        do: "Take the `!` out, or write a picture as `![words](static/picture.jpg)`.")
    package static let refusedLink = warning(
        "refused-link", .link,
        "A link leads neither into the site nor by `http`, `https` or `mailto`, and only its words are shown.",
        do: "Correct its address.")
    package static let unusedDefinition = warning(
        "unused-definition", .other,
        "Nothing refers to an address or a footnote that a line defines, or it is defined twice, so it is shown as text.",
        do: "Refer to it, take it out, or write another mark than `:` if its words are meant to be read.")
    package static let longTableRow = warning(
        "long-table-row", .other,
        "A row has more cells than the head of its table, so its last cell holds the rest.",
        do: "Give the head of the table as many cells, or write `\\|` for a bar that divides none.")
    package static let markupRefused = error(
        "markup-refused", "The library for Markdown refused a change, so that words would be lost.",
        do: "Write the text with less markup, and tell us of it.")
    package static let foreignPicture = warning(
        "foreign-picture", .other,
        "A picture is of another host, from which no page loads anything; its words are shown instead.",
        do: "Keep the picture in `static/` and name it from the root of the site.")
    package static let missingAttachment = warning(
        "missing-attachment", .link,
        "A picture or a link of a Markdown text names a file that the site will not have.",
        do: "Put the file into `static/`, or correct its name: `static/picture.jpg`, from whatever page.")
    package static let missingPage = warning(
        "missing-page", .link,
        "The settings or `pages/front.md` name a page of the archive's own that is not there.",
        do: "Name it by its path below `pages/`, without `.md`; the message gives the nearest.")
    package static let pictureWithoutWords = warning(
        "picture-without-words", .other,
        "A picture of a Markdown text has no words for readers who do not see it.",
        do: "Say between the brackets what it shows: `![Seven beams on the pavement](beams.jpg)`.")
    package static let notAsPrinted = warning(
        "not-as-printed", .unplacedNote,
        "A page of the archive's own quotes words from an article that does not have them.",
        do:
            "Quote what the article has; the message shows its nearest words, or the article of the issue that has them."
    )
    package static let otherParagraph = warning(
        "other-paragraph", .link,
        "A quotation names a paragraph of its article, and its words stand in another one.",
        do: "Name the paragraph that the message gives.")
    package static let tooManyMarks = warning(
        "too-many-marks", .other,
        "A text has so many pictures, references or marks, or so many quotations, lists or pieces of emphasis in each other, that reading it as Markdown could take hours; it is shown as it is written.",
        do: "Divide it into several notes or pages, or take out marks that mean nothing.")
    package static let tooManyFootnotes = warning(
        "too-many-footnotes", .other, "A text refers to footnotes so often that they stay text.",
        do: "Divide it into several notes or pages.")
    package static let tableTooLarge = warning(
        "table-too-large", .other, "The tables of a text have so many cells that they stay text.",
        do: "Divide them over several texts, or publish the table as a file in `static/`.")
}
