extension LayoutWords {
    static let english = LayoutWords(
        code: "en", script: .latin, jumps: .english, letters: .english, latin: .english, imprint: .english,
        divisions: .english,
        links: ["next", "next page", "next >", "next »", "last", "view all", "single page"])
}
