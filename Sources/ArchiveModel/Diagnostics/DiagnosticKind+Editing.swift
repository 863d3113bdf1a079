extension DiagnosticArea {
    static let editing = DiagnosticArea(
        "Editing", "What others, or the tool itself, have begun in the archive and not ended.",
        [.mergeConflict, .mergeMark, .archiveBusy, .interruptedEdit, .editPending])
}

extension DiagnosticKind {
    package static let mergeConflict = error(
        "merge-conflict",
        "A merge of two versions left its marks in a file; nothing else is read before they are out.",
        do:
            "Keep what is right of both sides, give repeated ids of `articles.tsv` new numbers, and take out the marks."
    )
    package static let mergeMark = warning(
        "merge-mark", .other,
        "A line of a page text looks like one of the marks that a merge leaves, but stands alone, as arrows of a newspaper may.",
        do: "Take it out if a merge left it, or accept it if the paper printed it.")
    package static let archiveBusy = error(
        "archive-busy",
        "Another command has been writing into the archive for longer than this one waits.",
        do: "Look what the other command does, and run this one again when it is done.")
    package static let interruptedEdit = note(
        "interrupted-edit", .other,
        "A command that wrote into the archive was stopped in the middle; this one completed it, or undid what had not taken effect.",
        do: "Nothing is to be done; the message names the files.")
    package static let editPending = error(
        "edit-pending",
        "A command that wrote into the archive was stopped in the middle, and what it wrote cannot be put in its place now.",
        do:
            "Do what the message says: make room, or put one of the two versions of the file in its place."
    )
}
