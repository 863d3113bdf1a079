extension LayoutWords {
    static let french = LayoutWords(
        code: "fr", script: .latin, jumps: .french, latin: .french, imprint: .french, divisions: .french,
        links: ["suivant", "suivante", "page suivante", "suivant »"])
}
