extension DivisionWords {
    static let german = DivisionWords(waiting: "und oder sowie bzw beziehungsweise")
}
