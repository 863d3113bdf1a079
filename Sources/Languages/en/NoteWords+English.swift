extension NoteWords {
    package static let english = NoteWords(
        misprint: [
            "sic", "misprint", "printer's error", "printers' error", "printing error", "print error",
            "as printed",
            "so printed", "typo", "erratum",
        ],
        doubtful: ["doubtful", "doubt", "uncertain", "unclear", "unsure", "illegible", "queried"],
        lost: ["[lost]", "[missing]", "[illegible]"])
}
